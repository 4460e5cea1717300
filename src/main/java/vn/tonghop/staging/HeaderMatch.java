package vn.tonghop.staging;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tonghop.catalogue.DataForm;
import vn.tonghop.catalogue.FormColumn;
import vn.tonghop.reading.SourceCell;

/**
 * A form found by its header.
 *
 * @param form which
 * @param firstRow first row of the header
 * @param lastRow last row of the header
 * @param columns column number by key
 * @param labels header text as written, by key
 * @param missing labels of required columns that are not there
 * @param duplicates columns that appear twice: key to the A1 name of the second
 * @param unknown headers that the form does not know: A1 name to text
 * @param outline whether it is a Word file, whose header is its first heading
 */
record HeaderMatch(
        DataForm form,
        int firstRow,
        int lastRow,
        Map<String, Integer> columns,
        Map<String, String> labels,
        List<String> missing,
        Map<String, String> duplicates,
        Map<String, String> unknown,
        boolean outline) {

    boolean isComplete() {
        return missing.isEmpty();
    }

    /** Whether columns are missing without which no register can be meant: a list or a summary has none of them. */
    boolean isNoRegister() {
        boolean named = columns.containsKey("reference") || columns.containsKey("code");
        boolean day =
                form.columns().stream().anyMatch(c -> c.type() == FormColumn.Type.DATE && missing.contains(c.label()));
        return missing.size() > 1 || (day && !named);
    }

    /** The column of a key, or null where the sheet has none. */
    @Nullable
    Integer column(String key) {
        return columns.get(key);
    }

    /** The A1 name of a row's cell in a column; the row's first cell where the sheet has no such column. */
    String cell(String key, int row) {
        return SourceCell.name(columns.getOrDefault(key, 0), row);
    }

    /** The header text of a column as written, else the form's own label. */
    String label(String key) {
        String written = labels.get(key);
        return written != null
                ? written.replaceAll("\\s*\\*+\\s*$", "")
                        .replaceAll("\\s+", " ")
                        .strip()
                : form.column(key).map(c -> c.label()).orElse(key);
    }

    /** {@code cumulative=E period=D}, in the order of keys. */
    String columnLetters() {
        return new TreeMap<>(columns)
                .entrySet().stream()
                        .map(e -> e.getKey() + "=" + SourceCell.columnName(e.getValue()))
                        .collect(Collectors.joining(" "));
    }
}
