package vn.tonghop.reading.excel;

import org.jspecify.annotations.Nullable;
import vn.tonghop.reading.CellRange;
import vn.tonghop.reading.ooxml.Refusal;
import vn.tonghop.reading.ooxml.Whole;

/** Reads A1 names. */
final class CellNames {

    static final int LAST_ROW = 1_048_576;
    private static final int LAST_COLUMN = 16_383;
    private static final int MOST_LETTERS = 3;

    private CellNames() {}

    /** The column of a cell's name from 0. */
    static int column(CharSequence name) {
        int column = 0;
        int letters = letters(name);
        for (int i = 0; i < letters; i++) {
            column = column * 26 + (upper(name.charAt(i)) - 'A' + 1);
        }
        return column - 1;
    }

    /** The row of a cell's name from 1. */
    static int row(CharSequence name) {
        int row = Whole.parse(name, letters(name), -1);
        if (row < 1) {
            throw Refusal.damaged("No name of a cell: " + name);
        }
        return row;
    }

    private static int letters(CharSequence name) {
        int letters = leadingLetters(name);
        if (letters == 0 || letters > MOST_LETTERS) {
            throw Refusal.damaged("No name of a cell: " + name);
        }
        return letters;
    }

    private static int leadingLetters(CharSequence name) {
        int letters = 0;
        while (letters < name.length() && upper(name.charAt(letters)) >= 'A' && upper(name.charAt(letters)) <= 'Z') {
            letters++;
        }
        return letters;
    }

    private static char upper(char letter) {
        return letter >= 'a' && letter <= 'z' ? (char) (letter - 'a' + 'A') : letter;
    }

    /** The rectangle of a name such as {@code A1:C2}, {@code A:C} or {@code 1:2}; null where it is a single cell. */
    static @Nullable CellRange range(String name) {
        int colon = name.indexOf(':');
        if (colon < 0) {
            return null;
        }
        String first = name.substring(0, colon);
        String last = name.substring(colon + 1);
        boolean columnsOnly = leadingLetters(last) == last.length();
        boolean rowsOnly = leadingLetters(last) == 0;
        return new CellRange(
                columnsOnly ? 1 : Math.max(1, Whole.parse(first, leadingLetters(first), 1)),
                rowsOnly ? 0 : column(first),
                columnsOnly ? LAST_ROW : Math.max(1, Whole.parse(last, leadingLetters(last), 1)),
                rowsOnly ? LAST_COLUMN : column(last));
    }
}
