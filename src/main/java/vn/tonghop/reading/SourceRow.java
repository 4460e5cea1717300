package vn.tonghop.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row with at least one cell that is not blank.
 *
 * @param number from 1; in CSV the record's number
 * @param cells in the order of columns, none blank
 * @param width the number of fields of a CSV record, else -1
 * @param hidden whether a person would not see it
 * @param asides what is to be said of it beside its cells
 */
public record SourceRow(int number, List<SourceCell> cells, int width, boolean hidden, RowAsides asides) {

    /** A row of which nothing is to be said beside its cells. */
    public SourceRow(int number, List<SourceCell> cells, int width, boolean hidden) {
        this(number, cells, width, hidden, RowAsides.NONE);
    }

    /** The row with other cells. */
    public SourceRow with(List<SourceCell> others) {
        return new SourceRow(number, others, width, hidden, asides);
    }

    /** The row with something else beside its cells. */
    public SourceRow with(RowAsides others) {
        return new SourceRow(number, cells, width, hidden, others);
    }

    /** The row with what rows above say of it among its cells, and nothing beside them. */
    public SourceRow flat() {
        if (asides.lent().isEmpty()) {
            return with(RowAsides.NONE);
        }
        List<SourceCell> all = new ArrayList<>(cells);
        asides.lent().stream()
                .filter(lent -> own(lent.column()) == null)
                .forEach(lent -> all.add(new SourceCell(lent.column(), lent.content())));
        all.sort(Comparator.comparingInt(SourceCell::column));
        return with(all).with(RowAsides.NONE);
    }

    /** The content at a column: of its own cell, else what a row above says; null where neither is. */
    public @Nullable CellContent at(int column) {
        CellContent own = own(column);
        if (own != null || asides.lent().isEmpty()) {
            return own;
        }
        LentCell lent = asides.lentAt(column);
        return lent == null ? null : lent.content();
    }

    /** The content of the row's own cell at a column, or null where it is blank. */
    public @Nullable CellContent own(int column) {
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
