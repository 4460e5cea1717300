package vn.tonghop.staging;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.NumberMarks;
import vn.tonghop.catalogue.ReportingUnit;
import vn.tonghop.reading.LentCell;
import vn.tonghop.reading.SourceCell;
import vn.tonghop.reading.SourceRow;
import vn.tonghop.staging.headers.HeaderMatch;
import vn.tonghop.staging.headers.TableColumns;
import vn.tonghop.staging.rows.Asides;
import vn.tonghop.staging.rows.DittoMarks;
import vn.tonghop.staging.rows.RowRole;
import vn.tonghop.staging.rows.RowRoles;
import vn.tonghop.staging.rows.TableHeaders;
import vn.tonghop.staging.rows.TableSums;
import vn.tonghop.staging.submission.FindingSink;
import vn.tonghop.staging.submission.FormOutcome;
import vn.tonghop.staging.submission.RowBucket;
import vn.tonghop.staging.submission.RowLedger;
import vn.tonghop.staging.submission.SheetContext;
import vn.tonghop.staging.submission.StagedItem;
import vn.tonghop.staging.submission.StagingOrder;
import vn.tonghop.staging.values.CellParser;

/** Reads the rows below one header: typed rows out, sums checked, every row accounted for by what it was taken for. */
final class TableReader {

    private static final String OTHER_TABLE = "other-table";

    private final HeaderMatch header;
    private final TableColumns columns;
    private final TableHeaders headers;
    private final RowRoles roles;
    private final TableSums sums;
    private final UnclearRows unclear;
    private final MeasuresBelow below;
    private final MonthSections months;
    private final Asides asides;
    private final SheetContext context;
    private final FindingSink findings;
    private final FormOutcome outcome;
    private final RowBuilder builder;
    private final RowLedger ledger;
    private final CellParser parser;
    private final Consumer<StagedItem> out;
    private final MixedWritings writings;
    private final CsvRecords records;
    private final DittoMarks dittos;
    private final StruckCells struck;
    private final String submission;
    private boolean inOtherTable;

    /**
     * @param above the rows above the header
     * @param lines the rows of the header
     */
    TableReader(
            HeaderMatch header,
            List<SourceRow> above,
            List<SourceRow> lines,
            SheetContext context,
            StagingOrder order,
            Catalogue catalogue,
            FormOutcome outcome,
            RowBuilder builder,
            FindingSink findings,
            RowLedger ledger,
            MonthSections months,
            Consumer<StagedItem> out) {
        this.months = months;
        this.header = header;
        this.columns = new TableColumns(header);
        this.parser = new CellParser(catalogue.words(), numbers(order, catalogue));
        this.sums = new TableSums(header, columns, parser, context, findings, outcome);
        this.headers = new TableHeaders(header, above, lines, catalogue);
        this.roles = new RowRoles(header, columns, headers, parser, sums, catalogue);
        this.dittos = new DittoMarks(columns, catalogue.words());
        this.struck = new StruckCells(header, columns, context, findings, ledger);
        this.writings = new MixedWritings(header, columns, catalogue.words(), context, findings, outcome, parser);
        this.records = new CsvRecords(columns, lines, context, findings);
        this.asides = new Asides(header, columns, catalogue.words().rows());
        this.unclear = new UnclearRows(header, context, findings, ledger);
        this.below = new MeasuresBelow(header, context, findings, order.submission(), out);
        this.context = context;
        this.findings = findings;
        this.outcome = outcome;
        this.builder = builder;
        this.ledger = ledger;
        this.out = out;
        this.submission = order.submission();
    }

    private static NumberMarks numbers(StagingOrder order, Catalogue catalogue) {
        String unit = order.unit();
        return unit == null
                ? NumberMarks.VIETNAMESE
                : catalogue.unit(unit).map(ReportingUnit::numbers).orElse(NumberMarks.VIETNAMESE);
    }

    TableColumns columns() {
        return columns;
    }

    /** What a row of the header is accounted for: where it says nothing but units of measure or hints, for those. */
    String headerReason(SourceRow row) {
        RowRole role = row.number() == header.firstRow() ? RowRole.HEADER : headers.underHeader(row);
        return (role == null ? RowRole.HEADER : role).slug();
    }

    /** Takes the next row below the header. */
    void accept(SourceRow row) {
        if (takesStruck(row)) {
            return;
        }
        records.raiseOpenQuote(row);
        SourceRow said = dittos.over(row);
        accept(said, roles.of(said));
    }

    private boolean takesStruck(SourceRow row) {
        boolean whole = struck.isWhole(row);
        if (whole) {
            settle(row, RowRole.DATA);
            struck.take(row);
        }
        return whole;
    }

    private void accept(SourceRow row, RowRole role) {
        if (inOtherTable && role != RowRole.HEADER) {
            boolean signature = role == RowRole.SIGNATURE;
            RowBucket bucket = signature ? RowBucket.STRUCTURAL : RowBucket.IGNORED;
            ledger.account(row.number(), bucket, signature ? role.slug() : OTHER_TABLE);
            return;
        }
        inOtherTable = false;
        if (role == RowRole.ASIDE && asides.hold(row)) {
            dittos.end();
            return;
        }
        settle(row, role);
        take(row, role == RowRole.ASIDE ? RowRole.NOTE : role);
    }

    /** Takes a row of a form that nobody has filled in: what was printed there counts for nothing and is no fault. */
    void acceptUnfilled(SourceRow row) {
        if (takesStruck(row)) {
            return;
        }
        RowRole role = roles.of(row);
        if (role == RowRole.DATA) {
            settle(row, role);
            ledger.account(row.number(), RowBucket.IGNORED, "unfilled");
        } else {
            accept(row, role);
        }
    }

    /** Checks what can only be said at the end of the table. */
    void end() {
        settle(null, RowRole.NOTE);
        struck.end();
        sums.end();
        months.end();
        writings.end();
    }

    /** Says what the rows were that were held back, now that what follows them is known. */
    private void settle(@Nullable SourceRow next, RowRole role) {
        asides.release().forEach(row -> take(row, asides.roleOf(row, next, role)));
    }

    private void take(SourceRow row, RowRole role) {
        boolean heads = role == RowRole.GROUP || role == RowRole.TITLE;
        boolean counts = !heads || months.head(row);
        String other = role.states() ? months.leaveOut() : null;
        if (other != null) {
            asides.took(row, role);
            roles.took(row, role);
            ledger.account(row.number(), RowBucket.IGNORED, other);
        } else {
            take(row, role, counts);
        }
    }

    /** @param counts false for the head of rows that are not the form's */
    private void take(SourceRow row, RowRole role, boolean counts) {
        switch (role) {
            case DATA -> data(row);
            case UNCLEAR -> {
                sums.leaveUnchecked();
                unclear.raise(row);
            }
            case GROUP -> {
                dittos.end();
                open(row, counts);
                below.look(row);
            }
            case NIL -> declareNil(row);
            case OTHER_HEADER -> {
                inOtherTable = true;
                unclear.raiseOtherTable(row);
            }
            case TOTAL, PAGE_TOTAL, CARRIED_OUT, CARRIED_IN, YEAR_TOTAL, PART_OF_TOTAL -> sums.check(row, role);
            case MEASURES, HINTS, TITLE, IN_WORDS, SIGNATURE, NOTE, ASIDE -> below.look(row);
            case HEADER, HEADING, COLUMN_NUMBERS, ORDINAL_ONLY, EMPTY -> {}
        }
        asides.took(row, role);
        roles.took(row, role);
        account(row, role);
    }

    private void open(SourceRow row, boolean counts) {
        if (counts) {
            sums.open(row);
        }
    }

    private void account(SourceRow row, RowRole role) {
        if (role == RowRole.OTHER_HEADER) {
            ledger.account(row.number(), RowBucket.IGNORED, OTHER_TABLE);
        } else if (role != RowRole.DATA && role != RowRole.UNCLEAR) {
            ledger.account(row.number(), RowBucket.STRUCTURAL, role.slug());
        }
    }

    private void data(SourceRow row) {
        if (isContinued(row)) {
            outcome.rejectRow();
            unclear.raise(row);
            return;
        }
        if (records.hasOtherWidth(row)) {
            records.raiseOtherWidth(row);
            outcome.rejectRow();
            ledger.account(row.number(), RowBucket.REJECTED, "field-count");
            return;
        }
        RowCells cells = new RowCells(row, header, columns, context, parser, findings);
        sums.count();
        writings.note(row);
        dittos.noteData(row);
        StagedItem.TypedRow typed =
                builder.build(cells, new StagedItem.RowKey(submission, context.sheetNo(), row.number()));
        struck.tell(row, cells);
        if (typed == null) {
            outcome.rejectRow();
            ledger.account(row.number(), RowBucket.REJECTED, "error");
            return;
        }
        sums.add(row);
        out.accept(typed);
        ledger.loaded(row.number());
    }

    /**
     * Nothing but a remark of its own beside merged cells, or one text where the row's number and its quantity are merged: a
     * second line of the row above, or a row like it.
     */
    private boolean isContinued(SourceRow row) {
        if (row.asides().lent().stream().noneMatch(LentCell::isMerged)) {
            return false;
        }
        long own = row.cells().stream()
                .map(cell -> columns.at(cell.column()))
                .filter(column -> column != null && !column.key().equals("note"))
                .count();
        return own == 0 || (own == 1 && isMergedIn(row, columns.ordinal().at()) && sharesNumber(row));
    }

    private static boolean isMergedIn(SourceRow row, int column) {
        LentCell lent = column < 0 ? null : row.asides().lentAt(column);
        return lent != null && lent.isMerged();
    }

    private boolean sharesNumber(SourceRow row) {
        return columns.summed().stream().anyMatch(column -> isMergedIn(row, column.at()));
    }

    private void declareNil(SourceRow row) {
        outcome.declareNil(context, SourceCell.name(row.cells().get(0).column(), row.number()), row.number());
    }
}
