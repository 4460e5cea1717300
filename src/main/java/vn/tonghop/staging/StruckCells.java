package vn.tonghop.staging;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tonghop.finding.FindingCode;
import vn.tonghop.reading.CellContent;
import vn.tonghop.reading.SourceCell;
import vn.tonghop.reading.SourceRow;
import vn.tonghop.staging.headers.HeaderMatch;
import vn.tonghop.staging.headers.TableColumns;
import vn.tonghop.staging.submission.FindingSink;
import vn.tonghop.staging.submission.RowBucket;
import vn.tonghop.staging.submission.RowLedger;
import vn.tonghop.staging.submission.SheetContext;
import vn.tonghop.staging.values.CellText;

/**
 * Tells what was struck out and left out. A row of which nothing else is left was withdrawn; rows that follow each other are told
 * at once.
 */
final class StruckCells {

    /** What stands in a row whatever becomes of it. */
    private static final Set<String> NUMBERS = Set.of("ordinal", "level", "section");

    private final HeaderMatch header;
    private final TableColumns columns;
    private final SheetContext context;
    private final FindingSink findings;
    private final RowLedger ledger;
    private @Nullable SourceRow first;
    private int last;

    StruckCells(
            HeaderMatch header, TableColumns columns, SheetContext context, FindingSink findings, RowLedger ledger) {
        this.header = header;
        this.columns = columns;
        this.context = context;
        this.findings = findings;
        this.ledger = ledger;
    }

    /** Whether a row was struck out; one of which something is left ends those before it. */
    boolean isWhole(SourceRow row) {
        boolean withdrawn =
                !row.asides().struck().isEmpty() && row.cells().stream().allMatch(this::isNumber);
        if (!withdrawn) {
            end();
        }
        return withdrawn;
    }

    /** Takes a row that was struck out. */
    void take(SourceRow row) {
        first = first == null ? row : first;
        last = row.number();
        ledger.account(row.number(), RowBucket.IGNORED, "struck-out");
    }

    private boolean isNumber(SourceCell cell) {
        TableColumns.Column column = columns.at(cell.column());
        return column == null || (column.key().equals("section") ? header.outline() : NUMBERS.contains(column.key()));
    }

    /** Tells of the rows taken since. */
    void end() {
        SourceRow from = first;
        if (from == null) {
            return;
        }
        SourceCell cell = from.asides().struck().get(0);
        findings.raise(FindingCode.STRUCK_OUT)
                .variant(header.outline() ? "outline" : last > from.number() ? "rows" : "row")
                .in(context)
                .key("row " + from.number())
                .cell(SourceCell.name(cell.column(), from.number()))
                .found(CellText.of(cell.content()))
                .with("row", from.number())
                .with("otherRow", last)
                .send();
        first = null;
    }

    /** Tells which cells of a data row have lost something; those that are asked about for being empty are not told twice. */
    void tell(SourceRow row, RowCells cells) {
        for (SourceCell struck : row.asides().struck()) {
            TableColumns.Column column = columns.at(struck.column());
            if (column == null || NUMBERS.contains(column.key()) || cells.isAskedFor(column.key())) {
                continue;
            }
            CellContent left = column.in(row);
            cells.draft(FindingCode.STRUCK_OUT, column.key())
                    .variant(left == null ? "cell" : "")
                    .found(CellText.of(struck.content()).strip())
                    .expected(left == null ? null : CellText.of(left).strip())
                    .send();
        }
    }
}
