package vn.tonghop.staging;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.NumberMarks;
import vn.tonghop.catalogue.ReportingUnit;
import vn.tonghop.finding.FindingCode;
import vn.tonghop.reading.CellContent;
import vn.tonghop.reading.LentCell;
import vn.tonghop.reading.SourceCell;
import vn.tonghop.reading.SourceRow;

/** Reads the rows below one header: typed rows out, sums checked, every row accounted for by what it was taken for. */
final class TableReader {

    private static final String OTHER_TABLE = "other-table";

    private final HeaderMatch header;
    private final TableColumns columns;
    private final RowRoles roles;
    private final TableSums sums;
    private final UnclearRows unclear;
    private final MonthSections months;
    private final Asides asides;
    private final SheetContext context;
    private final FindingSink findings;
    private final FormOutcome outcome;
    private final RowBuilder builder;
    private final RowLedger ledger;
    private final CellParser parser;
    private final Consumer<StagedItem> out;
    private final Map<String, DateStyles> dateStyles = new HashMap<>();
    private final Map<String, TickMarks> tickMarks = new HashMap<>();
    private final DittoMarks dittos;
    private final StruckCells struck;
    private final String submission;
    private final int headerWidth;
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
        TableHeaders headers = new TableHeaders(header, above, lines, catalogue);
        this.roles = new RowRoles(header, columns, headers, parser, sums, catalogue);
        this.dittos = new DittoMarks(columns, catalogue.words());
        this.struck = new StruckCells(header, columns, context, findings, ledger);
        columns.marks().forEach(column -> tickMarks.put(column.key(), new TickMarks(catalogue.words())));
        this.asides = new Asides(header, columns, catalogue.words().rows());
        this.unclear = new UnclearRows(header, context, findings, ledger);
        this.context = context;
        this.findings = findings;
        this.outcome = outcome;
        this.builder = builder;
        this.ledger = ledger;
        this.out = out;
        this.submission = order.submission();
        this.headerWidth = lines.stream()
                .mapToInt(row -> row.cells().get(row.cells().size() - 1).column() + 1)
                .max()
                .orElse(-1);
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

    /** Takes the next row below the header. */
    void accept(SourceRow row) {
        if (takesStruck(row)) {
            return;
        }
        raiseOpenQuote(row);
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
        dateStyles.forEach((key, styles) -> {
            if (styles.areMixed()) {
                outcome.returnForm();
                findings.raise(FindingCode.DATE_AMBIGUOUS)
                        .in(context)
                        .key(key)
                        .cell(styles.firstCell())
                        .found(styles.firstText())
                        .with("column", header.label(key))
                        .send();
            }
        });
        tickMarks.forEach(this::raiseMixedTicks);
    }

    private void raiseMixedTicks(String key, TickMarks marks) {
        if (marks.areMixed()) {
            outcome.returnForm();
            findings.raise(FindingCode.VALUE_NOT_ALLOWED)
                    .variant("cross")
                    .in(context)
                    .key(key)
                    .cell(marks.firstCell())
                    .found(marks.cross())
                    .expected("x")
                    .with("column", header.label(key))
                    .send();
        }
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
            }
            case NIL -> declareNil(row);
            case OTHER_HEADER -> {
                inOtherTable = true;
                unclear.raiseOtherTable(row);
            }
            case TOTAL, PAGE_TOTAL, CARRIED_OUT, CARRIED_IN, YEAR_TOTAL, PART_OF_TOTAL -> sums.check(row, role);
            case HEADER,
                    HEADING,
                    COLUMN_NUMBERS,
                    MEASURES,
                    HINTS,
                    TITLE,
                    IN_WORDS,
                    ORDINAL_ONLY,
                    EMPTY,
                    SIGNATURE,
                    NOTE,
                    ASIDE -> {}
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
        switch (role) {
            case DATA, UNCLEAR -> {}
            case OTHER_HEADER -> ledger.account(row.number(), RowBucket.IGNORED, OTHER_TABLE);
            case GROUP,
                    TITLE,
                    NIL,
                    TOTAL,
                    PAGE_TOTAL,
                    CARRIED_OUT,
                    CARRIED_IN,
                    YEAR_TOTAL,
                    PART_OF_TOTAL,
                    HEADER,
                    HEADING,
                    COLUMN_NUMBERS,
                    MEASURES,
                    HINTS,
                    IN_WORDS,
                    ORDINAL_ONLY,
                    EMPTY,
                    SIGNATURE,
                    NOTE,
                    ASIDE -> ledger.account(row.number(), RowBucket.STRUCTURAL, role.slug());
        }
    }

    private void data(SourceRow row) {
        if (isContinued(row)) {
            outcome.rejectRow();
            unclear.raise(row);
            return;
        }
        if (row.width() >= 0 && hasOtherWidth(row)) {
            rejectWidth(row);
            return;
        }
        RowCells cells = new RowCells(row, header, columns, context, parser, findings);
        sums.count();
        noteDates(row);
        noteTicks(row);
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

    /** Nothing but a remark of its own beside merged cells: a second line of the row above, or a row like it. */
    private boolean isContinued(SourceRow row) {
        return row.asides().lent().stream().anyMatch(LentCell::isMerged)
                && row.cells().stream().allMatch(cell -> {
                    TableColumns.Column column = columns.at(cell.column());
                    return column == null || column.key().equals("note");
                });
    }

    /**
     * Excel leaves out the last separators of a CSV record where nothing stands; what counts or must be filled may not be among
     * them, since a separator that is lost before it looks alike.
     */
    private boolean hasOtherWidth(SourceRow row) {
        int lastFilled = row.cells().get(row.cells().size() - 1).column() + 1;
        return row.width() < columns.leastWidth() || lastFilled > headerWidth;
    }

    private void rejectWidth(SourceRow row) {
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
        outcome.rejectRow();
        ledger.account(row.number(), RowBucket.REJECTED, "field-count");
    }

    private void raiseOpenQuote(SourceRow row) {
        if (row.asides().quoteOpen()) {
            findings.raise(FindingCode.QUOTE_UNCLOSED)
                    .in(context)
                    .key("row " + row.number())
                    .cell(SourceCell.name(row.cells().get(0).column(), row.number()))
                    .with("row", row.number())
                    .send();
        }
    }

    private void declareNil(SourceRow row) {
        outcome.declareNil(context, SourceCell.name(row.cells().get(0).column(), row.number()), row.number());
    }

    private void noteDates(SourceRow row) {
        for (TableColumns.Column column : columns.dates()) {
            CellContent content = column.in(row);
            if (content != null) {
                dateStyles
                        .computeIfAbsent(column.key(), k -> new DateStyles())
                        .note(content, column.at(), row.number());
            }
        }
    }

    private void noteTicks(SourceRow row) {
        for (TableColumns.Column column : columns.marks()) {
            CellContent content = column.in(row);
            TickMarks marks = tickMarks.get(column.key());
            if (content != null && marks != null) {
                marks.note(content, column.at(), row.number());
            }
        }
    }
}
