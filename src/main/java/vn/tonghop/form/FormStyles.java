package vn.tonghop.form;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.FontScheme;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.tonghop.catalogue.FormColumn;

/** The cell styles of a blank form, each made once. What a person fills in is unlocked, all else is not. */
final class FormStyles {

    private static final String FONT = "Times New Roman";
    private static final byte[] REQUIRED_FILL = {(byte) 0xFF, (byte) 0xFC, (byte) 0xE4, (byte) 0xD6};
    private static final byte[] OPTIONAL_FILL = {(byte) 0xFF, (byte) 0xDD, (byte) 0xE6, (byte) 0xF0};
    private static final byte[] GIVEN_FILL = {(byte) 0xFF, (byte) 0xF2, (byte) 0xF2, (byte) 0xF2};

    private final XSSFWorkbook workbook;
    private final Map<String, XSSFCellStyle> styles = new HashMap<>();

    FormStyles(XSSFWorkbook workbook) {
        this.workbook = workbook;
        XSSFFont font = workbook.getFontAt(0);
        font.setFontName(FONT);
        font.setFontHeightInPoints((short) 11);
        font.setScheme(FontScheme.NONE);
    }

    XSSFCellStyle agency() {
        return made("agency", s -> s.setFont(font(11, true, false)));
    }

    XSSFCellStyle title() {
        return made("title", s -> {
            s.setFont(font(14, true, false));
            s.setAlignment(HorizontalAlignment.CENTER);
            s.setWrapText(true);
        });
    }

    XSSFCellStyle subtitle() {
        return made("subtitle", s -> {
            s.setFont(font(12, false, true));
            s.setAlignment(HorizontalAlignment.CENTER);
        });
    }

    XSSFCellStyle guide() {
        return made("guide", s -> {
            s.setFont(font(10, false, true));
            s.setVerticalAlignment(VerticalAlignment.TOP);
            s.setWrapText(true);
        });
    }

    /** The line "Đơn vị tính", which people may change. */
    XSSFCellStyle scale() {
        return made("scale", s -> {
            s.setFont(font(11, false, true));
            s.setLocked(false);
        });
    }

    XSSFCellStyle header(boolean required) {
        return made("header" + required, s -> {
            s.setFont(font(11, true, false));
            s.setAlignment(HorizontalAlignment.CENTER);
            s.setVerticalAlignment(VerticalAlignment.CENTER);
            s.setWrapText(true);
            fill(s, required ? REQUIRED_FILL : OPTIONAL_FILL);
            border(s);
        });
    }

    /** A cell to be filled in. */
    XSSFCellStyle entry(FormColumn.Type type, String format) {
        return made("entry" + type + format, s -> {
            entry(s, type, format);
            border(s);
        });
    }

    /** A column below the rows that are drawn: unlocked and formatted alike, without lines. */
    XSSFCellStyle below(FormColumn.Type type, String format) {
        return made("below" + type + format, s -> entry(s, type, format));
    }

    /** A cell whose value is given, or that is to be left blank. */
    XSSFCellStyle given(boolean locked, FormColumn.Type type, String format) {
        return made("given" + locked + type + format, s -> {
            entry(s, type, format);
            s.setLocked(locked);
            fill(s, GIVEN_FILL);
            border(s);
        });
    }

    /** The number format of a column. */
    static String format(FormColumn.Type type, int decimals) {
        return switch (type) {
            case TEXT, CHOICE, MARK, DOCUMENT_NUMBER -> "@";
            case NUMBER -> decimals > 0 ? "#,##0." + "0".repeat(decimals) : "#,##0";
            case COUNT -> "#,##0";
            case PERCENT -> decimals > 0 ? "0." + "0".repeat(decimals) : "General";
            case DATE -> "dd/mm/yyyy";
            case ORDINAL -> "General";
        };
    }

    private void entry(XSSFCellStyle style, FormColumn.Type type, String format) {
        style.setLocked(false);
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        style.setVerticalAlignment(VerticalAlignment.TOP);
        style.setWrapText(true);
        style.setAlignment(
                switch (type) {
                    case NUMBER, COUNT, PERCENT -> HorizontalAlignment.RIGHT;
                    case DATE, MARK, ORDINAL -> HorizontalAlignment.CENTER;
                    case TEXT, CHOICE, DOCUMENT_NUMBER -> HorizontalAlignment.LEFT;
                });
    }

    private XSSFCellStyle made(String key, Consumer<XSSFCellStyle> how) {
        return styles.computeIfAbsent(key, k -> {
            XSSFCellStyle style = workbook.createCellStyle();
            how.accept(style);
            return style;
        });
    }

    private XSSFFont font(int points, boolean bold, boolean italic) {
        XSSFFont font = workbook.createFont();
        font.setFontName(FONT);
        font.setFontHeightInPoints((short) points);
        font.setBold(bold);
        font.setItalic(italic);
        return font;
    }

    private static void border(XSSFCellStyle style) {
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
    }

    private static void fill(XSSFCellStyle style, byte[] colour) {
        style.setFillForegroundColor(new XSSFColor(colour));
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    }
}
