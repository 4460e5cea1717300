package vn.tonghop.reconciliation.rules;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.tonghop.catalogue.CheckRule;
import vn.tonghop.finding.Finding;
import vn.tonghop.finding.FindingCode;
import vn.tonghop.reconciliation.figures.Adjustment;
import vn.tonghop.reconciliation.figures.IndicatorCase;
import vn.tonghop.reconciliation.figures.IndicatorFindings;

/**
 * Applies adjustments by their old values: the one that equals the period's figure changes it, the one that equals the
 * cumulative total changes that. An adjustment whose new value already stands is fulfilled; any other is refused.
 */
public final class AdjustmentRule {

    private final CheckRule rule;

    public AdjustmentRule(CheckRule rule) {
        this.rule = rule;
    }

    /** The case after its adjustments, in order; each that does not fit adds a finding. */
    public IndicatorCase apply(IndicatorCase c, List<Adjustment> adjustments, List<Finding> findings) {
        IndicatorCase now = c;
        for (Adjustment adjustment : adjustments) {
            BigDecimal period = now.periodValue();
            BigDecimal cumulative = now.cumulative();
            if (isSame(adjustment.old(), period)) {
                now = now.adjusted(
                        new Adjustment.Applied(adjustment, now.applied().cumulative()));
            } else if (cumulative != null && isSame(adjustment.old(), cumulative)) {
                now = now.adjusted(new Adjustment.Applied(now.applied().period(), adjustment));
            } else if (!isSame(adjustment.value(), period) && !isSame(adjustment.value(), cumulative)) {
                findings.add(differs(adjustment, now, period));
            }
        }
        return now;
    }

    private Finding differs(Adjustment adjustment, IndicatorCase c, @Nullable BigDecimal period) {
        Map<String, Object> arguments = new HashMap<>();
        String found = adjustment.old() == null ? "-" : IndicatorFindings.plain(adjustment.old());
        arguments.put("found", found);
        arguments.put("indicator", c.indicator().label());
        arguments.put("cell", Objects.requireNonNullElse(adjustment.place().cell("old"), ""));
        if (period != null) {
            arguments.put("value", period);
        }
        return new Finding(
                FindingCode.ADJUSTMENT_DIFFERS,
                period == null ? "missing" : "",
                rule.severity(),
                c.period().toString(),
                adjustment.unit(),
                null,
                adjustment.form(),
                c.indicator().code(),
                adjustment.place().location("old"),
                found,
                period == null ? null : IndicatorFindings.plain(period),
                arguments);
    }

    private static boolean isSame(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        if (one == null || other == null) {
            return one == null && other == null;
        }
        return one.compareTo(other) == 0;
    }
}
