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
