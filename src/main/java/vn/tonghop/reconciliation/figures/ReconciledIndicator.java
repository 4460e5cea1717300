package vn.tonghop.reconciliation.figures;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a reconciliation says of an indicator in a period. Null values are unknown.
 *
 * @param code of the indicator
 * @param expected opening + period
 * @param register what its register counts
 * @param origin where the value of the period comes from
 * @param outcome the slug of the gravest difference, or {@link #AGREES}
 */
public record ReconciledIndicator(
        String code,
        @Nullable BigDecimal opening,
        @Nullable BigDecimal period,
        @Nullable BigDecimal cumulative,
        @Nullable BigDecimal plan,
        @Nullable BigDecimal percent,
        @Nullable BigDecimal expected,
        @Nullable BigDecimal register,
        Figure.Origin origin,
        String outcome) {

    public static final String AGREES = "agrees";
}
