package vn.tonghop.reconciliation.figures;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.tonghop.catalogue.TaskRules.TaskStatus;
import vn.tonghop.period.ReportingPeriod;

/** The indicators, checks and tasks of periods as they were reconciled last. */
public final class ReconciledRows {

    private static final String INDICATOR = """
            select period, indicator_code, opening, period_value, cumulative, plan_value, percent, expected_cumulative,
                   register_value, origin, outcome
              from reconciled_indicator
            """;
    private static final List<String> TABLES = List.of("reconciled_task", "reconciled_check", "reconciled_indicator");

    private final JdbcTemplate jdbc;

    public ReconciledRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Puts these in the place of what the reconciliation before has said. */
    public void replace(
            ReportingPeriod period,
            List<ReconciledIndicator> indicators,
            List<CheckOutcome> checks,
            Collection<ReconciledTask> tasks) {
        TABLES.forEach(table -> jdbc.update("delete from " + table + " where period = ?", period.toString()));
        insertIndicators(period, indicators);
        insertChecks(period, checks);
        insertTasks(period, tasks);
    }

    /** The indicators of a period, in order; empty where it was never reconciled. */
    public List<ReconciledIndicator> indicators(ReportingPeriod period) {
        return jdbc.query(
                INDICATOR + "where period = ? order by ordinal", ReconciledRows::indicator, period.toString());
    }

    /** The indicators of every reconciled month from the first to the last one, in order. */
    public SortedMap<ReportingPeriod, List<ReconciledIndicator>> months(ReportingPeriod first, ReportingPeriod last) {
        SortedMap<ReportingPeriod, List<ReconciledIndicator>> months = new TreeMap<>();
        jdbc.query(
                INDICATOR + "where period between ? and ? order by period, ordinal",
                rs -> {
                    ReportingPeriod month = ReportingPeriod.parse(rs.getString("period"));
                    if (month.isMonth()) {
                        months.computeIfAbsent(month, m -> new ArrayList<>()).add(indicator(rs, 0));
                    }
                },
                first.toString(),
                last.toString());
        return months;
    }

    /** What each rule has said, in order. */
    public List<CheckOutcome> checks(ReportingPeriod period) {
        return jdbc.query(
                """
                select indicator_code, rule_id, severity, tolerance, outcome, difference, reason
                  from reconciled_check where period = ? order by ordinal
                """,
                (rs, n) -> new CheckOutcome(
                        rs.getString("indicator_code"),
                        rs.getString("rule_id"),
                        rs.getString("severity"),
                        rs.getBigDecimal("tolerance"),
                        rs.getString("outcome"),
                        rs.getBigDecimal("difference"),
                        rs.getString("reason")),
                period.toString());
    }

    /** The tasks of a period, as they were listed. */
    public List<ReconciledTask> tasks(ReportingPeriod period) {
        return jdbc.query(
                """
                select task_key, directive_number, directive_date, content, deadline, completed_on, timeliness, status,
                       result, submission_id, file_path, sheet_name, cell_range
                  from reconciled_task where period = ? order by ordinal
                """,
                (rs, n) -> new ReconciledTask(
                        rs.getString("task_key"),
                        rs.getString("directive_number"),
                        rs.getObject("directive_date", LocalDate.class),
                        rs.getString("content"),
                        rs.getObject("deadline", LocalDate.class),
                        rs.getObject("completed_on", LocalDate.class),
                        rs.getString("timeliness"),
                        TaskStatus.valueOf(rs.getString("status")),
                        rs.getString("result"),
                        new ReconciledTask.Listed(
                                rs.getString("submission_id"),
                                rs.getString("file_path"),
                                rs.getString("sheet_name"),
                                rs.getString("cell_range"))),
                period.toString());
    }

    private static ReconciledIndicator indicator(ResultSet rs, int row) throws SQLException {
        return new ReconciledIndicator(
                rs.getString("indicator_code"),
                decimal(rs, "opening"),
                decimal(rs, "period_value"),
                decimal(rs, "cumulative"),
                decimal(rs, "plan_value"),
                decimal(rs, "percent"),
                decimal(rs, "expected_cumulative"),
                decimal(rs, "register_value"),
                Figure.Origin.ofSlug(rs.getString("origin")),
                rs.getString("outcome"));
    }

    /** Without the zeros that the column's scale adds. */
    static @Nullable BigDecimal decimal(ResultSet rs, String column) throws SQLException {
        BigDecimal value = rs.getBigDecimal(column);
        return value == null ? null : new BigDecimal(IndicatorFindings.plain(value));
    }

    private void insertIndicators(ReportingPeriod period, List<ReconciledIndicator> indicators) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (ReconciledIndicator i : indicators) {
            rows.add(new @Nullable Object[] {
                period.toString(),
                rows.size(),
                i.code(),
                i.opening(),
                i.period(),
                i.cumulative(),
                i.plan(),
                i.percent(),
                i.expected(),
                i.register(),
                i.origin().slug(),
                i.outcome()
            });
        }
        jdbc.batchUpdate("""
                insert into reconciled_indicator (period, ordinal, indicator_code, opening, period_value, cumulative,
                    plan_value, percent, expected_cumulative, register_value, origin, outcome)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, rows);
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
        jdbc.batchUpdate("""
                insert into reconciled_check (period, ordinal, indicator_code, rule_id, severity, tolerance, outcome,
                    difference, reason)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, rows);
    }

    private void insertTasks(ReportingPeriod period, Collection<ReconciledTask> tasks) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (ReconciledTask task : tasks) {
            rows.add(new @Nullable Object[] {
                period.toString(),
                rows.size(),
                task.key(),
                task.number(),
                task.directiveDate(),
                task.content(),
                task.deadline(),
                task.completedOn(),
                task.timeliness(),
                task.status().name(),
                task.result(),
                task.place().submission(),
                task.place().file(),
                task.place().sheet(),
                task.place().range()
            });
        }
        jdbc.batchUpdate("""
                insert into reconciled_task (period, ordinal, task_key, directive_number, directive_date, content, deadline,
                    completed_on, timeliness, status, result, submission_id, file_path, sheet_name, cell_range)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, rows);
    }
}
