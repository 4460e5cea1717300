package vn.tonghop.staging;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tonghop.catalogue.FormColumn;
import vn.tonghop.catalogue.FormColumn.Blank;
import vn.tonghop.finding.FindingCode;
import vn.tonghop.reading.CellContent;
import vn.tonghop.reading.SourceRow;
import vn.tonghop.staging.ParsedCell.Fault;

/** The cells of one data row by column key; a cell at fault raises its finding and rejects the row. */
final class RowCells {

    private final SourceRow row;
    private final HeaderMatch header;
    private final TableColumns columns;
    private final SheetContext context;
    private final CellParser parser;
    private final FindingSink findings;
    private @Nullable String rowName;
    private @Nullable AppliedCells applied;
    private boolean rejected;

    RowCells(
            SourceRow row,
            HeaderMatch header,
            TableColumns columns,
            SheetContext context,
            CellParser parser,
            FindingSink findings) {
        this.row = row;
        this.header = header;
        this.columns = columns;
        this.context = context;
        this.parser = parser;
        this.findings = findings;
    }

    /** Names the row in the business keys of its findings, by what it is about rather than by where it stands. */
    void nameRow(String name) {
        rowName = name;
    }

    /** Notes what was done to the cell in a column before it counts. */
    void apply(String key, Applied what) {
        AppliedCells known = applied;
        if (known == null) {
            known = new AppliedCells();
            applied = known;
        }
        known.add(key, what);
    }

    /** All that was done to cells of the row, as its table holds it; null for nothing. */
    @Nullable
    String applied() {
        return applied == null ? null : applied.text();
    }

    SheetContext context() {
        return context;
    }

    /** Whether the row is a paragraph of a Word file. */
    boolean isParagraph() {
        return header.outline();
    }

    int number() {
        return row.number();
    }

    boolean isRejected() {
        return rejected;
    }

    /** Whether the sheet has the column and the cell holds something. */
    boolean has(String key) {
        return content(key) != null;
    }

    /** Whether the cell holds more than a mark of nothing such as "-", which is no figure. */
    boolean states(String key) {
        CellContent content = content(key);
        return content != null && !parser.isNilMark(content);
    }

    /** Whether the cell says that the figure is not known yet. */
    boolean isNotYet(String key) {
        return parser.isNotYet(content(key));
    }

    /** The text of a cell; empty where it is blank and may be. */
    String text(String key) {
        return text(columns.of(key));
    }

    private String text(TableColumns.Column column) {
        ParsedCell<String> parsed = parser.text(column.in(row));
        String value = parsed.value();
        raiseFault(column, parsed);
        return value != null ? value : "";
    }

    /** The text of a cell with its italics; empty where it is blank and may be. */
    String italicText(String key) {
        String plain = text(key);
        return plain.isEmpty() ? plain : ItalicText.of(content(key));
    }

    /** The text of a cell, or null where it is blank. */
    @Nullable
    String textOrNull(String key) {
        String text = text(key);
        return text.isEmpty() ? null : text;
    }

    /** A value of the column's list in the catalogue's spelling; other values only where the list is open. */
    @Nullable
    String choice(String key) {
        TableColumns.Column column = columns.of(key);
        String text = text(column);
        FormColumn form = column.form();
        if (text.isEmpty()) {
            return null;
        }
        if (form == null || form.choices().isEmpty()) {
            return text;
        }
        String choice = parser.choice(text, form);
        if (choice != null) {
            return choice;
        }
        if (form.openChoices()) {
            return text;
        }
        raiseFault(key, Fault.NOT_ALLOWED, text, allowed(form));
        return null;
    }

    /** A number by the column's type; null where it is blank, nil or not known yet. */
    @Nullable
    BigDecimal number(String key, List<String> units) {
        TableColumns.Column column = columns.of(key);
        FormColumn form = column.form();
        CellContent content = column.in(row);
        ParsedCell<BigDecimal> parsed = form != null && form.type() == FormColumn.Type.COUNT
                ? parser.count(content, units)
                : form != null && form.type() == FormColumn.Type.PERCENT
                        ? parser.percent(content)
                        : parser.number(content, units, form != null && form.scaled() ? context.scale() : 1);
        if (parsed.kind() == ParsedCell.Kind.BLANK && form != null && form.blank() == Blank.ONE) {
            return BigDecimal.ONE;
        }
        BigDecimal value = parsed.value();
        raiseFault(column, parsed);
        return value;
    }

    /** A day; null where it is blank. */
    @Nullable
    LocalDate date(String key) {
        TableColumns.Column column = columns.of(key);
        ParsedCell<LocalDate> parsed = parser.date(column.in(row));
        LocalDate value = parsed.value();
        raiseFault(column, parsed);
        return value;
    }

    /** Whether a mark stands in the cell. */
    boolean mark(String key) {
        TableColumns.Column column = columns.of(key);
        ParsedCell<Boolean> parsed = parser.mark(column.in(row));
        Boolean value = parsed.value();
        raiseFault(column, parsed);
        return value != null && value;
    }

    /** The ratio in a cell such as {@code 663/700}; null where there is none. */
    NumberParser.@Nullable Ratio ratio(String key) {
        return parser.ratio(content(key));
    }

    @Nullable
    CellContent content(String key) {
        return columns.of(key).in(row);
    }

    /** Says that a cell which must be filled is blank, and rejects the row. */
    void missing(String key, String variant, String about) {
        rejected = true;
        draft(FindingCode.VALUE_MISSING, key)
                .variant(variant)
                .with("indicator", about)
                .send();
    }

    /** A finding at a cell of this row; whoever raises an error also calls {@link #reject}. */
    FindingSink.Draft draft(FindingCode code, String key) {
        return findings.raise(code)
                .in(context)
                .key((rowName == null ? "row " + row.number() : rowName) + "|" + key)
                .cell(header.cell(key, row.number()))
                .with("row", row.number())
                .with("column", header.label(key));
    }

    void reject() {
        rejected = true;
    }

    /** Raises what a cell without a value gives rise to: its fault, or that it must not be blank. */
    private void raiseFault(TableColumns.Column column, ParsedCell<?> parsed) {
        Fault fault = parsed.fault();
        if (fault != null) {
            raiseFault(column.key(), fault, parsed.found(), fault == Fault.NOT_ALLOWED ? "x" : null);
        } else if (parsed.value() == null && isForbidden(column, parsed.kind())) {
            rejected = true;
            raiseMissing(column.key(), column.form());
        }
    }

    private void raiseMissing(String key, @Nullable FormColumn column) {
        FindingSink.Draft draft = draft(FindingCode.VALUE_MISSING, key);
        if (column != null && !column.choices().isEmpty() && !column.openChoices()) {
            draft.variant("choice").expected(allowed(column));
        } else if (column != null && column.type() == FormColumn.Type.DATE) {
            draft.variant("date");
        } else if (column != null
                && (column.type() == FormColumn.Type.NUMBER || column.type() == FormColumn.Type.COUNT)) {
            draft.variant("number");
        }
        draft.send();
    }

    private static String allowed(FormColumn column) {
        return String.join(
                " hoặc ",
                column.choices().stream().map(FormColumn.Choice::value).toList());
    }

    private static boolean isForbidden(TableColumns.Column column, ParsedCell.Kind kind) {
        return (kind == ParsedCell.Kind.BLANK || kind == ParsedCell.Kind.NIL) && !column.mayBeBlank();
    }

    private void raiseFault(String key, Fault fault, String found, @Nullable String expected) {
        rejected = true;
        FindingSink.Draft draft = switch (fault) {
            case NOT_A_NUMBER -> draft(FindingCode.NUMBER_UNREADABLE, key).variant(parser.variant());
            case NOT_WHOLE ->
                draft(FindingCode.NUMBER_UNREADABLE, key)
                        .variant(parser.variant().isEmpty() ? "not-whole" : "not-whole-" + parser.variant());
            case NEGATIVE -> draft(FindingCode.NUMBER_UNREADABLE, key).variant("negative");
            case SHOWN_AS_PERCENT -> draft(FindingCode.NUMBER_UNREADABLE, key).variant("percent");
            case SHOWN_AS_DATE -> draft(FindingCode.NUMBER_UNREADABLE, key).variant("date");
            case NOT_A_DATE -> draft(FindingCode.DATE_UNREADABLE, key);
            case NOT_A_REAL_DATE -> draft(FindingCode.DATE_UNREADABLE, key).variant("impossible");
            case SHORT_YEAR -> draft(FindingCode.DATE_UNREADABLE, key).variant("short-year");
            case OTHER_WEEKDAY -> draft(FindingCode.DATE_UNREADABLE, key).variant("weekday");
            case NOT_ALLOWED -> draft(FindingCode.VALUE_NOT_ALLOWED, key);
            case FORMULA_ERROR -> draft(FindingCode.FORMULA_ERROR, key);
            case FORMULA_WITHOUT_VALUE -> draft(FindingCode.FORMULA_WITHOUT_VALUE, key);
        };
        draft.found(found).expected(expected).send();
    }
}
