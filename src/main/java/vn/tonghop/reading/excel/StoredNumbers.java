package vn.tonghop.reading.excel;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import vn.tonghop.reading.ooxml.Characters;

/** Turns stored numbers into the figures that Excel shows: 15 significant digits, whole numbers untouched. */
final class StoredNumbers {

    private static final MathContext SHOWN = new MathContext(15, RoundingMode.HALF_UP);
    private static final int LONGEST = 64;
    private static final int LARGEST_EXPONENT = 309;

    private StoredNumbers() {}

    /** The number of a cell's stored text, null where Excel has no such number. */
    static @Nullable BigDecimal parse(Characters text) {
        BigDecimal number = text.number(LONGEST);
        return number == null ? null : shown(number);
    }

    /** The number of a binary value, null where it is none. */
    static @Nullable BigDecimal of(double value) {
        return Double.isFinite(value) ? shown(new BigDecimal(Double.toString(value))) : null;
    }

    private static @Nullable BigDecimal shown(BigDecimal stored) {
        long magnitude = (long) stored.precision() - stored.scale();
        if (magnitude > LARGEST_EXPONENT) {
            return null;
        }
        if (stored.signum() == 0 || magnitude < -LARGEST_EXPONENT) {
            return BigDecimal.ZERO;
        }
        BigDecimal exact = stored.scale() <= 0 ? stored : stored.stripTrailingZeros();
        BigDecimal value = exact.scale() <= 0 ? exact : exact.round(SHOWN).stripTrailingZeros();
        return value.scale() < 0 ? value.setScale(0) : value;
    }
}
