package vn.tonghop.reconciliation.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tonghop.catalogue.CheckRule;
import vn.tonghop.finding.FindingCode;
import vn.tonghop.finding.Severity;
import vn.tonghop.reconciliation.figures.Figure;
import vn.tonghop.reconciliation.figures.IndicatorCase;
import vn.tonghop.reconciliation.figures.IndicatorFindings;
import vn.tonghop.reconciliation.figures.Opening;
import vn.tonghop.reconciliation.figures.Reconciliation;
import vn.tonghop.reconciliation.figures.ReportedFigure;
import vn.tonghop.reconciliation.figures.YearSplit;

/** The checks of an indicator against its opening balance, its plan and itself. SQL filters and sums; comparing stays here. */
public final class IndicatorRules {

    static final IndicatorRule figureIsStated = new IndicatorRule(
            "figure-stated",
            "somebody states the figure",
            FindingCode.FIGURE_MISSING,
            c -> c.indicator().required(),
            IndicatorRules::checkStated);

    static final IndicatorRule openingBalanceIsKnown = new IndicatorRule(
            "opening-known",
            "the cumulative total of the month before is known",
            FindingCode.OPENING_BALANCE_MISSING,
            c -> c.indicator().cumulates(),
            IndicatorRules::checkOpening);

    public static final IndicatorRule cumulativeRollsForward = new IndicatorRule(
            "rolls-forward",
            "opening + period = cumulative",
            FindingCode.CUMULATIVE_DOES_NOT_ROLL_FORWARD,
            c -> c.indicator().cumulates(),
            IndicatorRules::checkRollForward);

    public static final IndicatorRule cumulativeNeverDecreases = new IndicatorRule(
            "never-decreases",
            "the cumulative total is not below last month's",
            FindingCode.CUMULATIVE_DECREASED,
            c -> c.indicator().cumulates(),
            IndicatorRules::checkDecrease);

    static final IndicatorRule planChangesOnlyByDecision = new IndicatorRule(
            "plan-by-decision",
            "the unit's plan is the catalogue's",
            FindingCode.PLAN_CHANGED,
            IndicatorRules::hasPlan,
            IndicatorRules::checkPlan);

    public static final IndicatorRule percentFollowsFromPlan = new IndicatorRule(
            "percent-follows",
            "percent = cumulative : plan, at the indicator's precision",
            FindingCode.PERCENT_DIFFERS,
            IndicatorRules::hasPlan,
            IndicatorRules::checkPercent);

    /** All checks of single indicators, in the order in which their findings are told. */
    static final List<IndicatorRule> ALL = List.of(
            figureIsStated,
            openingBalanceIsKnown,
            cumulativeRollsForward,
            cumulativeNeverDecreases,
            RegisterRules.registerTiesToHeadline,
            RegisterRules.registerTiesOverTheYear,
            planChangesOnlyByDecision,
            percentFollowsFromPlan,
            PlausibilityRules.figureIsNoOutlier,
            PlausibilityRules.cumulativeIsNoStaleCopy);

    private IndicatorRules() {}

    private static boolean hasPlan(IndicatorCase c) {
        return c.planValue() != null;
    }

    static boolean isWithin(BigDecimal difference, CheckRule rule) {
        return difference.abs().compareTo(rule.tolerance()) <= 0;
    }

    /** The sentence that names the indicator where the form has no cell to name. */
    static String orIndicator(IndicatorCase c, String variant) {
        return c.statement().firstRow() == null ? "indicator" : variant;
    }

    private static Reconciliation checkStated(IndicatorCase c, CheckRule rule) {
        if (!c.indicator().required() || c.isWithoutSource()) {
            return Reconciliation.AGREES;
        }
        if (c.periodValue() != null) {
            return isTotalUnknownAfterRestart(c)
                    ? IndicatorFindings.of(FindingCode.FIGURE_MISSING, c, rule)
                            .variant("restart")
                            .about("cumulative")
                            .with("period", c.period().toString())
                            .differs("cumulative")
                    : Reconciliation.AGREES;
        }
        return IndicatorFindings.of(FindingCode.FIGURE_MISSING, c, rule)
                .variant(c.statement().firstRow() == null ? "" : "not-yet")
                .with("period", c.period().toString())
                .differs("period");
    }

    /** Where the indicator's own year starts inside the month, only the unit can tell the total. */
    private static boolean isTotalUnknownAfterRestart(IndicatorCase c) {
        return c.indicator().cumulates() && c.opening().source() == Opening.Source.RESTART && c.cumulative() == null;
    }

    /** On first use the opening balance is taken on trust, and somebody must say so. */
    private static Reconciliation checkOpening(IndicatorCase c, CheckRule rule) {
        return !c.indicator().cumulates() || c.opening().source() != Opening.Source.UNKNOWN
                ? Reconciliation.AGREES
                : IndicatorFindings.of(FindingCode.OPENING_BALANCE_MISSING, c, rule)
                        .found(c.cumulative())
                        .with("otherPeriod", c.period().previous().toString())
                        .differs("cumulative");
    }

    private static Reconciliation checkRollForward(IndicatorCase c, CheckRule rule) {
        BigDecimal stated = c.statedCumulative();
        BigDecimal expected = c.expectedCumulative();
        if (stated == null || expected == null) {
            return Reconciliation.cannotBeChecked("part-unknown");
        }
        if (isWithin(stated.subtract(expected), rule)) {
            return Reconciliation.AGREES;
        }
        YearSplit split = c.provenSplit();
        BigDecimal opening = c.opening().value();
        if (split != null) {
            return differsFromSplit(c, rule, stated, split);
        }
        return opening == null
                ? Reconciliation.cannotBeChecked("part-unknown")
                : differsFromOpening(c, rule, stated, expected, opening);
    }

    private static Reconciliation differsFromOpening(
            IndicatorCase c, CheckRule rule, BigDecimal stated, BigDecimal expected, BigDecimal opening) {
        BigDecimal difference = stated.subtract(expected);
        IndicatorFindings finding = IndicatorFindings.of(FindingCode.CUMULATIVE_DOES_NOT_ROLL_FORWARD, c, rule)
                .found(stated)
                .expected(expected)
                .with("cumulative", stated)
                .with("opening", opening)
                .with("value", expected.subtract(opening))
                .with("sum", expected)
                .with("difference", difference);
        if (c.past().estimated()) {
            finding.variant("estimate").atMost(Severity.WARNING).with("previous", opening.add(difference));
        } else {
            finding.variant(orIndicator(c, c.opening().source() == Opening.Source.YEAR_START ? "first" : ""));
        }
        return finding.differs("cumulative");
    }

    /** Where the indicator's own year starts inside the month, its total is what the register counts from that day on. */
    private static Reconciliation differsFromSplit(
            IndicatorCase c, CheckRule rule, BigDecimal stated, YearSplit split) {
        return IndicatorFindings.of(FindingCode.CUMULATIVE_DOES_NOT_ROLL_FORWARD, c, rule)
                .variant("restart")
                .found(stated)
                .expected(split.total())
                .with("cumulative", stated)
                .with("date", split.firstDay())
                .with("register", c.register() == null ? "" : c.register().form())
                .with("registerValue", split.total())
                .with("difference", stated.subtract(split.total()))
                .differs("cumulative");
    }

    private static Reconciliation checkDecrease(IndicatorCase c, CheckRule rule) {
        BigDecimal stated = c.statedCumulative();
        BigDecimal opening = c.opening().value();
        if (stated == null || opening == null) {
            return Reconciliation.cannotBeChecked("no-total-before");
        }
        if (c.past().estimated()) {
            return Reconciliation.cannotBeChecked("estimate-before");
        }
        return stated.compareTo(opening) >= 0
                ? Reconciliation.AGREES
                : IndicatorFindings.of(FindingCode.CUMULATIVE_DECREASED, c, rule)
                        .variant(orIndicator(c, ""))
                        .found(stated)
                        .expected(opening)
                        .with("cumulative", stated)
                        .with("opening", opening)
                        .differs("cumulative");
    }

    private static Reconciliation checkPlan(IndicatorCase c, CheckRule rule) {
        ReportedFigure row = c.statement().onlyRow();
        BigDecimal stated = row == null ? null : row.plan();
        if (stated == null) {
            return Reconciliation.cannotBeChecked("no-plan-stated");
        }
        IndicatorFindings finding = IndicatorFindings.of(FindingCode.PLAN_CHANGED, c, rule)
                .found(stated)
                .with("value", stated);
        if (c.plan() == null) {
            return finding.variant("uncatalogued").atMost(Severity.NOTE).differs("plan");
        }
        return isWithin(stated.subtract(c.plan().value()), rule)
                ? Reconciliation.AGREES
                : finding.expected(c.plan().value())
                        .with("plan", c.plan().value())
                        .differs("plan");
    }

    /** Where the cumulative total is wrong, the percent of the right one is no second mistake. */
    private static Reconciliation checkPercent(IndicatorCase c, CheckRule rule) {
        ReportedFigure row = c.statement().onlyRow();
        BigDecimal stated = row == null ? null : row.percent();
        BigDecimal computed = c.percent();
        if (stated == null || computed == null) {
            return Reconciliation.cannotBeChecked("no-percent");
        }
        if (c.cumulativeOrigin() == Figure.Origin.ADJUSTED) {
            return Reconciliation.cannotBeChecked("percent-before-adjustment");
        }
        BigDecimal rounded = stated.setScale(c.indicator().percentDecimals(), RoundingMode.HALF_UP);
        if (agrees(rounded, computed, rule) || agrees(rounded, c.percentOf(c.expectedCumulative()), rule)) {
            return Reconciliation.AGREES;
        }
        return IndicatorFindings.of(FindingCode.PERCENT_DIFFERS, c, rule)
                .found(stated)
                .expected(computed)
                .with("percent", stated)
                .with("computed", computed)
                .differs("percent");
    }

    private static boolean agrees(BigDecimal stated, @Nullable BigDecimal computed, CheckRule rule) {
        return computed != null && isWithin(stated.subtract(computed), rule);
    }
}
