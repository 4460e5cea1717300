package vn.tonghop.reconciliation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tonghop.catalogue.Indicator;
import vn.tonghop.period.ReportingPeriod;
import vn.tonghop.reconciliation.figures.Figure;
import vn.tonghop.reconciliation.figures.MonthFigures;
import vn.tonghop.reconciliation.figures.ReconciledIndicator;

/**
 * An indicator over a longer period, from its months: flows add up, stocks keep their last value, the cumulative total and
 * the plan are those of the last month.
 *
 * @param months one a month, in order; a month that is not compiled knows nothing
 */
record LongFigures(Indicator indicator, ReportingPeriod period, List<MonthFigures> months) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    LongFigures {
        months = List.copyOf(months);
    }

    /** The value of the whole period; null where a month is missing and the totals cannot tell either. */
    @Nullable
    BigDecimal periodValue() {
        if (!indicator.addsUp()) {
            return last().period();
        }
        BigDecimal sum = sum();
        return sum != null ? sum : growth();
    }

    /** Whether the value is what the totals have grown by, since not every month is known. */
    boolean isFromTotals() {
        return indicator.addsUp() && sum() == null && growth() != null;
    }

    /** The total before the period; null where it is unknown, or starts anew at a day inside the period. */
    @Nullable
    BigDecimal opening() {
        if (!indicator.cumulates()) {
            return null;
        }
        return period.opensYear() && indicator.calendar() == null
                ? BigDecimal.ZERO
                : months.get(0).opening();
    }

    @Nullable
    BigDecimal cumulative() {
        return indicator.cumulates() ? last().cumulative() : null;
    }

    /** Opening + period; null where one is unknown. */
    @Nullable
    BigDecimal expectedCumulative() {
        BigDecimal opening = opening();
        BigDecimal value = periodValue();
        return opening == null || value == null || !indicator.cumulates() ? null : opening.add(value);
    }

    @Nullable
    BigDecimal plan() {
        return last().plan();
    }

    /** Percent of plan at the indicator's precision; null without plan or total. */
    @Nullable
    BigDecimal percent() {
        BigDecimal total = cumulative();
        BigDecimal plan = plan();
        return total == null || plan == null || plan.signum() == 0
                ? null
                : total.multiply(HUNDRED).divide(plan, indicator.percentDecimals(), RoundingMode.HALF_UP);
    }

    /** The line that is kept of it. */
    ReconciledIndicator reconciled(String outcome) {
        return new ReconciledIndicator(
                indicator.code(),
                opening(),
                periodValue(),
                cumulative(),
                plan(),
                percent(),
                expectedCumulative(),
                null,
                periodValue() == null ? Figure.Origin.MISSING : Figure.Origin.COMPUTED,
                outcome);
    }

    private MonthFigures last() {
        return months.get(months.size() - 1);
    }

    /** What the months add up to, an estimate being what the month after it has settled. */
    private @Nullable BigDecimal sum() {
        BigDecimal sum = BigDecimal.ZERO;
        boolean estimated = false;
        for (MonthFigures month : months) {
            BigDecimal value = month.period();
            if (value == null) {
                return null;
            }
            sum = sum.add(value).add(estimated ? month.settlement() : BigDecimal.ZERO);
            estimated = month.estimated();
        }
        return sum;
    }

    private @Nullable BigDecimal growth() {
        BigDecimal total = cumulative();
        BigDecimal opening = opening();
        return total == null || opening == null ? null : total.subtract(opening);
    }
}
