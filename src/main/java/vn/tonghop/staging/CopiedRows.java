package vn.tonghop.staging;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tonghop.reading.CellContent;
import vn.tonghop.reading.SourceCell;
import vn.tonghop.reading.SourceRow;
import vn.tonghop.staging.headers.TableColumns;

/**
 * The rows of a form that the sheets of a file have held, a number each, so that a copy on a further sheet is known. What the
 * columns hold counts, in whatever order they and the rows stand; the printed number does not.
 */
final class CopiedRows {

    private static final int ROWS_A_SHEET = 1 << 21;
    private static final int FEWEST_CELLS = 2;
    private static final int MOST_CELLS = 5;
    private static final long SCATTER = 0x9E3779B97F4A7C15L;

    private final SeenKeys seen = new SeenKeys();
    private final List<@Nullable String> sheets = new ArrayList<>();

    /** Begins a sheet. */
    void begin(@Nullable String name) {
        sheets.add(name);
    }

    /** Whether a sheet before this one has held rows of the form. */
    boolean isFurther() {
        return sheets.size() > 1;
    }

    /** What a row says, in one number; 0 where it says too little to be known again. */
    static long key(SourceRow row, TableColumns columns) {
        long key = 0;
        int cells = 0;
        for (SourceCell cell : row.cells()) {
            TableColumns.Column column = columns.at(cell.column());
            if (column != null && !column.isOrdinal()) {
                cells++;
                key += mix(column.key().hashCode(), hash(cell.content()));
            }
        }
        return cells < FEWEST_CELLS ? 0 : key >>> 1;
    }

    /** Whether a row says so much that the same row can only be the same fact. */
    static boolean isSpecific(SourceRow row, TableColumns columns) {
        int cells = 0;
        for (SourceCell cell : row.cells()) {
            TableColumns.Column column = columns.at(cell.column());
            if (column != null && !column.isOrdinal()) {
                cells += column.isIdentity() ? MOST_CELLS : 1;
            }
        }
        return cells >= MOST_CELLS;
    }

    /** Notes a row of the sheet; the place of the same row on a sheet before, null where there is none. */
    @Nullable
    Place note(long key, int row) {
        int sheet = sheets.size() - 1;
        int first = seen.firstRow(key, sheet * ROWS_A_SHEET + row);
        return first == 0 || first / ROWS_A_SHEET == sheet
                ? null
                : new Place(sheets.get(first / ROWS_A_SHEET), first % ROWS_A_SHEET);
    }

    /** Where a row stands. */
    record Place(@Nullable String sheet, int row) {}

    private static int hash(CellContent content) {
        return content instanceof CellContent.Text text ? text.value().hashCode() : content.hashCode();
    }

    private static long mix(int column, int content) {
        long mixed = (((long) column << Integer.SIZE) | (content & 0xFFFFFFFFL)) * SCATTER;
        return (mixed ^ (mixed >>> Integer.SIZE)) * SCATTER;
    }
}
