package vn.tonghop.answer;

import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.tonghop.finding.Severity;
import vn.tonghop.finding.Verdict;

/** The looks of the receipt slip. */
final class SlipStyles {

    static final String FONT = "Times New Roman";

    private static final int TITLE = 16;
    private static final int RESULT = 14;
    private static final int BODY = 12;
    private static final int FOOT = 8;

    private final XSSFWorkbook workbook;

    SlipStyles(XSSFWorkbook workbook) {
        this.workbook = workbook;
    }

    XSSFCellStyle title() {
        XSSFCellStyle style = style(TITLE, true);
        style.setAlignment(HorizontalAlignment.CENTER);
        return style;
    }

    XSSFCellStyle label() {
        return style(BODY, false);
    }

    XSSFCellStyle value() {
        return style(BODY, true);
    }

    XSSFCellStyle heading() {
        return style(BODY, true);
    }

    XSSFCellStyle foot() {
        return style(FOOT, false);
    }

    XSSFCellStyle tableHead() {
        XSSFCellStyle style = bordered(style(BODY, true));
        style.setAlignment(HorizontalAlignment.CENTER);
        fill(style, 0xE7, 0xE6, 0xE6);
        return style;
    }

    XSSFCellStyle tableCell() {
        return bordered(style(BODY, false));
    }

    /** The cell of the table that names a place, in the colour of that place. */
    XSSFCellStyle place(Severity severity) {
        XSSFCellStyle style = bordered(style(BODY, true));
        style.setFillForegroundColor(SeverityColour.of(severity).colour());
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        return style;
    }

    XSSFCellStyle band(Verdict verdict) {
        return band(verdict, style(RESULT, true));
    }

    XSSFCellStyle bandText(Verdict verdict) {
        return band(verdict, style(BODY, false));
    }

    private static XSSFCellStyle band(Verdict verdict, XSSFCellStyle style) {
        switch (verdict) {
            case ACCEPTED -> fill(style, 0xC6, 0xE0, 0xB4);
            case ACCEPTED_WITH_WARNINGS -> fill(style, 0xFF, 0xE6, 0x99);
            case RETURNED, UNREADABLE -> fill(style, 0xF8, 0xBF, 0xB4);
            case DUPLICATE, HELD, SUPERSEDED -> fill(style, 0xD9, 0xE1, 0xF2);
        }
        return style;
    }

    private XSSFCellStyle style(int points, boolean bold) {
        XSSFFont font = workbook.createFont();
        font.setFontName(FONT);
        font.setFontHeightInPoints((short) points);
        font.setBold(bold);
        XSSFCellStyle style = workbook.createCellStyle();
        style.setFont(font);
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        style.setDataFormat(workbook.createDataFormat().getFormat("@"));
        style.setQuotePrefixed(true);
        return style;
    }

    private static XSSFCellStyle bordered(XSSFCellStyle style) {
        border(style);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        return style;
    }

    /** Thin lines on all sides. */
    static void border(XSSFCellStyle style) {
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
    }

    private static void fill(XSSFCellStyle style, int red, int green, int blue) {
        style.setFillForegroundColor(
                new XSSFColor(new byte[] {(byte) 0xFF, (byte) red, (byte) green, (byte) blue}, null));
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    }
}
