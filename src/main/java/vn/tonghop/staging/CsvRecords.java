package vn.tonghop.staging;

import java.util.List;
import vn.tonghop.finding.FindingCode;
import vn.tonghop.reading.SourceCell;
import vn.tonghop.reading.SourceRow;
import vn.tonghop.staging.headers.TableColumns;
import vn.tonghop.staging.submission.FindingSink;
import vn.tonghop.staging.submission.SheetContext;

/** Holds the records of a CSV file against its header: a stray separator or quotation mark has shifted their values. */
final class CsvRecords {

    private final TableColumns columns;
    private final SheetContext context;
    private final FindingSink findings;
    private final int headerWidth;

    /**
     * @param lines the rows of the header
     */
    CsvRecords(TableColumns columns, List<SourceRow> lines, SheetContext context, FindingSink findings) {
        this.columns = columns;
        this.context = context;
        this.findings = findings;
        this.headerWidth = lines.stream().mapToInt(CsvRecords::filled).max().orElse(-1);
    }

    private static int filled(SourceRow row) {
        return row.cells().get(row.cells().size() - 1).column() + 1;
    }

    /**
     * Whether a record has another number of fields. Excel leaves out the last separators of a record where nothing stands; what
     * counts or must be filled may not be among them, since a separator that is lost before it looks alike.
     */
    boolean hasOtherWidth(SourceRow row) {
        return row.width() >= 0 && (row.width() < columns.leastWidth() || filled(row) > headerWidth);
    }

    void raiseOtherWidth(SourceRow row) {
        findings.raise(FindingCode.FIELD_COUNT_DIFFERS)
                .in(context)
                .key("row " + row.number())
                .cell(SourceCell.name(0, row.number()))
                .found(String.valueOf(row.width()))
                .expected(String.valueOf(headerWidth))
                .with("count", row.width())
                .with("expectedCount", headerWidth)
                .with("row", row.number())
                .send();
    }

    /** Tells of a quotation mark that is opened in a record and closed nowhere. */
    void raiseOpenQuote(SourceRow row) {
        if (row.asides().quoteOpen()) {
            findings.raise(FindingCode.QUOTE_UNCLOSED)
                    .in(context)
                    .key("row " + row.number())
                    .cell(SourceCell.name(row.cells().get(0).column(), row.number()))
                    .with("row", row.number())
                    .send();
        }
    }
}
