package vn.tonghop.operations;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.intake.Submissions;
import vn.tonghop.period.ReportingPeriod;
import vn.tonghop.reconciliation.LedgerBook;
import vn.tonghop.staging.FindingTable;
import vn.tonghop.staging.RecordedFinding;

/** The states of periods and what people decide about them: waivers and closing, each recorded with who and when. */
public class PeriodDesk {

    static final String OPEN = "open";
    static final String CLOSED = "closed";

    private final JdbcTemplate jdbc;
    private final Catalogue catalogue;
    private final Clock clock;

    public PeriodDesk(JdbcTemplate jdbc, Catalogue catalogue, Clock clock) {
        this.jdbc = jdbc;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /** The state of a period; open unless something else was decided. */
    public String state(ReportingPeriod period) {
        return jdbc
                .queryForList("select state from period_state where period = ?", String.class, period.toString())
                .stream()
                .findFirst()
                .orElse(OPEN);
    }

    /** Every period that a submission, form or decision speaks of, earliest first. */
    public List<ReportingPeriod> known() {
        TreeSet<ReportingPeriod> periods = new TreeSet<>();
        for (String sql : List.of(
                "select distinct period from form_result",
                "select distinct coalesce(period, default_period) from submission",
                "select period from period_state")) {
            jdbc.queryForList(sql, String.class).forEach(p -> periods.add(ReportingPeriod.parse(p)));
        }
        return List.copyOf(periods);
    }

    /** The months that a run without a named period compiles: open, begun, and spoken of or due. */
    public List<ReportingPeriod> openPeriods() {
        TreeSet<ReportingPeriod> periods = new TreeSet<>(known());
        ReportingPeriod current = currentMonth();
        if (periods.isEmpty() || periods.last().next().compareTo(current) >= 0) {
            periods.add(current);
        }
        return openOnes(periods);
    }

    /** The open months among these whose window has begun. */
    List<ReportingPeriod> openOnes(Collection<ReportingPeriod> periods) {
        LocalDate today = today();
        return periods.stream()
                .filter(ReportingPeriod::isMonth)
                .filter(p -> !catalogue.calendar().window(p).first().isAfter(today))
                .filter(p -> state(p).equals(OPEN) || state(p).equals("reopened"))
                .sorted()
                .toList();
    }

    /** The earliest open month: where a form without a mark belongs. */
    public ReportingPeriod earliestOpen() {
        List<ReportingPeriod> open = openOnes(known());
        return open.isEmpty() ? firstOpenFrom(currentMonth()) : open.get(0);
    }

    private ReportingPeriod currentMonth() {
        return CurrentMonth.of(catalogue.calendar(), clock.instant());
    }

    /** Open findings that stop the closing. */
    public List<RecordedFinding> openBlocking(ReportingPeriod period) {
        return new FindingTable(jdbc)
                .ofPeriod(period.toString()).stream()
                        .filter(RecordedFinding::isOpenBlocking)
                        .toList();
    }

    /** Accepts a blocking finding by name, for the value that it has now. */
    @Transactional
    public Decision accept(String id, String reason, String by) {
        Optional<RecordedFinding> found = new FindingTable(jdbc).find(id);
        if (found.isEmpty()) {
            return Decision.unknown(id);
        }
        RecordedFinding recorded = found.get();
        var finding = recorded.finding();
        if (finding.severity() != vn.tonghop.finding.Severity.BLOCKING) {
            return Decision.refused("accept.only-blocking", id);
        }
        String period = finding.period() == null ? earliestOpen().toString() : finding.period();
        jdbc.update("delete from waiver where finding_id = ? and fact_hash = ?", id, finding.factHash());
        jdbc.update(
                "insert into waiver (finding_id, fact_hash, period, reason, accepted_by, os_account, accepted_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                id,
                finding.factHash(),
                period,
                reason,
                by,
                account(),
                now());
        record(period, "accept", by, id + " " + finding.code().slug() + ": " + reason);
        return Decision.done();
    }

    /** Takes a waiver back. */
    @Transactional
    public Decision revoke(String id, String by) {
        int count = jdbc.update(
                "update waiver set revoked_by = ?, revoked_at = ? where finding_id = ? and revoked_at is null",
                by,
                now(),
                id);
        if (count == 0) {
            return Decision.unknown(id);
        }
        String period = jdbc.queryForList("select period from waiver where finding_id = ?", String.class, id)
                .get(0);
        record(period, "revoke", by, id);
        return Decision.done();
    }

    /** Closes a month: its figures go into the ledger and open the next. In order, and with nothing blocking. */
    @Transactional
    public Decision close(ReportingPeriod period, String by) {
        if (state(period).equals(CLOSED)) {
            return Decision.refused("close.already", period.toString());
        }
        List<ReportingPeriod> earlier = known().stream()
                .filter(p -> p.isMonth() && p.compareTo(period) < 0 && !state(p).equals(CLOSED))
                .toList();
        if (!earlier.isEmpty()) {
            return Decision.refused("close.in-order", earlier.get(0).toString());
        }
        Optional<String> run = runHash(period);
        if (run.isEmpty()) {
            return Decision.refused("close.not-compiled", period.toString());
        }
        List<RecordedFinding> blocking = openBlocking(period);
        if (!blocking.isEmpty()) {
            return Decision.refused("close.blocking", String.valueOf(blocking.size()));
        }
        setState(period, CLOSED, run.get(), by);
        new LedgerBook(jdbc, catalogue).record(period, run.get(), by, clock.instant());
        record(period.toString(), "close", by, run.get());
        return Decision.done();
    }

    /** The compilation of a period; empty where there is none. */
    public Optional<String> runHash(ReportingPeriod period) {
        return jdbc
                .queryForList("select run_hash from compilation where period = ?", String.class, period.toString())
                .stream()
                .findFirst();
    }

    private void setState(ReportingPeriod period, String state, @Nullable String run, String by) {
        jdbc.update(
                "insert into period_state (period, state, run_hash, changed_at, changed_by) values (?, ?, ?, ?, ?)"
                        + " on duplicate key update state = values(state), run_hash = values(run_hash),"
                        + " changed_at = values(changed_at), changed_by = values(changed_by)",
                period.toString(),
                state,
                run,
                now(),
                by);
    }

    private void record(String period, String kind, String by, String detail) {
        Integer number = jdbc.queryForObject(
                "select coalesce(max(event_no) + 1, 1) from period_event where period = ?", Integer.class, period);
        jdbc.update(
                "insert into period_event (period, event_no, kind, actor, os_account, happened_at, detail)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                period,
                number,
                kind,
                by,
                account(),
                now(),
                detail);
    }

    private ReportingPeriod firstOpenFrom(ReportingPeriod start) {
        ReportingPeriod period = start;
        while (!state(period).equals(OPEN)) {
            period = period.next();
        }
        return period;
    }

    private LocalDate today() {
        return clock.instant().atZone(catalogue.calendar().zone()).toLocalDate();
    }

    private LocalDateTime now() {
        return Submissions.utc(clock.instant());
    }

    /** The account of the operating system that gave the command. */
    static String account() {
        return System.getProperty("user.name", "?");
    }

    /** The outcome of a decision: done, or which message says why not. */
    public record Decision(boolean isDone, String messageKey, List<String> arguments) {
        public Decision {
            arguments = List.copyOf(new ArrayList<>(arguments));
        }

        static Decision done() {
            return new Decision(true, "", List.of());
        }

        static Decision refused(String key, String argument) {
            return new Decision(false, key, List.of(argument));
        }

        static Decision unknown(String id) {
            return refused("unknown-id", id);
        }
    }
}
