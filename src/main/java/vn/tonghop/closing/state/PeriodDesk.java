package vn.tonghop.closing.state;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.finding.store.Findings;
import vn.tonghop.finding.store.RecordedFinding;
import vn.tonghop.intake.Submissions;
import vn.tonghop.period.MonthsAtHand;
import vn.tonghop.period.ReportingPeriod;
import vn.tonghop.reconciliation.Completeness;
import vn.tonghop.reconciliation.SealedInputs;
import vn.tonghop.settling.FormResults;

/** The states of periods, and the record of what was decided about them: by whom and when. */
public final class PeriodDesk {

    static final String OPEN = "open";
    public static final String SUBMITTED = "submitted";
    public static final String CLOSED = "closed";
    public static final String REOPENED = "reopened";

    private static final int LONGEST_DETAIL = 2000;

    private final JdbcTemplate jdbc;
    private final Submissions submissions;
    private final FormResults forms;
    private final Findings findings;
    private final Catalogue catalogue;
    private final Clock clock;

    public PeriodDesk(
            JdbcTemplate jdbc,
            Submissions submissions,
            FormResults forms,
            Findings findings,
            Catalogue catalogue,
            Clock clock) {
        this.jdbc = jdbc;
        this.submissions = submissions;
        this.forms = forms;
        this.findings = findings;
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

    /** Every month that there is, earliest first: one that nothing counts in any more is gone. */
    public List<ReportingPeriod> known() {
        return row().all();
    }

    /** The months that a run without a named period compiles: open and begun. */
    public List<ReportingPeriod> openPeriods() {
        return openOnes(row().all());
    }

    /** The months that were there only for files that were taken out since: their units are still told so. */
    public List<ReportingPeriod> gone() {
        List<ReportingPeriod> known = known();
        return submissions.withdrawnPeriods().stream()
                .map(ReportingPeriod::parse)
                .filter(period -> !known.contains(period))
                .toList();
    }

    /** What people watch: the open months, those that wait for a signature, and any for which something is held. */
    public List<ReportingPeriod> watchedPeriods() {
        TreeSet<ReportingPeriod> watched = new TreeSet<>(openPeriods());
        jdbc.queryForList("select period from period_state where state = 'submitted'", String.class)
                .forEach(p -> watched.add(ReportingPeriod.parse(p)));
        forms.heldMonths().forEach(p -> watched.add(ReportingPeriod.parse(p)));
        return List.copyOf(watched);
    }

    /** The open months among these whose window has begun. */
    public List<ReportingPeriod> openOnes(Collection<ReportingPeriod> periods) {
        LocalDate today = today();
        return periods.stream()
                .filter(ReportingPeriod::isMonth)
                .filter(p -> !catalogue.calendar().window(p).first().isAfter(today))
                .filter(p -> state(p).equals(OPEN) || state(p).equals(REOPENED))
                .sorted()
                .toList();
    }

    /** The earliest open month: where a form without a mark belongs. */
    public ReportingPeriod earliestOpen() {
        List<ReportingPeriod> open = openOnes(row().inOrder());
        return open.isEmpty() ? firstOpenFrom(currentMonth()) : open.get(0);
    }

    /**
     * Which months a file that comes now may be about.
     *
     * @param named the month that somebody has named for the run; null where none was
     */
    public MonthsAtHand atHand(@Nullable ReportingPeriod named) {
        MonthRow row = row();
        MonthsAtHand months = new MonthsAtHand(row.earliest(), row.latest(), currentMonth(), earliestOpen());
        return named == null ? months : months.named(named);
    }

    private MonthRow row() {
        return MonthRow.of(jdbc, forms, currentMonth(), catalogue.calendar().monthOf(today()));
    }

    private ReportingPeriod currentMonth() {
        return CurrentMonth.of(catalogue.calendar(), clock.instant());
    }

    /** Open findings that stop the closing. */
    public List<RecordedFinding> openBlocking(ReportingPeriod period) {
        return findings.ofPeriod(period.toString()).stream()
                .filter(RecordedFinding::isOpenBlocking)
                .toList();
    }

    /** The earliest month before this one that is not closed: a later one is not closed before it, whoever has sent. */
    public Optional<ReportingPeriod> openBefore(ReportingPeriod period) {
        return row().openBefore(period);
    }

    /** Required forms that have not come and are not due yet, such as {@code TDC BM07}. */
    public List<String> awaited(ReportingPeriod period) {
        return new Completeness(jdbc, catalogue)
                .lines(period, now()).stream()
                        .filter(l -> l.required() && l.state().equals("awaited"))
                        .map(l -> l.unit() + " " + l.form())
                        .toList();
    }

    /** Whether the figures of a period stand for now: what arrives is held. */
    public boolean isFrozen(ReportingPeriod period) {
        String state = state(period);
        return state.equals(SUBMITTED) || state.equals(CLOSED);
    }

    /** The compilation of a period; empty where there is none. */
    public Optional<String> runHash(ReportingPeriod period) {
        return jdbc
                .queryForList("select run_hash from compilation where period = ?", String.class, period.toString())
                .stream()
                .findFirst();
    }

    /** What the last compilation of a period depended on; an empty list where there is none. */
    public SealedInputs sealedInputs(ReportingPeriod period) {
        return jdbc
                .queryForList("select sealed_inputs from compilation where period = ?", String.class, period.toString())
                .stream()
                .findFirst()
                .map(SealedInputs::parse)
                .orElseGet(() -> new SealedInputs(List.of()));
    }

    public void setState(ReportingPeriod period, String state, String by) {
        jdbc.update(
                "insert into period_state (period, state, run_hash, changed_at, changed_by) values (?, ?, ?, ?, ?)"
                        + " on duplicate key update state = values(state), run_hash = values(run_hash),"
                        + " changed_at = values(changed_at), changed_by = values(changed_by)",
                period.toString(),
                state,
                runHash(period).orElse(null),
                now(),
                by);
    }

    public void record(String period, String kind, String by, String detail) {
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
                detail.length() > LONGEST_DETAIL ? detail.substring(0, LONGEST_DETAIL) : detail);
    }

    private ReportingPeriod firstOpenFrom(ReportingPeriod start) {
        ReportingPeriod period = start;
        while (!state(period).equals(OPEN)) {
            period = period.next();
        }
        return period;
    }

    public Instant instant() {
        return clock.instant();
    }

    public LocalDate today() {
        return clock.instant().atZone(catalogue.calendar().zone()).toLocalDate();
    }

    public LocalDateTime now() {
        return Submissions.utc(clock.instant());
    }

    /** The account of the operating system that gave the command. */
    public static String account() {
        return System.getProperty("user.name", "?");
    }
}
