package vn.tonghop.reconciliation.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.tonghop.catalogue.CheckRule;
import vn.tonghop.finding.FindingCode;
import vn.tonghop.reconciliation.figures.IndicatorCase;
import vn.tonghop.reconciliation.figures.IndicatorFindings;
import vn.tonghop.reconciliation.figures.Reconciliation;

/** Figures that may be right but look wrong: arithmetic cannot decide, so somebody is asked. */
final class PlausibilityRules {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal DEFAULT_FACTOR = BigDecimal.valueOf(3);
    private static final BigDecimal DEFAULT_MONTHS = BigDecimal.valueOf(3);
    private static final BigDecimal DEFAULT_SMALLEST = BigDecimal.TEN;

    static final IndicatorRule figureIsNoOutlier = new IndicatorRule(
            "no-outlier",
            "the month is not far from the year's average",
            FindingCode.FIGURE_OUTLIER,
            c -> true,
            PlausibilityRules::checkOutlier);

    static final IndicatorRule cumulativeIsNoStaleCopy = new IndicatorRule(
            "no-stale-copy",
            "the cumulative total is not another indicator's of last month",
            FindingCode.FIGURE_EQUALS_OTHER_PRIOR,
            c -> c.indicator().cumulates(),
            PlausibilityRules::checkStaleCopy);

    private PlausibilityRules() {}

    private static Reconciliation checkOutlier(IndicatorCase c, CheckRule rule) {
        BigDecimal value = c.periodValue();
        History history = History.of(c);
        if (value == null || c.isCarried() || history == null || history.sum().signum() <= 0) {
            return Reconciliation.cannotBeChecked("no-history");
        }
        BigDecimal months = BigDecimal.valueOf(history.months());
        if (months.compareTo(rule.parameter("minimum-months", DEFAULT_MONTHS)) < 0) {
            return Reconciliation.cannotBeChecked("few-months");
        }
        BigDecimal scaled = value.multiply(months);
        BigDecimal factor = rule.parameter("factor", DEFAULT_FACTOR);
        BigDecimal lowest = rule.parameter("low-percent", BigDecimal.ZERO);
        boolean high = scaled.compareTo(history.sum().multiply(factor)) > 0;
        boolean low = lowest.signum() > 0
                && scaled.multiply(HUNDRED).compareTo(history.sum().multiply(lowest)) < 0;
        if (!high && !low) {
            return Reconciliation.AGREES;
        }
        BigDecimal average = history.sum().divide(months, 1, RoundingMode.HALF_UP);
        String named = c.statement().firstRow() == null ? "indicator" : "";
        String variant = high ? named : named.isEmpty() ? "low" : "indicator-low";
        return IndicatorFindings.of(FindingCode.FIGURE_OUTLIER, c, rule)
                .variant(variant)
                .found(value)
                .expected(average)
                .with("value", value)
                .with("months", history.months())
                .with("average", average)
                .with("factor", scaled.divide(history.sum(), 1, RoundingMode.HALF_UP))
                .with("percent", scaled.multiply(HUNDRED).divide(history.sum(), 1, RoundingMode.HALF_UP))
                .differs("period");
    }

    private static Reconciliation checkStaleCopy(IndicatorCase c, CheckRule rule) {
        BigDecimal stated = c.statedCumulative();
        if (stated == null || stated.compareTo(rule.parameter("minimum-value", DEFAULT_SMALLEST)) < 0) {
            return Reconciliation.cannotBeChecked("too-small");
        }
        String twin = twin(c, stated);
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
        for (Map.Entry<String, BigDecimal> prior : new TreeMap<>(c.past().others()).entrySet()) {
            if (!prior.getKey().equals(c.indicator().label())
                    && prior.getValue().compareTo(stated) == 0) {
                return prior.getKey();
            }
        }
        return null;
    }

    /** What the earlier months of the year add up to: the opening balance, else the months that are known. */
    private record History(BigDecimal sum, int months) {

        static @Nullable History of(IndicatorCase c) {
            BigDecimal opening = c.opening().value();
            if (c.indicator().cumulates()) {
                return opening == null ? null : new History(opening, c.period().number() - 1);
            }
            BigDecimal sum = c.past().months().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
            return new History(sum, c.past().months().size());
        }
    }
}
