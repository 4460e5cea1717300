package vn.tonghop.staging.submission;

import org.jspecify.annotations.Nullable;
import vn.tonghop.catalogue.DataForm;
import vn.tonghop.finding.FindingCode;
import vn.tonghop.finding.Verdict;

/** What has become of one form of a submission so far, over all its sheets. */
public final class FormOutcome {

    private final DataForm form;
    private final SheetContext firstSheet;
    private RowTally rows = RowTally.NONE;
    private boolean returned;
    private boolean rowErrors;
    private boolean nil;
    private @Nullable SheetContext nilSheet;
    private @Nullable String nilCell;
    private int nilRow;

    public FormOutcome(DataForm form, SheetContext firstSheet) {
        this.form = form;
        this.firstSheet = firstSheet;
    }

    public DataForm form() {
        return form;
    }

    public SheetContext context() {
        return firstSheet;
    }

    /** An error that concerns the form as a whole. */
    public void returnForm() {
        returned = true;
    }

    /** A row at fault. */
    public void rejectRow() {
        rowErrors = true;
    }

    public void addRows(RowTally tally) {
        rows = rows.plus(tally);
    }

    /** A row says that there is nothing to report. */
    public void declareNil(SheetContext sheet, String cell, int row) {
        if (!nil) {
            nilSheet = sheet;
            nilCell = cell;
            nilRow = row;
        }
        nil = true;
    }

    /** Tells where "nothing to report" stands beside rows that report something. */
    public void tellNilBesideData(FindingSink findings) {
        SheetContext sheet = nilSheet;
        if (sheet != null && rows.loaded() > 0) {
            findings.raise(FindingCode.NIL_MARK_IGNORED)
                    .in(sheet)
                    .key("nil")
                    .cell(nilCell)
                    .with("row", nilRow)
                    .send();
        }
    }

    public boolean isNil() {
        return nil && rows.loaded() == 0 && rows.rejected() == 0;
    }

    public boolean isEmpty() {
        return !nil && rows.loaded() == 0 && rows.rejected() == 0;
    }

    public boolean isReturned() {
        return returned || (rowErrors && (form.oneErrorReturns() || rows.loaded() == 0));
    }

    /** What becomes of the form, given whether anything is to be looked at again. */
    public Verdict verdict(boolean remarks) {
        if (isReturned()) {
            return Verdict.RETURNED;
        }
        return remarks || rowErrors ? Verdict.ACCEPTED_WITH_WARNINGS : Verdict.ACCEPTED;
    }

    public RowTally rows() {
        return isReturned() ? rows.returned() : rows;
    }

    public boolean hasRejectedRows() {
        return rowErrors;
    }
}
