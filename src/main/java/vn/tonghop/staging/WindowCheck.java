package vn.tonghop.staging;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tonghop.catalogue.DataForm;
import vn.tonghop.finding.FindingCode;
import vn.tonghop.period.DateWindow;
import vn.tonghop.period.ReportingCalendar;
import vn.tonghop.period.ReportingPeriod;
import vn.tonghop.staging.submission.FindingSink;
import vn.tonghop.staging.submission.FormOutcome;
import vn.tonghop.staging.submission.SheetContext;

/**
 * Holds a register's days against its month. Where not one row lies in it, the month is asked about, and not row by row: at once
 * where the month is only assumed, of several rows where the form names it. Where the month is unclear, no row is told.
 */
final class WindowCheck {

    /** So many rows outside are kept back until one lies inside; of more each is told, too. */
    private static final int MOST_HELD = 10_000;

    /** So many rows of a form that names its month may be late ones, though none lies inside. */
    private static final int MOST_LATE = 4;

    private final DataForm form;
    private final ReportingCalendar calendar;
    private final List<FindingSink.Draft> held = new ArrayList<>();
    private boolean assumed;
    private boolean unclear;
    private boolean inside;
    private int outside;
    private @Nullable Outside first;

    /** The first day outside, and its cell. */
    private record Outside(LocalDate day, @Nullable String cell) {}

    WindowCheck(DataForm form, ReportingCalendar calendar) {
        this.form = form;
        this.calendar = calendar;
    }

    /** Notes that the form names no month. */
    void assume() {
        assumed = true;
    }

    /** Notes that the month is asked about already: what its rows' days would say follows from it. */
    void leaveToTheMonth() {
        unclear = true;
        held.clear();
    }

    /** One of the window's dates of a row must lie in the month. */
    void check(RowCells cells) {
        if (unclear) {
            return;
        }
        LocalDate stray = null;
        String column = "";
        for (String key : form.windowColumn()) {
            LocalDate date = cells.date(key);
            if (date != null && cells.context().window().contains(date)) {
                inside = true;
                release();
                return;
            }
            if (date != null && stray == null) {
                stray = date;
                column = key;
            }
        }
        if (stray != null) {
            note(cells, stray, column);
        }
    }

    private void note(RowCells cells, LocalDate day, String column) {
        FindingSink.Draft draft = draft(cells, day, column);
        first = first == null ? new Outside(day, draft.cell()) : first;
        outside++;
        if (!inside && held.size() < MOST_HELD) {
            held.add(draft);
        } else {
            draft.send();
        }
    }

    /** Asks about the month where no day speaks for it; else tells the rows that were kept back. */
    void end(FormOutcome outcome, FindingSink findings) {
        Outside day = first;
        if (unclear || inside || day == null || !(assumed || outside > MOST_LATE)) {
            release();
            return;
        }
        held.clear();
        outcome.returnForm();
        SheetContext context = outcome.context();
        ReportingPeriod other = calendar.monthOf(day.day());
        findings.raise(FindingCode.PERIOD_UNCLEAR)
                .variant(assumed ? "dates" : "rows")
                .in(context)
                .cell(day.cell())
                .found(other.toString())
                .expected(context.period().toString())
                .with("period", context.period().toString())
                .with("otherPeriod", other.toString())
                .with("count", outside)
                .send();
    }

    private void release() {
        held.forEach(FindingSink.Draft::send);
        held.clear();
    }

    private FindingSink.Draft draft(RowCells cells, LocalDate day, String column) {
        DateWindow window = cells.context().window();
        ReportingPeriod month = calendar.monthOf(day);
        return cells.draft(FindingCode.DATE_OUTSIDE_PERIOD, column)
                .variant(variant(day, month, cells.context()))
                .with("cutoff", window.last())
                .with("otherPeriod", month.toString())
                .with("period", cells.context().period().toString())
                .found(day.toString())
                .expected(window.first() + " - " + window.last())
                .with("date", day);
    }

    /** Months are named with their years where these are not all the same. */
    private static String variant(LocalDate day, ReportingPeriod month, SheetContext context) {
        if (day.isAfter(context.window().last())) {
            return "later";
        }
        boolean sameYear = month.year() == context.period().year() && month.year() == day.getYear();
        return sameYear ? "" : "year";
    }
}
