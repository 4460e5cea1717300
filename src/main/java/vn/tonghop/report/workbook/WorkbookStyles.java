package vn.tonghop.report.workbook;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.FontScheme;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.tonghop.wording.Language;

/**
 * The cell styles of one workbook, each made once. Those of rows are all made with it, for rows are written when the workbook's
 * styles are.
 */
final class WorkbookStyles {

    static final String FONT = "Times New Roman";

    /** Excel prints with the separators of the machine, LibreOffice with those of this language. */
    private static final String VIETNAMESE = "[$-42A]";

    private static final String ENGLISH = "[$-809]";

    private static final int MOST_DECIMALS = 6;
    private static final byte[] HEADER_FILL = {(byte) 0xFF, (byte) 0xDD, (byte) 0xE6, (byte) 0xF0};
    private static final byte[] GROUP_FILL = {(byte) 0xFF, (byte) 0xF2, (byte) 0xF2, (byte) 0xF2};

    private final XSSFWorkbook workbook;
    private final String separators;
    private final Map<String, XSSFCellStyle> styles = new HashMap<>();
    private final Map<String, XSSFFont> fonts = new HashMap<>();
    private final List<XSSFCellStyle> texts;
    private final List<XSSFCellStyle> centred;
    private final List<XSSFCellStyle> numbers;
    private final XSSFCellStyle date;
    private final XSSFCellStyle group;
    private final XSSFCellStyle groupNumber;

    WorkbookStyles(XSSFWorkbook workbook, Language language) {
        this.workbook = workbook;
        this.separators = language == Language.VI ? VIETNAMESE : ENGLISH;
        XSSFFont font = workbook.getFontAt(0);
        font.setFontName(FONT);
        font.setFontHeightInPoints((short) 11);
        font.setScheme(FontScheme.NONE);
        texts = List.of(cell(style -> {}), cell(style -> style.setQuotePrefixed(true)));
        centred = List.of(cell(style -> style.setAlignment(HorizontalAlignment.CENTER)), cell(style -> {
            style.setAlignment(HorizontalAlignment.CENTER);
            style.setQuotePrefixed(true);
        }));
        numbers = IntStream.rangeClosed(0, MOST_DECIMALS)
                .mapToObj(this::ofDecimals)
                .toList();
        date = cell(style -> {
            style.setDataFormat(workbook.createDataFormat().getFormat("dd/mm/yyyy"));
            style.setAlignment(HorizontalAlignment.CENTER);
        });
        group = cell(style -> {
            style.setFont(font(11, true, false));
            fill(style, GROUP_FILL);
        });
        groupNumber = cell(style -> {
            style.setFont(font(11, true, false));
            style.setAlignment(HorizontalAlignment.CENTER);
            fill(style, GROUP_FILL);
        });
    }

    XSSFCellStyle title() {
        return styles.computeIfAbsent("title", k -> plain(14, true, false));
    }

    XSSFCellStyle subtitle() {
        return styles.computeIfAbsent("subtitle", k -> plain(12, false, true));
    }

    XSSFCellStyle header() {
        return styles.computeIfAbsent(
                "header",
                k -> cell(style -> {
                    style.setFont(font(11, true, false));
                    style.setAlignment(HorizontalAlignment.CENTER);
                    style.setVerticalAlignment(VerticalAlignment.CENTER);
                    fill(style, HEADER_FILL);
                }));
    }

    XSSFCellStyle group() {
        return group;
    }

    XSSFCellStyle groupNumber() {
        return groupNumber;
    }

    /** Wrapped text; {@code quoted} where a spreadsheet might take its first character for a formula's. */
    XSSFCellStyle text(boolean quoted) {
        return texts.get(quoted ? 1 : 0);
    }

    XSSFCellStyle centred(boolean quoted) {
        return centred.get(quoted ? 1 : 0);
    }

    /** A number with thousands apart and the digits after the comma that it has. */
    XSSFCellStyle number(BigDecimal value) {
        int decimals = Math.max(0, value.stripTrailingZeros().scale());
        return numbers.get(Math.min(MOST_DECIMALS, decimals));
    }

    XSSFCellStyle date() {
        return date;
    }

    private XSSFCellStyle ofDecimals(int decimals) {
        String format = separators + (decimals == 0 ? "#,##0" : "#,##0." + "0".repeat(decimals));
        return cell(style -> {
            style.setDataFormat(workbook.createDataFormat().getFormat(format));
            style.setAlignment(HorizontalAlignment.RIGHT);
            style.setIndention((short) 1);
        });
    }

    private XSSFCellStyle cell(Consumer<XSSFCellStyle> more) {
        XSSFCellStyle style = workbook.createCellStyle();
        style.setFont(font(11, false, false));
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        more.accept(style);
        return style;
    }

    private XSSFCellStyle plain(int points, boolean bold, boolean italic) {
        XSSFCellStyle style = workbook.createCellStyle();
        style.setFont(font(points, bold, italic));
        style.setAlignment(HorizontalAlignment.CENTER);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        style.setWrapText(true);
        return style;
    }

    private XSSFFont font(int points, boolean bold, boolean italic) {
        return fonts.computeIfAbsent(points + " " + bold + " " + italic, k -> newFont(points, bold, italic));
    }

    private XSSFFont newFont(int points, boolean bold, boolean italic) {
        XSSFFont font = workbook.createFont();
        font.setFontName(FONT);
        font.setFontHeightInPoints((short) points);
        font.setBold(bold);
        font.setItalic(italic);
        return font;
    }

    private static void fill(XSSFCellStyle style, byte[] colour) {
        style.setFillForegroundColor(new XSSFColor(colour));
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    }
}
