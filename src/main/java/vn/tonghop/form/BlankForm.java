package vn.tonghop.form;

import java.util.Comparator;
import java.util.List;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.DataForm;
import vn.tonghop.catalogue.FigureNames;
import vn.tonghop.catalogue.ReportOutline.Section;
import vn.tonghop.catalogue.ReportingUnit;
import vn.tonghop.period.DateWindow;
import vn.tonghop.period.ReportingPeriod;
import vn.tonghop.wording.Sentences;

/**
 * A blank form to be written: which, for whom, about which month.
 *
 * @param sentences what people read, in the language asked for
 */
record BlankForm(
        Catalogue catalogue,
        ReportingUnit unit,
        DataForm form,
        ReportingPeriod period,
        CarriedOver carriedOver,
        Sentences sentences) {

    DateWindow window() {
        return catalogue.calendar().window(period);
    }

    /** Such as {@code 01/2024}; always two digits, as the marks of a period are read. */
    String month() {
        return "%02d/%d".formatted(period.number(), period.year());
    }

    /** Such as {@code T01.2024}, which the name of a dropped file is recognised by. */
    String fileMark() {
        return "T%02d.%d".formatted(period.number(), period.year());
    }

    /** The sections that the unit may write, in the outline's order. */
    List<Section> sections() {
        return catalogue
                .reports()
                .get(0)
                .sections()
                .filter(s -> s.isOpenTo(unit.code()))
                .toList();
    }

    /** The figures that the unit's sentences can carry, as they are written into a sentence. */
    List<String> figureNames() {
        return new FigureNames(catalogue, unit.code())
                .own().values().stream().map(name -> "{" + name + "}").toList();
    }

    /** What is written where a directive sets no deadline, as fully as the catalogue has it; empty where it has no word. */
    String noDeadlineWord() {
        return catalogue.taskRules().noDeadlineWords().stream()
                .max(Comparator.comparingInt(String::length))
                .orElse("");
    }
}
