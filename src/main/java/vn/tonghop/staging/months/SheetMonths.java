package vn.tonghop.staging.months;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tonghop.period.MonthsAtHand;
import vn.tonghop.period.ReportingPeriod;
import vn.tonghop.reading.SourceCell;
import vn.tonghop.reading.SourceRow;
import vn.tonghop.staging.months.PeriodMark.Kind;
import vn.tonghop.staging.values.CellText;

/**
 * The months that a sheet names.
 *
 * @param titles above its header
 * @param sections alone in rows between its tables; only some of them, where it is long
 * @param name in the sheet's own name
 */
public record SheetMonths(List<At> titles, List<At> sections, List<PeriodMark> name) {

    /** A mark and the cell in which it stands. */
    public record At(PeriodMark mark, String cell) {}

    public SheetMonths {
        titles = List.copyOf(titles);
        sections = List.copyOf(sections);
        name = List.copyOf(name);
    }

    /** The months that these rows name, label and month in cells of their own, too. */
    public static List<At> in(List<SourceRow> rows, PeriodMarks marks) {
        List<At> found = new ArrayList<>();
        for (SourceRow row : rows) {
            for (PeriodMark mark : marks.in(CellText.ofRow(row))) {
                found.add(new At(mark, cellOf(row, mark, marks)));
            }
        }
        return found;
    }

    /** The cell whose text alone names the month, else the row's first. */
    private static String cellOf(SourceRow row, PeriodMark mark, PeriodMarks marks) {
        SourceCell found = row.cells().stream()
                .filter(c -> row.cells().size() > 1
                        && marks.in(CellText.of(c.content())).contains(mark))
                .findFirst()
                .orElse(row.cells().get(0));
        return SourceCell.name(found.column(), row.number());
    }

    /** The months of this sense above the header. */
    Set<ReportingPeriod> of(Kind kind, MonthsAtHand months) {
        return of(titles, kind, months);
    }

    /** The months that parts of the sheet are headed by. */
    Set<ReportingPeriod> ofSections(MonthsAtHand months) {
        Set<ReportingPeriod> found = of(sections, Kind.DECLARED, months);
        found.addAll(of(sections, Kind.NAMED, months));
        return found;
    }

    private static Set<ReportingPeriod> of(List<At> marks, Kind kind, MonthsAtHand months) {
        Set<ReportingPeriod> found = new LinkedHashSet<>();
        marks.stream()
                .map(At::mark)
                .filter(mark -> mark.kind() == kind && mark.isReal())
                .forEach(mark -> found.add(mark.month(months)));
        return found;
    }

    /** Where a month of one of these senses stands first; null where none does. */
    @Nullable
    String cell(Set<Kind> kinds) {
        return Stream.concat(titles.stream(), sections.stream())
                .filter(at -> kinds.contains(at.mark().kind()))
                .map(At::cell)
                .findFirst()
                .orElse(null);
    }
}
