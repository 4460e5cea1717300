package vn.tonghop.staging;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.tonghop.reading.SourceCell;
import vn.tonghop.reading.SourceRow;

/** A group row such as "I  ĐÃ THỰC HIỆN: 02 nhiệm vụ": its title and how many rows it says it has. */
record GroupCount(
        int row, String cell, String title, @Nullable Integer stated) {

    private static final Pattern NUMBER = Pattern.compile("(?:[IVX]{1,5}|[A-H])[.)]?");
    private static final Pattern NUMBER_INSIDE =
            Pattern.compile("(?:[IVX]{1,5}|[A-H])\\s*[.)]\\s+\\S.*", Pattern.DOTALL);
    private static final Pattern COUNT = Pattern.compile(":\\s*(\\d{1,4})(?!\\d)");
    private static final int MOST_CELLS = 2;

    /** The number that a row of all tasks states, behind a colon or in a cell of its own. */
    static GroupCount ofTotal(SourceRow row) {
        for (SourceCell cell : row.cells()) {
            String text = CellText.of(cell.content()).strip();
            Matcher count = COUNT.matcher(text);
            Integer stated = count.find()
                    ? Integer.valueOf(count.group(1))
                    : text.matches("\\d{1,4}") ? Integer.valueOf(text) : null;
            if (stated != null) {
                return new GroupCount(row.number(), SourceCell.name(cell.column(), row.number()), text, stated);
            }
        }
        return new GroupCount(row.number(), SourceCell.name(row.cells().get(0).column(), row.number()), "", null);
    }

    /** The group that a row opens, or null where it opens none. */
    static @Nullable GroupCount of(SourceRow row) {
        if (row.cells().size() > MOST_CELLS) {
            return null;
        }
        SourceCell first = row.cells().get(0);
        String text = CellText.of(first.content()).strip();
        SourceCell title = row.cells().get(row.cells().size() - 1);
        boolean numbered =
                row.cells().size() == MOST_CELLS && NUMBER.matcher(text).matches();
        boolean joined = row.cells().size() == 1 && NUMBER_INSIDE.matcher(text).matches();
        if (!numbered && !joined) {
            return null;
        }
        String words = CellText.of(title.content()).strip();
        Matcher count = COUNT.matcher(words);
        return new GroupCount(
                row.number(),
                SourceCell.name(title.column(), row.number()),
                words,
                count.find() ? Integer.valueOf(count.group(1)) : null);
    }
}
