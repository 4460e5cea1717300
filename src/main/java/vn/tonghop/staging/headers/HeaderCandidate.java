package vn.tonghop.staging.headers;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tonghop.catalogue.DataForm;
import vn.tonghop.catalogue.FormColumn;
import vn.tonghop.reading.SourceCell;

/** One form tried on one header. */
final class HeaderCandidate {

    private static final int FEWEST_COLUMNS = 2;
    private static final int MOST_CLAIMS = 16;

    /** A whole header of a form that the unit sends, then the better hit: what is found weighs against what is missing. */
    static final Comparator<HeaderCandidate> BEST = Comparator.comparing(HeaderCandidate::isWholeAndExpected)
            .thenComparingInt(HeaderCandidate::hits)
            .thenComparingInt(HeaderCandidate::required)
            .thenComparing(c -> c.expected)
            .thenComparing(Comparator.comparingInt((HeaderCandidate c) -> c.strangers.size())
                    .reversed())
            .thenComparing(
                    Comparator.comparingInt((HeaderCandidate c) -> c.rows).reversed());

    private final ColumnNames.OfForm names;
    private final int firstRow;
    private final int lastRow;
    private final int rows;
    private final boolean expected;
    private final Map<String, List<FoundColumn>> claims = new LinkedHashMap<>();
    private final Map<String, FoundColumn> columns = new LinkedHashMap<>();
    private final Map<String, String> duplicates = new LinkedHashMap<>();
    private final List<Heading> strangers = new ArrayList<>();
    /** Headings that name a column and are another one, by the column's key. */
    private final Map<String, FoundColumn> refused = new LinkedHashMap<>();

    HeaderCandidate(ColumnNames.OfForm names, int firstRow, int lastRow, int rows, boolean expected) {
        this.names = names;
        this.firstRow = firstRow;
        this.lastRow = lastRow;
        this.rows = rows;
        this.expected = expected;
    }

    /** Takes a heading with all ways to understand it, best first. */
    void add(Heading heading, List<Heading.Reading> readings, HeadingSense sense) {
        FoundColumn other = null;
        String otherKey = "";
        for (Heading.Reading reading : readings) {
            FormColumn column = names.columns().get(reading.name());
            if (column != null) {
                FoundColumn found = FoundColumn.of(heading, reading, sense.rank(reading), lastRow);
                List<FoundColumn> claimed = claims.computeIfAbsent(column.key(), k -> new ArrayList<>());
                if (claimed.size() < MOST_CLAIMS && !sense.isAnother(column, names, reading)) {
                    claimed.add(found);
                    return;
                }
                other = other == null ? found : other;
                otherKey = otherKey.isEmpty() ? column.key() : otherKey;
            }
        }
        if (other != null) {
            refused.putIfAbsent(otherKey, other);
        }
        strangers.add(heading);
    }

    /** Decides between headings that claim the same column. */
    HeaderCandidate decide() {
        claims.values().removeIf(List::isEmpty);
        claims.forEach((key, found) -> {
            FoundColumn best = FoundColumn.best(found);
            columns.put(key, best);
            for (FoundColumn one : found) {
                if (one.column() != best.column() && one.isAsGoodAs(best)) {
                    duplicates.put(key, SourceCell.name(one.column(), lastRow));
                } else if (one.column() != best.column()) {
                    strangers.add(one.heading());
                }
            }
        });
        return this;
    }

    boolean isOf(DataForm form) {
        return names.form().code().equals(form.code());
    }

    DataForm form() {
        return names.form();
    }

    int matched() {
        return columns.size();
    }

    int rows() {
        return rows;
    }

    int firstRow() {
        return firstRow;
    }

    /** Whether another candidate finds the same columns in the same places. */
    boolean findsTheSameAs(HeaderCandidate other) {
        return duplicates.isEmpty() == other.duplicates.isEmpty() && places().equals(other.places());
    }

    private Map<String, Integer> places() {
        Map<String, Integer> places = new LinkedHashMap<>();
        columns.forEach((key, found) -> places.put(key, found.column()));
        return places;
    }

    private boolean isWholeAndExpected() {
        return expected && isWhole();
    }

    boolean isWhole() {
        return names.form().columns().stream().allMatch(c -> !c.required() || isThere(c));
    }

    private int hits() {
        return matched() - 2 * missing().size();
    }

    private int required() {
        return (int) names.form().columns().stream()
                .filter(c -> c.required() && isThere(c))
                .count();
    }

    private List<String> missing() {
        return names.form().columns().stream()
                .filter(c -> c.required() && !isThere(c))
                .map(FormColumn::key)
                .toList();
    }

    /**
     * Whether it is a form with faults rather than another table.
     *
     * @param named whether sheet, title or file say the form's code or name
     */
    boolean isPlausible(boolean named) {
        long all = names.form().columns().stream().filter(FormColumn::required).count();
        return required() >= FEWEST_COLUMNS
                && (required() * 2L >= all || named)
                && (matched() >= strangers.size() || named);
    }

    HeaderMatch toMatch() {
        Map<String, String> unknown = new LinkedHashMap<>();
        strangers.stream()
                .sorted(Comparator.comparingInt(Heading::column))
                .forEach(heading -> unknown.put(SourceCell.name(heading.column(), lastRow), heading.whole()));
        return HeaderMatch.of(names, firstRow, lastRow, columns, duplicates, unknown, refused);
    }

    private boolean isThere(FormColumn column) {
        return columns.containsKey(column.key())
                || (column.alternative() != null && columns.containsKey(column.alternative()));
    }

    @Nullable
    FoundColumn refused(String key) {
        return refused.get(key);
    }
}
