package vn.tonghop.reading;

import org.jspecify.annotations.Nullable;

/**
 * A value that stands in a row above and speaks for this row, too.
 *
 * @param column from 0
 * @param content the value, or the mark that asks for one where nothing stands above
 * @param fromRow where it stands; 0 where nothing stands above
 * @param shared the row that holds the merged cell, with what speaks for it among its cells; null for a mark that repeats
 */
public record LentCell(
        int column,
        CellContent content,
        int fromRow,
        @Nullable SourceRow shared) {

    /** Whether one cell is merged over this row and those above it. */
    public boolean isMerged() {
        return shared != null;
    }
}
