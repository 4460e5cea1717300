package vn.tonghop.reconciliation.figures;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.tonghop.catalogue.Computation;
import vn.tonghop.catalogue.Indicator;
import vn.tonghop.catalogue.TaskRules.TaskStatus;
import vn.tonghop.reconciliation.figures.Figure.Evidence;
import vn.tonghop.reconciliation.figures.Figure.Origin;
import vn.tonghop.wording.VietnameseNumbers;

/** Makes the figures of a month, each with what it rests on. */
public final class FigureAssembler {

    private final List<Figure> figures = new ArrayList<>();

    public List<Figure> figures() {
        return List.copyOf(figures);
    }

    /** The counts of assigned tasks; missing where the form was not received. */
    public void addTasks(Map<ReportedTask, TaskStatus> tasks, boolean received) {
        task("tasks.total", "Tổng số nhiệm vụ được giao", tasks, received, s -> true);
        task("tasks.completed", "Nhiệm vụ đã hoàn thành", tasks, received, FigureAssembler::isCompleted);
        task("tasks.completed-late", "Nhiệm vụ hoàn thành chậm", tasks, received, s -> s == TaskStatus.COMPLETED_LATE);
        task(
                "tasks.in-progress",
                "Nhiệm vụ đang thực hiện, trong hạn hoặc không quy định thời hạn",
                tasks,
                received,
                s -> s == TaskStatus.IN_PROGRESS_WITHIN_DEADLINE || s == TaskStatus.IN_PROGRESS_NO_DEADLINE);
        task("tasks.overdue", "Nhiệm vụ quá hạn", tasks, received, s -> s == TaskStatus.OVERDUE);
        task("tasks.not-started", "Nhiệm vụ chưa thực hiện", tasks, received, s -> s == TaskStatus.NOT_STARTED);
    }

    /** The figures of an indicator: period, and cumulative, plan and percent where it has them. */
    public void addIndicator(IndicatorCase c) {
        Indicator indicator = c.indicator();
        Computation computation = indicator.computation();
        Formula formula = computation == null ? Formula.NONE : Formula.of(computation.formula());
        IndicatorFigures made = new IndicatorFigures(indicator);
        made.period(c.periodValue(), c.origin(), formula, periodEvidence(c));
        if (indicator.cumulates()) {
            Formula total = c.provenSplit() == null ? Formula.Rule.SUM : Formula.Rule.SPLIT;
            made.cumulative(c.cumulative(), c.cumulativeOrigin(), total, cumulativeEvidence(c));
        }
        BigDecimal plan = c.planValue();
        if (plan != null) {
            Origin origin = c.plan() != null ? Origin.CATALOGUE : Origin.REPORTED;
            made.plan(plan, origin, cells(c, "value", "plan"));
            made.percent(c.percent(), cumulativeEvidence(c));
        }
        figures.addAll(made.all());
    }

    private void task(
            String id,
            String label,
            Map<ReportedTask, TaskStatus> tasks,
            boolean received,
            Predicate<TaskStatus> counted) {
        List<Evidence> evidence = new ArrayList<>();
        tasks.forEach((task, status) -> {
            if (counted.test(status)) {
                evidence.add(task.place().evidence("value", task.name()));
            }
        });
        BigDecimal value = received ? BigDecimal.valueOf(evidence.size()) : null;
        figures.add(new Figure(
                id,
                label,
                value,
                value == null ? "" : VietnameseNumbers.padded(value),
                "nhiệm vụ",
                value == null ? Origin.MISSING : Origin.COMPUTED,
                Formula.Rule.COUNT,
                evidence));
    }

    private static boolean isCompleted(TaskStatus status) {
        return status == TaskStatus.COMPLETED_ON_TIME
                || status == TaskStatus.COMPLETED_LATE
                || status == TaskStatus.COMPLETED_NO_DEADLINE;
    }

    static List<Evidence> periodEvidence(IndicatorCase c) {
        if (c.derived() != null) {
            return c.derived().evidence();
        }
        List<Evidence> evidence = new ArrayList<>(adjustment(c.applied().period()));
        evidence.addAll(cells(c, "value", "period"));
        Evidence nil = c.statement().nil();
        if (nil != null && evidence.isEmpty()) {
            evidence.add(nil);
        }
        if (c.isCarried()) {
            evidence.addAll(c.past().lastEvidence());
        }
        if (c.register() != null) {
            evidence.addAll(c.register().evidence());
        }
        return evidence;
    }

    static List<Evidence> cumulativeEvidence(IndicatorCase c) {
        List<Evidence> evidence = new ArrayList<>(adjustment(c.applied().cumulative()));
        evidence.addAll(adjustment(c.applied().period()));
        evidence.addAll(cells(c, "value", "cumulative"));
        YearSplit split = c.provenSplit();
        if (split != null) {
            evidence.addAll(split.evidence());
            return evidence;
        }
        evidence.addAll(c.opening().evidence());
        evidence.addAll(cells(c, "period", "period"));
        if (c.register() != null) {
            evidence.addAll(c.register().evidence());
        }
        return evidence;
    }

    private static List<Evidence> adjustment(@Nullable Adjustment adjustment) {
        return adjustment == null
                ? List.of()
                : List.of(adjustment.place().evidence("adjusted", "new", adjustment.value()));
    }

    private static List<Evidence> cells(IndicatorCase c, String role, String column) {
        List<Evidence> cells = new ArrayList<>();
        for (ReportedFigure row : c.statement().rows()) {
            BigDecimal value = switch (column) {
                case "period" -> row.period();
                case "cumulative" -> row.cumulative();
                default -> row.plan();
            };
            if (value != null) {
                cells.add(row.place().evidence(role, column, value));
            }
        }
        return cells;
    }
}
