package vn.tonghop.reconciliation.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import vn.tonghop.catalogue.Indicator;
import vn.tonghop.period.ReportingPeriod;

/**
 * All that is known of an indicator in a month. Missing is never zero: what depends on a missing figure is missing.
 *
 * @param statement what the unit's form says
 * @param register null without a register, or where it was not received
 * @param past what earlier months say
 * @param plan of the catalogue; null where it has none
 * @param applied what was changed by telephone
 * @param derived what follows from other indicators; null unless it is computed
 * @param yearSplit what the register counts since the indicator's own year began inside the month; null where it did not, or
 *     the rows cannot tell
 */
public record IndicatorCase(
        Indicator indicator,
        ReportingPeriod period,
        Statement statement,
        @Nullable RegisterCount register,
        EarlierMonths past,
        Indicator.@Nullable Plan plan,
        Adjustment.Applied applied,
        @Nullable Derived derived,
        @Nullable YearSplit yearSplit) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** An indicator that is stated or counted. */
    public IndicatorCase(
            Indicator indicator,
            ReportingPeriod period,
            Statement statement,
            @Nullable RegisterCount register,
            EarlierMonths past,
            Indicator.@Nullable Plan plan,
            Adjustment.Applied applied) {
        this(indicator, period, statement, register, past, plan, applied, null, null);
    }

    /** The same case with what follows from others. */
    public IndicatorCase computedAs(Derived value) {
        return new IndicatorCase(indicator, period, statement, register, past, plan, applied, value, yearSplit);
    }

    /** The same case with the register's rows since the indicator's own year began. */
    public IndicatorCase splitBy(@Nullable YearSplit split) {
        return new IndicatorCase(indicator, period, statement, register, past, plan, applied, derived, split);
    }

    /** The same case after adjustments. */
    public IndicatorCase adjusted(Adjustment.Applied adjustments) {
        return new IndicatorCase(indicator, period, statement, register, past, plan, adjustments, derived, yearSplit);
    }

    public Opening opening() {
        return past.opening();
    }

    /** The value in the period: adjusted, else stated, else the stock's last, else the register's; null where nobody says. */
    @Nullable
    public BigDecimal periodValue() {
        if (derived != null) {
            return derived.value();
        }
        BigDecimal stated = statedPeriod();
        if (stated != null) {
            return stated;
        }
        if (isCarried()) {
            return past.last();
        }
        return isSilent() && register != null ? register.value() : null;
    }

    /** The cumulative total: stated, else opening + period; null where it cannot be said. */
    @Nullable
    public BigDecimal cumulative() {
        BigDecimal stated = statedCumulative();
        return stated != null ? stated : expectedCumulative();
    }

    /** What the form, or an adjustment of it, says of the period; a form that says that nothing happened says zero. */
    @Nullable
    public BigDecimal statedPeriod() {
        Adjustment adjustment = applied.period();
        return adjustment != null ? adjustment.value() : reportedPeriod();
    }

    /** What the form, or an adjustment of it, says of the cumulative total. */
    @Nullable
    public BigDecimal statedCumulative() {
        if (!indicator.cumulates()) {
            return null;
        }
        Adjustment adjustment = applied.cumulative();
        BigDecimal reported = statement.sum(ReportedFigure::cumulative);
        return adjustment != null ? adjustment.value() : reported == null ? null : reported.add(change());
    }

    /** Opening + period, or what the register counts since the indicator's own year began; null where one is unknown. */
    @Nullable
    public BigDecimal expectedCumulative() {
        YearSplit split = provenSplit();
        if (split != null) {
            return split.total();
        }
        BigDecimal start = opening().value();
        BigDecimal now = periodValue();
        return !indicator.cumulates() || start == null || now == null ? null : start.add(now);
    }

    /** The split of the month, where the register's rows make up the figure of the period to the last unit. */
    @Nullable
    public YearSplit provenSplit() {
        BigDecimal now = periodValue();
        boolean tied = register != null && now != null && register.value().compareTo(now) == 0;
        return tied && indicator.cumulates() ? yearSplit : null;
    }

    /** The annual plan: the catalogue's, else the unit's own. */
    @Nullable
    public BigDecimal planValue() {
        return plan != null ? plan.value() : statement.sum(ReportedFigure::plan);
    }

    /** Percent of plan at the indicator's precision, rounded half up; null without plan or cumulative. */
    @Nullable
    public BigDecimal percent() {
        return percentOf(cumulative());
    }

    /** A total as percent of plan at the indicator's precision. */
    @Nullable
    public BigDecimal percentOf(@Nullable BigDecimal total) {
        BigDecimal target = planValue();
        if (total == null || target == null || target.signum() == 0) {
            return null;
        }
        return total.multiply(HUNDRED).divide(target, indicator.percentDecimals(), RoundingMode.HALF_UP);
    }

    public Figure.Origin origin() {
        if (derived != null) {
            return derived.value() == null ? Figure.Origin.MISSING : Figure.Origin.COMPUTED;
        }
        if (applied.period() != null) {
            return Figure.Origin.ADJUSTED;
        }
        if (reportedPeriod() != null) {
            return Figure.Origin.REPORTED;
        }
        if (periodValue() == null) {
            return Figure.Origin.MISSING;
        }
        return isCarried() ? Figure.Origin.CARRIED : Figure.Origin.REGISTER;
    }

    public Figure.Origin cumulativeOrigin() {
        if (applied.cumulative() != null || applied.period() != null) {
            return Figure.Origin.ADJUSTED;
        }
        if (statedCumulative() != null) {
            return Figure.Origin.REPORTED;
        }
        if (provenSplit() != null) {
            return Figure.Origin.REGISTER;
        }
        return cumulative() != null ? Figure.Origin.COMPUTED : Figure.Origin.MISSING;
    }

    /** Whether a stock keeps its last value because the form leaves it blank; "chưa có" is no blank. */
    public boolean isCarried() {
        return indicator.kind() == Indicator.Kind.STOCK
                && statedPeriod() == null
                && statement.received()
                && !statement.saysNotYet()
                && past.last() != null;
    }

    /** Whether neither form nor register came; then {@code submission-missing} says so once for all figures. */
    public boolean isWithoutSource() {
        return !statement.received() && register == null;
    }

    private boolean isSilent() {
        return statement.rows().isEmpty();
    }

    private @Nullable BigDecimal reportedPeriod() {
        boolean zero = isSilent() && statement.nil() != null && indicator.kind() == Indicator.Kind.FLOW;
        return zero ? BigDecimal.ZERO : statement.sum(ReportedFigure::period);
    }

    /** By how much an adjustment moves the period's figure, and the cumulative total with it. */
    private BigDecimal change() {
        Adjustment adjustment = applied.period();
        BigDecimal before = reportedPeriod();
        return adjustment == null || before == null
                ? BigDecimal.ZERO
                : adjustment.value().subtract(before);
    }

    /** The line that is kept of it. */
    public ReconciledIndicator reconciled(String outcome) {
        return new ReconciledIndicator(
                indicator.code(),
                indicator.cumulates() ? opening().value() : null,
                periodValue(),
                cumulative(),
                planValue(),
                percent(),
                expectedCumulative(),
                register == null ? null : register.value(),
                origin(),
                outcome);
    }
}
