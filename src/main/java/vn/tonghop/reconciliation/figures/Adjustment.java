package vn.tonghop.reconciliation.figures;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A row of BM13: a figure changed by telephone until the unit's next form agrees.
 *
 * @param unit who sent the adjustment
 * @param form its form
 * @param indicator whose figure
 * @param old what the figure was; null where it was not stated
 * @param value what it is now
 * @param place the row
 */
public record Adjustment(
        String unit,
        String form,
        String indicator,
        @Nullable BigDecimal old,
        BigDecimal value,
        Place place) {

    /**
     * What of an indicator is adjusted.
     *
     * @param period the adjustment of the figure of the period, which moves the cumulative total along
     * @param cumulative the adjustment of the cumulative total alone
     */
    public record Applied(
            @Nullable Adjustment period, @Nullable Adjustment cumulative) {

        public static final Applied NONE = new Applied(null, null);
    }
}
