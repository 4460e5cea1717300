package vn.tonghop.answer;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/**
 * Writes a slip line by line into three columns, each line as high as its text needs, since merged cells do not grow. A text
 * that is longer than a row can be high goes on in the next one.
 */
final class SlipLines {

    private static final int[] WIDTHS = {16, 44, 38};
    private static final int WHOLE_WIDTH = WIDTHS[0] + WIDTHS[1] + WIDTHS[2];
    private static final int UNIT_OF_WIDTH = 256;
    private static final float LINE_FACTOR = 1.32f;
    private static final float PADDING = 4;
    private static final float HIGHEST = 409;
    private static final float POINTS_A_CHARACTER = 13.5f;

    private final XSSFSheet sheet;
    private int next;

    SlipLines(XSSFSheet sheet) {
        this.sheet = sheet;
        for (int column = 0; column < WIDTHS.length; column++) {
            sheet.setColumnWidth(column, WIDTHS[column] * UNIT_OF_WIDTH);
        }
    }

    void gap() {
        sheet.createRow(next++).setHeightInPoints(PADDING * 2);
    }

    /** One text over the whole width. */
    void whole(String text, XSSFCellStyle style) {
        for (String piece : pieces(text, WHOLE_WIDTH, style)) {
            XSSFRow row = sheet.createRow(next++);
            merge(row, 0);
            fill(row, style, style, piece, "", "");
            grow(row, lines(piece, WHOLE_WIDTH, style), style);
        }
    }

    /** A name and its value. */
    void field(String name, String value, XSSFCellStyle nameStyle, XSSFCellStyle valueStyle) {
        String left = name;
        for (String piece : pieces(value, WHOLE_WIDTH - WIDTHS[0], valueStyle)) {
            XSSFRow row = sheet.createRow(next++);
            merge(row, 1);
            fill(row, nameStyle, valueStyle, left, piece, "");
            grow(row, lines(piece, WHOLE_WIDTH - WIDTHS[0], valueStyle), valueStyle);
            left = "";
        }
    }

    /** A row of the table; its first cell is given back. */
    XSSFCell three(String first, String second, String third, XSSFCellStyle firstStyle, XSSFCellStyle style) {
        List<String> left = pieces(first, WIDTHS[0], firstStyle);
        List<String> middle = pieces(second, WIDTHS[1], style);
        List<String> right = pieces(third, WIDTHS[2], style);
        XSSFRow top = sheet.createRow(next);
        for (int i = 0; i < Math.max(left.size(), Math.max(middle.size(), right.size())); i++) {
            XSSFRow row = i == 0 ? top : sheet.createRow(next);
            next++;
            fill(row, firstStyle, style, at(left, i), at(middle, i), at(right, i));
            int most = Math.max(lines(at(middle, i), WIDTHS[1], style), lines(at(right, i), WIDTHS[2], style));
            grow(row, Math.max(most, lines(at(left, i), WIDTHS[0], firstStyle)), style);
        }
        return top.getCell(0);
    }

    private static String at(List<String> pieces, int index) {
        return index < pieces.size() ? pieces.get(index) : "";
    }

    /** A text in pieces that each fit into the highest row, parted between words where there are any; one where it is blank. */
    private static List<String> pieces(String text, int width, XSSFCellStyle style) {
        int most = (int) ((HIGHEST - PADDING) / (style.getFont().getFontHeightInPoints() * LINE_FACTOR)) - 1;
        List<String> pieces = new ArrayList<>();
        String rest = text;
        while (lines(rest, width, style) > most) {
            int end = fitting(rest, most, width, style);
            pieces.add(rest.substring(0, end).stripTrailing());
            rest = rest.substring(end).stripLeading();
        }
        pieces.add(rest);
        return pieces;
    }

    /** How much of a text fits into some lines, up to a gap between words. */
    private static int fitting(String text, int most, int width, XSSFCellStyle style) {
        int end = Math.min(text.length(), most * perLine(width, style));
        while (lines(text.substring(0, end), width, style) > most) {
            end = Math.max(1, Math.max(text.lastIndexOf('\n', end - 1), end - perLine(width, style)));
        }
        int gap = Math.max(text.lastIndexOf(' ', end), text.lastIndexOf('\n', end));
        return gap > 0 ? gap : end;
    }

    private static int perLine(int width, XSSFCellStyle style) {
        return Math.max(
                1, Math.round(width * POINTS_A_CHARACTER / style.getFont().getFontHeightInPoints()) - 1);
    }

    private void merge(XSSFRow row, int firstColumn) {
        sheet.addMergedRegionUnsafe(
                new CellRangeAddress(row.getRowNum(), row.getRowNum(), firstColumn, WIDTHS.length - 1));
    }

    private static void fill(XSSFRow row, XSSFCellStyle first, XSSFCellStyle others, String... texts) {
        for (int column = 0; column < texts.length; column++) {
            XSSFCell cell = row.createCell(column);
            cell.setCellValue(texts[column]);
            cell.setCellStyle(column == 0 ? first : others);
        }
    }

    private static int lines(String text, int width, XSSFCellStyle style) {
        int perLine = perLine(width, style);
        return text.lines().mapToInt(line -> wrapped(line, perLine)).sum();
    }

    /** How many lines a line takes when it is wrapped between words. */
    private static int wrapped(String line, int perLine) {
        int lines = 1;
        int used = 0;
        for (String word : line.split(" ")) {
            if (used > 0 && used + 1 + word.length() > perLine) {
                lines++;
                used = 0;
            }
            lines += Math.max(0, word.length() - 1) / perLine;
            used += (used > 0 ? 1 : 0) + (word.length() > perLine ? word.length() % perLine : word.length());
        }
        return lines;
    }

    private static void grow(XSSFRow row, int lines, XSSFCellStyle style) {
        float height = Math.max(1, lines) * style.getFont().getFontHeightInPoints() * LINE_FACTOR + PADDING;
        row.setHeightInPoints(Math.min(HIGHEST, height));
    }
}
