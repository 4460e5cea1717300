package vn.tonghop.staging.values;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.tonghop.reading.CellContent;
import vn.tonghop.reading.SourceCell;
import vn.tonghop.reading.SourceRow;

/** Cells as the text that a person would say stands there. */
public final class CellText {

    private static final int TEN = 10;
    private static final int FIRST_OF_FOUR_DIGITS = 1000;

    private CellText() {}

    /** The text; empty for a blank cell. */
    public static String of(@Nullable CellContent content) {
        if (content == null) {
            return "";
        }
        if (content instanceof CellContent.Text text) {
            return text.value();
        }
        if (content instanceof CellContent.Numeric number) {
            return number.value().stripTrailingZeros().toPlainString().replace('.', ',');
        }
        if (content instanceof CellContent.Moment moment) {
            return date(moment.value());
        }
        if (content instanceof CellContent.Bool bool) {
            return bool.value() ? "TRUE" : "FALSE";
        }
        if (content instanceof CellContent.ErrorValue error) {
            return error.code();
        }
        return "=" + ((CellContent.FormulaWithoutValue) content).formula();
    }

    /** All texts of a row in one line. */
    public static String ofRow(SourceRow row) {
        StringBuilder line = new StringBuilder();
        for (SourceCell cell : row.cells()) {
            line.append(line.isEmpty() ? "" : " ").append(of(cell.content()));
        }
        return line.toString();
    }

    private static String twoDigits(int number) {
        return number < TEN ? "0" + number : String.valueOf(number);
    }

    private static String date(LocalDateTime moment) {
        int year = moment.getYear();
        String day = twoDigits(moment.getDayOfMonth()) + "/" + twoDigits(moment.getMonthValue()) + "/"
                + (year < FIRST_OF_FOUR_DIGITS ? String.format(Locale.ROOT, "%04d", year) : String.valueOf(year));
        return moment.toLocalTime().equals(LocalTime.MIDNIGHT) ? day : day + " " + moment.toLocalTime();
    }
}
