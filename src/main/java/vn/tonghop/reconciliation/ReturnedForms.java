package vn.tonghop.reconciliation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.CheckRule;
import vn.tonghop.catalogue.Indicator;
import vn.tonghop.catalogue.RegisterFeed;
import vn.tonghop.finding.Finding;
import vn.tonghop.finding.Severity;
import vn.tonghop.period.ReportingPeriod;
import vn.tonghop.reconciliation.figures.Adjustment;
import vn.tonghop.reconciliation.figures.IndicatorCase;
import vn.tonghop.reconciliation.figures.Reconciliation;
import vn.tonghop.reconciliation.figures.ReportedFigure;
import vn.tonghop.reconciliation.figures.Statement;
import vn.tonghop.reconciliation.inputs.EarlierMonthsReader;
import vn.tonghop.reconciliation.inputs.ReconciliationInputs;
import vn.tonghop.reconciliation.ledger.LedgerBook;
import vn.tonghop.reconciliation.rules.IndicatorRule;
import vn.tonghop.reconciliation.rules.IndicatorRules;
import vn.tonghop.reconciliation.rules.RegisterRules;

/**
 * Looks through the figures of forms that were returned for another mistake, so that a unit hears all of it at once and not one
 * mistake a round. Nothing of such a form counts: what is found is a warning to its unit and stops no closing by itself.
 */
final class ReturnedForms {

    private static final List<IndicatorRule> RULES = List.of(
            IndicatorRules.cumulativeRollsForward,
            IndicatorRules.cumulativeNeverDecreases,
            RegisterRules.registerTiesToHeadline,
            IndicatorRules.percentFollowsFromPlan);

    private final Catalogue catalogue;
    private final ReconciliationInputs inputs;
    private final LedgerBook ledger;

    ReturnedForms(Catalogue catalogue, ReconciliationInputs inputs, LedgerBook ledger) {
        this.catalogue = catalogue;
        this.inputs = inputs;
        this.ledger = ledger;
    }

    /** What the returned forms of a month would be asked about besides; {@code past} is that of the month's own figures. */
    List<Finding> check(ReportingPeriod period, EarlierMonthsReader past) {
        Map<String, List<ReportedFigure>> returned =
                inputs.returnedFigures(period).stream().collect(Collectors.groupingBy(ReportedFigure::indicator));
        List<Finding> findings = new ArrayList<>();
        for (Indicator indicator : catalogue.indicators()) {
            List<ReportedFigure> rows = returned.get(indicator.code());
            if (rows != null
                    && indicator.validity().contains(catalogue.calendar().cutoff(period))) {
                check(indicatorCase(indicator, period, rows, past), findings);
            }
        }
        return findings;
    }

    private IndicatorCase indicatorCase(
            Indicator indicator, ReportingPeriod period, List<ReportedFigure> rows, EarlierMonthsReader past) {
        RegisterFeed feed = indicator.feed();
        return new IndicatorCase(
                indicator,
                period,
                Statement.of(rows, true),
                feed == null ? null : inputs.registerCount(period, indicator, feed),
                past.of(indicator),
                ledger.plan(indicator, period),
                Adjustment.Applied.NONE);
    }

    private void check(IndicatorCase c, List<Finding> findings) {
        for (IndicatorRule rule : RULES) {
            CheckRule setting = catalogue.check(rule.code());
            if (setting.enabled()
                    && rule.concerns().test(c)
                    && rule.check().apply(c, setting) instanceof Reconciliation.Differs differs) {
                findings.add(toldOnly(differs.finding()));
            }
        }
    }

    /** The same finding under a key of its own, beside the one that a version which counts may have. */
    private static Finding toldOnly(Finding finding) {
        return new Finding(
                finding.code(),
                finding.variant(),
                finding.severity() == Severity.NOTE ? Severity.NOTE : Severity.WARNING,
                finding.period(),
                finding.unit(),
                finding.part(),
                finding.form(),
                finding.businessKey() + "|returned",
                finding.location(),
                finding.found(),
                finding.expected(),
                finding.arguments());
    }
}
