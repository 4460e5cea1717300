package vn.tonghop.bench;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import vn.tonghop.operations.RegisterFile;

/**
 * What a reader has looked at in a register, the header aside: the same for every reader that looks at all cells.
 *
 * @param characters of all cells in the columns of texts
 * @param quantities their sum
 */
record Seen(long rows, long cells, long characters, long quantities) {

    static final int QUANTITY = 4;
    static final Set<Integer> TEXTS = Set.of(2, 3, 5, 6, 7, 8, 9);

    /** Of a reader that looks at no cell. */
    static final Seen NOTHING = new Seen(0, 0, 0, 0);

    /** What a reader of a register of so many rows must have seen. */
    static Seen expected(int rows) {
        Looking looking = new Looking();
        IntStream.range(0, rows).mapToObj(RegisterFile::row).forEach(looking::row);
        return looking.seen();
    }

    /** As the processes of a measurement tell it. */
    String line() {
        return "seen=" + rows + "," + cells + "," + characters + "," + quantities;
    }

    /** Looks at cells as they are read. */
    static final class Looking {
        private long rows;
        private long cells;
        private long characters;
        private long quantities;

        void row() {
            rows++;
        }

        void row(List<String> fields) {
            row();
            for (int column = 0; column < fields.size(); column++) {
                text(column, fields.get(column));
            }
        }

        /** A cell that was read as a text, whatever it holds. */
        void text(int column, String value) {
            cells++;
            if (TEXTS.contains(column)) {
                characters += value.length();
            } else if (column == QUANTITY) {
                quantities += Long.parseLong(value);
            }
        }

        /** A cell that was read as a number, or as a day. */
        void number(int column, long value) {
            cells++;
            if (column == QUANTITY) {
                quantities += value;
            }
        }

        Seen seen() {
            return new Seen(rows, cells, characters, quantities);
        }
    }
}
