package vn.tonghop.staging.headers;

import java.util.ArrayList;
import java.util.List;
import vn.tonghop.reading.ReadingTime;
import vn.tonghop.reading.SourceCell;
import vn.tonghop.reading.SourceRow;
import vn.tonghop.staging.values.CellText;

/**
 * Puts the rows of a header together, column by column, in one pass from left to right. A cell with nothing above it belongs
 * to the nearest cell on the left above, where that one has something below itself: a merged cell over several columns.
 */
final class HeaderGrid {

    /** No form has nearly as many; what stands further right is none of its columns. */
    private static final int MOST_COLUMNS = 1024;

    private static final int STEPS_BETWEEN_LOOKS = 256;

    private final List<SourceRow> rows;
    private final int[] next;
    /** Per row the last cell passed; null where it heads no other columns. */
    private final SourceCell[] last;

    private final boolean[] heads;

    private HeaderGrid(List<SourceRow> rows) {
        this.rows = rows;
        this.next = new int[rows.size()];
        this.last = new SourceCell[rows.size()];
        this.heads = new boolean[rows.size()];
    }

    /** The headings of all columns that have any text in these rows. */
    static List<Heading> of(List<SourceRow> rows) {
        return new HeaderGrid(rows).headings();
    }

    private List<Heading> headings() {
        List<Heading> headings = new ArrayList<>();
        for (int column = first(); column < Integer.MAX_VALUE && headings.size() < MOST_COLUMNS; column = first()) {
            if (headings.size() % STEPS_BETWEEN_LOOKS == 0) {
                ReadingTime.check();
            }
            headings.add(heading(column));
        }
        return headings;
    }

    private int first() {
        int column = Integer.MAX_VALUE;
        for (int i = 0; i < next.length; i++) {
            if (next[i] < rows.get(i).cells().size()) {
                column = Math.min(column, rows.get(i).cells().get(next[i]).column());
            }
        }
        return column;
    }

    private Heading heading(int column) {
        int lowest = -1;
        boolean[] own = new boolean[next.length];
        for (int i = 0; i < next.length; i++) {
            List<SourceCell> cells = rows.get(i).cells();
            own[i] = next[i] < cells.size() && cells.get(next[i]).column() == column;
            if (own[i]) {
                last[i] = cells.get(next[i]++);
                lowest = i;
            }
        }
        List<String> parts = new ArrayList<>();
        int above = 0;
        for (int i = 0; i <= lowest; i++) {
            if (own[i]) {
                heads[i] = i < lowest;
                above += heads[i] ? 1 : 0;
            }
            if (own[i] || (heads[i] && last[i] != null)) {
                above += own[i] ? 0 : 1;
                parts.add(CellText.of(last[i].content()));
            }
        }
        for (int i = lowest + 1; i < next.length; i++) {
            heads[i] = false;
        }
        return new Heading(column, parts, above, rows.get(lowest).number());
    }
}
