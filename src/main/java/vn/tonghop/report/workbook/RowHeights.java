package vn.tonghop.report.workbook;

import java.util.function.IntUnaryOperator;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFRow;

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

    /** Makes room for the longest cell; {@code widths} are in characters by column. */
    static void fit(XSSFRow row, IntUnaryOperator widths) {
        int lines = 1;
        for (Cell cell : row) {
            if (cell.getCellType() == CellType.STRING) {
                lines = Math.max(lines, lines(cell.getStringCellValue(), letters(widths, cell)));
            }
        }
        row.setHeightInPoints(Math.min(MOST_POINTS, lines * LINE_POINTS + PADDING_POINTS));
    }

    private static int letters(IntUnaryOperator widths, Cell cell) {
        return Math.max(1, widths.applyAsInt(cell.getColumnIndex()) * LETTERS_PERCENT / 100);
    }

    private static int lines(String text, int width) {
        return text.lines().mapToInt(line -> wrapped(line, width)).sum();
    }

    /** Words go to the next line whole. */
    private static int wrapped(String line, int width) {
        int lines = 1;
        int used = 0;
        for (String word : line.split(" ", -1)) {
            int length = word.length();
            if (used > 0 && used + 1 + length > width) {
                lines++;
                used = 0;
            }
            lines += Math.max(0, length - 1) / width;
            used += (used > 0 ? 1 : 0) + Math.min(length, width);
        }
        return lines;
    }
}
