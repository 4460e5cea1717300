package vn.tonghop.reconciliation.ledger;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.period.ReportingPeriod;
import vn.tonghop.reconciliation.figures.IndicatorFindings;

/** The entries of the ledger. They are added and never changed; a correction adds a revision. */
public final class Ledger {

    private static final String AS_REPORTED = "as-reported";
    private static final String RESTATED = "restated";

    private final JdbcTemplate jdbc;
    private final String calendar;

    public Ledger(JdbcTemplate jdbc, Catalogue catalogue) {
        this.jdbc = jdbc;
        this.calendar = catalogue.department().calendar();
    }

    /** The last revision of each indicator of a month, by code; empty where it was never closed. */
    public Map<String, LedgerEntry> latest(ReportingPeriod period) {
        Map<String, LedgerEntry> latest = new TreeMap<>();
        all(period).forEach(e -> latest.put(e.indicator(), e));
        return latest;
    }

    /** Every entry of a month, by revision and indicator. */
    List<LedgerEntry> all(ReportingPeriod period) {
        return jdbc.query("""
            select indicator_code, revision, act_no, opening, period_value, cumulative, plan_value, origin
              from ledger_entry where period = ? and calendar = ? order by revision, indicator_code
            """, Ledger::map, period.toString(), calendar);
    }

    /** The number of the act that reported a month; null where it was never closed. */
    @Nullable
    Long reportedBy(ReportingPeriod period) {
        return jdbc.queryForObject(
                "select min(act_no) from ledger_entry where period = ? and calendar = ? and revision = 0",
                Long.class,
                period.toString(),
                calendar);
    }

    /** The months that have been restated since an act, earliest first. */
    List<ReportingPeriod> restatedMonths(long since) {
        return jdbc.queryForList("""
            select distinct period from ledger_entry where calendar = ? and revision > 0 and act_no > ?
             order by period
            """, String.class, calendar, since).stream()
                .map(ReportingPeriod::parse)
                .toList();
    }

    /** See {@link LedgerBook#record}. */
    void record(
            ReportingPeriod period,
            List<LedgerEntry> reconciled,
            String runHash,
            String by,
            Instant now,
            Map<String, List<String>> predecessors) {
        Long last = jdbc.queryForObject("select coalesce(max(act_no), 0) from ledger_entry", Long.class);
        Act act = new Act((last == null ? 0 : last) + 1, runHash, LocalDateTime.ofInstant(now, ZoneOffset.UTC), by);
        Map<String, LedgerEntry> before = latest(period);
        if (before.isEmpty()) {
            insert(period, 0, reconciled, act);
        } else {
            restate(period, reconciled, before, predecessors, act);
        }
    }

    private void restate(
            ReportingPeriod period,
            List<LedgerEntry> reconciled,
            Map<String, LedgerEntry> before,
            Map<String, List<String>> predecessors,
            Act act) {
        List<LedgerEntry> changed = new ArrayList<>();
        Map<String, BigDecimal> changes = new HashMap<>();
        for (LedgerEntry now : reconciled) {
            LedgerEntry then = before.get(now.indicator());
            if (then == null || !then.agreesWith(now)) {
                changed.add(now);
                BigDecimal change = then == null ? BigDecimal.ZERO : now.cumulativeChange(then);
                changes.put(now.indicator(), change);
            }
        }
        insert(period, nextRevision(period), changed, act);
        carryOn(period, changes, predecessors, act);
    }

    /** The months of the same year that were closed after it: what has changed runs through their totals. */
    private void carryOn(
            ReportingPeriod corrected,
            Map<String, BigDecimal> changes,
            Map<String, List<String>> predecessors,
            Act act) {
        for (ReportingPeriod month = corrected.next(); !month.opensYear(); month = month.next()) {
            Map<String, LedgerEntry> before = latest(month);
            if (before.isEmpty()) {
                return;
            }
            List<LedgerEntry> restated = new ArrayList<>();
            Map<String, BigDecimal> carried = Map.copyOf(changes);
            before.forEach((code, then) -> {
                BigDecimal change = changes.computeIfAbsent(
                        code, c -> ofPredecessors(predecessors.getOrDefault(c, List.of()), before, carried));
                if (change.signum() != 0) {
                    LedgerEntry now = then.withOpeningChangedBy(change);
                    restated.add(now);
                    changes.put(code, now.cumulativeChange(then));
                }
            });
            insert(month, nextRevision(month), restated, act);
        }
    }

    /** In its first month an indicator opens with what those that it carries on have left. */
    private static BigDecimal ofPredecessors(
            List<String> predecessors, Map<String, LedgerEntry> month, Map<String, BigDecimal> changes) {
        return predecessors.stream()
                .filter(code -> !month.containsKey(code))
                .map(code -> changes.getOrDefault(code, BigDecimal.ZERO))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private int nextRevision(ReportingPeriod period) {
        Integer revision = jdbc.queryForObject(
                "select coalesce(max(revision) + 1, 0) from ledger_entry where period = ? and calendar = ?",
                Integer.class,
                period.toString(),
                calendar);
        return revision == null ? 0 : revision;
    }

    private void insert(ReportingPeriod period, int revision, List<LedgerEntry> entries, Act act) {
        jdbc.batchUpdate(
                """
                insert into ledger_entry (period, calendar, indicator_code, revision, basis, opening, period_value,
                    cumulative, plan_value, origin, run_hash, recorded_at, recorded_by, act_no)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                entries.stream()
                        .map(e -> new @Nullable Object[] {
                            period.toString(),
                            calendar,
                            e.indicator(),
                            revision,
                            revision == 0 ? AS_REPORTED : RESTATED,
                            e.opening(),
                            e.period(),
                            e.cumulative(),
                            e.plan(),
                            e.origin(),
                            act.runHash(),
                            act.at(),
                            act.by(),
                            act.number()
                        })
                        .toList());
    }

    private static LedgerEntry map(ResultSet rs, int row) throws SQLException {
        return new LedgerEntry(
                rs.getString("indicator_code"),
                rs.getInt("revision"),
                rs.getLong("act_no"),
                decimal(rs, "opening"),
                decimal(rs, "period_value"),
                decimal(rs, "cumulative"),
                decimal(rs, "plan_value"),
                rs.getString("origin"));
    }

    private static @Nullable BigDecimal decimal(ResultSet rs, String column) throws SQLException {
        BigDecimal value = rs.getBigDecimal(column);
        return value == null ? null : new BigDecimal(IndicatorFindings.plain(value));
    }

    private record Act(long number, String runHash, LocalDateTime at, String by) {}
}
