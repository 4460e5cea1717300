package vn.tonghop.report.edited;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Lays two lists of lines beside each other: equal lines in pairs, in order; what stands between them on either side. */
final class Alignment {

    /** Above so many comparisons lines are paired by their first equal, which is near enough to tell what differs. */
    private static final long MOST_COMPARED = 4_000_000;

    /** A stretch of the left and of the right list that have no equal lines; ends are exclusive. */
    record Gap(int leftFrom, int leftTo, int rightFrom, int rightTo) {

        int left() {
            return leftTo - leftFrom;
        }

        int right() {
            return rightTo - rightFrom;
        }
    }

    private final List<String> left;
    private final List<String> right;

    private Alignment(List<String> left, List<String> right) {
        this.left = left;
        this.right = right;
    }

    /** Where the lists differ, in order; empty for equal lists. */
    static List<Gap> gaps(List<String> left, List<String> right) {
        return new Alignment(left, right).gaps();
    }

    private List<Gap> gaps() {
        int start = 0;
        while (start < left.size() && start < right.size() && left.get(start).equals(right.get(start))) {
            start++;
        }
        int leftEnd = left.size();
        int rightEnd = right.size();
        while (leftEnd > start && rightEnd > start && left.get(leftEnd - 1).equals(right.get(rightEnd - 1))) {
            leftEnd--;
            rightEnd--;
        }
        List<int[]> pairs = (long) (leftEnd - start) * (rightEnd - start) <= MOST_COMPARED
                ? longest(start, leftEnd, rightEnd)
                : firstEqual(start, leftEnd, rightEnd);
        pairs.add(new int[] {leftEnd, rightEnd});
        List<Gap> gaps = new ArrayList<>();
        int atLeft = start;
        int atRight = start;
        for (int[] pair : pairs) {
            if (pair[0] > atLeft || pair[1] > atRight) {
                gaps.add(new Gap(atLeft, pair[0], atRight, pair[1]));
            }
            atLeft = pair[0] + 1;
            atRight = pair[1] + 1;
        }
        return gaps;
    }

    /** The longest common sequence. */
    private List<int[]> longest(int start, int leftEnd, int rightEnd) {
        int[][] length = new int[leftEnd - start + 1][rightEnd - start + 1];
        for (int i = leftEnd - 1; i >= start; i--) {
            for (int j = rightEnd - 1; j >= start; j--) {
                int a = i - start;
                int b = j - start;
                length[a][b] = left.get(i).equals(right.get(j))
                        ? length[a + 1][b + 1] + 1
                        : Math.max(length[a + 1][b], length[a][b + 1]);
            }
        }
        List<int[]> pairs = new ArrayList<>();
        int i = start;
        int j = start;
        while (i < leftEnd && j < rightEnd) {
            if (left.get(i).equals(right.get(j))) {
                pairs.add(new int[] {i++, j++});
            } else if (length[i - start + 1][j - start] >= length[i - start][j - start + 1]) {
                i++;
            } else {
                j++;
            }
        }
        return pairs;
    }

    private List<int[]> firstEqual(int start, int leftEnd, int rightEnd) {
        Map<String, List<Integer>> places = new HashMap<>();
        for (int j = start; j < rightEnd; j++) {
            places.computeIfAbsent(right.get(j), k -> new ArrayList<>()).add(j);
        }
        List<int[]> pairs = new ArrayList<>();
        int from = start;
        for (int i = start; i < leftEnd; i++) {
            List<Integer> equal = places.getOrDefault(left.get(i), List.of());
            int place = Collections.binarySearch(equal, from);
            int next = place < 0 ? -place - 1 : place;
            if (next < equal.size()) {
                int found = equal.get(next);
                pairs.add(new int[] {i, found});
                from = found + 1;
            }
        }
        return pairs;
    }
}
