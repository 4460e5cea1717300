package vn.tonghop.closing;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tonghop.period.ReportingPeriod;

/**
 * Who has sent which form for a month.
 *
 * @param forms the codes of all forms that are expected, in order
 * @param rows one a unit, in the order of the catalogue
 */
public record FormTable(ReportingPeriod period, List<String> forms, List<Row> rows) {

    public FormTable {
        forms = List.copyOf(forms);
        rows = List.copyOf(rows);
    }

    /**
     * The forms of a unit.
     *
     * @param cells by the code of the form; one that the unit does not send is not among them
     */
    public record Row(String unit, String name, Map<String, Cell> cells) {
        public Row {
            cells = Map.copyOf(cells);
        }
    }

    /**
     * A form of a unit.
     *
     * @param state as the message bundles spell it: awaited, on-time, late, returned, held or missing; optional where it is
     *     awaited and need not come
     * @param submission the one that counts, else the last that came; null where none came
     * @param received when that was, in UTC
     * @param version how often it was sent by then
     * @param loaded how many of its rows were taken
     */
    public record Cell(
            String state,
            @Nullable String submission,
            @Nullable LocalDateTime received,
            int version,
            int loaded) {}

    /** The same with the rows of one unit alone. */
    public FormTable of(String unit) {
        List<Row> own = rows.stream().filter(row -> row.unit().equals(unit)).toList();
        List<String> sent = forms.stream()
                .filter(form -> own.stream().anyMatch(row -> row.cells().containsKey(form)))
                .toList();
        return new FormTable(period, sent, own);
    }

    /** How many cells are in this state. */
    public long count(String state) {
        return rows.stream()
                .flatMap(row -> row.cells().values().stream())
                .filter(cell -> cell.state().equals(state))
                .count();
    }
}
