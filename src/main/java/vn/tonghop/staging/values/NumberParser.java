package vn.tonghop.staging.values;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.tonghop.catalogue.NumberMarks;
import vn.tonghop.reading.CellContent;
import vn.tonghop.reading.Visible;

/**
 * Reads numbers written the Vietnamese way, or the English way where the unit declares it, strictly: one mark groups
 * thousands, the other precedes decimals, and anything else is no number. {@code 1.5} is refused rather than read as 15.
 */
public enum NumberParser {
    VIETNAMESE(NumberMarks.VIETNAMESE),
    ENGLISH(NumberMarks.ENGLISH);

    private static final Pattern WITH_UNIT = Pattern.compile("([-−+]?[\\d., ]*\\d)\\s*(\\p{L}[\\p{L}\\s.]*|%|₫)");
    private static final Pattern RATIO =
            Pattern.compile("([\\d., ]+?)\\s*/\\s*([\\d., ]*\\d)\\s*(\\p{L}[\\p{L}\\s]*)?");

    /** What Excel puts before a number that is kept as text, and some programs leave there. */
    private static final String APOSTROPHES = "'\u2019";

    private static final int LONGEST_SHORT = 18;
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
    private final NumberMarks marks;
    private final Pattern number;

    NumberParser(NumberMarks marks) {
        this.marks = marks;
        this.number = Pattern.compile("[-−+]?(?:\\d{1,3}(?:\\%c\\d{3})+|\\d{1,3}(?: \\d{3})+|\\d+)(?:\\%c\\d+)?"
                .formatted(marks.grouping(), marks.decimal()));
    }

    static NumberParser of(NumberMarks marks) {
        return switch (marks) {
            case VIETNAMESE -> VIETNAMESE;
            case ENGLISH -> ENGLISH;
        };
    }

    /** Whether the text is a number in any way of writing. */
    public static boolean isNumber(String text) {
        return hasSignsOfNumbersOnly(text) && (VIETNAMESE.parse(text) != null || ENGLISH.parse(text) != null);
    }

    /** The number, or null where the text is none. */
    @Nullable
    public BigDecimal parse(String text) {
        if (isShortWhole(text)) {
            return BigDecimal.valueOf(Long.parseLong(text));
        }
        String stripped = strip(text);
        if (!number.matcher(stripped).matches()) {
            return null;
        }
        return new BigDecimal(stripped.replace(String.valueOf(marks.grouping()), "")
                .replace(" ", "")
                .replace(marks.decimal(), '.')
                .replace('−', '-'));
    }

    /** The number before a unit glued to it, such as {@code 120.000.000đ}, with the unit; null where there is none. */
    @Nullable
    WithUnit parseWithUnit(String text) {
        Matcher m = WITH_UNIT.matcher(strip(text).replace('₫', 'đ'));
        if (!m.matches()) {
            return null;
        }
        BigDecimal value = parse(m.group(1));
        return value == null ? null : new WithUnit(value, m.group(2).strip());
    }

    /** Both sides of {@code 663/700 mẫu} and the unit; null where the text is no ratio. */
    @Nullable
    Ratio parseRatio(String text) {
        Matcher m = RATIO.matcher(strip(text));
        if (!m.matches()) {
            return null;
        }
        BigDecimal left = parse(m.group(1));
        BigDecimal right = parse(m.group(2));
        return left == null || right == null
                ? null
                : new Ratio(left, right, m.group(3) == null ? "" : m.group(3).strip());
    }

    /** A thousand times a number that a machine may have made of one with a sign for thousands; null where it cannot be that. */
    public static @Nullable BigDecimal thousandfold(@Nullable CellContent content) {
        BigDecimal value = content instanceof CellContent.Numeric numeric
                ? numeric.value()
                : content instanceof CellContent.Text text ? VIETNAMESE.parse(text.value()) : null;
        if (value == null
                || value.abs().compareTo(BigDecimal.ONE) < 0
                || value.abs().compareTo(THOUSAND) >= 0) {
            return null;
        }
        BigDecimal meant = value.scaleByPowerOfTen(3).stripTrailingZeros();
        return meant.scale() > 0 ? null : meant.setScale(0);
    }

    /** Nothing but a few ASCII digits, as nearly every number is written. */
    private static boolean isShortWhole(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return !text.isEmpty() && text.length() < LONGEST_SHORT;
    }

    /** No letters; what cannot be seen and marks of footnotes may stand in a number. */
    private static boolean hasSignsOfNumbersOnly(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isLetter(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static String strip(String text) {
        String visible = FootnoteMarks.cut(Visible.of(text).strip());
        boolean quoted = visible.length() > 1 && APOSTROPHES.indexOf(visible.charAt(0)) >= 0;
        return quoted ? visible.substring(1).strip() : visible;
    }

    /** A number and the unit behind it. */
    record WithUnit(BigDecimal value, String unit) {}

    /** A cumulative total over its plan; {@code unit} is empty where none is written. */
    public record Ratio(BigDecimal value, BigDecimal plan, String unit) {}
}
