package vn.tonghop.reconciliation;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What is known of an indicator in a month, as restated last. Null values are unknown. */
record MonthFigures(
        @Nullable BigDecimal opening,
        @Nullable BigDecimal period,
        @Nullable BigDecimal cumulative,
        @Nullable BigDecimal plan) {

    static final MonthFigures NONE = new MonthFigures(null, null, null, null);

    static MonthFigures of(LedgerEntry entry) {
        return new MonthFigures(entry.opening(), entry.period(), entry.cumulative(), entry.plan());
    }
}
