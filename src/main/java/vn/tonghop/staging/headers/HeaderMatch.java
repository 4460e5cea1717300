package vn.tonghop.staging.headers;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tonghop.catalogue.DataForm;
import vn.tonghop.catalogue.FormColumn;
import vn.tonghop.period.ReportingPeriod;
import vn.tonghop.reading.SourceCell;

/**
 * A form found by its header.
 *
 * @param form which
 * @param firstRow first row of the header
 * @param lastRow last row of the header
 * @param columns column number by key
 * @param found what the header says of each column, by key; empty in a Word file
 * @param missing labels of required columns that are not there
 * @param likely cells of headings that may be meant for a column which is not there, by the column's key
 * @param duplicates columns that appear twice: key to the A1 name of the second
 * @param unknown headers that the form does not know: A1 name to text
 * @param outline whether it is a Word file, whose header is its first heading
 */
public record HeaderMatch(
        DataForm form,
        int firstRow,
        int lastRow,
        Map<String, Integer> columns,
        Map<String, FoundColumn> found,
        List<String> missing,
        Map<String, String> likely,
        Map<String, String> duplicates,
        Map<String, String> unknown,
        boolean outline) {

    /** A Word outline, which has no header. */
    public static HeaderMatch ofOutline(DataForm form, int firstRow, int lastRow, Map<String, Integer> columns) {
        return new HeaderMatch(
                form, firstRow, lastRow, columns, Map.of(), List.of(), Map.of(), Map.of(), Map.of(), true);
    }

    /** A table; {@code refused} are headings that name a column and mean another one. */
    static HeaderMatch of(
            ColumnNames.OfForm names,
            int firstRow,
            int lastRow,
            Map<String, FoundColumn> found,
            Map<String, String> duplicates,
            Map<String, String> unknown,
            Map<String, FoundColumn> refused) {
        Map<String, Integer> columns = new LinkedHashMap<>();
        found.forEach((key, column) -> columns.put(key, column.column()));
        List<String> missing = new ArrayList<>();
        Map<String, String> likely = new LinkedHashMap<>();
        for (FormColumn column : names.form().columns()) {
            boolean there = columns.containsKey(column.key())
                    || (column.alternative() != null && columns.containsKey(column.alternative()));
            if (!there && column.required()) {
                missing.add(column.label());
            }
            if (!there) {
                FoundColumn other = refused.get(column.key());
                String cell = other != null ? other.cell() : ColumnLikeness.find(names.namesOf(column), unknown);
                if (cell != null) {
                    likely.put(column.key(), cell);
                }
            }
        }
        return new HeaderMatch(
                names.form(), firstRow, lastRow, columns, found, missing, likely, duplicates, unknown, false);
    }

    public boolean isComplete() {
        return missing.isEmpty();
    }

    /** Whether columns are missing without which no register can be meant: a list or a summary has none of them. */
    public boolean isNoRegister() {
        return missing.size() > 1 || isWithoutDays();
    }

    /** Whether rows that are named one by one lack nothing but their days: a register's, or a list's of what it holds. */
    public boolean lacksOnlyDays() {
        boolean named = columns.containsKey("reference") || columns.containsKey("code");
        return missing.size() == 1 && named && isWithoutDays();
    }

    private boolean isWithoutDays() {
        return form.columns().stream().anyMatch(c -> c.type() == FormColumn.Type.DATE && missing.contains(c.label()));
    }

    /** The same without columns of figures that are headed as those of another month or year. */
    public HeaderMatch in(ReportingPeriod period) {
        List<FormColumn> others = form.columns().stream()
                .filter(column -> isOfAnotherPeriod(column, period))
                .toList();
        if (others.isEmpty()) {
            return this;
        }
        Map<String, Integer> left = new LinkedHashMap<>(columns);
        List<String> lacking = new ArrayList<>(missing);
        Map<String, String> meant = new LinkedHashMap<>(likely);
        Map<String, String> strange = new LinkedHashMap<>(unknown);
        for (FormColumn column : others) {
            FoundColumn other = found.get(column.key());
            left.remove(column.key());
            if (column.required()) {
                lacking.add(column.label());
            }
            if (other != null) {
                meant.put(column.key(), other.cell());
                strange.put(other.cell(), other.whole());
            }
        }
        return new HeaderMatch(form, firstRow, lastRow, left, found, lacking, meant, duplicates, strange, outline);
    }

    private boolean isOfAnotherPeriod(FormColumn column, ReportingPeriod period) {
        FoundColumn one = found.get(column.key());
        return one != null
                && columns.containsKey(column.key())
                && switch (column.type()) {
                    case NUMBER, COUNT, PERCENT -> HeadingDates.of(one.whole()).excludes(period);
                    case TEXT, DATE, MARK, CHOICE, DOCUMENT_NUMBER, ORDINAL -> false;
                };
    }

    /** The column of a key, or null where the sheet has none. */
    @Nullable
    public Integer column(String key) {
        return columns.get(key);
    }

    /** The A1 name of a row's cell in a column; the row's first cell where the sheet has no such column. */
    public String cell(String key, int row) {
        return SourceCell.name(columns.getOrDefault(key, 0), row);
    }

    /** The header text of a column as written, else the form's own label. */
    public String label(String key) {
        FoundColumn column = found.get(key);
        return column != null && columns.containsKey(key)
                ? column.label()
                        .replaceAll("\\s*\\*+\\s*$", "")
                        .replaceAll("\\s+", " ")
                        .strip()
                : form.column(key).map(c -> c.label()).orElse(key);
    }

    /** {@code cumulative=E period=D}, in the order of keys. */
    public String columnLetters() {
        return new TreeMap<>(columns)
                .entrySet().stream()
                        .map(e -> e.getKey() + "=" + SourceCell.columnName(e.getValue()))
                        .collect(Collectors.joining(" "));
    }
}
