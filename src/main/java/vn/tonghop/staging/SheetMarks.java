package vn.tonghop.staging;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tonghop.catalogue.Folding;
import vn.tonghop.catalogue.SheetWords;
import vn.tonghop.reading.SourceCell;
import vn.tonghop.reading.SourceRow;

/**
 * What the rows above a header say, months aside.
 *
 * @param part the part of the unit; empty where none is named
 * @param scale the factor of "Đơn vị tính: triệu đồng"; 1 where none is named
 */
record SheetMarks(String part, long scale) {

    private static final Pattern LABELLED = Pattern.compile("\\s*([^:]{2,40}?)\\s*:\\s*(\\S.*?)\\s*", Pattern.DOTALL);
    private static final String UNIT_OF_MEASURE = "don vi tinh";

    static SheetMarks of(List<SourceRow> above, SheetWords words) {
        String part = "";
        long scale = 1;
        for (SourceRow row : above) {
            for (SourceCell cell : row.cells()) {
                Matcher labelled = LABELLED.matcher(CellText.of(cell.content()));
                if (labelled.matches()) {
                    String label = Folding.fold(labelled.group(1));
                    part = isPartLabel(label, words) ? labelled.group(2) : part;
                    scale = label.equals(UNIT_OF_MEASURE) ? scale(labelled.group(2), words.scales(), scale) : scale;
                }
            }
        }
        return new SheetMarks(part, scale);
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
