package vn.tonghop.wording;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Numbers as Vietnamese documents print them: a point between thousands, a comma before decimals. Independent of the
 * runtime's locale data, so that a figure looks the same on every machine.
 */
public final class VietnameseNumbers {

    private static final int GROUP = 3;

    private VietnameseNumbers() {}

    /** All digits that the value has and no trailing zeros, such as {@code 9.296} or {@code 641,5}. */
    public static String number(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return grouped(stripped.scale() < 0 ? stripped.setScale(0) : stripped);
    }

    /** A fixed count of digits after the comma, rounded half up, such as {@code 94,7} or {@code 120.000.000}. */
    public static String number(BigDecimal value, int decimals) {
        return grouped(value.setScale(decimals, RoundingMode.HALF_UP));
    }

    /**
     * A count by the custom of official reports: one to nine with a leading zero, {@code 0} as it is. Others, and those
     * with decimals, as {@link #number(BigDecimal)} prints them.
     */
    public static String padded(BigDecimal count) {
        String plain = number(count);
        boolean oneDigit = plain.length() == 1 && !plain.equals("0");
        return oneDigit ? "0" + plain : plain;
    }

    /** {@code part} of {@code whole} in percent, rounded half up; the sign is the sentence's own. */
    public static BigDecimal percent(BigDecimal part, BigDecimal whole, int decimals) {
        return part.movePointRight(2).divide(whole, decimals, RoundingMode.HALF_UP);
    }

    private static String grouped(BigDecimal value) {
        String plain = value.abs().toPlainString();
        int point = plain.indexOf('.');
        String whole = point < 0 ? plain : plain.substring(0, point);
        StringBuilder text = new StringBuilder(whole);
        for (int at = whole.length() - GROUP; at > 0; at -= GROUP) {
            text.insert(at, '.');
        }
        if (point >= 0) {
            text.append(',').append(plain, point + 1, plain.length());
        }
        return value.signum() < 0 ? text.insert(0, '−').toString() : text.toString();
    }
}
