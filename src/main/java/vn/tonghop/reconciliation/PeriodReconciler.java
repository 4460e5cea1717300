package vn.tonghop.reconciliation;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.CheckRule;
import vn.tonghop.catalogue.Computation;
import vn.tonghop.catalogue.DataForm;
import vn.tonghop.catalogue.DeclaredOpening;
import vn.tonghop.catalogue.Indicator;
import vn.tonghop.catalogue.RegisterFeed;
import vn.tonghop.catalogue.ReportingUnit;
import vn.tonghop.catalogue.TaskRules.TaskStatus;
import vn.tonghop.finding.Finding;
import vn.tonghop.finding.FindingCode;
import vn.tonghop.period.ReportingPeriod;
import vn.tonghop.reconciliation.figures.Adjustment;
import vn.tonghop.reconciliation.figures.Derived;
import vn.tonghop.reconciliation.figures.Figure;
import vn.tonghop.reconciliation.figures.FigureAssembler;
import vn.tonghop.reconciliation.figures.Figures;
import vn.tonghop.reconciliation.figures.IndicatorCase;
import vn.tonghop.reconciliation.figures.IndicatorFindings;
import vn.tonghop.reconciliation.figures.Opening;
import vn.tonghop.reconciliation.figures.ReconciledIndicator;
import vn.tonghop.reconciliation.figures.ReconciledRows;
import vn.tonghop.reconciliation.figures.ReportedFigure;
import vn.tonghop.reconciliation.figures.ReportedTask;
import vn.tonghop.reconciliation.figures.Statement;
import vn.tonghop.reconciliation.figures.Succession;
import vn.tonghop.reconciliation.inputs.EarlierMonthsReader;
import vn.tonghop.reconciliation.inputs.EarlierRows;
import vn.tonghop.reconciliation.inputs.ReconciliationInputs;
import vn.tonghop.reconciliation.inputs.ReconciliationInputs.ReportedParagraph;
import vn.tonghop.reconciliation.ledger.LedgerBook;
import vn.tonghop.reconciliation.rules.AdjustmentRule;
import vn.tonghop.reconciliation.rules.RelationRules;
import vn.tonghop.reconciliation.rules.RuleResults;
import vn.tonghop.reconciliation.tasks.TaskReconciler;
import vn.tonghop.reconciliation.tasks.TaskRecord;

/**
 * Reconciles one month: its figures against the month before, against its registers and against the plan; its tasks; its
 * completeness. Everything that it writes replaces what it wrote before, in the caller's transaction, so that it may be
 * repeated at will.
 */
final class PeriodReconciler {

    private final Catalogue catalogue;
    private final EarlierRows earlier;
    private final ReconciliationInputs inputs;
    private final LedgerBook ledger;
    private final TaskReconciler tasks;
    private final MonthChecks checks;
    private final ReconciledRows reconciled;
    private final Figures figures;
    private final RelationRules relations;
    private final PeriodResults results;

    PeriodReconciler(
            Catalogue catalogue,
            EarlierRows earlier,
            ReconciliationInputs inputs,
            LedgerBook ledger,
            MonthChecks checks,
            ReconciledRows reconciled,
            Figures figures,
            PeriodResults results) {
        this.catalogue = catalogue;
        this.earlier = earlier;
        this.inputs = inputs;
        this.ledger = ledger;
        this.tasks = new TaskReconciler(catalogue);
        this.checks = checks;
        this.reconciled = reconciled;
        this.figures = figures;
        this.relations = new RelationRules(catalogue);
        this.results = results;
    }

    /** Reconciles a month as of now. */
    void reconcile(ReportingPeriod period, LocalDateTime nowUtc) {
        earlier.note(period);
        List<Finding> findings = new ArrayList<>(checks.completeness().check(period, nowUtc));
        FigureAssembler book = new FigureAssembler();
        List<ReportedTask> reported = inputs.reportedTasks(period);
        boolean tasksReceived = tasksReceived(period);
        Map<ReportedTask, TaskStatus> judged = tasks.judge(reported, period);
        List<TaskRecord> prior =
                reconciled.tasks(period.previous()).stream().map(TaskRecord::of).toList();
        findings.addAll(tasks.check(judged, tasksReceived, prior, period));
        book.addTasks(judged, tasksReceived);
        Map<String, Opening> openings = ledger.openings(period);
        EarlierMonthsReader past = new EarlierMonthsReader(reconciled, figures, catalogue, inputs, period, openings);
        List<IndicatorCase> cases = cases(period, past, findings);
        RuleResults rules = new RuleResults(catalogue);
        List<ReconciledIndicator> indicators = new ArrayList<>();
        for (IndicatorCase c : cases) {
            List<Finding> differences = rules.check(c);
            findings.addAll(differences);
            book.addIndicator(c);
            indicators.add(c.reconciled(gravest(differences)));
        }
        findings.addAll(relations.check(cases, rules));
        findings.addAll(checks.repeated().check(period));
        findings.addAll(checks.stale().check(period));
        findings.addAll(new ReturnedForms(catalogue, inputs, ledger).check(period, past));
        provisional(period, openings, findings);
        declared(cases, period, findings);
        findings.addAll(checks.restatements().check(period, cases));
        findings.addAll(checks.untaken().check(period));
        findings.addAll(checks.edits().check(period, book.figures(), catalogue));
        List<ReportedParagraph> paragraphs = inputs.paragraphs(period);
        findings.addAll(checks.carried().check(period, paragraphs, book.figures()));
        findings.addAll(checks.typed().check(period, paragraphs, book.figures()));
        findings.addAll(checks.twice().check(period, paragraphs, book.figures()));
        results.replace(period, indicators, rules.outcomes(), judged, book.figures(), findings);
    }

    /** The slug of the gravest difference, or {@code agrees}. */
    private static String gravest(List<Finding> differences) {
        return differences.stream()
                .min(Comparator.comparing(Finding::severity))
                .map(f -> f.code().slug())
                .orElse(ReconciledIndicator.AGREES);
    }

    /** Every indicator that is reported in the month, after what was changed by telephone. */
    private List<IndicatorCase> cases(ReportingPeriod period, EarlierMonthsReader past, List<Finding> findings) {
        Map<String, List<ReportedFigure>> reported =
                inputs.reportedFigures(period).stream().collect(Collectors.groupingBy(ReportedFigure::indicator));
        Map<String, List<Adjustment>> adjustments =
                inputs.adjustments(period).stream().collect(Collectors.groupingBy(Adjustment::indicator));
        YearSplits splits = new YearSplits(catalogue, inputs);
        AdjustmentRule rule = new AdjustmentRule(catalogue.check(FindingCode.ADJUSTMENT_DIFFERS));
        List<IndicatorCase> cases = new ArrayList<>();
        for (Indicator indicator : catalogue.indicators()) {
            if (!indicator.validity().contains(catalogue.calendar().cutoff(period))) {
                continue;
            }
            RegisterFeed feed = indicator.feed();
            IndicatorCase c = new IndicatorCase(
                            indicator,
                            period,
                            statement(period, indicator.unit(), reported.getOrDefault(indicator.code(), List.of())),
                            feed == null ? null : inputs.registerCount(period, indicator, feed),
                            past.of(indicator),
                            ledger.plan(indicator, period),
                            Adjustment.Applied.NONE)
                    .splitBy(splits.of(period, indicator, past.opening(indicator)));
            cases.add(rule.apply(c, adjustments.getOrDefault(indicator.code(), List.of()), findings));
        }
        return computed(cases);
    }

    /** The same cases, with the value of those that follow from others. */
    private static List<IndicatorCase> computed(List<IndicatorCase> cases) {
        Map<String, IndicatorCase> byCode =
                cases.stream().collect(Collectors.toMap(c -> c.indicator().code(), c -> c));
        return cases.stream()
                .map(c -> {
                    Computation computation = c.indicator().computation();
                    return computation == null ? c : c.computedAs(Derived.of(computation, byCode));
                })
                .toList();
    }

    /** One note for each opening balance that the catalogue takes from an earlier report. */
    private void declared(List<IndicatorCase> cases, ReportingPeriod period, List<Finding> findings) {
        CheckRule rule = catalogue.check(FindingCode.OPENING_BALANCE_DECLARED);
        for (IndicatorCase c : cases) {
            Opening opening = c.opening();
            BigDecimal value = opening.value();
            if (rule.enabled() && value != null && opening.source() == Opening.Source.DECLARED) {
                findings.add(Finding.of(FindingCode.OPENING_BALANCE_DECLARED, rule.severity())
                        .period(period)
                        .unit(c.indicator().unit())
                        .about(c.indicator().code())
                        .found(IndicatorFindings.plain(value))
                        .with("indicator", c.indicator().label())
                        .with("otherPeriod", period.previous().toString())
                        .with("opening", value)
                        .with("document", documents(c.indicator(), period.previous()))
                        .build());
            }
        }
    }

    private String documents(Indicator indicator, ReportingPeriod at) {
        return Stream.concat(Stream.of(indicator), new Succession(catalogue).in(at, indicator).stream())
                .flatMap(i -> catalogue.opening(i.code(), at).stream())
                .map(DeclaredOpening::document)
                .distinct()
                .collect(Collectors.joining("; "));
    }

    private Statement statement(ReportingPeriod period, String unit, List<ReportedFigure> rows) {
        Figure.@Nullable Evidence nil = null;
        for (String form : formsOf(DataForm.Kind.INDICATORS)) {
            nil = nil == null ? inputs.nil(period, unit, form) : nil;
        }
        return new Statement(rows, indicatorsReceived(period, unit), nil);
    }

    /** One finding a unit for an opening balance that may still change. */
    private void provisional(ReportingPeriod period, Map<String, Opening> openings, List<Finding> findings) {
        for (ReportingUnit unit : catalogue.units()) {
            boolean any = catalogue.indicators().stream()
                    .filter(i -> i.unit().equals(unit.code()) && i.cumulates())
                    .anyMatch(
                            i -> openings.getOrDefault(i.code(), Opening.NONE).source() == Opening.Source.PROVISIONAL);
            if (any) {
                findings.add(catalogue
                        .finding(FindingCode.OPENING_BALANCE_PROVISIONAL)
                        .period(period)
                        .unit(unit.code())
                        .about(period.previous().toString())
                        .with("otherPeriod", period.previous().toString())
                        .build());
            }
        }
    }

    private boolean tasksReceived(ReportingPeriod period) {
        return formsOf(DataForm.Kind.TASKS).stream()
                .anyMatch(form -> catalogue.units().stream()
                        .anyMatch(u -> u.sends(form) && inputs.isReceived(period, u.code(), form)));
    }

    private boolean indicatorsReceived(ReportingPeriod period, String unit) {
        return formsOf(DataForm.Kind.INDICATORS).stream().anyMatch(form -> inputs.isReceived(period, unit, form));
    }

    private List<String> formsOf(DataForm.Kind kind) {
        return catalogue.forms().stream()
                .filter(f -> f.kind() == kind)
                .map(DataForm::code)
                .toList();
    }
}
