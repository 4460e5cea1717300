package vn.tonghop.reconciliation.figures;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.Indicator;
import vn.tonghop.period.ReportingPeriod;

/** Which indicators an indicator carries on, by the catalogue: after a merger its past is the sum of theirs. */
public final class Succession {

    private final Catalogue catalogue;

    public Succession(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * The indicators under which a month reported what this one reports now: itself while it is valid, or where it carries
     * on none; else those that it carries on.
     */
    public List<Indicator> in(ReportingPeriod month, Indicator indicator) {
        if (indicator.predecessors().isEmpty()
                || indicator.validity().contains(catalogue.calendar().cutoff(month))) {
            return List.of(indicator);
        }
        List<Indicator> all = new ArrayList<>();
        for (String code : indicator.predecessors()) {
            catalogue.indicator(code).ifPresent(i -> all.addAll(in(month, i)));
        }
        return all;
    }

    /** The sum over those of a month; null where one of them is unknown, since a part is no total. */
    @Nullable
    public BigDecimal sum(ReportingPeriod month, Indicator indicator, Function<String, @Nullable BigDecimal> valueOf) {
        BigDecimal sum = null;
        for (Indicator source : in(month, indicator)) {
            BigDecimal value = valueOf.apply(source.code());
            if (value == null) {
                return null;
            }
            sum = sum == null ? value : sum.add(value);
        }
        return sum;
    }
}
