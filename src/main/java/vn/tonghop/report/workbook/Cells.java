package vn.tonghop.report.workbook;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.jspecify.annotations.Nullable;
import vn.tonghop.report.XmlText;

/** Writes values as cells of their kind. Text is always a string cell, so that nothing a unit wrote becomes a formula. */
final class Cells {

    private static final int LONGEST = 32_767;
    private static final String FORMULA_STARTS = "=+-@\t\r";

    private final Look look;

    Cells(Look look) {
        this.look = look;
    }

    /** A text, number, day or, for null, an empty cell with borders. */
    void write(XSSFRow row, int column, @Nullable Object value) {
        XSSFCell cell = row.createCell(column);
        if (value instanceof BigDecimal number) {
            number(cell, number);
        } else if (value instanceof Integer count) {
            number(cell, BigDecimal.valueOf(count));
        } else if (value instanceof LocalDate day) {
            cell.setCellValue(day);
            cell.setCellStyle(look.date());
        } else {
            text(cell, value == null ? "" : value.toString(), false);
        }
    }

    /** A text in the middle of its column. */
    void centred(XSSFRow row, int column, String text) {
        text(row.createCell(column), text, true);
    }

    private void number(XSSFCell cell, BigDecimal number) {
        cell.setCellValue(number.doubleValue());
        cell.setCellStyle(look.number(number));
    }

    private void text(XSSFCell cell, String text, boolean centred) {
        boolean quoted = startsLikeFormula(text);
        cell.setCellStyle(centred ? look.centred(quoted) : look.text(quoted));
        if (!text.isEmpty()) {
            String clean = XmlText.clean(text);
            cell.setCellValue(clean.length() <= LONGEST ? clean : clean.substring(0, LONGEST - 1) + "…");
        }
    }

    private static boolean startsLikeFormula(String text) {
        return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
    }
}
