package vn.tonghop.reconciliation.rules;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.tonghop.catalogue.CheckRule;
import vn.tonghop.finding.Finding;
import vn.tonghop.finding.FindingBuilder;
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
        String found = adjustment.old() == null ? "-" : IndicatorFindings.plain(adjustment.old());
        FindingBuilder finding = Finding.of(FindingCode.ADJUSTMENT_DIFFERS, rule.severity())
                .period(c.period())
                .unit(adjustment.unit())
                .form(adjustment.form())
                .about(c.indicator().code())
                .at(adjustment.place().location("old"))
                .found(found)
                .with("found", found)
                .with("indicator", c.indicator().label())
                .with("cell", Objects.requireNonNullElse(adjustment.place().cell("old"), ""));
        return period == null
                ? finding.variant("missing").build()
                : finding.expected(IndicatorFindings.plain(period))
                        .with("value", period)
                        .build();
    }

    private static boolean isSame(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        if (one == null || other == null) {
            return one == null && other == null;
        }
        return one.compareTo(other) == 0;
    }
}
