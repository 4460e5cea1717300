package vn.tonghop.staging.measures;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was applied to the cells of one row, as its table holds it: a line for each thing, with the key of its column. */
public final class AppliedCells {

    private final StringBuilder lines = new StringBuilder();

    /** Notes what was done to the cell in a column; noted twice it stands once. */
    public void add(String key, Applied applied) {
        String line = key + "=" + AppliedText.of(applied);
        if (Arrays.asList(lines.toString().split("\n", -1)).contains(line)) {
            return;
        }
        lines.append(lines.isEmpty() ? "" : "\n").append(line);
    }

    /** For the table. */
    public String text() {
        return lines.toString();
    }

    /** What was applied to the cell in a column of a row. */
    public static List<Applied> of(@Nullable String stored, String key) {
        return read(stored, key + "=");
    }

    /** What was applied to any cell of a row. */
    public static List<Applied> all(@Nullable String stored) {
        return read(stored, "");
    }

    private static List<Applied> read(@Nullable String stored, String prefix) {
        if (stored == null || stored.isEmpty()) {
            return List.of();
        }
        List<Applied> found = new ArrayList<>();
        for (String line : stored.split("\n", -1)) {
            if (line.startsWith(prefix)) {
                found.add(AppliedText.read(line.substring(line.indexOf('=') + 1)));
            }
        }
        return List.copyOf(found);
    }
}
