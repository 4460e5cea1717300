package vn.tonghop.staging;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tonghop.catalogue.FormColumn;
import vn.tonghop.finding.FindingCode;
import vn.tonghop.reading.CellContent;
import vn.tonghop.reading.LentCell;
import vn.tonghop.reading.SourceCell;
import vn.tonghop.reading.SourceRow;
import vn.tonghop.staging.headers.HeaderMatch;
import vn.tonghop.staging.headers.TableColumns;
import vn.tonghop.staging.measures.ColumnMeasure;
import vn.tonghop.staging.measures.MeasureAt;
import vn.tonghop.staging.measures.Measuring;
import vn.tonghop.staging.submission.FindingSink;
import vn.tonghop.staging.submission.SheetContext;
import vn.tonghop.staging.values.CellText;
import vn.tonghop.staging.values.NumberParser;
import vn.tonghop.staging.values.ParsedCell.Fault;
import vn.tonghop.staging.values.Quantity;

/** Asks about the cells of one row: what a person sees in a cell, and what would be right in its column. */
final class CellFaults {

    private final SourceRow row;
    private final HeaderMatch header;
    private final TableColumns columns;
    private final SheetContext context;
    private final FindingSink findings;
    private final String numbers;
    private final Set<String> asked = new HashSet<>();
    private @Nullable String rowName;

    /** @param numbers the end of a variant whose sentence shows how a number is written */
    CellFaults(
            SourceRow row,
            HeaderMatch header,
            TableColumns columns,
            SheetContext context,
            FindingSink findings,
            String numbers) {
        this.row = row;
        this.header = header;
        this.columns = columns;
        this.context = context;
        this.findings = findings;
        this.numbers = numbers;
    }

    void nameRow(String name) {
        rowName = name;
    }

    /** Whether a finding asks what belongs into the cell. */
    boolean isAskedFor(String key) {
        return asked.contains(key);
    }

    FindingSink.Draft draft(FindingCode code, String key) {
        return findings.raise(code)
                .in(context)
                .key((rowName == null ? "row " + row.number() : rowName) + "|" + key)
                .cell(header.cell(key, row.number()))
                .with("row", row.number())
                .with("column", header.label(key));
    }

    private FindingSink.Draft ask(FindingCode code, String key) {
        asked.add(key);
        return draft(code, key);
    }

    /** Asks for a value that an indicator must have. */
    void missing(String key, String variant, String about) {
        FindingSink.Draft draft = ask(FindingCode.VALUE_MISSING, key);
        if (!sayStruck(draft, key)) {
            draft.variant(variant).with("indicator", about);
        }
        draft.send();
    }

    /** Asks for a value that the column must have. */
    void missing(TableColumns.Column column) {
        FindingSink.Draft draft = ask(FindingCode.VALUE_MISSING, column.key());
        FormColumn form = column.form();
        if (!sayStruck(draft, column.key()) && form != null) {
            if (!form.choices().isEmpty() && !form.openChoices()) {
                draft.variant("choice").expected(allowed(form));
            } else if (form.type() == FormColumn.Type.DATE) {
                draft.variant("date");
            } else if (form.type() == FormColumn.Type.NUMBER || form.type() == FormColumn.Type.COUNT) {
                draft.variant("number");
            }
        }
        draft.send();
    }

    /** A cell whose value is struck out is not empty to whoever looks at it. */
    private boolean sayStruck(FindingSink.Draft draft, String key) {
        CellContent struck = struckIn(key);
        if (struck != null) {
            draft.variant("struck").found(CellText.of(struck).strip());
        }
        return struck != null;
    }

    /** What is struck out in a cell where nothing is left. */
    @Nullable
    CellContent struckIn(String key) {
        TableColumns.Column column = columns.of(key);
        return row.asides().struck().isEmpty() || column.in(row) != null
                ? null
                : row.asides().struckAt(column.at());
    }

    /** Asks which number belongs to this row, where one is merged over several. */
    void sharedFigure(TableColumns.Column column, LentCell lent) {
        ask(FindingCode.VALUE_MISSING, column.key())
                .variant("merged")
                .found(CellText.of(lent.content()))
                .with("otherCell", SourceCell.name(lent.column(), lent.fromRow()))
                .send();
    }

    /** Asks how a quantity is parted that is merged over rows which say different things in another column. */
    void sharedQuantity(TableColumns.Column column, LentCell lent, TableColumns.Column differing) {
        asked.add(column.key());
        draft(FindingCode.ROW_UNCLEAR, column.key())
                .variant("merged")
                .found(CellText.of(lent.content()))
                .with("otherCell", SourceCell.name(lent.column(), lent.fromRow()))
                .with("otherColumn", header.label(differing.key()))
                .send();
    }

    /** Tells of a formula without a value on which no figure depends. */
    void ignoredFormula(String key, String found) {
        draft(FindingCode.FORMULA_IGNORED, key).found(found).send();
    }

    static String allowed(FormColumn column) {
        return String.join(
                " hoặc ",
                column.choices().stream().map(FormColumn.Choice::value).toList());
    }

    /** A machine with other settings makes 1,234 of 1.234: the number that was meant is then a thousand times as much. */
    private FindingSink.Draft notWhole(String key) {
        FindingSink.Draft draft = ask(FindingCode.NUMBER_UNREADABLE, key);
        BigDecimal meant = NumberParser.thousandfold(columns.of(key).in(row));
        return meant != null
                ? draft.variant("thousands").with("value", meant)
                : draft.variant(numbers.isEmpty() ? "not-whole" : "not-whole-" + numbers);
    }

    /** Asks in what a number is measured. */
    void measure(Measuring.Doubt doubt, ColumnMeasure measure, String key, Quantity number) {
        asked.add(key);
        new MeasureFindings(context, findings, header).raise(doubt, measure, key, row.number(), number);
    }

    /** Asks how much a count is that is said to go by tens or thousands. */
    void many(MeasureAt many, String key) {
        asked.add(key);
        new MeasureFindings(context, findings, header).raiseMany(many, key);
    }

    void raise(String key, Fault fault, String found, @Nullable String expected) {
        FindingSink.Draft draft = switch (fault) {
            case NOT_A_NUMBER -> ask(FindingCode.NUMBER_UNREADABLE, key).variant(numbers);
            case NOT_WHOLE -> notWhole(key);
            case NEGATIVE -> ask(FindingCode.NUMBER_UNREADABLE, key).variant("negative");
            case SHOWN_AS_PERCENT -> ask(FindingCode.NUMBER_UNREADABLE, key).variant("percent");
            case SHOWN_OTHERWISE -> ask(FindingCode.NUMBER_UNREADABLE, key).variant("shown");
            case SHOWN_AS_DATE -> ask(FindingCode.NUMBER_UNREADABLE, key).variant("date");
            case NOT_A_DATE -> ask(FindingCode.DATE_UNREADABLE, key);
            case NOT_A_REAL_DATE -> ask(FindingCode.DATE_UNREADABLE, key).variant("impossible");
            case SHORT_YEAR -> ask(FindingCode.DATE_UNREADABLE, key).variant("short-year");
            case OTHER_WEEKDAY -> ask(FindingCode.DATE_UNREADABLE, key).variant("weekday");
            case REPEATS_NOTHING -> ask(FindingCode.VALUE_NOT_ALLOWED, key).variant("ditto");
            case REFERS -> ask(FindingCode.VALUE_NOT_ALLOWED, key).variant("reference");
            case NOT_ALLOWED -> ask(FindingCode.VALUE_NOT_ALLOWED, key);
            case FORMULA_ERROR -> ask(FindingCode.FORMULA_ERROR, key);
            case FORMULA_WITHOUT_VALUE -> ask(FindingCode.FORMULA_WITHOUT_VALUE, key);
        };
        draft.found(found).expected(expected).send();
    }
}
