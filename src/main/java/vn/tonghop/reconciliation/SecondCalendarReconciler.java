package vn.tonghop.reconciliation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.Indicator;
import vn.tonghop.finding.Finding;
import vn.tonghop.finding.FindingCode;
import vn.tonghop.period.ReportingCalendar;
import vn.tonghop.period.ReportingPeriod;
import vn.tonghop.reconciliation.figures.CutCount;
import vn.tonghop.reconciliation.figures.Figure;
import vn.tonghop.reconciliation.figures.Figure.Origin;
import vn.tonghop.reconciliation.figures.FigureAssembler;
import vn.tonghop.reconciliation.figures.Formula;
import vn.tonghop.reconciliation.figures.IndicatorFigures;
import vn.tonghop.reconciliation.figures.ReconciledIndicator;
import vn.tonghop.reconciliation.inputs.EarlierRows;
import vn.tonghop.reconciliation.inputs.ReconciliationInputs;

/**
 * Compiles a period of a second calendar, such as plain months for statistics, from the same staged data: registers are cut
 * by the days of their rows; what no register counts by day cannot be computed, and a finding says why for each figure. What
 * it writes replaces what it wrote before, in the caller's transaction.
 */
final class SecondCalendarReconciler {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Catalogue catalogue;
    private final ReconciliationInputs inputs;
    private final EarlierRows earlier;
    private final PeriodResults results;

    SecondCalendarReconciler(
            Catalogue catalogue, ReconciliationInputs inputs, EarlierRows earlier, PeriodResults results) {
        this.catalogue = catalogue;
        this.inputs = inputs;
        this.earlier = earlier;
        this.results = results;
    }

    /** Compiles a period by its own calendar. */
    void reconcile(ReportingPeriod period) {
        ReportingCalendar calendar = catalogue.calendar(period);
        LocalDate cutoff = calendar.cutoff(period);
        List<Finding> findings = new ArrayList<>();
        FigureAssembler book = new FigureAssembler();
        book.addTasks(Map.of(), false);
        findings.add(notComputable("tasks", "", null, "tasks", Map.of(), period));
        List<Figure> figures = new ArrayList<>(book.figures());
        List<CutLine> lines = new ArrayList<>();
        RegisterCuts cuts = new RegisterCuts(catalogue, inputs, earlier);
        for (Indicator indicator : catalogue.indicators()) {
            if (indicator.validity().contains(cutoff)) {
                CutCount now = cuts.count(indicator, calendar.window(period));
                CutCount total = indicator.cumulates() ? cuts.count(indicator, calendar.yearToDate(period)) : null;
                BigDecimal plan = indicator
                        .plan(period.year(), cutoff)
                        .map(Indicator.Plan::value)
                        .orElse(null);
                CutLine line = new CutLine(indicator, now, total, plan);
                lines.add(line);
                figures.addAll(line.figures());
                say(line, "period", now, period, findings);
                if (total != null) {
                    say(line, "cumulative", total, period, findings);
                }
            }
        }
        results.replace(
                period, lines.stream().map(CutLine::reconciled).toList(), List.of(), Map.of(), figures, findings);
    }

    private void say(CutLine line, String part, CutCount count, ReportingPeriod period, List<Finding> findings) {
        if (count instanceof CutCount.Impossible why) {
            Indicator indicator = line.indicator();
            findings.add(notComputable(
                    indicator.code() + "." + part,
                    indicator.label(),
                    indicator.unit(),
                    why.variant(),
                    why.arguments(),
                    period));
        }
    }

    private Finding notComputable(
            String figure,
            String label,
            @Nullable String unit,
            String variant,
            Map<String, Object> arguments,
            ReportingPeriod period) {
        Map<String, Object> all = new TreeMap<>(arguments);
        all.put("indicator", label);
        return new Finding(
                FindingCode.FIGURE_NOT_COMPUTABLE,
                variant,
                catalogue.check(FindingCode.FIGURE_NOT_COMPUTABLE).severity(),
                period.toString(),
                unit,
                null,
                null,
                figure,
                null,
                null,
                null,
                all);
    }

    /**
     * An indicator of the period.
     *
     * @param total from the beginning of the calendar's year; null where the indicator has no cumulative total
     * @param plan of the year; null where the catalogue has none
     */
    private record CutLine(
            Indicator indicator,
            CutCount now,
            @Nullable CutCount total,
            @Nullable BigDecimal plan) {

        static @Nullable BigDecimal value(@Nullable CutCount count) {
            return count instanceof CutCount.Counted counted ? counted.value() : null;
        }

        @Nullable
        BigDecimal percent() {
            BigDecimal sum = value(total);
            return sum == null || plan == null || plan.signum() == 0
                    ? null
                    : sum.multiply(HUNDRED).divide(plan, indicator.percentDecimals(), RoundingMode.HALF_UP);
        }

        ReconciledIndicator reconciled() {
            BigDecimal value = value(now);
            return new ReconciledIndicator(
                    indicator.code(),
                    null,
                    value,
                    value(total),
                    plan,
                    percent(),
                    null,
                    value,
                    value == null ? Origin.MISSING : Origin.REGISTER,
                    value == null ? FindingCode.FIGURE_NOT_COMPUTABLE.slug() : ReconciledIndicator.AGREES);
        }

        List<Figure> figures() {
            IndicatorFigures made = new IndicatorFigures(indicator);
            made.period(value(now), Origin.REGISTER, Formula.Rule.DAYS, evidence(now));
            if (total != null) {
                made.cumulative(value(total), Origin.REGISTER, Formula.Rule.DAYS, evidence(total));
            }
            if (plan != null) {
                made.plan(plan, Origin.CATALOGUE, List.of());
                made.percent(percent(), evidence(total));
            }
            return made.all();
        }

        private static List<Figure.Evidence> evidence(@Nullable CutCount count) {
            return count instanceof CutCount.Counted counted ? counted.evidence() : List.of();
        }
    }
}
