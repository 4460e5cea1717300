package vn.tonghop.staging;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.tonghop.catalogue.Folding;
import vn.tonghop.catalogue.SheetWords;
import vn.tonghop.period.ReportingPeriod;
import vn.tonghop.reading.SourceCell;
import vn.tonghop.reading.SourceRow;

/**
 * What the rows above a header say.
 *
 * @param periods the months named; those of "Kỳ báo cáo" alone where there is such a line
 * @param periodCell where the first of them stands; null where none is named
 * @param part the part of the unit; empty where none is named
 * @param scale the factor of "Đơn vị tính: triệu đồng"; 1 where none is named
 */
record SheetMarks(Set<ReportingPeriod> periods, @Nullable String periodCell, String part, long scale) {

    private static final Pattern LABELLED = Pattern.compile("\\s*([^:]{2,40}?)\\s*:\\s*(\\S.*?)\\s*", Pattern.DOTALL);
    private static final String UNIT_OF_MEASURE = "don vi tinh";

    static SheetMarks of(List<SourceRow> above, SheetWords words) {
        Set<ReportingPeriod> declared = new LinkedHashSet<>();
        Set<ReportingPeriod> mentioned = new LinkedHashSet<>();
        String declaredCell = null;
        String mentionedCell = null;
        String part = "";
        long scale = 1;
        for (SourceRow row : above) {
            String line = CellText.ofRow(row);
            if (declared.addAll(PeriodMarks.declared(line)) && declaredCell == null) {
                declaredCell = cellOf(row, PeriodMarks::declared);
            }
            if (mentioned.addAll(PeriodMarks.mentioned(line)) && mentionedCell == null) {
                mentionedCell = cellOf(row, PeriodMarks::mentioned);
            }
            for (SourceCell cell : row.cells()) {
                Matcher labelled = LABELLED.matcher(CellText.of(cell.content()));
                if (labelled.matches()) {
                    String label = Folding.fold(labelled.group(1));
                    part = isPartLabel(label, words) ? labelled.group(2) : part;
                    scale = label.equals(UNIT_OF_MEASURE) ? scale(labelled.group(2), words.scales(), scale) : scale;
                }
            }
        }
        return declared.isEmpty()
                ? new SheetMarks(mentioned, mentionedCell, part, scale)
                : new SheetMarks(declared, declaredCell, part, scale);
    }

    /** The cell whose text alone names a month, else the row's first: label and month may stand in cells of their own. */
    private static String cellOf(SourceRow row, Function<String, Set<ReportingPeriod>> marks) {
        SourceCell found = row.cells().stream()
                .filter(c -> !marks.apply(CellText.of(c.content())).isEmpty())
                .findFirst()
                .orElse(row.cells().get(0));
        return SourceCell.name(found.column(), row.number());
    }

    private static boolean isPartLabel(String label, SheetWords words) {
        return words.partLabels().stream().anyMatch(w -> Folding.fold(w).equals(label));
    }

    private static long scale(String unit, Map<String, Long> scales, long otherwise) {
        String folded = Folding.fold(unit);
        return scales.entrySet().stream()
                .filter(e -> Folding.fold(e.getKey()).equals(folded))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(otherwise);
    }
}
