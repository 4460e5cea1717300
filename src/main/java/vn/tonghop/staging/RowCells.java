package vn.tonghop.staging;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.tonghop.catalogue.DataForm;
import vn.tonghop.catalogue.Folding;
import vn.tonghop.catalogue.FormColumn;
import vn.tonghop.catalogue.FormColumn.Blank;
import vn.tonghop.catalogue.Measure;
import vn.tonghop.finding.FindingCode;
import vn.tonghop.reading.CellContent;
import vn.tonghop.reading.LentCell;
import vn.tonghop.reading.SourceCell;
import vn.tonghop.reading.SourceRow;
import vn.tonghop.staging.headers.HeaderMatch;
import vn.tonghop.staging.headers.TableColumns;
import vn.tonghop.staging.measures.Applied;
import vn.tonghop.staging.measures.AppliedCells;
import vn.tonghop.staging.measures.ColumnMeasure;
import vn.tonghop.staging.measures.MeasureAt;
import vn.tonghop.staging.measures.Measuring;
import vn.tonghop.staging.submission.FindingSink;
import vn.tonghop.staging.submission.SheetContext;
import vn.tonghop.staging.values.CellParser;
import vn.tonghop.staging.values.CellText;
import vn.tonghop.staging.values.ItalicText;
import vn.tonghop.staging.values.NumberParser;
import vn.tonghop.staging.values.ParsedCell;
import vn.tonghop.staging.values.ParsedCell.Fault;
import vn.tonghop.staging.values.Quantity;

/** The cells of one data row by column key; a cell at fault raises its finding and rejects the row. */
final class RowCells {

    private final SourceRow row;
    private final HeaderMatch header;
    private final TableColumns columns;
    private final SheetContext context;
    private final CellParser parser;
    private final CellFaults faults;
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
        this.faults = new CellFaults(row, header, columns, context, findings, parser.variant());
        noteLent();
    }

    /** Names the row in the business keys of its findings, by what it is about rather than by where it stands. */
    void nameRow(String name) {
        faults.nameRow(name);
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

    /** Notes where the values stand that rows above lend to this one; a merged quantity lends none. */
    private void noteLent() {
        for (LentCell cell : row.asides().lent()) {
            TableColumns.Column column = columns.at(cell.column());
            boolean counts = column != null && cell.fromRow() > 0 && !(cell.isMerged() && column.isNumber());
            if (counts && column != null) {
                apply(column.key(), new Applied.Above(SourceCell.name(cell.column(), cell.fromRow())));
            }
        }
    }

    /** Whether a merged cell says what stands in a column of this row. */
    boolean isMerged(String key) {
        LentCell lent = lent(columns.of(key));
        return lent != null && lent.isMerged();
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

    /** Whether a finding asks what belongs into the cell. */
    boolean isAskedFor(String key) {
        return faults.isAskedFor(key);
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
        ParsedCell<String> parsed = repeatsNothing(column) ? repeated(column) : parser.text(column.in(row));
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
        if (form.openChoices() && !parser.refers(text)) {
            return text;
        }
        rejected = true;
        faults.raise(key, form.openChoices() ? Fault.REFERS : Fault.NOT_ALLOWED, text, CellFaults.allowed(form));
        return null;
    }

    /** A mark that repeats the value above stands there, and above stands none. */
    private boolean repeatsNothing(TableColumns.Column column) {
        LentCell lent = lent(column);
        return lent != null && lent.fromRow() == 0;
    }

    private <T> ParsedCell<T> repeated(TableColumns.Column column) {
        return ParsedCell.unreadable(Fault.REPEATS_NOTHING, CellText.of(column.in(row)));
    }

    private @Nullable LentCell lent(TableColumns.Column column) {
        return row.asides().lent().isEmpty() ? null : row.asides().lentAt(column.at());
    }

    /** A number by the column's type; null where it is blank, nil or not known yet. */
    @Nullable
    BigDecimal number(String key, List<String> units) {
        TableColumns.Column column = columns.of(key);
        if (isNotItsOwn(column)) {
            return null;
        }
        FormColumn form = column.form();
        CellContent content = column.in(row);
        ParsedCell<BigDecimal> parsed = form != null && form.type() == FormColumn.Type.COUNT
                ? parser.count(content, units)
                : form != null && form.type() == FormColumn.Type.PERCENT
                        ? parser.percent(content)
                        : parser.number(content, units, 1);
        if (parsed.value() == null && parsed.fault() == null && form != null && form.blank() == Blank.ONE) {
            return unwritten(column, content);
        }
        BigDecimal value = parsed.value();
        if (value != null && form != null && form.type() == FormColumn.Type.COUNT && isAskedByTens(key)) {
            return null;
        }
        raiseFault(column, parsed);
        return value;
    }

    /** Asks about a count whose unit is stated as tens or thousands of the thing. */
    private boolean isAskedByTens(String key) {
        MeasureAt many = header.form().kind() == DataForm.Kind.REGISTER
                ? context.measures().multiplied(key, row)
                : null;
        if (many != null) {
            faults.many(many, key);
        }
        return many != null;
    }

    /** Whether another row's number stands in a cell, which is then asked about or counts there. */
    private boolean isNotItsOwn(TableColumns.Column column) {
        if (repeatsNothing(column)) {
            raiseFault(column, repeated(column));
            return true;
        }
        LentCell lent = lent(column);
        if (lent != null && lent.isMerged() && header.form().kind() != DataForm.Kind.NARRATIVE) {
            raiseShared(column, lent);
            return true;
        }
        return false;
    }

    /** An amount of a scaled column, in what it is stored in; null where it is blank, or cannot be told for certain. */
    @Nullable
    BigDecimal amount(String key) {
        TableColumns.Column column = columns.of(key);
        FormColumn form = column.form();
        if (form == null || !form.scaled() || column.at() < 0) {
            return number(key, List.of());
        }
        ColumnMeasure measure = context.measures().of(key, row);
        Measure base = measure.base();
        BigDecimal least = form.least() != null ? form.least() : base == null ? null : base.least();
        return measured(key, measure, least, base == null ? null : base.most());
    }

    /**
     * A number with its unit of measure applied; null where it is blank, or cannot be told for certain.
     *
     * @param least the smallest amount that is believable where no unit of measure is stated; null for any
     * @param most the largest
     */
    @Nullable
    BigDecimal measured(String key, ColumnMeasure measure, @Nullable BigDecimal least, @Nullable BigDecimal most) {
        TableColumns.Column column = columns.of(key);
        if (isNotItsOwn(column)) {
            // what is merged with an amount above counts there: nothing of it is unknown
            return rejected || isAskedFor(key) ? null : BigDecimal.ZERO;
        }
        ParsedCell<Quantity> parsed = parser.quantity(column.in(row));
        Quantity quantity = parsed.value();
        if (quantity == null) {
            raiseFault(column, parsed);
            return null;
        }
        Measuring measuring = Measuring.of(
                        quantity, measure, context.measures().vocabulary(), header.cell(key, row.number()))
                .within(measure.stated() == null ? least : null, most);
        Applied.Scaled scaled = measuring.applied();
        if (measuring.doubt() != null) {
            faults.measure(measuring.doubt(), measure, key, quantity);
        } else if (measuring.value() == null) {
            rejected = true;
            faults.raise(key, Fault.NOT_A_NUMBER, CellText.of(column.in(row)), null);
        } else if (scaled != null) {
            apply(key, scaled);
        }
        return measuring.value();
    }

    /** The number if it is whole; else its fault is raised, with what would be right. */
    @Nullable
    BigDecimal whole(String key, BigDecimal value) {
        if (value.stripTrailingZeros().scale() <= 0) {
            return value;
        }
        raiseFault(columns.of(key), ParsedCell.unreadable(Fault.NOT_WHOLE, CellText.of(content(key))));
        return null;
    }

    /** What the row's own cell says that it is measured in; null where it says nothing. */
    @Nullable
    MeasureAt measure() {
        return context.measures().in(row);
    }

    /** One where nothing or a dash stands; what is struck out or says "không" was something else. */
    private @Nullable BigDecimal unwritten(TableColumns.Column column, @Nullable CellContent content) {
        if (faults.struckIn(column.key()) != null) {
            rejected = true;
            faults.missing(column);
            return null;
        }
        if (parser.meansOne(content)) {
            return BigDecimal.ONE;
        }
        raiseFault(column, ParsedCell.unreadable(Fault.NOT_A_NUMBER, CellText.of(content)));
        return null;
    }

    /** A quantity that is merged over rows counts in the first of them; a figure belongs to one row. */
    private void raiseShared(TableColumns.Column column, LentCell lent) {
        SourceRow shared = lent.shared();
        if (header.form().kind() != DataForm.Kind.REGISTER || shared == null) {
            rejected = true;
            faults.sharedFigure(column, lent);
            return;
        }
        for (FormColumn form : header.form().columns()) {
            TableColumns.Column other = columns.of(form.key());
            if (form.type() == FormColumn.Type.CHOICE && differs(other.in(row), other.in(shared), form)) {
                faults.sharedQuantity(column, lent, other);
                return;
            }
        }
    }

    private boolean differs(@Nullable CellContent here, @Nullable CellContent there, FormColumn column) {
        return !Objects.equals(said(here, column), said(there, column));
    }

    private String said(@Nullable CellContent content, FormColumn column) {
        String text = CellText.of(content);
        String choice = parser.choice(text, column);
        return choice == null ? Folding.fold(text) : choice;
    }

    /** A day; null where it is blank. */
    @Nullable
    LocalDate date(String key) {
        TableColumns.Column column = columns.of(key);
        ParsedCell<LocalDate> parsed =
                repeatsNothing(column) ? repeated(column) : parser.date(column.in(row), context.window());
        LocalDate value = parsed.value();
        raiseFault(column, parsed);
        return value;
    }

    /** Whether a mark stands in the cell. */
    boolean mark(String key) {
        TableColumns.Column column = columns.of(key);
        ParsedCell<Boolean> parsed = repeatsNothing(column) ? repeated(column) : parser.mark(column.in(row));
        Boolean value = parsed.value();
        raiseFault(column, parsed);
        return value != null && value;
    }

    /** The ratio in a cell such as {@code 663/700}; null where there is none. */
    NumberParser.@Nullable Ratio ratio(String key) {
        LentCell lent = lent(columns.of(key));
        return lent != null && lent.isMerged() ? null : parser.ratio(content(key));
    }

    @Nullable
    CellContent content(String key) {
        return columns.of(key).in(row);
    }

    /** Says that a cell which must be filled is blank, and rejects the row. */
    void missing(String key, String variant, String about) {
        rejected = true;
        faults.missing(key, variant, about);
    }

    /** A finding at a cell of this row; whoever raises an error also calls {@link #reject}. */
    FindingSink.Draft draft(FindingCode code, String key) {
        return faults.draft(code, key);
    }

    void reject() {
        rejected = true;
    }

    /** Raises what a cell without a value gives rise to: its fault, or that it must not be blank. */
    private void raiseFault(TableColumns.Column column, ParsedCell<?> parsed) {
        Fault fault = parsed.fault();
        if (fault != null && fault.isOfFormula() && column.isDispensable()) {
            faults.ignoredFormula(column.key(), parsed.found());
        } else if (fault != null) {
            rejected = true;
            faults.raise(column.key(), fault, parsed.found(), fault == Fault.NOT_ALLOWED ? "x" : null);
        } else if (parsed.value() == null && isForbidden(column, parsed.kind())) {
            rejected = true;
            faults.missing(column);
        }
    }

    private static boolean isForbidden(TableColumns.Column column, ParsedCell.Kind kind) {
        return (kind == ParsedCell.Kind.BLANK || kind == ParsedCell.Kind.NIL) && !column.mayBeBlank();
    }
}
