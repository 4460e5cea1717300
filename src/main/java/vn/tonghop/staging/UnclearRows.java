package vn.tonghop.staging;

import vn.tonghop.finding.FindingCode;
import vn.tonghop.reading.SourceCell;
import vn.tonghop.reading.SourceRow;
import vn.tonghop.staging.headers.HeaderMatch;
import vn.tonghop.staging.rows.RowRole;
import vn.tonghop.staging.submission.FindingSink;
import vn.tonghop.staging.submission.RowBucket;
import vn.tonghop.staging.submission.RowLedger;
import vn.tonghop.staging.submission.SheetContext;
import vn.tonghop.staging.values.CellText;

/** Asks about rows whose evidence conflicts: nothing of them counts until somebody has said what they are. */
final class UnclearRows {

    private static final int LONGEST_QUOTED = 60;

    private final HeaderMatch header;
    private final SheetContext context;
    private final FindingSink findings;
    private final RowLedger ledger;

    UnclearRows(HeaderMatch header, SheetContext context, FindingSink findings, RowLedger ledger) {
        this.header = header;
        this.context = context;
        this.findings = findings;
        this.ledger = ledger;
    }

    /** Asks whether a row is data or a line about other rows. */
    void raise(SourceRow row) {
        findings.raise(FindingCode.ROW_UNCLEAR)
                .variant(header.outline() ? "outline" : "")
                .in(context)
                .key("row " + row.number())
                .cell(firstCell(row))
                .found(shortened(CellText.ofRow(row)))
                .with("row", row.number())
                .send();
        ledger.account(row.number(), RowBucket.REJECTED, RowRole.UNCLEAR.slug());
    }

    /** Tells once where another table begins. */
    void raiseOtherTable(SourceRow row) {
        findings.raise(FindingCode.ROW_UNCLEAR)
                .variant("table")
                .in(context)
                .key("table " + row.number())
                .cell(firstCell(row))
                .found(shortened(CellText.ofRow(row)))
                .with("row", row.number())
                .send();
    }

    private static String firstCell(SourceRow row) {
        return SourceCell.name(row.cells().get(0).column(), row.number());
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_QUOTED ? text : text.substring(0, LONGEST_QUOTED) + "…";
    }
}
