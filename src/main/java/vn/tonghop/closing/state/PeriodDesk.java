package vn.tonghop.closing.state;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.finding.store.Findings;
import vn.tonghop.finding.store.RecordedFinding;
import vn.tonghop.intake.Submissions;
import vn.tonghop.period.MonthsAtHand;
import vn.tonghop.period.PeriodState;
import vn.tonghop.period.ReportingPeriod;
import vn.tonghop.period.store.Periods;
import vn.tonghop.reconciliation.Completeness;
import vn.tonghop.reconciliation.SealedInputs;
import vn.tonghop.settling.FormResults;

/** The states of periods, and the record of what was decided about them: by whom and when. */
public final class PeriodDesk {

    private final Periods periods;
    private final Submissions submissions;
    private final FormResults forms;
    private final Findings findings;
    private final Completeness completeness;
    private final Catalogue catalogue;
    private final Clock clock;

    public PeriodDesk(
            Periods periods,
            Submissions submissions,
            FormResults forms,
            Findings findings,
            Completeness completeness,
            Catalogue catalogue,
            Clock clock) {
        this.periods = periods;
        this.submissions = submissions;
        this.forms = forms;
        this.findings = findings;
        this.completeness = completeness;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /** The state of a period; open unless something else was decided. */
    public PeriodState state(ReportingPeriod period) {
        return periods.state(period);
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
        watched.addAll(periods.in(PeriodState.SUBMITTED));
        forms.heldMonths().forEach(p -> watched.add(ReportingPeriod.parse(p)));
        return List.copyOf(watched);
    }

    /** The open months among these whose window has begun. */
    public List<ReportingPeriod> openOnes(Collection<ReportingPeriod> periods) {
        LocalDate today = today();
        return periods.stream()
                .filter(ReportingPeriod::isMonth)
                .filter(p -> !catalogue.calendar().window(p).first().isAfter(today))
                .filter(p -> !isFrozen(p))
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
        Map<ReportingPeriod, PeriodState> decided = periods.decided();
        decided.keySet().removeIf(period -> !period.isMonth());
        List<ReportingPeriod> counting =
                forms.months().stream().map(ReportingPeriod::parse).toList();
        return new MonthRow(
                decided, counting, currentMonth(), catalogue.calendar().monthOf(today()));
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
        return completeness.lines(period, now()).stream()
                .filter(l -> l.required() && l.state() == Completeness.State.AWAITED)
                .map(l -> l.unit() + " " + l.form())
                .toList();
    }

    /** Whether the figures of a period stand for now: what arrives is held. */
    public boolean isFrozen(ReportingPeriod period) {
        return state(period).isFrozen();
    }

    /** The compilation of a period; empty where there is none. */
    public Optional<String> runHash(ReportingPeriod period) {
        return periods.run(period);
    }

    /** What the last compilation of a period depended on; an empty list where there is none. */
    public SealedInputs sealedInputs(ReportingPeriod period) {
        return periods.sealed(period).map(SealedInputs::parse).orElseGet(() -> new SealedInputs(List.of()));
    }

    /** Puts a period into a state. */
    public void setState(ReportingPeriod period, PeriodState state, String by) {
        periods.decide(period, state, by, now());
    }

    /** Adds to the record of a period that somebody has decided something. */
    public void record(String period, String kind, String by, String detail) {
        periods.record(new Periods.Event(period, kind, by, account(), now(), detail));
    }

    private ReportingPeriod firstOpenFrom(ReportingPeriod start) {
        ReportingPeriod period = start;
        while (state(period) != PeriodState.OPEN) {
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

    /** How many days are left until the forms of a month are due; 0 on that day, negative after it. */
    public long daysUntilDue(ReportingPeriod month) {
        return ChronoUnit.DAYS.between(today(), catalogue.calendar().dueDate(month));
    }

    public LocalDateTime now() {
        return Submissions.utc(clock.instant());
    }

    /** The account that decides: who is signed in and from where, else the account of the operating system. */
    public static String account() {
        return ActingAccount.current();
    }
}
