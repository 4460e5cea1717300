package vn.tonghop.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to be said of a row beside its cells.
 *
 * @param struck what was struck out of its cells, one for each
 * @param lent what rows above say of it
 * @param quoteOpen whether a quote opens one of its fields and is never closed
 */
public record RowAsides(List<SourceCell> struck, List<LentCell> lent, boolean quoteOpen) {

    /** Nothing, as of nearly every row. */
    public static final RowAsides NONE = new RowAsides(List.of(), List.of(), false);

    public RowAsides {
        struck = List.copyOf(struck);
        lent = List.copyOf(lent);
    }

    /** These and what was struck out. */
    public RowAsides withStruck(List<SourceCell> cells) {
        return cells.isEmpty() ? this : new RowAsides(cells, lent, quoteOpen);
    }

    /** These and what rows above say. */
    public RowAsides withLent(List<LentCell> cells) {
        return cells.isEmpty() ? this : new RowAsides(struck, cells, quoteOpen);
    }

    /** What a row above says in a column; null where none does. */
    public @Nullable LentCell lentAt(int column) {
        for (LentCell cell : lent) {
            if (cell.column() == column) {
                return cell;
            }
        }
        return null;
    }

    /** What was struck out of the cell in a column; null where nothing was. */
    public @Nullable CellContent struckAt(int column) {
        for (SourceCell cell : struck) {
            if (cell.column() == column) {
                return cell.content();
            }
        }
        return null;
    }
}
