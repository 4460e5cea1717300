package vn.tonghop.reconciliation;

import java.util.Comparator;
import java.util.List;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.CheckRule;
import vn.tonghop.finding.Finding;
import vn.tonghop.finding.Untaken;
import vn.tonghop.finding.WaitingFile;
import vn.tonghop.intake.InboxNotices;
import vn.tonghop.period.ReportingPeriod;
import vn.tonghop.period.store.Periods;
import vn.tonghop.staging.months.NamedMonth;

/**
 * What lies in the inbox and holds up a month: a waiting file the month that its name says, else the one in which unmarked
 * forms belong; what could not be looked at every month. What came after a month was submitted does not concern it.
 */
public final class UntakenFiles {

    private final InboxNotices book;
    private final Periods periods;
    private final Catalogue catalogue;

    public UntakenFiles(InboxNotices book, Periods periods, Catalogue catalogue) {
        this.book = book;
        this.periods = periods;
        this.catalogue = catalogue;
    }

    /** All that holds up a month, in a stable order. */
    public List<Untaken> of(ReportingPeriod period) {
        List<SealedLine> candidate = candidate(period);
        return book.standing().stream()
                .filter(u -> u.why().isOfPeriod() && concerns(u, period))
                .filter(u -> catalogue.check(u.why().code()).enabled())
                .filter(u -> candidate.isEmpty()
                        || candidate.stream().anyMatch(line -> line.isOf(u.why().slug(), u.place())))
                .sorted(Comparator.comparing(Untaken::place).thenComparing(Untaken::why))
                .toList();
    }

    /** The files among them that lie in the inbox and wait, or could not be read. */
    public List<WaitingFile> waiting(ReportingPeriod period) {
        return waiting(of(period), true);
    }

    /**
     * What a run has met.
     *
     * @param waiting the files of the inbox that wait, or all else
     */
    public List<WaitingFile> ofRun(long run, boolean waiting) {
        return waiting(book.ofRun(run), waiting);
    }

    /** What a run has met, as it is told to people. */
    public List<Finding> toldOfRun(long run) {
        return told(book.ofRun(run));
    }

    /** What stands now, as it is told to people. */
    public List<Finding> told() {
        return told(book.standing());
    }

    private List<Finding> told(List<Untaken> untaken) {
        return untaken.stream()
                .map(u -> u.finding(
                        null,
                        u.why().code().defaultSeverity(),
                        catalogue.calendar().zone()))
                .toList();
    }

    private List<WaitingFile> waiting(List<Untaken> untaken, boolean waiting) {
        return untaken.stream()
                .filter(u -> u.why().isWaitingFile() == waiting)
                .map(u -> WaitingFile.of(u, catalogue.calendar().zone()))
                .toList();
    }

    /** The findings of a month. */
    List<Finding> check(ReportingPeriod period) {
        return of(period).stream()
                .map(u -> {
                    CheckRule rule = catalogue.check(u.why().code());
                    return u.finding(
                            period.toString(),
                            rule.severity(),
                            catalogue.calendar().zone());
                })
                .toList();
    }

    /** One line each, for the sealed list. */
    List<String> sealed(ReportingPeriod period) {
        return of(period).stream()
                .map(u -> SealedLine.inbox(
                        u.why().slug(), String.valueOf(u.unit()), u.since().toString(), u.account(), u.place()))
                .toList();
    }

    private boolean concerns(Untaken untaken, ReportingPeriod period) {
        String month = untaken.period();
        if (month == null) {
            return true;
        }
        String place = untaken.place();
        return NamedMonth.in(place.substring(place.lastIndexOf('/') + 1), catalogue)
                .map(ReportingPeriod::toString)
                .orElse(month)
                .equals(period.toString());
    }

    /** What the candidate of a month that was submitted or closed rests on; empty while it is open. */
    private List<SealedLine> candidate(ReportingPeriod period) {
        return periods.state(period).isFrozen()
                ? periods.sealed(period).stream()
                        .flatMap(String::lines)
                        .map(SealedLine::of)
                        .toList()
                : List.of();
    }
}
