package vn.tonghop.report.workbook;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;
import vn.tonghop.ooxml.XmlOut;
import vn.tonghop.ooxml.XmlText;
import vn.tonghop.wording.VietnameseDates;

/**
 * Writes values as cells of their kind. Text is always a string in its own cell, so that nothing a unit wrote becomes a formula
 * and no table of strings grows with the sheet.
 */
final class Cells {

    private static final int LONGEST = 32_767;
    private static final String FORMULA_STARTS = "=+-@\t\r";

    /** From here on spreadsheets count days as calendars do: they take 1900 for a leap year. */
    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 3, 1);

    private static final int DAYS_BEFORE_1970 = 25_569;

    private static final byte[] CELL = XmlOut.bytes("<c r=\"");
    private static final byte[] STYLE = XmlOut.bytes("\" s=\"");
    private static final byte[] EMPTY = XmlOut.bytes("\"/>");
    private static final byte[] VALUE = XmlOut.bytes("\"><v>");
    private static final byte[] VALUE_END = XmlOut.bytes("</v></c>");
    private static final byte[] TEXT = XmlOut.bytes("\" t=\"inlineStr\"><is><t>");
    /** As spreadsheets write a text whose spaces at its ends count, though the schema knows no such attribute there. */
    private static final byte[] SPACED_TEXT = XmlOut.bytes("\" t=\"inlineStr\"><is><t xml:space=\"preserve\">");

    private static final byte[] TEXT_END = XmlOut.bytes("</t></is></c>");
    private static final byte[] ROW = XmlOut.bytes("<row r=\"");
    private static final byte[] HEIGHT = XmlOut.bytes("\" customHeight=\"1\" ht=\"");
    private static final byte[] ROW_START_END = XmlOut.bytes("\">");
    private static final byte[] ROW_END = XmlOut.bytes("</row>");

    private final WorkbookStyles look;
    private final List<byte[]> columns = new ArrayList<>();

    /** Cells of so many columns. */
    Cells(WorkbookStyles look, int columns) {
        this.look = look;
        for (int i = 0; i < columns; i++) {
            this.columns.add(XmlOut.bytes(CellReference.convertNumToColString(i)));
        }
    }

    /** What a cell will hold: a number, a day that spreadsheets know, or a text that fits; an empty one for null. */
    static Object held(@Nullable Object value) {
        if (value instanceof Integer count) {
            return BigDecimal.valueOf(count);
        }
        if (value instanceof BigDecimal) {
            return value;
        }
        if (value instanceof LocalDate day) {
            return day.isBefore(FIRST_DAY) ? VietnameseDates.numeric(day) : day;
        }
        String clean = value == null ? "" : XmlText.clean(value.toString());
        return clean.length() <= LONGEST ? clean : clean.substring(0, LONGEST - 1) + "…";
    }

    /** Starts a row, numbered from 0. */
    void open(XmlOut out, int row) throws IOException {
        out.markup(ROW);
        out.number(row + 1);
        out.markup(ROW_START_END);
    }

    /** Starts a row of this height. */
    void open(XmlOut out, int row, float points) throws IOException {
        out.markup(ROW);
        out.number(row + 1);
        out.markup(HEIGHT);
        out.markup(XmlOut.bytes(Float.toString(points)));
        out.markup(ROW_START_END);
    }

    void close(XmlOut out) throws IOException {
        out.markup(ROW_END);
    }

    /** A cell of what {@link #held} tells, with borders. */
    void write(XmlOut out, int row, int column, Object held) throws IOException {
        if (held instanceof BigDecimal number) {
            value(out, row, column, look.number(number), number.toPlainString());
        } else if (held instanceof LocalDate day) {
            value(out, row, column, look.date(), Long.toString(day.toEpochDay() + DAYS_BEFORE_1970));
        } else {
            String text = held.toString();
            text(out, row, column, look.text(startsLikeFormula(text)), text);
        }
    }

    /** A text in the middle of its column. */
    void centred(XmlOut out, int row, int column, String text) throws IOException {
        text(out, row, column, look.centred(startsLikeFormula(text)), text);
    }

    /** A text in a style of its own. */
    void text(XmlOut out, int row, int column, CellStyle style, String text) throws IOException {
        start(out, row, column, style);
        if (text.isEmpty()) {
            out.markup(EMPTY);
            return;
        }
        boolean spaced =
                Character.isWhitespace(text.charAt(0)) || Character.isWhitespace(text.charAt(text.length() - 1));
        out.markup(spaced ? SPACED_TEXT : TEXT);
        out.text(spelled(text));
        out.markup(TEXT_END);
    }

    private void value(XmlOut out, int row, int column, CellStyle style, String value) throws IOException {
        start(out, row, column, style);
        out.markup(VALUE);
        out.text(value);
        out.markup(VALUE_END);
    }

    private void start(XmlOut out, int row, int column, CellStyle style) throws IOException {
        out.markup(CELL);
        out.markup(columns.get(column));
        out.number(row + 1);
        out.markup(STYLE);
        out.number(style.getIndex());
    }

    private static boolean startsLikeFormula(String text) {
        return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
    }

    /** Spreadsheets read {@code _x000A_} as a character; what a unit wrote stays as it wrote it. */
    private static String spelled(String text) {
        return text.contains("_x") ? text.replaceAll("_(?=x[0-9A-Fa-f]{4}_)", "_x005F_") : text;
    }
}
