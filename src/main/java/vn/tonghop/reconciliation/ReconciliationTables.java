package vn.tonghop.reconciliation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.tonghop.catalogue.TaskRules.TaskStatus;
import vn.tonghop.finding.FindingCode;
import vn.tonghop.period.ReportingPeriod;
import vn.tonghop.reconciliation.figures.CheckOutcome;
import vn.tonghop.reconciliation.figures.Figure;
import vn.tonghop.reconciliation.figures.IndicatorCase;
import vn.tonghop.reconciliation.figures.ReportedTask;
import vn.tonghop.staging.measures.Applied;

/** Writes what a reconciliation says, in place of what the one before said. */
final class ReconciliationTables {

    private static final List<String> TABLES =
            List.of("figure_evidence", "figure", "reconciled_task", "reconciled_check", "reconciled_indicator");

    private final JdbcTemplate jdbc;

    ReconciliationTables(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** An indicator and what its checks say: the slug of the gravest finding, or {@code agrees}. */
    record IndicatorLine(IndicatorCase indicator, String outcome) {}

    void replace(
            ReportingPeriod period,
            List<IndicatorLine> indicators,
            List<CheckOutcome> checks,
            Map<ReportedTask, TaskStatus> tasks,
            List<Figure> figures) {
        TABLES.forEach(table -> jdbc.update("delete from " + table + " where period = ?", period.toString()));
        insertIndicators(period, indicators);
        insertChecks(period, checks);
        insertTasks(period, tasks);
        insertFigures(period, figures);
    }

    /** A longer period; {@code outcomes} has one slug a line. */
    void replaceLong(
            ReportingPeriod period,
            List<LongFigures> lines,
            List<String> outcomes,
            Map<ReportedTask, TaskStatus> tasks,
            List<Figure> figures) {
        TABLES.forEach(table -> jdbc.update("delete from " + table + " where period = ?", period.toString()));
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (LongFigures line : lines) {
            rows.add(new @Nullable Object[] {
                period.toString(),
                rows.size(),
                line.indicator().code(),
                line.opening(),
                line.periodValue(),
                line.cumulative(),
                line.plan(),
                line.percent(),
                line.expectedCumulative(),
                null,
                (line.periodValue() == null ? Figure.Origin.MISSING : Figure.Origin.COMPUTED).slug(),
                outcomes.get(rows.size())
            });
        }
        batch("insert into reconciled_indicator values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", rows);
        insertTasks(period, tasks);
        insertFigures(period, figures);
    }

    /** A period of a second calendar. */
    void replaceCut(ReportingPeriod period, List<SecondCalendarReconciler.CutLine> lines, List<Figure> figures) {
        TABLES.forEach(table -> jdbc.update("delete from " + table + " where period = ?", period.toString()));
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (SecondCalendarReconciler.CutLine line : lines) {
            BigDecimal value = SecondCalendarReconciler.CutLine.value(line.now());
            rows.add(new @Nullable Object[] {
                period.toString(),
                rows.size(),
                line.indicator().code(),
                null,
                value,
                SecondCalendarReconciler.CutLine.value(line.total()),
                line.plan(),
                line.percent(),
                null,
                value,
                (value == null ? Figure.Origin.MISSING : Figure.Origin.REGISTER).slug(),
                value == null ? FindingCode.FIGURE_NOT_COMPUTABLE.slug() : "agrees"
            });
        }
        batch("insert into reconciled_indicator values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", rows);
        insertFigures(period, figures);
    }

    private void insertIndicators(ReportingPeriod period, List<IndicatorLine> lines) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (IndicatorLine line : lines) {
            IndicatorCase c = line.indicator();
            rows.add(new @Nullable Object[] {
                period.toString(),
                rows.size(),
                c.indicator().code(),
                c.indicator().cumulates() ? c.opening().value() : null,
                c.periodValue(),
                c.cumulative(),
                c.planValue(),
                c.percent(),
                c.expectedCumulative(),
                c.register() == null ? null : c.register().value(),
                c.origin().slug(),
                line.outcome()
            });
        }
        batch("insert into reconciled_indicator values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", rows);
    }

    private void insertChecks(ReportingPeriod period, List<CheckOutcome> checks) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (CheckOutcome check : checks) {
            rows.add(new @Nullable Object[] {
                period.toString(),
                rows.size(),
                check.indicator(),
                check.rule(),
                check.severity(),
                check.tolerance(),
                check.outcome(),
                check.difference(),
                check.reason()
            });
        }
        batch("insert into reconciled_check values (?, ?, ?, ?, ?, ?, ?, ?, ?)", rows);
    }

    private void insertTasks(ReportingPeriod period, Map<ReportedTask, TaskStatus> tasks) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        tasks.forEach((task, status) -> rows.add(new @Nullable Object[] {
            period.toString(),
            rows.size(),
            task.key(),
            task.number(),
            task.directiveDate(),
            task.content(),
            task.deadline(),
            task.completedOn(),
            task.timeliness(),
            status.name(),
            task.result(),
            task.place().submission(),
            task.place().file(),
            task.place().sheet(),
            task.place().range()
        }));
        batch("insert into reconciled_task values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", rows);
    }

    private void insertFigures(ReportingPeriod period, List<Figure> figures) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        List<@Nullable Object[]> evidence = new ArrayList<>();
        for (Figure figure : figures) {
            int ordinal = rows.size();
            rows.add(new @Nullable Object[] {
                period.toString(),
                ordinal,
                figure.id(),
                figure.label(),
                figure.value(),
                figure.shown(),
                figure.unit(),
                figure.origin().slug(),
                figure.formula()
            });
            int number = 0;
            for (Figure.Evidence e : figure.evidence()) {
                evidence.add(new @Nullable Object[] {
                    period.toString(),
                    ordinal,
                    number++,
                    e.role(),
                    e.file(),
                    e.sha256(),
                    e.sheet(),
                    e.cell(),
                    e.shown(),
                    Applied.write(e.applied())
                });
            }
        }
        batch("insert into figure values (?, ?, ?, ?, ?, ?, ?, ?, ?)", rows);
        batch("insert into figure_evidence values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", evidence);
    }

    private void batch(String sql, List<@Nullable Object[]> rows) {
        if (!rows.isEmpty()) {
            jdbc.batchUpdate(sql, rows);
        }
    }
}
