package vn.tonghop.staging;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tonghop.catalogue.DataForm;
import vn.tonghop.finding.FindingCode;
import vn.tonghop.period.ReportingPeriod;
import vn.tonghop.reading.SourceCell;
import vn.tonghop.reading.SourceRow;
import vn.tonghop.staging.months.MonthChooser;
import vn.tonghop.staging.months.PeriodMark;
import vn.tonghop.staging.months.SheetMonths;
import vn.tonghop.staging.rows.GroupHead;
import vn.tonghop.staging.submission.FindingSink;
import vn.tonghop.staging.submission.FormOutcome;
import vn.tonghop.staging.submission.SheetContext;

/**
 * Parts of a sheet by the months that head them: rows below another month's heading are not the form's, and what is planned for
 * the next is not done. Both are told; where both months are open it is asked.
 */
final class MonthSections {

    private final MonthChooser months;
    private final SheetContext context;
    private final DataForm.Kind kind;
    private final boolean assumed;
    private final FindingSink findings;
    private final FormOutcome outcome;
    private @Nullable Part leftOut;

    /** A part that is not counted. */
    private static final class Part {
        private final boolean planned;
        private final ReportingPeriod month;
        private final GroupHead head;
        private final String cell;
        private int rows;

        Part(boolean planned, ReportingPeriod month, GroupHead head, String cell) {
            this.planned = planned;
            this.month = month;
            this.head = head;
            this.cell = cell;
        }
    }

    MonthSections(
            MonthChooser months,
            SheetContext context,
            DataForm form,
            boolean assumed,
            FindingSink findings,
            FormOutcome outcome) {
        this.months = months;
        this.context = context;
        this.kind = form.kind();
        this.assumed = assumed;
        this.findings = findings;
        this.outcome = outcome;
    }

    /** Notes what heads the rows that follow; false where they are not the form's. */
    boolean head(SourceRow row) {
        if (kind == DataForm.Kind.NARRATIVE) {
            return true;
        }
        List<SheetMonths.At> said = SheetMonths.in(List.of(row), months.marks());
        if (said.isEmpty()) {
            closeByNumber(row);
            return leftOut == null;
        }
        said.stream().findFirst().ifPresent(at -> enter(row, at));
        return leftOut == null;
    }

    /** The reason for which a row below is not counted; null where it is. */
    @Nullable
    String leaveOut() {
        Part part = leftOut;
        if (part == null) {
            return null;
        }
        part.rows++;
        return part.planned ? "plan" : "other-month";
    }

    /** Tells what was left out last. */
    void end() {
        Part part = leftOut;
        leftOut = null;
        if (part != null && part.rows > 0) {
            findings.raise(part.planned ? FindingCode.PLAN_NOT_COUNTED : FindingCode.MONTH_NOT_COUNTED)
                    .in(context)
                    .key(part.cell)
                    .cell(part.cell)
                    .with("otherPeriod", part.month.toString())
                    .with("period", context.period().toString())
                    .with("count", part.rows)
                    .with("row", part.head.row())
                    .send();
        }
    }

    /** The next heading that is numbered like that of the part left out ends it. */
    private void closeByNumber(SourceRow row) {
        Part part = leftOut;
        if (part != null
                && part.head.style() != GroupHead.Style.NONE
                && GroupHead.of(row).style() == part.head.style()) {
            end();
        }
    }

    private void enter(SourceRow row, SheetMonths.At at) {
        PeriodMark mark = at.mark();
        if (!mark.isReal()) {
            return;
        }
        ReportingPeriod month = mark.month(months.months());
        boolean later = month.compareTo(context.period()) > 0;
        switch (mark.kind()) {
            case PLANNED -> leave(row, true, month);
            case TASKED -> leaveIf(later, row, month);
            case DECLARED, NAMED -> enter(row, month);
            case ACROSS, HINTED, LETTERED -> closeByNumber(row);
        }
    }

    private void leaveIf(boolean later, SourceRow row, ReportingPeriod month) {
        if (later) {
            leave(row, true, month);
        } else {
            closeByNumber(row);
        }
    }

    /** Tasks carry the months in which they were given. */
    private void enter(SourceRow row, ReportingPeriod month) {
        end();
        if (month.equals(context.period())) {
            return;
        }
        if (kind == DataForm.Kind.TASKS && month.compareTo(context.period()) < 0) {
            return;
        }
        if (assumed || months.isOpen(month)) {
            outcome.returnForm();
            findings.raise(FindingCode.PERIOD_UNCLEAR)
                    .variant("section")
                    .in(context)
                    .key("row " + row.number())
                    .cell(SourceCell.name(row.cells().get(0).column(), row.number()))
                    .found(month.toString())
                    .expected(context.period().toString())
                    .with("period", context.period().toString())
                    .with("otherPeriod", month.toString())
                    .send();
        }
        leave(row, false, month);
    }

    private void leave(SourceRow row, boolean planned, ReportingPeriod month) {
        end();
        String cell = SourceCell.name(row.cells().get(0).column(), row.number());
        leftOut = new Part(planned, month, GroupHead.of(row), cell);
    }
}
