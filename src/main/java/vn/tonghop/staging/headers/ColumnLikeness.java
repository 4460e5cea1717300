package vn.tonghop.staging.headers;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tonghop.catalogue.Folding;

/** Finds among headings that the form does not know the one that is most like a column that is missing. */
final class ColumnLikeness {

    private static final int SAME_WORDS = 100;
    private static final int MOST_HEADINGS = 200;

    private ColumnLikeness() {}

    /**
     * The A1 name of the heading that is most like one of these names; null where none is like them.
     *
     * @param unknown headings by their cells
     */
    static @Nullable String find(List<String> names, Map<String, String> unknown) {
        String best = null;
        int most = 0;
        int seen = 0;
        for (Map.Entry<String, String> heading : unknown.entrySet()) {
            int likeness = likeness(Folding.fold(heading.getValue()), names);
            if (likeness > most) {
                most = likeness;
                best = heading.getKey();
            }
            if (++seen == MOST_HEADINGS) {
                break;
            }
        }
        return best;
    }

    private static int likeness(String heading, List<String> names) {
        int most = 0;
        if (heading.isEmpty()) {
            return 0;
        }
        for (String name : names) {
            if (HeadingSense.contains(heading, name)) {
                most = Math.max(most, SAME_WORDS + name.length());
            } else if (HeadingSense.contains(name, heading) || shareHalf(heading, name)) {
                most = Math.max(most, SAME_WORDS / 2);
            } else if (Math.abs(heading.length() - name.length()) <= 2
                    && distance(heading, name) <= 2
                    && name.length() > 4) {
                most = Math.max(most, SAME_WORDS);
            }
        }
        return most;
    }

    private static boolean shareHalf(String heading, String name) {
        Set<String> shared = new HashSet<>(Arrays.asList(heading.split(" ", -1)));
        int all = Math.max(shared.size(), name.split(" ", -1).length);
        shared.retainAll(Arrays.asList(name.split(" ", -1)));
        return shared.size() >= 2 && shared.size() * 2 >= all;
    }

    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        Arrays.setAll(row, j -> j);
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int changed = Math.min(
                        Math.min(row[j] + 1, row[j - 1] + 1), diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1));
                diagonal = row[j];
                row[j] = changed;
            }
        }
        return row[b.length()];
    }
}
