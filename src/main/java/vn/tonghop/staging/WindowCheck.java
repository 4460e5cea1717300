package vn.tonghop.staging;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tonghop.catalogue.DataForm;
import vn.tonghop.finding.FindingCode;
import vn.tonghop.period.ReportingCalendar;
import vn.tonghop.period.ReportingPeriod;
import vn.tonghop.staging.submission.FindingSink;
import vn.tonghop.staging.submission.FormOutcome;
import vn.tonghop.staging.submission.SheetContext;

/**
 * Holds a register's days against its month. Where the month is only assumed and not one row lies in it, the month is asked
 * about, and not row by row.
 */
final class WindowCheck {

    /** So many rows outside are kept back until one lies inside; of more each is told, too. */
    private static final int MOST_HELD = 1000;

    private final DataForm form;
    private final ReportingCalendar calendar;
    private final List<FindingSink.Draft> held = new ArrayList<>();
    private boolean assumed;
    private boolean inside;
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

    /** One of the window's dates of a row must lie in the month. */
    void check(RowCells cells) {
        LocalDate outside = null;
        String column = "";
        for (String key : form.windowColumn()) {
            LocalDate date = cells.date(key);
            if (date != null && cells.context().window().contains(date)) {
                inside = true;
                release();
                return;
            }
            if (date != null && outside == null) {
                outside = date;
                column = key;
            }
        }
        if (outside != null) {
            note(cells, outside, column);
        }
    }

    private void note(RowCells cells, LocalDate outside, String column) {
        FindingSink.Draft draft = draft(cells, outside, column);
        first = first == null ? new Outside(outside, draft.cell()) : first;
        if (assumed && !inside && held.size() < MOST_HELD) {
            held.add(draft);
        } else {
            draft.send();
        }
    }

    /** Asks about the month where no day speaks for it; else tells the rows that were kept back. */
    void end(FormOutcome outcome, FindingSink findings) {
        Outside day = first;
        if (!assumed || inside || day == null) {
            release();
            return;
        }
        held.clear();
        outcome.returnForm();
        SheetContext context = outcome.context();
        ReportingPeriod other = calendar.monthOf(day.day());
        findings.raise(FindingCode.PERIOD_UNCLEAR)
                .variant("dates")
                .in(context)
                .cell(day.cell())
                .found(other.toString())
                .expected(context.period().toString())
                .with("period", context.period().toString())
                .with("otherPeriod", other.toString())
                .send();
    }

    private void release() {
        held.forEach(FindingSink.Draft::send);
        held.clear();
    }

    private FindingSink.Draft draft(RowCells cells, LocalDate outside, String column) {
        boolean later = outside.isAfter(cells.context().window().last());
        return cells.draft(FindingCode.DATE_OUTSIDE_PERIOD, column)
                .variant(later ? "later" : "")
                .with("cutoff", cells.context().window().last())
                .with("otherPeriod", calendar.monthOf(outside).toString())
                .found(outside.toString())
                .expected(cells.context().window().first() + " - "
                        + cells.context().window().last())
                .with("date", outside);
    }
}
