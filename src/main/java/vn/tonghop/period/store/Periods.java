package vn.tonghop.period.store;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.tonghop.period.PeriodState;
import vn.tonghop.period.ReportingPeriod;

/** The periods about which something was decided or compiled: states, the record of decisions, withdrawn files. */
public final class Periods {

    private static final int LONGEST_DETAIL = 2000;

    private final JdbcTemplate jdbc;

    public Periods(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Something that was decided, by whom, with which account of the operating system, and when in UTC. */
    public record Event(String period, String kind, String actor, String account, LocalDateTime at, String detail) {}

    /** A file that was taken out of the report. */
    public record Withdrawal(String submission, String reason, String by, String account, LocalDateTime at) {}

    /**
     * The last reconciliation of a period.
     *
     * @param run the hash of its sealed inputs
     * @param sealed the sealed inputs as text
     */
    public record Compilation(ReportingPeriod period, String run, String sealed, LocalDateTime at) {}

    /** The state of a period; open unless something else was decided. */
    public PeriodState state(ReportingPeriod period) {
        return jdbc
                .queryForList("select state from period_state where period = ?", String.class, period.toString())
                .stream()
                .findFirst()
                .map(PeriodState::ofCode)
                .orElse(PeriodState.OPEN);
    }

    /** Every period about which something was decided. */
    public SortedMap<ReportingPeriod, PeriodState> decided() {
        SortedMap<ReportingPeriod, PeriodState> decided = new TreeMap<>();
        jdbc.query("select period, state from period_state", rs -> {
            decided.put(ReportingPeriod.parse(rs.getString("period")), PeriodState.ofCode(rs.getString("state")));
        });
        return decided;
    }

    /** The periods that are in one of these states now, earliest first. */
    public List<ReportingPeriod> in(PeriodState... states) {
        return decided().entrySet().stream()
                .filter(decided -> List.of(states).contains(decided.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Puts a period into a state, on its last compilation. */
    public void decide(ReportingPeriod period, PeriodState state, String by, LocalDateTime at) {
        jdbc.update("""
            insert into period_state (period, state, run_hash, changed_at, changed_by) values (?, ?, ?, ?, ?)
            on duplicate key update state = values(state), run_hash = values(run_hash),
                changed_at = values(changed_at), changed_by = values(changed_by)
            """, period.toString(), state.code(), run(period).orElse(null), at, by);
    }

    /** Adds to the record of a period; a detail that is too long loses its end. */
    public void record(Event event) {
        Integer number = jdbc.queryForObject(
                "select coalesce(max(event_no) + 1, 1) from period_event where period = ?",
                Integer.class,
                event.period());
        String detail = event.detail();
        jdbc.update(
                """
                insert into period_event (period, event_no, kind, actor, os_account, happened_at, detail)
                values (?, ?, ?, ?, ?, ?, ?)
                """,
                event.period(),
                number,
                event.kind(),
                event.actor(),
                event.account(),
                event.at(),
                detail.length() > LONGEST_DETAIL ? detail.substring(0, LONGEST_DETAIL) : detail);
    }

    /**
     * The newest decisions, newest first.
     *
     * @param who part of a name or account; empty for any
     * @param kind of the decision; empty for any
     */
    public List<Event> newestEvents(String who, String kind, int most) {
        return jdbc.query(
                """
                select period, kind, actor, os_account, happened_at, detail from period_event
                where (? = '' or locate(?, actor) > 0 or locate(?, os_account) > 0) and (? = '' or kind = ?)
                order by happened_at desc, period, event_no desc limit ?
                """,
                (rs, n) -> new Event(
                        rs.getString("period"),
                        rs.getString("kind"),
                        rs.getString("actor"),
                        rs.getString("os_account"),
                        rs.getObject("happened_at", LocalDateTime.class),
                        rs.getString("detail")),
                who,
                who,
                who,
                kind,
                kind,
                most);
    }

    /** The kinds of decisions that there are. */
    public List<String> eventKinds() {
        return jdbc.queryForList("select distinct kind from period_event", String.class);
    }

    /** The hash of a period's last compilation; empty where there is none. */
    public Optional<String> run(ReportingPeriod period) {
        return ofCompilation("run_hash", String.class, period);
    }

    /** The sealed inputs of a period's last compilation as text; empty where there is none. */
    public Optional<String> sealed(ReportingPeriod period) {
        return ofCompilation("sealed_inputs", String.class, period);
    }

    /** When a period was compiled last, in UTC; empty where it never was. */
    public Optional<LocalDateTime> compiledAt(ReportingPeriod period) {
        return ofCompilation("compiled_at", LocalDateTime.class, period);
    }

    private <T> Optional<T> ofCompilation(String column, Class<T> type, ReportingPeriod period) {
        return jdbc
                .queryForList("select " + column + " from compilation where period = ?", type, period.toString())
                .stream()
                .findFirst();
    }

    /** The hashes of the last compilations by period. */
    public SortedMap<ReportingPeriod, String> compiled() {
        SortedMap<ReportingPeriod, String> compiled = new TreeMap<>();
        jdbc.query("select period, run_hash from compilation", rs -> {
            ReportingPeriod period = ReportingPeriod.safeParse(rs.getString("period"));
            if (period != null) {
                compiled.put(period, Objects.requireNonNull(rs.getString("run_hash")));
            }
        });
        return compiled;
    }

    /** The hashes of compilations from a period on, of those for which a form was sent. */
    public SortedMap<String, String> compiledWithForms(String first) {
        SortedMap<String, String> compiled = new TreeMap<>();
        jdbc.query(
                """
                select c.period, c.run_hash from compilation c
                where c.period >= ? and c.period in (select distinct r.period from form_result r)
                """,
                rs -> {
                    compiled.put(rs.getString("period"), rs.getString("run_hash"));
                },
                first);
        return compiled;
    }

    /** Keeps a compilation in place of the last one. */
    public void compiled(Compilation compilation) {
        jdbc.update("""
            insert into compilation (period, run_hash, sealed_inputs, compiled_at) values (?, ?, ?, ?)
            on duplicate key update run_hash = values(run_hash), sealed_inputs = values(sealed_inputs),
                compiled_at = values(compiled_at)
            """, compilation.period().toString(), compilation.run(), compilation.sealed(), compilation.at());
    }

    /** Drops the compilation of a period. */
    public void forgetCompilation(ReportingPeriod period) {
        jdbc.update("delete from compilation where period = ?", period.toString());
    }

    /** Keeps that a file was taken out, in place of what was kept of it. */
    public void withdraw(Withdrawal withdrawal) {
        jdbc.update("delete from withdrawal where submission_id = ?", withdrawal.submission());
        jdbc.update(
                """
                insert into withdrawal (submission_id, reason, withdrawn_by, os_account, withdrawn_at)
                values (?, ?, ?, ?, ?)
                """,
                withdrawal.submission(),
                withdrawal.reason(),
                withdrawal.by(),
                withdrawal.account(),
                withdrawal.at());
    }

    /** The files that were taken out of a period. */
    public List<Withdrawal> withdrawals(ReportingPeriod period) {
        return jdbc.query(
                """
                select distinct w.submission_id, w.reason, w.withdrawn_by, w.os_account, w.withdrawn_at
                from withdrawal w join form_result r on r.submission_id = w.submission_id and r.withdrawn = true
                where r.period = ?
                """,
                (rs, n) -> new Withdrawal(
                        rs.getString("submission_id"),
                        rs.getString("reason"),
                        rs.getString("withdrawn_by"),
                        rs.getString("os_account"),
                        rs.getObject("withdrawn_at", LocalDateTime.class)),
                period.toString());
    }
}
