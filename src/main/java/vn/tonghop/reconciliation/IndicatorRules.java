package vn.tonghop.reconciliation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.tonghop.catalogue.CheckRule;
import vn.tonghop.finding.FindingCode;

/** The checks of indicators. SQL filters and sums; comparing and rounding stays here. */
final class IndicatorRules {

    private static final BigDecimal DEFAULT_FACTOR = BigDecimal.valueOf(3);
    private static final BigDecimal DEFAULT_MONTHS = BigDecimal.valueOf(3);
    private static final BigDecimal DEFAULT_SMALLEST = BigDecimal.TEN;

    static final IndicatorRule openingBalanceIsKnown = new IndicatorRule(
            "the cumulative total of the month before is known",
            FindingCode.OPENING_BALANCE_MISSING,
            (c, rule) -> !c.indicator().cumulates() || c.opening().source() != Opening.Source.UNKNOWN
                    ? Reconciliation.AGREES
                    : IndicatorFindings.of(FindingCode.OPENING_BALANCE_MISSING, c, rule)
                            .found(c.cumulative())
                            .with("otherPeriod", c.period().previous().toString())
                            .differs("cumulative"));

    static final IndicatorRule cumulativeRollsForward = new IndicatorRule(
            "opening + period = cumulative",
            FindingCode.CUMULATIVE_DOES_NOT_ROLL_FORWARD,
            IndicatorRules::checkRollForward);

    static final IndicatorRule cumulativeNeverDecreases = new IndicatorRule(
            "the cumulative total is not below last month's", FindingCode.CUMULATIVE_DECREASED, (c, rule) -> {
                BigDecimal stated = c.statedCumulative();
                BigDecimal opening = c.opening().value();
                if (stated == null || opening == null) {
                    return Reconciliation.cannotBeChecked("no cumulative total, or none of the month before");
                }
                return stated.compareTo(opening) >= 0
                        ? Reconciliation.AGREES
                        : IndicatorFindings.of(FindingCode.CUMULATIVE_DECREASED, c, rule)
                                .found(stated)
                                .expected(opening)
                                .with("cumulative", stated)
                                .with("opening", opening)
                                .differs("cumulative");
            });

    static final IndicatorRule percentFollowsFromPlan = new IndicatorRule(
            "percent = cumulative : plan, at the indicator's precision", FindingCode.PERCENT_DIFFERS, (c, rule) -> {
                BigDecimal stated =
                        c.reported().size() == 1 ? c.reported().get(0).percent() : null;
                BigDecimal computed = c.percent();
                if (stated == null || computed == null) {
                    return Reconciliation.cannotBeChecked("no percent stated, or none can be computed");
                }
                BigDecimal rounded = stated.setScale(c.indicator().percentDecimals(), RoundingMode.HALF_UP);
                return isWithin(rounded.subtract(computed), rule)
                        ? Reconciliation.AGREES
                        : IndicatorFindings.of(FindingCode.PERCENT_DIFFERS, c, rule)
                                .found(stated)
                                .expected(computed)
                                .with("percent", stated)
                                .with("computed", computed)
                                .differs("percent");
            });

    static final IndicatorRule planChangesOnlyByDecision = new IndicatorRule(
            "the unit's plan is the catalogue's", FindingCode.PLAN_CHANGED, IndicatorRules::checkPlan);

    static final IndicatorRule registerTiesToHeadline = new IndicatorRule(
            "the register's rows add up to the form's figure",
            FindingCode.REGISTER_DOES_NOT_TIE,
            IndicatorRules::checkRegister);

    static final IndicatorRule figureIsStated = new IndicatorRule(
            "somebody states the figure",
            FindingCode.FIGURE_MISSING,
            (c, rule) -> c.periodValue() != null || !c.indicator().required() || nothingReceived(c)
                    ? Reconciliation.AGREES
                    : IndicatorFindings.of(FindingCode.FIGURE_MISSING, c, rule)
                            .variant(c.firstRow() == null ? "" : "not-yet")
                            .with("period", c.period().toString())
                            .differs("period"));

    static final IndicatorRule figureIsNoOutlier = new IndicatorRule(
            "the month is not far above the year's average", FindingCode.FIGURE_OUTLIER, IndicatorRules::checkOutlier);

    static final IndicatorRule cumulativeIsNoStaleCopy = new IndicatorRule(
            "the cumulative total is not another indicator's of last month",
            FindingCode.FIGURE_EQUALS_OTHER_PRIOR,
            IndicatorRules::checkStaleCopy);

    /** All checks, in the order in which their findings are told. */
    static final List<IndicatorRule> ALL = List.of(
            figureIsStated,
            openingBalanceIsKnown,
            cumulativeRollsForward,
            cumulativeNeverDecreases,
            registerTiesToHeadline,
            planChangesOnlyByDecision,
            percentFollowsFromPlan,
            figureIsNoOutlier,
            cumulativeIsNoStaleCopy);

    private IndicatorRules() {}

    private static Reconciliation checkRollForward(IndicatorCase c, CheckRule rule) {
        BigDecimal stated = c.statedCumulative();
        BigDecimal expected = c.expectedCumulative();
        BigDecimal opening = c.opening().value();
        if (stated == null || expected == null || opening == null) {
            return Reconciliation.cannotBeChecked("opening, period or cumulative is unknown");
        }
        BigDecimal difference = stated.subtract(expected);
        if (isWithin(difference, rule)) {
            return Reconciliation.AGREES;
        }
        return IndicatorFindings.of(FindingCode.CUMULATIVE_DOES_NOT_ROLL_FORWARD, c, rule)
                .variant(c.opening().source() == Opening.Source.YEAR_START ? "first" : "")
                .found(stated)
                .expected(expected)
                .with("cumulative", stated)
                .with("opening", opening)
                .with("value", expected.subtract(opening))
                .with("sum", expected)
                .with("difference", difference)
                .differs("cumulative");
    }

    private static Reconciliation checkPlan(IndicatorCase c, CheckRule rule) {
        ReportedFigure row = c.firstRow();
        BigDecimal stated = row == null || c.reported().size() > 1 ? null : row.plan();
        if (stated == null) {
            return Reconciliation.cannotBeChecked("the unit states no plan");
        }
        IndicatorFindings finding = IndicatorFindings.of(FindingCode.PLAN_CHANGED, c, rule)
                .found(stated)
                .with("value", stated);
        if (c.plan() == null) {
            return finding.variant("uncatalogued").differs("plan");
        }
        return isWithin(stated.subtract(c.plan().value()), rule)
                ? Reconciliation.AGREES
                : finding.expected(c.plan().value())
                        .with("plan", c.plan().value())
                        .differs("plan");
    }

    private static Reconciliation checkRegister(IndicatorCase c, CheckRule rule) {
        BigDecimal stated = c.statedPeriod();
        RegisterCount register = c.register();
        if (stated == null || register == null) {
            return Reconciliation.cannotBeChecked("no figure stated, or no register received");
        }
        BigDecimal difference = register.value().subtract(stated);
        if (isWithin(difference, rule)) {
            return Reconciliation.AGREES;
        }
        String kind = IndicatorFindings.kindOfRows(c.indicator().feed());
        String shortOrOver = difference.signum() < 0 ? "short" : "over";
        return IndicatorFindings.of(FindingCode.REGISTER_DOES_NOT_TIE, c, rule)
                .variant(kind.isEmpty() ? "all-" + shortOrOver : shortOrOver)
                .found(stated)
                .expected(register.value())
                .with("value", stated)
                .with("kind", kind)
                .with("register", register.form())
                .with("registerValue", register.value())
                .with("difference", difference)
                .differs("period");
    }

    private static Reconciliation checkOutlier(IndicatorCase c, CheckRule rule) {
        BigDecimal value = c.periodValue();
        BigDecimal opening = c.opening().value();
        int months = c.period().number() - 1;
        if (value == null
                || opening == null
                || opening.signum() <= 0
                || !c.indicator().cumulates()) {
            return Reconciliation.cannotBeChecked("no history of this year");
        }
        if (BigDecimal.valueOf(months).compareTo(rule.parameter("minimum-months", DEFAULT_MONTHS)) < 0) {
            return Reconciliation.cannotBeChecked("too few months of this year");
        }
        BigDecimal factor = rule.parameter("factor", DEFAULT_FACTOR);
        if (value.multiply(BigDecimal.valueOf(months)).compareTo(opening.multiply(factor)) < 0) {
            return Reconciliation.AGREES;
        }
        BigDecimal average = opening.divide(BigDecimal.valueOf(months), 1, RoundingMode.HALF_UP);
        return IndicatorFindings.of(FindingCode.FIGURE_OUTLIER, c, rule)
                .variant(c.firstRow() == null ? "indicator" : "")
                .found(value)
                .expected(average)
                .with("value", value)
                .with("months", months)
                .with("average", average)
                .with("factor", value.multiply(BigDecimal.valueOf(months)).divide(opening, 1, RoundingMode.HALF_UP))
                .differs("period");
    }

    private static Reconciliation checkStaleCopy(IndicatorCase c, CheckRule rule) {
        BigDecimal stated = c.statedCumulative();
        if (stated == null || stated.compareTo(rule.parameter("minimum-value", DEFAULT_SMALLEST)) < 0) {
            return Reconciliation.cannotBeChecked("no cumulative total, or too small a one to tell");
        }
        @Nullable String twin = twin(c, stated);
        return twin == null
                ? Reconciliation.AGREES
                : IndicatorFindings.of(FindingCode.FIGURE_EQUALS_OTHER_PRIOR, c, rule)
                        .found(stated)
                        .with("value", stated)
                        .with("otherPeriod", c.period().previous().toString())
                        .with("otherIndicator", twin)
                        .differs("cumulative");
    }

    private static @Nullable String twin(IndicatorCase c, BigDecimal stated) {
        for (Map.Entry<String, BigDecimal> prior : new TreeMap<>(c.priorCumulatives()).entrySet()) {
            if (!prior.getKey().equals(c.indicator().label())
                    && prior.getValue().compareTo(stated) == 0) {
                return prior.getKey();
            }
        }
        return null;
    }

    /** Where neither form nor register came, {@code submission-missing} tells it once. */
    private static boolean nothingReceived(IndicatorCase c) {
        return c.registerExpected() ? c.register() == null && !c.formReceived() : !c.formReceived();
    }

    private static boolean isWithin(BigDecimal difference, CheckRule rule) {
        return difference.abs().compareTo(rule.tolerance()) <= 0;
    }
}
