package vn.tonghop.staging.values;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vn.tonghop.reading.CellRange;
import vn.tonghop.reading.SourceCell;
import vn.tonghop.reading.SourceRow;

/**
 * Finds values that nobody sees because a merged cell covers them; Excel keeps them, and they are read like the rest. Which
 * cells are merged is often known only at a sheet's end, so one bit is kept for each filled cell of the first rows and columns:
 * a table with merged cells has no more, and a register of a million rows costs no memory.
 */
public final class CoveredCells {

    private static final int ROWS = 100_000;
    private static final int COLUMNS = Long.SIZE;

    private long[] filled = new long[256];

    /** Notes which cells of a row are filled. */
    public void note(SourceRow row) {
        int number = row.number();
        if (number >= ROWS) {
            return;
        }
        if (number >= filled.length) {
            filled = Arrays.copyOf(filled, Math.max(number + 1, filled.length * 2));
        }
        for (SourceCell cell : row.cells()) {
            if (cell.column() < COLUMNS) {
                filled[number] |= 1L << cell.column();
            }
        }
    }

    /** The names of the filled cells that merged ranges cover, from top to bottom within each; none above the given row. */
    public List<String> under(List<CellRange> merges, int firstRow) {
        List<String> covered = new ArrayList<>();
        for (CellRange merge : merges) {
            for (int row = Math.max(firstRow, merge.firstRow());
                    row <= Math.min(merge.lastRow(), filled.length - 1);
                    row++) {
                for (int column = merge.firstColumn(); column <= Math.min(merge.lastColumn(), COLUMNS - 1); column++) {
                    boolean shown = row == merge.firstRow() && column == merge.firstColumn();
                    if (!shown && (filled[row] & (1L << column)) != 0) {
                        covered.add(SourceCell.name(column, row));
                    }
                }
            }
        }
        return covered;
    }
}
