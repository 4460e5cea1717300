package vn.tonghop.staging;

import org.jspecify.annotations.Nullable;
import vn.tonghop.catalogue.DataForm;
import vn.tonghop.finding.FindingCode;
import vn.tonghop.finding.Verdict;

/** What has become of one form of a submission so far, over all its sheets. */
final class FormOutcome {

    private final DataForm form;
    private final SheetContext firstSheet;
    private RowTally rows = RowTally.NONE;
    private boolean returned;
    private boolean rowErrors;
    private boolean nil;
    private @Nullable SheetContext nilSheet;
    private @Nullable String nilCell;
    private int nilRow;

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

    /** A row says that there is nothing to report. */
    void declareNil(SheetContext sheet, String cell, int row) {
        if (!nil) {
            nilSheet = sheet;
            nilCell = cell;
            nilRow = row;
        }
        nil = true;
    }

    /** Tells where "nothing to report" stands beside rows that report something. */
    void tellNilBesideData(FindingSink findings) {
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
