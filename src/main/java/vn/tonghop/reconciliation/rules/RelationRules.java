package vn.tonghop.reconciliation.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.CheckRule;
import vn.tonghop.catalogue.ReportingUnit;
import vn.tonghop.finding.Finding;
import vn.tonghop.finding.FindingCode;
import vn.tonghop.reconciliation.figures.IndicatorCase;
import vn.tonghop.reconciliation.figures.IndicatorFindings;
import vn.tonghop.reconciliation.figures.Reconciliation;

/** The checks of one indicator against another, as the catalogue relates them ({@code at-most}, {@code same-as}). */
public final class RelationRules {

    private final Catalogue catalogue;

    public RelationRules(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** What is to be said about indicators that are related. */
    public List<Finding> check(Collection<IndicatorCase> cases, RuleResults rules) {
        Map<String, IndicatorCase> byCode =
                cases.stream().collect(Collectors.toMap(c -> c.indicator().code(), Function.identity()));
        List<Finding> findings = new ArrayList<>();
        for (IndicatorCase c : cases) {
            if (c.indicator().atMost() != null) {
                Reconciliation outcome =
                        partIsNotAboveWhole(c, other(byCode, c.indicator().atMost()));
                keep(c, "part-not-above-whole", FindingCode.FIGURE_EXCEEDS_OTHER, outcome, rules, findings);
            }
            if (c.indicator().sameAs() != null) {
                Reconciliation outcome =
                        unitsStateTheSame(c, other(byCode, c.indicator().sameAs()));
                keep(c, "units-agree", FindingCode.FIGURE_DIFFERS_BETWEEN_UNITS, outcome, rules, findings);
            }
        }
        return findings;
    }

    /** Appraised is at most received: the backlog is not negative. */
    Reconciliation partIsNotAboveWhole(IndicatorCase part, @Nullable IndicatorCase whole) {
        CheckRule rule = catalogue.check(FindingCode.FIGURE_EXCEEDS_OTHER);
        boolean cumulative = whole != null
                && part.indicator().cumulates()
                && whole.indicator().cumulates();
        BigDecimal value = cumulative ? part.cumulative() : part.periodValue();
        BigDecimal limit = whole == null ? null : cumulative ? whole.cumulative() : whole.periodValue();
        if (!rule.enabled() || whole == null || value == null || limit == null) {
            return Reconciliation.cannotBeChecked("other-unknown");
        }
        if (value.subtract(limit).compareTo(rule.tolerance()) <= 0) {
            return Reconciliation.AGREES;
        }
        return IndicatorFindings.of(FindingCode.FIGURE_EXCEEDS_OTHER, part, rule)
                .variant(IndicatorRules.orIndicator(part, ""))
                .found(value)
                .expected(limit)
                .with("value", value)
                .with("total", limit)
                .with("otherIndicator", whole.indicator().label())
                .differs(cumulative ? "cumulative" : "period");
    }

    /** Two units that report the same fact report the same figure. */
    Reconciliation unitsStateTheSame(IndicatorCase c, @Nullable IndicatorCase other) {
        CheckRule rule = catalogue.check(FindingCode.FIGURE_DIFFERS_BETWEEN_UNITS);
        BigDecimal value = c.periodValue();
        BigDecimal theirs = other == null ? null : other.periodValue();
        if (!rule.enabled() || other == null || value == null || theirs == null) {
            return Reconciliation.cannotBeChecked("other-unknown");
        }
        if (IndicatorRules.isWithin(value.subtract(theirs), rule)) {
            return Reconciliation.AGREES;
        }
        return IndicatorFindings.of(FindingCode.FIGURE_DIFFERS_BETWEEN_UNITS, c, rule)
                .found(value)
                .expected(theirs)
                .with("value", value)
                .with("total", theirs)
                .with("unit", unitName(other.indicator().unit()))
                .with("otherIndicator", other.indicator().label())
                .differs("period");
    }

    private String unitName(String code) {
        return catalogue.unit(code).map(ReportingUnit::shortName).orElse(code);
    }

    private static @Nullable IndicatorCase other(Map<String, IndicatorCase> byCode, @Nullable String code) {
        return code == null ? null : byCode.get(code);
    }

    private void keep(
            IndicatorCase c,
            String rule,
            FindingCode code,
            Reconciliation outcome,
            RuleResults rules,
            List<Finding> findings) {
        CheckRule setting = catalogue.check(code);
        if (setting.enabled()) {
            rules.keep(c, rule, setting, outcome);
        }
        if (outcome instanceof Reconciliation.Differs differs) {
            findings.add(differs.finding());
        }
    }
}
