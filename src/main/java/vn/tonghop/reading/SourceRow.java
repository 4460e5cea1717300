package vn.tonghop.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row with at least one cell that is not blank.
 *
 * @param number from 1; in CSV the record's number
 * @param cells in the order of columns, none blank
 * @param width the number of fields of a CSV record, else -1
 * @param hidden whether a person would not see it
 */
public record SourceRow(int number, List<SourceCell> cells, int width, boolean hidden) {

    /** The content at a column, or null where it is blank. */
    public @Nullable CellContent at(int column) {
        // Where no cell before it is blank, a cell stands where its column says
        if (column < cells.size() && cells.get(column).column() == column) {
            return cells.get(column).content();
        }
        for (int i = 0; i < cells.size() && i <= column; i++) {
            SourceCell cell = cells.get(i);
            if (cell.column() == column) {
                return cell.content();
            }
            if (cell.column() > column) {
                return null;
            }
        }
        return null;
    }
}
