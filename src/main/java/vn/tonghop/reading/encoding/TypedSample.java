package vn.tonghop.reading.encoding;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import vn.tonghop.reading.CellContent;
import vn.tonghop.reading.RowCursor;
import vn.tonghop.reading.SheetInfo;
import vn.tonghop.reading.SourceCell;
import vn.tonghop.reading.SourceRow;

/** The text of the first rows of a file's sheets, as a whole and by column, never more than a bounded amount. */
final class TypedSample {

    private static final int ROWS = 300;
    private static final int ROWS_OF_ALL = 6_000;
    private static final int COLUMNS = 256;
    private static final int OF_COLUMN = 1 << 12;
    private static final int OF_FILE = 1 << 17;

    private final StringBuilder pooled = new StringBuilder();
    private final Map<Integer, Map<Integer, StringBuilder>> columns = new TreeMap<>();
    private int taken;

    /** Takes the first rows of a sheet. */
    void take(SheetInfo sheet, RowCursor rows) throws IOException {
        Map<Integer, StringBuilder> own = columns.computeIfAbsent(sheet.index(), any -> new TreeMap<>());
        for (int i = 0; i < ROWS && taken < ROWS_OF_ALL; i++) {
            SourceRow row = rows.next();
            if (row == null) {
                return;
            }
            taken++;
            for (SourceCell cell : row.cells()) {
                if (cell.content() instanceof CellContent.Text text && isTelling(text.value())) {
                    add(pooled, text.value(), OF_FILE);
                    if (cell.column() < COLUMNS) {
                        add(own.computeIfAbsent(cell.column(), any -> new StringBuilder()), text.value(), OF_COLUMN);
                    }
                }
            }
        }
    }

    private static boolean isTelling(String text) {
        return text.chars().anyMatch(c -> c > 0x7F || c == '?');
    }

    private static void add(StringBuilder pool, String text, int most) {
        int room = Math.min(text.length(), most - pool.length());
        if (room > 0) {
            pool.append(text, 0, room).append('\n');
        }
    }

    /** The text of all sheets. */
    String pooled() {
        return pooled.toString();
    }

    /** The text of a sheet by column. */
    Map<Integer, String> columns(SheetInfo sheet) {
        Map<Integer, String> texts = new TreeMap<>();
        columns.getOrDefault(sheet.index(), Map.of()).forEach((column, pool) -> texts.put(column, pool.toString()));
        return texts;
    }
}
