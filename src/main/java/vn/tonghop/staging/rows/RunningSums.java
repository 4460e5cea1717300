package vn.tonghop.staging.rows;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;

/** Sums by column: of what is written, and of what blank cells mean. A total may count the blank ones or pass them over. */
final class RunningSums {

    private final Map<String, BigDecimal> written = new HashMap<>();
    private final Map<String, BigDecimal> unwritten = new HashMap<>();

    void add(String column, BigDecimal value) {
        written.merge(column, value, BigDecimal::add);
    }

    void addUnwritten(String column, BigDecimal value) {
        unwritten.merge(column, value, BigDecimal::add);
    }

    /** The sum with what blank cells mean. */
    BigDecimal counted(String column) {
        return written(column).add(unwritten.getOrDefault(column, BigDecimal.ZERO));
    }

    private BigDecimal written(String column) {
        return written.getOrDefault(column, BigDecimal.ZERO);
    }

    /** Whether a stated sum is one of the two. */
    boolean agree(String column, BigDecimal stated) {
        return stated.compareTo(written(column)) == 0 || stated.compareTo(counted(column)) == 0;
    }

    /** Whether a number is the sum of any column. */
    boolean holdsAnywhere(BigDecimal stated) {
        return written.keySet().stream().anyMatch(column -> agree(column, stated))
                || unwritten.keySet().stream().anyMatch(column -> agree(column, stated));
    }

    void clear() {
        written.clear();
        unwritten.clear();
    }
}
