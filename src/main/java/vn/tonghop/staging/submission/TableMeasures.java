package vn.tonghop.staging.submission;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.DataForm;
import vn.tonghop.catalogue.Folding;
import vn.tonghop.catalogue.FormColumn;
import vn.tonghop.catalogue.Measure;
import vn.tonghop.catalogue.Measures;
import vn.tonghop.reading.CellContent;
import vn.tonghop.reading.SourceCell;
import vn.tonghop.reading.SourceRow;
import vn.tonghop.staging.headers.HeaderMatch;
import vn.tonghop.staging.measures.ColumnMeasure;
import vn.tonghop.staging.measures.MeasureAt;
import vn.tonghop.staging.measures.MeasureLines;
import vn.tonghop.staging.values.CellText;

/** In what the columns of one table are measured. */
public final class TableMeasures {

    private final Measures measures;
    private final MeasureLines lines;
    private final @Nullable Measure money;
    private final List<MeasureAt> above;
    private final Map<String, MeasureAt> headings = new HashMap<>();
    private final Map<String, ColumnMeasure> columns = new HashMap<>();
    private final Map<String, Integer> asked = new HashMap<>();
    private final int unitColumn;
    private final @Nullable MeasureAt manyAbove;
    private @Nullable MeasureAt lastRow;

    private TableMeasures(HeaderMatch header, List<SourceRow> rowsAbove, Measures measures) {
        this.measures = measures;
        this.lines = new MeasureLines(measures);
        this.money = measures.money();
        this.above = lines.in(rowsAbove);
        this.unitColumn = unitColumn(header);
        this.manyAbove = above.stream().filter(this::isMultiplied).findFirst().orElse(null);
        header.found().forEach((key, column) -> {
            String written = column.measure();
            if (written != null) {
                headings.put(key, new MeasureAt(measures.announced(written).orElse(null), written, column.cell()));
            }
        });
        for (FormColumn column : header.form().columns()) {
            if (column.scaled() && money != null) {
                columns.put(column.key(), scaled(column.key(), money));
            }
        }
    }

    public static TableMeasures of(HeaderMatch header, List<SourceRow> above, Catalogue catalogue) {
        return new TableMeasures(header, above, catalogue.measures());
    }

    private ColumnMeasure scaled(String key, Measure base) {
        List<MeasureAt> said = new ArrayList<>();
        MeasureAt heading = headings.get(key);
        if (heading != null) {
            boolean other = !base.isLike(heading.measure());
            said.add(other ? new MeasureAt(null, heading.written(), heading.cell()) : heading);
        }
        said.addAll(above);
        return ColumnMeasure.of(base, said);
    }

    /** The column that says for each row what it is measured in: the form's own, else one whose heading says so. */
    private int unitColumn(HeaderMatch header) {
        Integer own = header.column("unit");
        if (own != null || header.form().kind() == DataForm.Kind.INDICATORS) {
            return own == null ? -1 : own;
        }
        return header.unknown().entrySet().stream()
                .filter(e -> measures.isLabel(Folding.fold(e.getValue())))
                .mapToInt(e -> ColumnFindings.columnOf(e.getKey()))
                .findFirst()
                .orElse(-1);
    }

    /** Whether something may be asked once more; counts the asking. */
    public boolean mayAsk(String what, int most) {
        return asked.merge(what, 1, Integer::sum) <= most;
    }

    public Measures vocabulary() {
        return measures;
    }

    public MeasureLines lines() {
        return lines;
    }

    /** What money is stored in; null where the vocabulary has none. */
    @Nullable
    public Measure money() {
        return money;
    }

    /** From 0; -1 where no column states measures. */
    public int unitColumn() {
        return unitColumn;
    }

    /** What a scaled column of a register is measured in. */
    public ColumnMeasure of(String key) {
        return columns.getOrDefault(key, ColumnMeasure.NONE);
    }

    /** Columns that the sheet measures, by key. */
    public Map<String, ColumnMeasure> columns() {
        return columns;
    }

    /** What a scaled column of a register is measured in for one row; a row that says nothing is as the one before it. */
    public ColumnMeasure of(String key, SourceRow row) {
        ColumnMeasure table = of(key);
        Measure base = table.base();
        if (unitColumn < 0 || base == null) {
            return table;
        }
        MeasureAt own = in(row);
        lastRow = own != null && base.isLike(own.measure()) ? own : lastRow;
        MeasureAt said = own == null ? lastRow : own;
        MeasureAt stated = table.stated();
        return said == null || !base.isLike(said.measure())
                ? table
                : ColumnMeasure.of(base, stated == null ? List.of(said) : List.of(said, stated));
    }

    /** What says that a count of a register goes by tens or thousands, which is asked about; null where nothing does. */
    @Nullable
    public MeasureAt multiplied(String key, SourceRow row) {
        MeasureAt heading = headings.get(key);
        if (heading != null && isMultiplied(heading)) {
            return heading;
        }
        if (manyAbove != null && columns.isEmpty()) {
            return manyAbove;
        }
        MeasureAt own = unitColumn < 0 ? null : in(row);
        return own != null && isMultiplied(own) ? own : null;
    }

    private boolean isMultiplied(MeasureAt said) {
        Measure measure = said.measure();
        return (measure == null
                        || (money != null
                                && money.isLike(measure)
                                && Folding.fold(said.written()).indexOf(' ') < 0))
                && measures.isMultiplied(said.written());
    }

    /** What a row's own cell says that it is measured in; null where that is blank. */
    @Nullable
    public MeasureAt in(SourceRow row) {
        CellContent content = unitColumn < 0 ? null : row.at(unitColumn);
        if (content == null) {
            return null;
        }
        String written = CellText.of(content).strip();
        return new MeasureAt(
                measures.announced(written).orElse(null), written, SourceCell.name(unitColumn, row.number()));
    }

    /** What a column is measured in for one row, that itself states a measure or none. */
    public ColumnMeasure of(String key, Measure base, @Nullable MeasureAt row) {
        List<MeasureAt> said = new ArrayList<>();
        if (row != null) {
            said.add(row);
        }
        MeasureAt heading = headings.get(key);
        if (heading != null && (heading.measure() != null || isMultiplied(heading))) {
            said.add(heading);
        }
        above.stream().filter(one -> one.measure() != null || isMultiplied(one)).forEach(said::add);
        return ColumnMeasure.of(base, said);
    }
}
