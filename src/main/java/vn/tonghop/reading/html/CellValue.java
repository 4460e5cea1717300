package vn.tonghop.reading.html;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import vn.tonghop.reading.CellContent;
import vn.tonghop.reading.excel.DisplayScale;

/** What a cell stores beside the text that it shows: workbooks saved as a page say so in attributes. */
final class CellValue {

    private static final LocalDateTime EPOCH = LocalDate.of(1899, 12, 30).atStartOfDay();
    private static final BigDecimal LAST_DAY = BigDecimal.valueOf(2_958_466);
    private static final BigDecimal MILLIS = BigDecimal.valueOf(86_400_000);
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,30}(?:\\.\\d{1,30})?(?:[eE][+-]?\\d{1,2})?");
    private static final Pattern DATE = Pattern.compile("(?:short |long |medium )?(?:date|time)|(?=.*[dy]).*");

    private CellValue() {}

    /** The content of a cell; null where it is blank. */
    static @Nullable CellContent of(Element cell, Fonts fonts) {
        CellContent.Text styled = CellText.of(cell, fonts);
        String text = styled.value();
        BigDecimal number = number(cell, text);
        if (number != null) {
            return numeric(number, format(cell, fonts));
        } else if (cell.hasAttr("x:bool")) {
            return new CellContent.Bool(cell.attr("x:bool").equalsIgnoreCase("TRUE"));
        } else if (cell.hasAttr("x:err")) {
            String code = cell.attr("x:err");
            return new CellContent.ErrorValue(code.isEmpty() ? text : code);
        }
        return isBlank(text) ? null : styled;
    }

    private static boolean isBlank(String text) {
        return text.chars().allMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c));
    }

    private static @Nullable BigDecimal number(Element cell, String text) {
        for (String attribute : new String[] {"x:num", "sdval"}) {
            if (cell.hasAttr(attribute)) {
                String stored = cell.attr(attribute).strip();
                String value = stored.isEmpty() ? text : stored;
                if (NUMBER.matcher(value).matches()) {
                    return new BigDecimal(value);
                }
            }
        }
        return null;
    }

    private static String format(Element cell, Fonts fonts) {
        String format = fonts.numberFormat(cell);
        String other = cell.attr("sdnum");
        return format.isEmpty() ? other.substring(other.lastIndexOf(';') + 1) : format;
    }

    private static CellContent numeric(BigDecimal number, String code) {
        String format = code.toLowerCase(Locale.ROOT).replaceAll("\\[[^\\]]*\\]|\"[^\"]*\"", "");
        boolean date = !format.contains("general") && DATE.matcher(format).matches();
        if (date && number.signum() > 0 && number.compareTo(LAST_DAY) < 0) {
            long days = number.longValue();
            long millis = number.remainder(BigDecimal.ONE)
                    .multiply(MILLIS)
                    .setScale(0, RoundingMode.HALF_UP)
                    .longValueExact();
            return new CellContent.Moment(EPOCH.plusDays(days).plusNanos(millis * 1_000_000));
        }
        boolean percent = format.contains("%") || format.equals("percent");
        return new CellContent.Numeric(number, percent, percent ? CellContent.Shown.AS_STORED : DisplayScale.of(code));
    }
}
