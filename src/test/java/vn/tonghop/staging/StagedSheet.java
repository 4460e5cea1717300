package vn.tonghop.staging;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.reader.CatalogueLoader;
import vn.tonghop.finding.Finding;
import vn.tonghop.finding.Verdict;
import vn.tonghop.period.MonthsAtHand;
import vn.tonghop.period.ReportingPeriod;
import vn.tonghop.staging.submission.FindingSink;
import vn.tonghop.staging.submission.RowTally;
import vn.tonghop.staging.submission.StagedItem;
import vn.tonghop.staging.submission.StagingOrder;

/** What staging makes of a fake file that a unit sends for December 2023. */
public record StagedSheet(List<StagedItem> items) {

    private static final Catalogue CATALOGUE = new CatalogueLoader().load(null);

    public static StagedSheet of(String unit, FakeSource source) {
        return of(unit, "bieu.xlsx", source);
    }

    public static StagedSheet of(String unit, String fileName, FakeSource source) {
        List<StagedItem> items = new ArrayList<>();
        StagingOrder order = new StagingOrder(
                "s1",
                unit,
                "",
                unit + "/" + fileName,
                Path.of(fileName),
                MonthsAtHand.around(ReportingPeriod.month(2023, 12)));
        FindingSink findings = new FindingSink(order, CATALOGUE, items::add);
        SubmissionForms forms = new SubmissionForms(order, CATALOGUE, findings, items::add);
        try (SheetStager stager =
                new SheetStager(source.sheets().get(0), source, order, CATALOGUE, forms, findings, true, items::add)) {
            while (stager.advance()) {
                // each step passes its items on
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        forms.end(false);
        return new StagedSheet(List.copyOf(items));
    }

    /** Findings as "code.variant!cell", the note that the month was assumed left out. */
    public List<String> findings() {
        return found().stream()
                .filter(f -> !f.code().slug().equals("period-assumed"))
                .map(f -> f.code().slug()
                        + (f.variant().isEmpty() ? "" : "." + f.variant())
                        + (f.location() == null || f.location().cell() == null
                                ? ""
                                : "!" + f.location().cell()))
                .toList();
    }

    public List<Finding> found() {
        return all(StagedItem.FindingRaised.class).stream()
                .map(StagedItem.FindingRaised::finding)
                .toList();
    }

    /** Rows that were not loaded: "first-last bucket reason". */
    List<String> accounts() {
        return all(StagedItem.RowAccount.class).stream()
                .map(a -> a.firstRow() + "-" + a.lastRow() + " " + a.bucket().slug() + " " + a.reason())
                .toList();
    }

    /** Of the sheet: structural, loaded, rejected, ignored. */
    public RowTally rows() {
        return all(StagedItem.SheetStaged.class).get(0).rows();
    }

    public Verdict verdict() {
        return form().verdict();
    }

    StagedItem.FormStaged form() {
        return all(StagedItem.FormStaged.class).get(0);
    }

    public <T extends StagedItem> List<T> all(Class<T> type) {
        return items.stream().filter(type::isInstance).map(type::cast).toList();
    }
}
