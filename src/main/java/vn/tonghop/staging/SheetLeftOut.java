package vn.tonghop.staging;

import org.jspecify.annotations.Nullable;
import vn.tonghop.finding.FindingCode;
import vn.tonghop.reading.SheetInfo;
import vn.tonghop.reading.SourceCell;
import vn.tonghop.reading.SourceRow;
import vn.tonghop.staging.headers.HeaderMatch;
import vn.tonghop.staging.months.MonthChoice;
import vn.tonghop.staging.submission.FindingSink;
import vn.tonghop.staging.submission.RowBucket;
import vn.tonghop.staging.submission.RowLedger;
import vn.tonghop.staging.submission.SheetContext;

/** A sheet beside the one that counts: another month's, next month's plan, or a list or summary. Its rows are told, not read. */
final class SheetLeftOut {

    private final SheetInfo info;
    private final HeaderMatch header;
    private final SheetContext counted;
    private final MonthChoice.@Nullable Beside beside;
    private int rows;

    /**
     * @param counted of the sheet that counts
     * @param beside the month that the sheet is about; null for a list or summary
     */
    SheetLeftOut(SheetInfo info, HeaderMatch header, SheetContext counted, MonthChoice.@Nullable Beside beside) {
        this.info = info;
        this.header = header;
        this.counted = counted;
        this.beside = beside;
    }

    void account(SourceRow row, RowLedger ledger) {
        rows++;
        ledger.account(row.number(), RowBucket.IGNORED, reason());
    }

    private String reason() {
        return beside == null ? "list" : beside.planned() ? "plan" : "other-month";
    }

    /** Tells what the sheet was taken for. */
    void tell(FindingSink findings) {
        String cell = beside == null || beside.cell() == null ? SourceCell.name(0, header.firstRow()) : beside.cell();
        FindingSink.Draft draft = findings.raise(code())
                .variant(beside == null ? "" : "sheet")
                .in(counted.of(info))
                .key("sheet " + info.index())
                .cell(cell)
                .with("sheet", info.name() == null ? "" : info.name())
                .with("otherSheet", counted.sheetName() == null ? "" : counted.sheetName())
                .with("count", rows);
        if (beside == null) {
            draft.with("columns", String.join(", ", header.missing()));
        } else {
            draft.with("otherPeriod", beside.month().toString())
                    .with("period", counted.period().toString());
        }
        draft.send();
    }

    private FindingCode code() {
        if (beside == null) {
            return FindingCode.SHEET_NOT_COUNTED;
        }
        return beside.planned() ? FindingCode.PLAN_NOT_COUNTED : FindingCode.MONTH_NOT_COUNTED;
    }
}
