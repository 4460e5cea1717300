package vn.tonghop.answer;

import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Writes a slip line by line into three columns, each line as high as its text needs, since merged cells do not grow. */
final class SlipLines {

    private static final int LONGEST = 32_000;
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
        XSSFRow row = sheet.createRow(next++);
        merge(row, 0);
        fill(row, style, style, text, "", "");
        grow(row, lines(text, WHOLE_WIDTH, style), style);
    }

    /** A name and its value. */
    void field(String name, String value, XSSFCellStyle nameStyle, XSSFCellStyle valueStyle) {
        XSSFRow row = sheet.createRow(next++);
        merge(row, 1);
        fill(row, nameStyle, valueStyle, name, value, "");
        grow(row, lines(value, WHOLE_WIDTH - WIDTHS[0], valueStyle), valueStyle);
    }

    /** A row of the table; its first cell is given back. */
    XSSFCell three(String first, String second, String third, XSSFCellStyle firstStyle, XSSFCellStyle style) {
        XSSFRow row = sheet.createRow(next++);
        fill(row, firstStyle, style, first, second, third);
        int most = Math.max(lines(second, WIDTHS[1], style), lines(third, WIDTHS[2], style));
        grow(row, Math.max(most, lines(first, WIDTHS[0], firstStyle)), style);
        return row.getCell(0);
    }

    private void merge(XSSFRow row, int firstColumn) {
        sheet.addMergedRegionUnsafe(
                new CellRangeAddress(row.getRowNum(), row.getRowNum(), firstColumn, WIDTHS.length - 1));
    }

    private static void fill(XSSFRow row, XSSFCellStyle first, XSSFCellStyle others, String... texts) {
        for (int column = 0; column < texts.length; column++) {
            XSSFCell cell = row.createCell(column);
            String text = texts[column];
            cell.setCellValue(text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text);
            cell.setCellStyle(column == 0 ? first : others);
        }
    }

    private static int lines(String text, int width, XSSFCellStyle style) {
        int perLine = Math.max(
                1, Math.round(width * POINTS_A_CHARACTER / style.getFont().getFontHeightInPoints()) - 1);
        return text.lines()
                .mapToInt(line -> 1 + Math.max(0, line.length() - 1) / perLine)
                .sum();
    }

    private static void grow(XSSFRow row, int lines, XSSFCellStyle style) {
        float height = Math.max(1, lines) * style.getFont().getFontHeightInPoints() * LINE_FACTOR + PADDING;
        row.setHeightInPoints(Math.min(HIGHEST, height));
    }
}
