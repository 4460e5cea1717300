package vn.tonghop.reconciliation.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tonghop.catalogue.CheckRule;
import vn.tonghop.catalogue.Measure;
import vn.tonghop.catalogue.Measures;
import vn.tonghop.finding.FindingCode;
import vn.tonghop.reconciliation.figures.IndicatorCase;
import vn.tonghop.reconciliation.figures.IndicatorFindings;
import vn.tonghop.reconciliation.figures.Reconciliation;

/** An amount that is hundreds of times as much or as little as ever before, or hardly any money at all, is in another unit of measure. */
final class MeasureRule {

    private static final BigDecimal DEFAULT_FACTOR = BigDecimal.valueOf(200);

    private final Measures measures;

    private MeasureRule(Measures measures) {
        this.measures = measures;
    }

    /** The rule for indicators of money in a catalogue's vocabulary. */
    static IndicatorRule of(Measures measures) {
        MeasureRule rule = new MeasureRule(measures);
        return new IndicatorRule(
                "unit-of-measure",
                "the amount is of the size that amounts in this unit of measure have",
                FindingCode.UNIT_OF_MEASURE_UNCLEAR,
                c -> rule.money(c) != null,
                rule::check);
    }

    private @Nullable Measure money(IndicatorCase c) {
        Measure money = measures.money();
        Measure own = measures.named(c.indicator().unitOfMeasure()).orElse(null);
        return money != null && money.isLike(own) ? own : null;
    }

    private Reconciliation check(IndicatorCase c, CheckRule rule) {
        BigDecimal value = c.periodValue();
        Measure measure = money(c);
        if (value == null || value.signum() == 0 || c.isCarried() || measure == null) {
            return Reconciliation.cannotBeChecked("no-history");
        }
        if (measure.least() != null && value.abs().compareTo(measure.least()) < 0) {
            return differs(c, rule, value, measure).variant("small").differs("period");
        }
        List<BigDecimal> earlier =
                c.past().months().stream().filter(month -> month.signum() > 0).toList();
        if (earlier.isEmpty()) {
            return Reconciliation.cannotBeChecked("no-history");
        }
        BigDecimal average = earlier.stream()
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(earlier.size()), 0, RoundingMode.HALF_UP);
        BigDecimal factor = rule.parameter("factor", DEFAULT_FACTOR);
        boolean far = value.abs().multiply(factor).compareTo(average) < 0
                || average.multiply(factor).compareTo(value.abs()) < 0;
        return far
                ? differs(c, rule, value, measure)
                        .variant("history")
                        .expected(average)
                        .with("average", average)
                        .differs("period")
                : Reconciliation.AGREES;
    }

    private static IndicatorFindings differs(IndicatorCase c, CheckRule rule, BigDecimal value, Measure measure) {
        return IndicatorFindings.of(FindingCode.UNIT_OF_MEASURE_UNCLEAR, c, rule)
                .found(value)
                .with("value", value)
                .with("measure", measure.name());
    }
}
