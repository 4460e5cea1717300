package vn.tonghop.staging;

import vn.tonghop.catalogue.DataForm;
import vn.tonghop.finding.Verdict;

/** What has become of one form of a submission so far, over all its sheets. */
final class FormOutcome {

    private final DataForm form;
    private final SheetContext firstSheet;
    private RowTally rows = RowTally.NONE;
    private boolean returned;
    private boolean rowErrors;
    private boolean nil;

    FormOutcome(DataForm form, SheetContext firstSheet) {
        this.form = form;
        this.firstSheet = firstSheet;
    }

    DataForm form() {
        return form;
    }

    SheetContext context() {
        return firstSheet;
    }

    /** An error that concerns the form as a whole. */
    void returnForm() {
        returned = true;
    }

    /** A row at fault. */
    void rejectRow() {
        rowErrors = true;
    }

    void addRows(RowTally tally) {
        rows = rows.plus(tally);
    }

    void declareNil() {
        nil = true;
    }

    boolean isNil() {
        return nil && rows.loaded() == 0 && rows.rejected() == 0;
    }

    boolean isEmpty() {
        return !nil && rows.loaded() == 0 && rows.rejected() == 0;
    }

    boolean isReturned() {
        return returned || (rowErrors && (form.oneErrorReturns() || rows.loaded() == 0));
    }

    /** What becomes of the form, given whether anything is to be looked at again. */
    Verdict verdict(boolean remarks) {
        if (isReturned()) {
            return Verdict.RETURNED;
        }
        return remarks || rowErrors ? Verdict.ACCEPTED_WITH_WARNINGS : Verdict.ACCEPTED;
    }

    RowTally rows() {
        return isReturned() ? rows.returned() : rows;
    }

    boolean hasRejectedRows() {
        return rowErrors;
    }
}
