package vn.tonghop.reconciliation.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.CheckRule;
import vn.tonghop.finding.Finding;
import vn.tonghop.finding.Severity;
import vn.tonghop.reconciliation.figures.CheckOutcome;
import vn.tonghop.reconciliation.figures.IndicatorCase;
import vn.tonghop.reconciliation.figures.Reconciliation;

/** Applies the rules to indicators and keeps what each of them says: agrees, differs, cannot be checked. */
public final class RuleResults {

    private final Catalogue catalogue;
    private final List<IndicatorRule> rules;
    private final List<CheckOutcome> outcomes = new ArrayList<>();

    public RuleResults(Catalogue catalogue) {
        this.catalogue = catalogue;
        this.rules = Stream.concat(IndicatorRules.ALL.stream(), Stream.of(MeasureRule.of(catalogue.measures())))
                .toList();
    }

    public List<CheckOutcome> outcomes() {
        return List.copyOf(outcomes);
    }

    /** Applies every check that the catalogue has not switched off; the findings in the order of the rules. */
    public List<Finding> check(IndicatorCase c) {
        List<Finding> findings = new ArrayList<>();
        for (IndicatorRule rule : rules) {
            CheckRule setting = catalogue.check(rule.code());
            if (setting.enabled() && rule.concerns().test(c)) {
                Reconciliation outcome = rule.check().apply(c, setting);
                keep(c, rule.id(), setting, outcome);
                if (outcome instanceof Reconciliation.Differs differs) {
                    findings.add(differs.finding());
                }
            }
        }
        return findings;
    }

    /** Keeps what a rule between two indicators says. */
    void keep(IndicatorCase c, String rule, CheckRule setting, Reconciliation outcome) {
        if (outcome instanceof Reconciliation.Differs differs) {
            Finding finding = differs.finding();
            add(c, rule, finding.severity(), setting, "differs", difference(finding), null);
        } else if (outcome instanceof Reconciliation.CannotBeChecked unknown) {
            add(c, rule, setting.severity(), setting, "cannot-be-checked", null, unknown.reason());
        } else {
            add(c, rule, setting.severity(), setting, "agrees", null, null);
        }
    }

    private void add(
            IndicatorCase c,
            String rule,
            Severity severity,
            CheckRule setting,
            String outcome,
            @Nullable BigDecimal difference,
            @Nullable String reason) {
        outcomes.add(new CheckOutcome(
                c.indicator().code(), rule, severity.slug(), setting.tolerance(), outcome, difference, reason));
    }

    /** Found less expected, as the finding tells it; null where one of both is no number. */
    static @Nullable BigDecimal difference(Finding finding) {
        if (finding.arguments().get("difference") instanceof BigDecimal told) {
            return told;
        }
        if (finding.found() == null || finding.expected() == null) {
            return null;
        }
        try {
            return new BigDecimal(finding.found()).subtract(new BigDecimal(finding.expected()));
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
