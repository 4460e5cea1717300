package vn.tonghop.variation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.tonghop.catalogue.DataForm;
import vn.tonghop.catalogue.FormColumn;
import vn.tonghop.reading.CellContent;
import vn.tonghop.reading.CellRange;
import vn.tonghop.reading.SourceCell;
import vn.tonghop.reading.SourceRow;
import vn.tonghop.recoding.PlainTable;

/** A form on its sheet while it is being changed. Rows count from 1, columns from 0. */
final class Draft {

    private static final int TITLES = 4;

    private final DataForm form;
    private final boolean book;
    private final boolean styled;
    private final NavigableMap<Integer, NavigableMap<Integer, CellContent>> cells = new TreeMap<>();
    private final List<CellRange> merges = new ArrayList<>();
    private final Map<String, Integer> columns = new LinkedHashMap<>();
    private final List<Integer> data = new ArrayList<>();
    private final Map<String, String> renamed = new LinkedHashMap<>();
    private int header = TITLES + 1;
    private int month = TITLES;
    private String sheet = "Biểu";
    private String file = "bieu";
    private boolean told;
    private @Nullable UnaryOperator<PlainTable> beside;
    private boolean besideFirst;

    /**
     * An empty sheet.
     *
     * @param form of which it is
     * @param keys of its columns, from the left
     * @param book whether the kind of file has merged cells
     * @param styled whether it has text that is struck out or raised
     */
    Draft(DataForm form, List<String> keys, boolean book, boolean styled) {
        this.form = form;
        this.book = book;
        this.styled = styled;
        set(1, 0, "SỞ KHOA HỌC VÀ CÔNG NGHỆ");
        set(2, 0, form.name().toUpperCase(java.util.Locale.ROOT));
        set(month, 0, "Kỳ báo cáo: 12/2023");
        for (String key : keys) {
            set(header, columns.size(), column(key).label());
            columns.put(key, columns.size());
        }
    }

    /** Adds a row of data below all others. */
    void add(Map<String, CellContent> values) {
        int row = cells.lastKey() + 1;
        data.add(row);
        cells.put(row, new TreeMap<>());
        values.forEach((key, content) -> set(row, at(key), content));
    }

    DataForm form() {
        return form;
    }

    boolean isBook() {
        return book;
    }

    boolean isStyled() {
        return styled;
    }

    FormColumn column(String key) {
        return form.column(key).orElseThrow();
    }

    /** The columns that it has, of a type. */
    List<String> keys(FormColumn.Type... types) {
        return columns.keySet().stream()
                .filter(key -> List.of(types).contains(column(key).type()))
                .toList();
    }

    boolean has(String key) {
        return columns.containsKey(key);
    }

    public int at(String key) {
        Integer at = columns.get(key);
        if (at == null) {
            throw new IllegalArgumentException(key);
        }
        return at;
    }

    /** The row in which a column's own heading stands: the one above, where it reaches up beside a common heading. */
    int heading(int column) {
        return get(header, column) == null && get(header - 1, column) != null ? header - 1 : header;
    }

    /** Whether the header has more than one row. */
    boolean isTall() {
        return merges.stream().anyMatch(m -> m.firstRow() <= header && m.lastRow() >= header);
    }

    /** How many columns there are, those that are none of the form's included. */
    int columns() {
        return Math.max(
                        cells.getOrDefault(header, new TreeMap<>(Map.of(0, Forms.text(""))))
                                .lastKey(),
                        columns.values().stream().mapToInt(at -> at).max().orElse(0))
                + 1;
    }

    /** The key of the column that stands at a place among the form's; empty beyond them. */
    String keyAt(int column) {
        return columns.entrySet().stream()
                .filter(known -> known.getValue() == column)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
    }

    /** Whether the unit of money is told already. */
    boolean isTold() {
        return told;
    }

    void tell() {
        told = true;
    }

    /** The rows of data, in order. */
    List<Integer> data() {
        return List.copyOf(data);
    }

    int header() {
        return header;
    }

    /** The row of the month's mark; 0 where it stands in no row. */
    int month() {
        return month;
    }

    void forgetMonth() {
        cells.remove(month);
        month = 0;
    }

    int lastRow() {
        return cells.lastKey();
    }

    @Nullable
    CellContent get(int row, int column) {
        return cells.getOrDefault(row, new TreeMap<>()).get(column);
    }

    String text(int row, int column) {
        return get(row, column) instanceof CellContent.Text text ? text.value() : "";
    }

    void set(int row, int column, CellContent content) {
        cells.computeIfAbsent(row, any -> new TreeMap<>()).put(column, content);
    }

    void set(int row, int column, String text) {
        set(row, column, new CellContent.Text(text));
    }

    void clear(int row, int column) {
        cells.getOrDefault(row, new TreeMap<>()).remove(column);
    }

    void merge(int firstRow, int firstColumn, int lastRow, int lastColumn) {
        merges.add(new CellRange(firstRow, firstColumn, lastRow, lastColumn));
    }

    boolean isMerged(int row, int column) {
        return merges.stream().anyMatch(m -> m.contains(row, column));
    }

    /** Whether a merged area reaches from the row before into this one. */
    boolean cutsMerge(int row) {
        return merges.stream().anyMatch(m -> m.firstRow() < row && m.lastRow() >= row);
    }

    /** Makes room for an empty row. */
    void insertRow(int at) {
        NavigableMap<Integer, NavigableMap<Integer, CellContent>> below = new TreeMap<>(cells.tailMap(at, true));
        cells.keySet().removeAll(below.keySet());
        below.forEach((row, content) -> cells.put(row + 1, content));
        data.replaceAll(row -> row >= at ? row + 1 : row);
        merges.replaceAll(m -> m.firstRow() >= at
                ? new CellRange(m.firstRow() + 1, m.firstColumn(), m.lastRow() + 1, m.lastColumn())
                : m);
        header = header >= at ? header + 1 : header;
        month = month >= at ? month + 1 : month;
    }

    /** Makes room for an empty column. */
    void insertColumn(int at) {
        for (Map.Entry<Integer, NavigableMap<Integer, CellContent>> row : cells.entrySet()) {
            NavigableMap<Integer, CellContent> moved = new TreeMap<>();
            row.getValue().forEach((column, content) -> moved.put(column >= at ? column + 1 : column, content));
            row.setValue(moved);
        }
        columns.replaceAll((key, column) -> column >= at ? column + 1 : column);
        merges.replaceAll(m -> new CellRange(
                m.firstRow(),
                m.firstColumn() >= at ? m.firstColumn() + 1 : m.firstColumn(),
                m.lastRow(),
                m.lastColumn() >= at ? m.lastColumn() + 1 : m.lastColumn()));
    }

    /** Says that a text which stood in the form before stands there otherwise now. */
    void rename(String before, String now) {
        String first = renamed.entrySet().stream()
                .filter(known -> known.getValue().equals(before))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(before);
        renamed.put(first, now);
    }

    /** The texts that stood in the form first, with what they are now. */
    Map<String, String> renamed() {
        return renamed;
    }

    void callSheet(String name) {
        sheet = name;
    }

    void callFile(String name) {
        file = name;
    }

    String file() {
        return file;
    }

    /** Puts a sheet beside this one, made of it once all is done. */
    void putBeside(UnaryOperator<PlainTable> other, boolean first) {
        beside = other;
        besideFirst = first;
    }

    boolean hasBeside() {
        return beside != null;
    }

    /** All sheets. */
    List<PlainTable> tables() {
        PlainTable own = table();
        if (beside == null) {
            return List.of(own);
        }
        PlainTable other = beside.apply(own);
        return besideFirst ? List.of(other, own) : List.of(own, other);
    }

    private PlainTable table() {
        List<SourceRow> rows = new ArrayList<>();
        cells.forEach((number, row) -> {
            if (!row.isEmpty()) {
                List<SourceCell> placed = new ArrayList<>();
                row.forEach((column, content) -> placed.add(new SourceCell(column, content)));
                rows.add(new SourceRow(number, placed, -1, false));
            }
        });
        return new PlainTable(sheet, rows, merges);
    }
}
