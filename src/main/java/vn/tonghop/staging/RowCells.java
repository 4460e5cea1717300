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
    private final SheetContext context;
    private final CellParser parser;
    private final FindingSink findings;
    private @Nullable String rowName;
    private boolean rejected;

    RowCells(SourceRow row, HeaderMatch header, SheetContext context, CellParser parser, FindingSink findings) {
        this.row = row;
        this.header = header;
        this.context = context;
        this.parser = parser;
        this.findings = findings;
    }

    /** Names the row in the business keys of its findings, by what it is about rather than by where it stands. */
    void nameRow(String name) {
        rowName = name;
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
        return has(key) && !parser.isNilMark(content(key));
    }

    /** Whether the cell says that the figure is not known yet. */
    boolean isNotYet(String key) {
        return parser.isNotYet(content(key));
    }

    /** The text of a cell; empty where it is blank and may be. */
    String text(String key) {
        ParsedCell<String> parsed = parser.text(content(key));
        String value = parsed.value();
        raiseFault(key, parsed);
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
        String text = textOrNull(key);
        FormColumn column = header.form().column(key).orElse(null);
        if (text == null || column == null || column.choices().isEmpty()) {
            return text;
        }
        String choice = parser.choice(text, column);
        if (choice != null) {
            return choice;
        }
        if (column.openChoices()) {
            return text;
        }
        raiseFault(key, Fault.NOT_ALLOWED, text, allowed(column));
        return null;
    }

    /** A number by the column's type; null where it is blank, nil or not known yet. */
    @Nullable
    BigDecimal number(String key, List<String> units) {
        FormColumn column = header.form().column(key).orElse(null);
        CellContent content = content(key);
        ParsedCell<BigDecimal> parsed = column != null && column.type() == FormColumn.Type.COUNT
                ? parser.count(content, units)
                : column != null && column.type() == FormColumn.Type.PERCENT
                        ? parser.percent(content)
                        : parser.number(content, units, column != null && column.scaled() ? context.scale() : 1);
        if (parsed.kind() == ParsedCell.Kind.BLANK && column != null && column.blank() == Blank.ONE) {
            return BigDecimal.ONE;
        }
        BigDecimal value = parsed.value();
        raiseFault(key, parsed);
        return value;
    }

    /** A day; null where it is blank. */
    @Nullable
    LocalDate date(String key) {
        ParsedCell<LocalDate> parsed = parser.date(content(key));
        LocalDate value = parsed.value();
        raiseFault(key, parsed);
        return value;
    }

    /** Whether a mark stands in the cell. */
    boolean mark(String key) {
        ParsedCell<Boolean> parsed = parser.mark(content(key));
        Boolean value = parsed.value();
        raiseFault(key, parsed);
        return value != null && value;
    }

    /** The ratio in a cell such as {@code 663/700}; null where there is none. */
    NumberParser.@Nullable Ratio ratio(String key) {
        return parser.ratio(content(key));
    }

    @Nullable
    CellContent content(String key) {
        Integer column = header.column(key);
        return column == null ? null : row.at(column);
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
    private void raiseFault(String key, ParsedCell<?> parsed) {
        Fault fault = parsed.fault();
        if (fault != null) {
            raiseFault(key, fault, parsed.found(), fault == Fault.NOT_ALLOWED ? "x" : null);
        } else if (isForbidden(key, parsed.kind())) {
            rejected = true;
            raiseMissing(key);
        }
    }

    private void raiseMissing(String key) {
        FormColumn column = header.form().column(key).orElse(null);
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

    private boolean isForbidden(String key, ParsedCell.Kind kind) {
        return (kind == ParsedCell.Kind.BLANK || kind == ParsedCell.Kind.NIL)
                && header.form()
                        .column(key)
                        .map(c -> c.blank() == Blank.FORBIDDEN)
                        .orElse(false);
    }

    private void raiseFault(String key, Fault fault, String found, @Nullable String expected) {
        rejected = true;
        FindingSink.Draft draft = switch (fault) {
            case NOT_A_NUMBER -> draft(FindingCode.NUMBER_UNREADABLE, key).variant(parser.variant());
            case NOT_WHOLE ->
                draft(FindingCode.NUMBER_UNREADABLE, key)
                        .variant(parser.variant().isEmpty() ? "not-whole" : "not-whole-" + parser.variant());
            case NEGATIVE -> draft(FindingCode.NUMBER_UNREADABLE, key).variant("negative");
            case NOT_A_DATE -> draft(FindingCode.DATE_UNREADABLE, key);
            case NOT_A_REAL_DATE -> draft(FindingCode.DATE_UNREADABLE, key).variant("impossible");
            case NOT_ALLOWED -> draft(FindingCode.VALUE_NOT_ALLOWED, key);
            case FORMULA_ERROR -> draft(FindingCode.FORMULA_ERROR, key);
            case FORMULA_WITHOUT_VALUE -> draft(FindingCode.FORMULA_WITHOUT_VALUE, key);
        };
        draft.found(found).expected(expected).send();
    }
}
