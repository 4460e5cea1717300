package vn.tonghop.wording;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Figures as a Vietnamese document prints them: dots group thousands, a comma precedes decimals. */
public final class FigureStyle {

    private static final int GROUP = 3;

    private FigureStyle() {}

    /** A number with exactly so many decimals, rounded half up. */
    public static String decimal(BigDecimal value, int decimals) {
        String plain = value.abs().setScale(decimals, RoundingMode.HALF_UP).toPlainString();
        int point = plain.indexOf('.');
        String whole = point < 0 ? plain : plain.substring(0, point);
        StringBuilder grouped = new StringBuilder(whole);
        for (int i = whole.length() - GROUP; i > 0; i -= GROUP) {
            grouped.insert(i, '.');
        }
        String sign = value.signum() < 0 ? "-" : "";
        return sign + grouped + (point < 0 ? "" : "," + plain.substring(point + 1));
    }

    /** A count with leading zeros, as custom has it for counts below ten; 0 stays 0. */
    public static String padded(BigDecimal value, int width) {
        String shown = decimal(value, Math.max(0, value.stripTrailingZeros().scale()));
        return value.signum() == 0 || shown.length() >= width ? shown : "0".repeat(width - shown.length()) + shown;
    }
}
