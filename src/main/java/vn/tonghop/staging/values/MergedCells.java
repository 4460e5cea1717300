package vn.tonghop.staging.values;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import vn.tonghop.reading.CellContent;
import vn.tonghop.reading.CellRange;
import vn.tonghop.reading.LentCell;
import vn.tonghop.reading.SourceRow;

/**
 * Lends what a merged cell says to every row that it covers, as a person reads it. Rows are taken from top to bottom; only the
 * merged cells that a row lies in are held. Where a row has a value of its own beneath, that one counts.
 */
public final class MergedCells {

    private final List<CellRange> ranges;
    private final int firstRow;
    private final List<Open> open = new ArrayList<>();
    private int next;

    /** A merged cell that rows below may lie in. */
    private record Open(CellRange range, CellContent content, SourceRow from) {}

    /**
     * @param merges all of the sheet
     * @param firstRow the first row below the header: what stands above it is read for itself
     */
    public MergedCells(List<CellRange> merges, int firstRow) {
        this.firstRow = firstRow;
        this.ranges = merges.stream()
                .filter(range -> range.lastRow() > range.firstRow() && range.firstRow() >= firstRow)
                .sorted(Comparator.comparingInt(CellRange::firstRow))
                .toList();
    }

    /** The row with what merged cells that begin above say of it. */
    public SourceRow over(SourceRow row) {
        if ((open.isEmpty() && next == ranges.size()) || row.number() < firstRow) {
            return row;
        }
        List<LentCell> lent = new ArrayList<>();
        for (Iterator<Open> cells = open.iterator(); cells.hasNext(); ) {
            Open cell = cells.next();
            int column = cell.range().firstColumn();
            if (cell.range().lastRow() < row.number()) {
                cells.remove();
            } else if (row.own(column) == null) {
                lent.add(new LentCell(column, cell.content(), cell.from().number(), cell.from()));
            }
        }
        SourceRow covered = lent.isEmpty() ? row : row.with(row.asides().withLent(lent));
        open(covered);
        return covered;
    }

    /** A cell without a value lends none, nor does one whose row is blank. */
    private void open(SourceRow row) {
        while (next < ranges.size() && ranges.get(next).firstRow() <= row.number()) {
            CellRange range = ranges.get(next++);
            CellContent content = range.firstRow() == row.number() ? row.own(range.firstColumn()) : null;
            if (content != null) {
                open.add(new Open(range, content, row.flat()));
            }
        }
    }
}
