package vn.tonghop.report.signed;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.tonghop.report.signed.Symbols.Symbol;

/**
 * Lays an expected row of symbols beside one that was read. Stretches that occur once in either hold the rows together; what
 * lies between two of them is compared symbol by symbol, or left unpaired where it is too long for that.
 */
final class SymbolAlignment {

    private static final int STRETCH = 12;
    private static final long MOST_COMPARED = 4_000_000;
    private static final int ONLY_ONCE = -2;

    private final List<Symbol> expected;
    private final List<Symbol> read;
    private final int[] pairs;

    private SymbolAlignment(List<Symbol> expected, List<Symbol> read) {
        this.expected = expected;
        this.read = read;
        this.pairs = new int[expected.size()];
        Arrays.fill(pairs, -1);
    }

    /** For each expected symbol the place of its equal; -1 for none. Places grow. */
    static int[] pairs(List<Symbol> expected, List<Symbol> read) {
        SymbolAlignment alignment = new SymbolAlignment(expected, read);
        alignment.align();
        return alignment.pairs;
    }

    private void align() {
        int fromExpected = 0;
        int fromRead = 0;
        for (int[] anchor : growing(anchors())) {
            if (anchor[0] < fromExpected || anchor[1] < fromRead) {
                continue;
            }
            compare(fromExpected, anchor[0], fromRead, anchor[1]);
            for (int i = 0; i < STRETCH; i++) {
                pairs[anchor[0] + i] = anchor[1] + i;
            }
            fromExpected = anchor[0] + STRETCH;
            fromRead = anchor[1] + STRETCH;
        }
        compare(fromExpected, expected.size(), fromRead, read.size());
    }

    /** Stretches that occur once in either row, in the order of the expected one. */
    private List<int[]> anchors() {
        Map<String, Integer> inExpected = stretches(expected);
        Map<String, Integer> inRead = stretches(read);
        List<int[]> anchors = new ArrayList<>();
        inExpected.forEach((stretch, at) -> {
            Integer other = inRead.get(stretch);
            if (at >= 0 && other != null && other >= 0) {
                anchors.add(new int[] {at, other});
            }
        });
        anchors.sort((a, b) -> Integer.compare(a[0], b[0]));
        return anchors;
    }

    private static Map<String, Integer> stretches(List<Symbol> row) {
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i + STRETCH <= row.size(); i++) {
            List<Symbol> stretch = row.subList(i, i + STRETCH);
            if (stretch.stream().allMatch(s -> s.figure() < 0)) {
                StringBuilder text = new StringBuilder();
                stretch.forEach(s -> text.append(s.text()).append(s.number() ? " " : ""));
                places.merge(text.toString(), i, (first, again) -> ONLY_ONCE);
            }
        }
        return places;
    }

    /** The longest run of anchors whose places in the read row grow, too. */
    private static List<int[]> growing(List<int[]> anchors) {
        int[] ends = new int[anchors.size()];
        int[] before = new int[anchors.size()];
        int length = 0;
        for (int i = 0; i < anchors.size(); i++) {
            int low = 0;
            int high = length;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (anchors.get(ends[middle])[1] < anchors.get(i)[1]) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            before[i] = low == 0 ? -1 : ends[low - 1];
            ends[low] = i;
            length = Math.max(length, low + 1);
        }
        List<int[]> run = new ArrayList<>();
        for (int i = length == 0 ? -1 : ends[length - 1]; i >= 0; i = before[i]) {
            run.add(0, anchors.get(i));
        }
        return run;
    }

    private void compare(int from, int to, int readFrom, int readTo) {
        int height = to - from;
        int width = readTo - readFrom;
        if (height == 0 || width == 0 || (long) height * width > MOST_COMPARED) {
            return;
        }
        int[][] longest = new int[height + 1][width + 1];
        for (int i = height - 1; i >= 0; i--) {
            for (int j = width - 1; j >= 0; j--) {
                longest[i][j] = expected.get(from + i).same(read.get(readFrom + j))
                        ? longest[i + 1][j + 1] + 1
                        : Math.max(longest[i + 1][j], longest[i][j + 1]);
            }
        }
        int i = 0;
        int j = 0;
        while (i < height && j < width) {
            if (expected.get(from + i).same(read.get(readFrom + j))) {
                pairs[from + i++] = readFrom + j++;
            } else if (longest[i + 1][j] >= longest[i][j + 1]) {
                i++;
            } else {
                j++;
            }
        }
    }
}
