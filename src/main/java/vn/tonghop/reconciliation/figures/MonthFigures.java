package vn.tonghop.reconciliation.figures;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an indicator in a month, as restated last. Null values are unknown.
 *
 * @param estimated whether the unit gave the month's figure as an estimate (số ước)
 */
public record MonthFigures(
        @Nullable BigDecimal opening,
        @Nullable BigDecimal period,
        @Nullable BigDecimal cumulative,
        @Nullable BigDecimal plan,
        boolean estimated) {

    public static final MonthFigures NONE = new MonthFigures(null, null, null, null, false);

    /** By how much this month's total corrects the estimate of the month before; zero where that cannot be told. */
    public BigDecimal settlement() {
        return opening == null || period == null || cumulative == null
                ? BigDecimal.ZERO
                : cumulative.subtract(period).subtract(opening);
    }
}
