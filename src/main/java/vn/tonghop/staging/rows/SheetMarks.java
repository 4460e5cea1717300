package vn.tonghop.staging.rows;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tonghop.catalogue.Folding;
import vn.tonghop.catalogue.SheetWords;
import vn.tonghop.reading.SourceCell;
import vn.tonghop.reading.SourceRow;
import vn.tonghop.staging.values.CellText;

/**
 * What the rows above a header say, months aside.
 *
 * @param part the part of the unit; empty where none is named
 */
public record SheetMarks(String part) {

    private static final Pattern LABELLED = Pattern.compile("\\s*([^:]{2,40}?)\\s*:\\s*(\\S.*?)\\s*", Pattern.DOTALL);

    public static SheetMarks of(List<SourceRow> above, SheetWords words) {
        String part = "";
        for (SourceRow row : above) {
            for (SourceCell cell : row.cells()) {
                Matcher labelled = LABELLED.matcher(CellText.of(cell.content()));
                if (labelled.matches()) {
                    String label = Folding.fold(labelled.group(1));
                    part = isPartLabel(label, words) ? labelled.group(2) : part;
                }
            }
        }
        return new SheetMarks(part);
    }

    private static boolean isPartLabel(String label, SheetWords words) {
        return words.partLabels().stream().anyMatch(w -> Folding.fold(w).equals(label));
    }
}
