package vn.tonghop.staging;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Sums the numeric columns of a table and holds stated totals against them. A total may stand at the bottom, at the top, or
 * below a group; it is checked, never added.
 */
final class TotalsCheck {

    private final Map<String, BigDecimal> all = new HashMap<>();
    private final Map<String, BigDecimal> sinceTotal = new HashMap<>();
    private final List<Stated> atTop = new ArrayList<>();
    private boolean anyRow;

    /** A total that a row states. */
    record Stated(String column, int row, BigDecimal value) {}

    /** A total that is wrong. */
    record Wrong(Stated stated, BigDecimal expected) {}

    /** Adds a data row's value. */
    void add(String column, @Nullable BigDecimal value) {
        if (value != null) {
            all.merge(column, value, BigDecimal::add);
            sinceTotal.merge(column, value, BigDecimal::add);
        }
    }

    /** Notes that a data row has been added. */
    void rowAdded() {
        anyRow = true;
    }

    /** Checks the totals of one row: each against the rows since the last total, or against all. */
    List<Wrong> check(List<Stated> totals) {
        if (!anyRow) {
            atTop.addAll(totals);
            return List.of();
        }
        List<Wrong> wrong = new ArrayList<>();
        for (Stated total : totals) {
            BigDecimal part = sinceTotal.getOrDefault(total.column(), BigDecimal.ZERO);
            BigDecimal whole = all.getOrDefault(total.column(), BigDecimal.ZERO);
            if (total.value().compareTo(part) != 0 && total.value().compareTo(whole) != 0) {
                wrong.add(new Wrong(total, whole));
            }
        }
        sinceTotal.clear();
        return wrong;
    }

    /** Checks the totals that stood above the first row. */
    List<Wrong> checkAtEnd() {
        return atTop.stream()
                .filter(t -> t.value().compareTo(all.getOrDefault(t.column(), BigDecimal.ZERO)) != 0)
                .map(t -> new Wrong(t, all.getOrDefault(t.column(), BigDecimal.ZERO)))
                .toList();
    }
}
