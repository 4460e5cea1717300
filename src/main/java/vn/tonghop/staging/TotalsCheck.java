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

    private final Sums all = new Sums();
    private final Sums sinceTotal = new Sums();
    private final List<Stated> atTop = new ArrayList<>();
    private boolean anyRow;

    /** A total that a row states. */
    record Stated(String column, int row, BigDecimal value) {}

    /** A total that is wrong. */
    record Wrong(Stated stated, BigDecimal expected) {}

    /** Adds a data row's value. */
    void add(String column, @Nullable BigDecimal value) {
        if (value != null) {
            all.written.merge(column, value, BigDecimal::add);
            sinceTotal.written.merge(column, value, BigDecimal::add);
        }
    }

    /** Adds what a blank cell means. A person counts it in a total, the program that adds up the column passes it over. */
    void addUnwritten(String column, BigDecimal value) {
        all.unwritten.merge(column, value, BigDecimal::add);
        sinceTotal.unwritten.merge(column, value, BigDecimal::add);
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
        List<Wrong> wrong = totals.stream()
                .filter(total -> !sinceTotal.agree(total) && !all.agree(total))
                .map(total -> new Wrong(total, all.counted(total.column())))
                .toList();
        sinceTotal.clear();
        return wrong;
    }

    /** Checks the totals that stood above the first row. */
    List<Wrong> checkAtEnd() {
        return atTop.stream()
                .filter(total -> !all.agree(total))
                .map(total -> new Wrong(total, all.counted(total.column())))
                .toList();
    }

    /** Sums by column: of what is written, and of what blank cells mean. */
    private static final class Sums {

        private final Map<String, BigDecimal> written = new HashMap<>();
        private final Map<String, BigDecimal> unwritten = new HashMap<>();

        BigDecimal counted(String column) {
            return written(column).add(unwritten.getOrDefault(column, BigDecimal.ZERO));
        }

        private BigDecimal written(String column) {
            return written.getOrDefault(column, BigDecimal.ZERO);
        }

        boolean agree(Stated total) {
            return total.value().compareTo(written(total.column())) == 0
                    || total.value().compareTo(counted(total.column())) == 0;
        }

        void clear() {
            written.clear();
            unwritten.clear();
        }
    }
}
