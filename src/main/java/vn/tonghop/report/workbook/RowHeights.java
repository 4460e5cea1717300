package vn.tonghop.report.workbook;

import java.util.List;
import java.util.function.IntUnaryOperator;

/**
 * Heights of rows with wrapped text, from the count of characters: the same on every machine, whatever fonts it has, and
 * right in programs that do not fit rows by themselves.
 */
final class RowHeights {

    /** Letters of running text are a little narrower than digits, which measure columns. A line too many beats a cut one. */
    private static final int LETTERS_PERCENT = 102;

    private static final float LINE_POINTS = 14.5f;
    private static final float PADDING_POINTS = 2;
    private static final float MOST_POINTS = 409;

    private RowHeights() {}

    /** Room for the longest of the texts among a row's values; {@code widths} are in characters by column. */
    static float points(List<?> values, IntUnaryOperator widths) {
        int lines = 1;
        for (int i = 0; i < values.size(); i++) {
            if (values.get(i) instanceof String text) {
                lines = Math.max(lines, lines(text, Math.max(1, widths.applyAsInt(i) * LETTERS_PERCENT / 100)));
            }
        }
        return Math.min(MOST_POINTS, lines * LINE_POINTS + PADDING_POINTS);
    }

    private static int lines(String text, int width) {
        if (text.length() <= width && text.indexOf('\n') < 0 && text.indexOf('\r') < 0) {
            return 1;
        }
        return text.lines().mapToInt(line -> wrapped(line, width)).sum();
    }

    /** Words go to the next line whole. */
    private static int wrapped(String line, int width) {
        int lines = 1;
        int used = 0;
        for (int start = 0; start <= line.length(); ) {
            int space = line.indexOf(' ', start);
            int end = space < 0 ? line.length() : space;
            int length = end - start;
            if (used > 0 && used + 1 + length > width) {
                lines++;
                used = 0;
            }
            lines += Math.max(0, length - 1) / width;
            used += (used > 0 ? 1 : 0) + Math.min(length, width);
            start = end + 1;
        }
        return lines;
    }
}
