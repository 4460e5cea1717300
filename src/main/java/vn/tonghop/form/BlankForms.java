package vn.tonghop.form;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.DataForm;
import vn.tonghop.catalogue.ReportingUnit;
import vn.tonghop.home.FileNames;
import vn.tonghop.home.HomeFolder;
import vn.tonghop.home.SafeFiles;
import vn.tonghop.period.ReportingPeriod;
import vn.tonghop.wording.Language;
import vn.tonghop.wording.Sentences;

/** Writes the blank forms of a month into {@code forms/<PERIOD>/<UNIT>/}. */
public final class BlankForms {

    private final HomeFolder home;
    private final Catalogue catalogue;
    private final CarriedOverTables tables;
    private final Sentences sentences;

    public BlankForms(HomeFolder home, Catalogue catalogue, CarriedOverTables tables, Language language) {
        this.home = home;
        this.catalogue = catalogue;
        this.tables = tables;
        this.sentences = Sentences.load("forms", language);
    }

    /**
     * Writes one workbook for each form that a unit sends, and a Word outline where it writes narrative. A blank form that
     * nobody has touched is replaced; beside one that a person has filled in the new one is written under another name.
     *
     * @param period a month
     * @return the files, in the order of units and forms
     */
    public List<Path> write(ReportingPeriod period, List<ReportingUnit> units) throws IOException {
        CarriedOver carriedOver = tables.before(period);
        List<Path> written = new ArrayList<>();
        for (ReportingUnit unit : units) {
            Path folder = home.forms().resolve(period.toString()).resolve(unit.code());
            for (ReportingUnit.ExpectedForm sent : unit.sends()) {
                Optional<DataForm> form = catalogue.form(sent.form());
                if (form.isPresent()) {
                    BlankForm blank = new BlankForm(catalogue, unit, form.get(), period, carriedOver, sentences);
                    written.addAll(write(blank, folder));
                }
            }
        }
        return written;
    }

    private static List<Path> write(BlankForm blank, Path folder) throws IOException {
        List<Path> written = new ArrayList<>();
        String name = blank.form().code() + " " + blank.form().name() + " " + blank.fileMark();
        written.add(publish(folder, name + ".xlsx", out -> FormWorkbook.write(blank, out)));
        if (blank.form().kind() == DataForm.Kind.NARRATIVE && !blank.sections().isEmpty()) {
            String outline =
                    blank.form().code() + " " + blank.sentences().label("outline.file") + " " + blank.fileMark();
            written.add(publish(folder, outline + ".docx", out -> WordOutlineFile.write(blank, out)));
        }
        return written;
    }

    private static Path publish(Path folder, String name, SafeFiles.Content content) throws IOException {
        Path target = folder.resolve(FileNames.safe(name));
        for (int copy = 2; Files.exists(target) && !BlankPackage.isUntouched(target); copy++) {
            int dot = name.lastIndexOf('.');
            target = folder.resolve(FileNames.safe(name.substring(0, dot) + " (" + copy + ")" + name.substring(dot)));
        }
        SafeFiles.write(target, content);
        return target;
    }
}
