package vn.tonghop.reconciliation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.tonghop.catalogue.Indicator;
import vn.tonghop.period.ReportingPeriod;

/**
 * All that is known of an indicator in a month.
 *
 * @param reported the rows that state it, one a part of the unit; empty where the form is silent or was not received
 * @param formReceived whether a form that states indicators was received from the unit
 * @param register null without a register, or where it was not received
 * @param registerExpected whether the catalogue counts it from a register
 * @param opening the cumulative total of the month before
 * @param plan of the catalogue; null where it has none
 * @param priorCumulatives cumulative totals of the month before, by label, of the same unit's indicators
 */
record IndicatorCase(
        Indicator indicator,
        ReportingPeriod period,
        List<ReportedFigure> reported,
        boolean formReceived,
        @Nullable RegisterCount register,
        boolean registerExpected,
        Opening opening,
        Indicator.@Nullable Plan plan,
        Map<String, BigDecimal> priorCumulatives) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    IndicatorCase {
        reported = List.copyOf(reported);
        priorCumulatives = Map.copyOf(priorCumulatives);
    }

    /** The value in the period: stated, else counted by the register; null where nobody says. */
    @Nullable
    BigDecimal periodValue() {
        BigDecimal stated = sum(ReportedFigure::period);
        if (stated != null) {
            return stated;
        }
        return reported.isEmpty() && register != null ? register.value() : null;
    }

    /** The cumulative total: stated, else opening + period; null where it cannot be said. */
    @Nullable
    BigDecimal cumulative() {
        if (!indicator.cumulates()) {
            return null;
        }
        BigDecimal stated = sum(ReportedFigure::cumulative);
        return stated != null ? stated : expectedCumulative();
    }

    @Nullable
    BigDecimal statedPeriod() {
        return sum(ReportedFigure::period);
    }

    @Nullable
    BigDecimal statedCumulative() {
        return sum(ReportedFigure::cumulative);
    }

    /** Opening + period; null where one of them is unknown. */
    @Nullable
    BigDecimal expectedCumulative() {
        BigDecimal start = opening.value();
        BigDecimal now = periodValue();
        return !indicator.cumulates() || start == null || now == null ? null : start.add(now);
    }

    /** The annual plan: the catalogue's, else the unit's own. */
    @Nullable
    BigDecimal planValue() {
        return plan != null ? plan.value() : sum(ReportedFigure::plan);
    }

    /** Percent of plan at the indicator's precision, rounded half up; null without plan or cumulative. */
    @Nullable
    BigDecimal percent() {
        BigDecimal total = cumulative();
        BigDecimal target = planValue();
        if (total == null || target == null || target.signum() == 0) {
            return null;
        }
        return total.multiply(HUNDRED).divide(target, indicator.percentDecimals(), RoundingMode.HALF_UP);
    }

    Figure.Origin origin() {
        if (statedPeriod() != null) {
            return Figure.Origin.REPORTED;
        }
        return periodValue() != null ? Figure.Origin.REGISTER : Figure.Origin.MISSING;
    }

    /** The row that findings point to; null where the form is silent. */
    @Nullable
    ReportedFigure firstRow() {
        return reported.isEmpty() ? null : reported.get(0);
    }

    /** The sum over the unit's parts; null where none states it, or one of them leaves it out. */
    private @Nullable BigDecimal sum(Function<ReportedFigure, @Nullable BigDecimal> field) {
        BigDecimal total = null;
        for (ReportedFigure figure : reported) {
            BigDecimal value = field.apply(figure);
            if (value == null) {
                return null;
            }
            total = total == null ? value : total.add(value);
        }
        return total;
    }
}
