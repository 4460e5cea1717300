package vn.tonghop.reconciliation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.Indicator;
import vn.tonghop.catalogue.TaskRules.TaskStatus;
import vn.tonghop.finding.Finding;
import vn.tonghop.finding.FindingCode;
import vn.tonghop.finding.Severity;
import vn.tonghop.finding.store.Findings;
import vn.tonghop.period.ReportingPeriod;
import vn.tonghop.reconciliation.figures.Figure;
import vn.tonghop.reconciliation.figures.Figure.Evidence;
import vn.tonghop.reconciliation.figures.Figure.Origin;
import vn.tonghop.reconciliation.figures.FigureAssembler;
import vn.tonghop.reconciliation.figures.Figures;
import vn.tonghop.reconciliation.figures.Formula;
import vn.tonghop.reconciliation.figures.IndicatorFigures;
import vn.tonghop.reconciliation.figures.IndicatorFindings;
import vn.tonghop.reconciliation.figures.MonthFigures;
import vn.tonghop.reconciliation.figures.ReconciledIndicator;
import vn.tonghop.reconciliation.figures.ReportedTask;
import vn.tonghop.reconciliation.figures.Succession;
import vn.tonghop.reconciliation.inputs.ReconciliationInputs;
import vn.tonghop.reconciliation.ledger.LedgerBook;
import vn.tonghop.reconciliation.tasks.TaskReconciler;

/**
 * Compiles a quarter, half, nine months or year from its months, as they are known now; units send nothing for it. What it
 * writes replaces what it wrote before, in the caller's transaction.
 */
final class LongPeriodReconciler {

    private final Catalogue catalogue;
    private final KnownMonths months;
    private final LedgerBook book;
    private final Figures figures;
    private final ReconciliationInputs inputs;
    private final TaskReconciler tasks;
    private final Succession succession;
    private final KeptEdits edits;
    private final Findings findings;
    private final PeriodResults results;

    LongPeriodReconciler(
            Catalogue catalogue,
            KnownMonths months,
            LedgerBook book,
            Figures figures,
            ReconciliationInputs inputs,
            KeptEdits edits,
            Findings findings,
            PeriodResults results) {
        this.catalogue = catalogue;
        this.months = months;
        this.book = book;
        this.figures = figures;
        this.inputs = inputs;
        this.tasks = new TaskReconciler(catalogue);
        this.succession = new Succession(catalogue);
        this.edits = edits;
        this.findings = findings;
        this.results = results;
    }

    /** Compiles a longer period. */
    void reconcile(ReportingPeriod period) {
        List<Finding> found = new ArrayList<>(gaps(period));
        FigureAssembler figureBook = new FigureAssembler();
        Map<ReportedTask, TaskStatus> judged = tasks.judge(tasks(period), period);
        figureBook.addTasks(judged, !judged.isEmpty());
        List<Figure> all = new ArrayList<>(figureBook.figures());
        List<ReconciledIndicator> indicators = new ArrayList<>();
        for (LongFigures line : lines(period)) {
            Finding finding = check(line);
            if (finding != null) {
                found.add(finding);
            }
            indicators.add(line.reconciled(
                    finding == null
                            ? ReconciledIndicator.AGREES
                            : finding.code().slug()));
            all.addAll(figures(line));
        }
        found.addAll(edits.check(period, all, catalogue));
        results.replace(period, indicators, List.of(), judged, all, found);
    }

    private List<LongFigures> lines(ReportingPeriod period) {
        List<Map<String, MonthFigures>> known =
                period.months().stream().map(months::figures).toList();
        return catalogue.indicators().stream()
                .filter(i -> i.validity().contains(catalogue.calendar().cutoff(period)))
                .map(i -> new LongFigures(
                        i,
                        period,
                        IntStream.range(0, known.size())
                                .mapToObj(n -> figures(period.months().get(n), i, known.get(n)))
                                .toList()))
                .toList();
    }

    /** What a month knows of an indicator, under its own name or those that it carries on. */
    private MonthFigures figures(ReportingPeriod month, Indicator indicator, Map<String, MonthFigures> known) {
        List<Indicator> sources = succession.in(month, indicator);
        if (sources.equals(List.of(indicator))) {
            return known.getOrDefault(indicator.code(), MonthFigures.NONE);
        }
        return new MonthFigures(
                sum(month, indicator, known, MonthFigures::opening),
                sum(month, indicator, known, MonthFigures::period),
                sum(month, indicator, known, MonthFigures::cumulative),
                null,
                sources.stream()
                        .map(i -> known.getOrDefault(i.code(), MonthFigures.NONE))
                        .anyMatch(MonthFigures::estimated));
    }

    private @Nullable BigDecimal sum(
            ReportingPeriod month,
            Indicator indicator,
            Map<String, MonthFigures> known,
            Function<MonthFigures, @Nullable BigDecimal> field) {
        return succession.sum(month, indicator, code -> field.apply(known.getOrDefault(code, MonthFigures.NONE)));
    }

    /** The cells behind a figure of a month, under the names that it had then. */
    private List<Evidence> evidence(ReportingPeriod month, Indicator indicator, String part) {
        return succession.in(month, indicator).stream()
                .flatMap(i -> figures.evidence(month, i.code() + part).stream())
                .toList();
    }

    /** The last word on each task of the period, the last month's list first. */
    private List<ReportedTask> tasks(ReportingPeriod period) {
        Map<String, ReportedTask> byKey = new LinkedHashMap<>();
        List<ReportingPeriod> backwards = new ArrayList<>(period.months());
        java.util.Collections.reverse(backwards);
        for (ReportingPeriod month : backwards) {
            inputs.reportedTasks(month).forEach(task -> byKey.putIfAbsent(task.key(), task));
        }
        return List.copyOf(byKey.values());
    }

    /** Months that are not compiled or may still change, and what is missing in them. */
    private List<Finding> gaps(ReportingPeriod period) {
        List<Finding> gaps = new ArrayList<>();
        for (ReportingPeriod month : period.months()) {
            Map<String, Object> arguments = Map.of("otherPeriod", month.toString());
            if (months.figures(month).isEmpty()) {
                gaps.add(finding(
                        FindingCode.SUBMISSION_MISSING, "month", period, null, null, month.toString(), arguments));
            } else if (!book.isClosed(month)) {
                gaps.add(finding(
                        FindingCode.OPENING_BALANCE_PROVISIONAL,
                        "month",
                        period,
                        null,
                        null,
                        month.toString(),
                        arguments));
            }
            findings.ofPeriod(month.toString()).stream()
                    .map(r -> r.finding())
                    .filter(f -> f.code() == FindingCode.SUBMISSION_MISSING
                            && f.variant().isEmpty())
                    .forEach(f -> gaps.add(finding(
                            FindingCode.SUBMISSION_MISSING,
                            "form-of-month",
                            period,
                            f.unit(),
                            f.form(),
                            month.toString(),
                            Map.of(
                                    "otherPeriod", month.toString(),
                                    "form", String.valueOf(f.form()),
                                    "unit", f.arguments().getOrDefault("unit", "")))));
        }
        return gaps;
    }

    private @Nullable Finding check(LongFigures line) {
        BigDecimal total = line.cumulative();
        BigDecimal expected = line.expectedCumulative();
        BigDecimal value = line.periodValue();
        Indicator indicator = line.indicator();
        if (total != null && expected != null && total.compareTo(expected) != 0) {
            Map<String, Object> arguments = new HashMap<>();
            arguments.put("indicator", indicator.label());
            arguments.put("cumulative", total);
            arguments.put("opening", line.opening() == null ? BigDecimal.ZERO : line.opening());
            arguments.put("value", value == null ? BigDecimal.ZERO : value);
            arguments.put("sum", expected);
            arguments.put("difference", total.subtract(expected));
            return new Finding(
                    FindingCode.CUMULATIVE_DOES_NOT_ROLL_FORWARD,
                    "indicator",
                    severity(FindingCode.CUMULATIVE_DOES_NOT_ROLL_FORWARD),
                    line.period().toString(),
                    indicator.unit(),
                    null,
                    null,
                    indicator.code(),
                    null,
                    IndicatorFindings.plain(total),
                    IndicatorFindings.plain(expected),
                    arguments);
        }
        if (value == null && indicator.required()) {
            return finding(
                    FindingCode.FIGURE_MISSING,
                    "months",
                    line.period(),
                    indicator.unit(),
                    null,
                    indicator.code(),
                    Map.of("indicator", indicator.label()));
        }
        return null;
    }

    private List<Figure> figures(LongFigures line) {
        Indicator indicator = line.indicator();
        IndicatorFigures made = new IndicatorFigures(indicator);
        List<ReportingPeriod> of = line.period().months();
        ReportingPeriod last = of.get(of.size() - 1);
        Stream<ReportingPeriod> counted = indicator.addsUp() ? of.stream() : Stream.of(last);
        List<Evidence> evidence = line.isFromTotals()
                ? evidence(last, indicator, ".cumulative")
                : counted.flatMap(m -> evidence(m, indicator, ".period").stream())
                        .toList();
        Formula formula =
                line.isFromTotals() ? Formula.Rule.REST : indicator.addsUp() ? Formula.Rule.MONTHS : Formula.NONE;
        Origin origin = indicator.addsUp() ? Origin.COMPUTED : Origin.CARRIED;
        made.period(line.periodValue(), origin, formula, evidence);
        if (indicator.cumulates()) {
            List<Evidence> cells = evidence(last, indicator, ".cumulative");
            made.cumulative(line.cumulative(), Origin.CARRIED, Formula.NONE, cells);
        }
        BigDecimal plan = line.plan();
        if (plan != null) {
            made.plan(plan, Origin.CATALOGUE, evidence(last, indicator, ".plan"));
            made.percent(line.percent(), evidence(last, indicator, ".percent"));
        }
        return made.all();
    }

    private Finding finding(
            FindingCode code,
            String variant,
            ReportingPeriod period,
            @Nullable String unit,
            @Nullable String form,
            String key,
            Map<String, Object> arguments) {
        return new Finding(
                code,
                variant,
                severity(code),
                period.toString(),
                unit,
                null,
                form,
                key,
                null,
                null,
                null,
                new TreeMap<>(arguments));
    }

    private Severity severity(FindingCode code) {
        return catalogue.check(code).severity();
    }
}
