package vn.tonghop.staging;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.DataForm;
import vn.tonghop.catalogue.FormColumn;
import vn.tonghop.catalogue.NumberMarks;
import vn.tonghop.catalogue.ReportingUnit;
import vn.tonghop.finding.FindingCode;
import vn.tonghop.reading.CellContent;
import vn.tonghop.reading.SourceCell;
import vn.tonghop.reading.SourceRow;

/** Reads the rows below one header: typed rows out, totals and group counts checked, every row accounted for. */
final class TableReader {

    private static final List<String> MONEY = List.of("d", "dong");

    private final HeaderMatch header;
    private final TableColumns columns;
    private final RepeatedHeader repeated;
    private final FoldedWords words;
    private final SheetContext context;
    private final FindingSink findings;
    private final FormOutcome outcome;
    private final RowBuilder builder;
    private final RowLedger ledger;
    private final CellParser parser;
    private final Consumer<StagedItem> out;
    private final TotalsCheck totals = new TotalsCheck();
    private final Map<String, DateStyles> dateStyles = new HashMap<>();
    private final String submission;
    private final int headerWidth;
    private @Nullable GroupCount group;
    private int rowsInGroup;
    private int rowsInAll;
    private @Nullable GroupCount tasksInAll;
    private boolean ended;

    TableReader(
            HeaderMatch header,
            SheetContext context,
            StagingOrder order,
            Catalogue catalogue,
            FormOutcome outcome,
            RowBuilder builder,
            FindingSink findings,
            RowLedger ledger,
            int headerWidth,
            Consumer<StagedItem> out) {
        this.header = header;
        this.columns = new TableColumns(header);
        this.repeated = new RepeatedHeader(header);
        this.words = FoldedWords.of(catalogue.words());
        this.context = context;
        this.findings = findings;
        this.outcome = outcome;
        this.builder = builder;
        this.ledger = ledger;
        this.parser = new CellParser(catalogue.words(), numbers(order, catalogue));
        this.out = out;
        this.submission = order.submission();
        this.headerWidth = headerWidth;
    }

    private static NumberMarks numbers(StagingOrder order, Catalogue catalogue) {
        String unit = order.unit();
        return unit == null
                ? NumberMarks.VIETNAMESE
                : catalogue.unit(unit).map(ReportingUnit::numbers).orElse(NumberMarks.VIETNAMESE);
    }

    /** Takes the next row below the header. */
    void accept(SourceRow row) {
        RowKind kind = ended && !RowKind.isSurelyData(row, columns) ? RowKind.SIGNATURE : kind(row);
        switch (kind) {
            case DATA -> data(row);
            case GROUP -> openGroup(row);
            case TOTAL -> total(row);
            case NIL -> declareNil(row);
            case SIGNATURE -> ended = true;
            case HEADER_REPEATED, HEADING, COLUMN_NUMBERS -> {}
        }
        String reason = kind.reason();
        if (reason != null) {
            ledger.account(row.number(), RowBucket.STRUCTURAL, reason);
        }
    }

    private RowKind kind(SourceRow row) {
        return RowKind.of(row, header, columns, repeated, words);
    }

    /** Takes a row of a form that nobody has filled in: what was printed there counts for nothing and is no fault. */
    void acceptUnfilled(SourceRow row) {
        if (kind(row) == RowKind.DATA) {
            ledger.account(row.number(), RowBucket.IGNORED, "unfilled");
        } else {
            accept(row);
        }
    }

    /** Checks what can only be said at the end of the table. */
    void end() {
        closeGroup();
        totals.checkAtEnd().forEach(this::raiseWrongTotal);
        checkTaskTotal();
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
    }

    private void data(SourceRow row) {
        if (row.width() >= 0 && hasOtherWidth(row)) {
            rejectWidth(row);
            return;
        }
        RowCells cells = new RowCells(row, header, columns, context, parser, findings);
        rowsInGroup++;
        rowsInAll++;
        noteDates(row);
        StagedItem.TypedRow typed =
                builder.build(cells, new StagedItem.RowKey(submission, context.sheetNo(), row.number()));
        if (typed == null) {
            outcome.rejectRow();
            ledger.account(row.number(), RowBucket.REJECTED, "error");
            return;
        }
        addToTotals(row);
        out.accept(typed);
        ledger.loaded(row.number());
    }

    /** A CSV record must have as many fields as the header, blank ones at its end aside. */
    private boolean hasOtherWidth(SourceRow row) {
        int lastFilled = row.cells().get(row.cells().size() - 1).column() + 1;
        return row.width() < headerWidth || lastFilled > headerWidth;
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

    private void openGroup(SourceRow row) {
        closeGroup();
        group = GroupCount.of(row);
        rowsInGroup = 0;
    }

    private void closeGroup() {
        GroupCount closing = group;
        if (closing == null || closing.stated() == null || closing.stated() == rowsInGroup) {
            return;
        }
        boolean tasks = header.form().kind() == DataForm.Kind.TASKS;
        findings.raise(tasks ? FindingCode.TASK_COUNT_DIFFERS : FindingCode.TOTAL_DIFFERS)
                .variant("group")
                .in(context)
                .key("group " + closing.row())
                .cell(closing.cell())
                .found(String.valueOf(closing.stated()))
                .expected(String.valueOf(rowsInGroup))
                .with("row", closing.row())
                .with("total", BigDecimal.valueOf(closing.stated()))
                .with("count", rowsInGroup)
                .send();
        if (!tasks) {
            outcome.returnForm();
        }
    }

    private void declareNil(SourceRow row) {
        outcome.declareNil(context, SourceCell.name(row.cells().get(0).column(), row.number()), row.number());
    }

    /** A stated number of all tasks is held against the rows of all groups. */
    private void checkTaskTotal() {
        GroupCount all = tasksInAll;
        Integer stated = all == null ? null : all.stated();
        if (all == null || stated == null || stated == rowsInAll) {
            return;
        }
        findings.raise(FindingCode.TASK_COUNT_DIFFERS)
                .in(context)
                .key("total")
                .cell(all.cell())
                .found(String.valueOf(stated))
                .expected(String.valueOf(rowsInAll))
                .with("total", BigDecimal.valueOf(stated))
                .with("sum", BigDecimal.valueOf(rowsInAll))
                .send();
    }

    private void total(SourceRow row) {
        if (header.form().kind() == DataForm.Kind.TASKS) {
            tasksInAll = GroupCount.ofTotal(row);
            return;
        }
        List<TotalsCheck.Stated> stated = new ArrayList<>();
        for (TableColumns.Column column : columns.summed()) {
            BigDecimal value = valueOf(row, column);
            if (value != null) {
                stated.add(new TotalsCheck.Stated(column.key(), row.number(), value));
            }
        }
        if (!outcome.hasRejectedRows()) {
            totals.check(stated).forEach(this::raiseWrongTotal);
        }
    }

    private void raiseWrongTotal(TotalsCheck.Wrong wrong) {
        outcome.returnForm();
        findings.raise(FindingCode.TOTAL_DIFFERS)
                .in(context)
                .key("total " + wrong.stated().column())
                .cell(header.cell(wrong.stated().column(), wrong.stated().row()))
                .found(wrong.stated().value().toPlainString())
                .expected(wrong.expected().toPlainString())
                .with("total", wrong.stated().value())
                .with("sum", wrong.expected())
                .with("difference", wrong.stated().value().subtract(wrong.expected()))
                .with("column", header.label(wrong.stated().column()))
                .send();
    }

    private void addToTotals(SourceRow row) {
        for (TableColumns.Column column : columns.summed()) {
            totals.add(column.key(), valueOf(row, column));
            FormColumn form = column.form();
            if (form != null && form.blank() == FormColumn.Blank.ONE && column.in(row) == null) {
                totals.addUnwritten(column.key(), BigDecimal.ONE);
            }
        }
        totals.rowAdded();
    }

    private @Nullable BigDecimal valueOf(SourceRow row, TableColumns.Column column) {
        FormColumn form = column.form();
        return parser.number(column.in(row), MONEY, form != null && form.scaled() ? context.scale() : 1)
                .value();
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
}
