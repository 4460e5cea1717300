package vn.tonghop.staging;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.tonghop.finding.FindingCode;
import vn.tonghop.reading.CellContent;
import vn.tonghop.reading.SheetInfo;
import vn.tonghop.reading.SourceCell;
import vn.tonghop.reading.SourceRow;
import vn.tonghop.staging.headers.HeaderMatch;
import vn.tonghop.staging.months.MonthChoice;
import vn.tonghop.staging.submission.FindingSink;
import vn.tonghop.staging.submission.RowBucket;
import vn.tonghop.staging.submission.RowLedger;
import vn.tonghop.staging.submission.SheetContext;
import vn.tonghop.staging.values.CellText;

/**
 * A sheet beside the one that counts: another month's, next month's plan, or a list or summary. Its rows are told, not read. One
 * that lacks nothing but its days and names what no register holds is asked about.
 */
final class SheetLeftOut {

    private final SheetInfo info;
    private final HeaderMatch header;
    private final SheetContext counted;
    private final MonthChoice.@Nullable Beside beside;
    private final Predicate<String> known;
    private int rows;
    private int strange;

    /**
     * @param counted of the sheet that counts
     * @param beside the month that the sheet is about; null for a list or summary
     * @param known whether the register that counts holds a row of this number
     */
    SheetLeftOut(
            SheetInfo info,
            HeaderMatch header,
            SheetContext counted,
            MonthChoice.@Nullable Beside beside,
            Predicate<String> known) {
        this.info = info;
        this.header = header;
        this.counted = counted;
        this.beside = beside;
        this.known = known;
    }

    void account(SourceRow row, RowLedger ledger) {
        rows++;
        strange += beside == null && header.lacksOnlyDays() && isStrange(row) ? 1 : 0;
        ledger.account(row.number(), RowBucket.IGNORED, reason());
    }

    private boolean isStrange(SourceRow row) {
        Integer column = header.column("reference");
        CellContent reference = column == null ? null : row.at(column);
        return reference != null && !known.test(CellText.of(reference));
    }

    private String reason() {
        return beside == null ? "list" : beside.planned() ? "plan" : "other-month";
    }

    /** Tells what the sheet was taken for. */
    void tell(FindingSink findings) {
        if (strange > 0) {
            ask(findings);
            return;
        }
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

    private void ask(FindingSink findings) {
        findings.raise(FindingCode.ROW_UNCLEAR)
                .variant("sheet")
                .in(counted.of(info))
                .key("sheet " + info.index())
                .cell(SourceCell.name(0, header.firstRow()))
                .with("sheet", info.name() == null ? "" : info.name())
                .with("count", rows)
                .with("columns", String.join(", ", header.missing()))
                .send();
    }

    private FindingCode code() {
        if (beside == null) {
            return FindingCode.SHEET_NOT_COUNTED;
        }
        return beside.planned() ? FindingCode.PLAN_NOT_COUNTED : FindingCode.MONTH_NOT_COUNTED;
    }
}
