package vn.tonghop.recoding;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.tonghop.catalogue.NumberMarks;
import vn.tonghop.reading.CellContent;

/** Values as a program writes them where a file holds nothing but text. */
public record WrittenValues(NumberMarks marks) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    public static final WrittenValues VIETNAMESE = new WrittenValues(NumberMarks.VIETNAMESE);
    public static final WrittenValues ENGLISH = new WrittenValues(NumberMarks.ENGLISH);

    public String text(@Nullable CellContent content) {
        if (content instanceof CellContent.Text text) {
            return text.value();
        } else if (content instanceof CellContent.Numeric number) {
            return number.percent() ? number(number.value().movePointRight(2)) + "%" : number(number.value());
        } else if (content instanceof CellContent.Moment moment) {
            return moment.value().format(DAY);
        } else if (content == null) {
            return "";
        }
        throw new IllegalArgumentException(content.toString());
    }

    /** With thousands grouped and every decimal. */
    public String number(BigDecimal value) {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
        symbols.setGroupingSeparator(marks.grouping());
        symbols.setDecimalSeparator(marks.decimal());
        return new DecimalFormat("#,##0.##########", symbols).format(value);
    }
}
