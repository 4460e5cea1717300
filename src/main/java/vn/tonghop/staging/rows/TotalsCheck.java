package vn.tonghop.staging.rows;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Sums the numeric columns of a table and holds stated sums against them. A total may stand at the bottom, at the top, or below
 * a group or a page; it is checked, never added.
 */
final class TotalsCheck {

    private final RunningSums all = new RunningSums();
    private final RunningSums sinceTotal = new RunningSums();
    private final RunningSums sincePage = new RunningSums();
    private final Map<String, BigDecimal> carried = new HashMap<>();
    private final List<Stated> atTop = new ArrayList<>();
    private boolean anyRow;

    /** A sum that a row states. */
    record Stated(String column, int row, BigDecimal value) {}

    /** A sum that is wrong. */
    record Wrong(Stated stated, BigDecimal expected) {}

    /** Adds a data row's value. */
    void add(String column, @Nullable BigDecimal value) {
        if (value != null) {
            all.add(column, value);
            sinceTotal.add(column, value);
            sincePage.add(column, value);
        }
    }

    /** Adds what a blank cell means. A person counts it in a total, the program that adds up the column passes it over. */
    void addUnwritten(String column, BigDecimal value) {
        all.addUnwritten(column, value);
        sinceTotal.addUnwritten(column, value);
        sincePage.addUnwritten(column, value);
    }

    /** Notes that a data row has been added. */
    void rowAdded() {
        anyRow = true;
    }

    /** Checks the totals of one row: each against the rows since the last total, or against all. */
    List<Wrong> check(List<Stated> totals) {
        return check(RowRole.TOTAL, totals);
    }

    /** Checks the sums of one row by what the row is. */
    List<Wrong> check(RowRole role, List<Stated> sums) {
        if (!anyRow) {
            takeFromTop(role, sums);
            return List.of();
        }
        List<Wrong> wrong = sums.stream()
                .filter(sum -> !agrees(role, sum))
                .map(sum -> new Wrong(sum, expected(role, sum)))
                .toList();
        if (role == RowRole.TOTAL) {
            sinceTotal.clear();
        }
        if (role == RowRole.TOTAL || role == RowRole.PAGE_TOTAL || role == RowRole.CARRIED_OUT) {
            sincePage.clear();
        }
        return wrong;
    }

    /** Above the first row totals wait for the end, and what comes from an earlier page stands before all. */
    private void takeFromTop(RowRole role, List<Stated> sums) {
        if (role == RowRole.TOTAL) {
            atTop.addAll(sums);
        } else if (role == RowRole.CARRIED_IN) {
            sums.forEach(sum -> carried.put(sum.column(), sum.value()));
        }
    }

    /** Whether a sum is right for what its row is: a sum of the year is no less, a part no more than that of the rows. */
    boolean agrees(RowRole role, Stated sum) {
        BigDecimal counted = all.counted(sum.column());
        return switch (role) {
            case TOTAL -> sinceTotal.agree(sum.column(), sum.value()) || agreesWithAll(sum);
            case PAGE_TOTAL, CARRIED_OUT, CARRIED_IN ->
                sincePage.agree(sum.column(), sum.value()) || agreesWithAll(sum);
            case YEAR_TOTAL -> sum.value().compareTo(counted) >= 0 || agreesWithAll(sum);
            case PART_OF_TOTAL -> sum.value().compareTo(counted.add(carried(sum))) <= 0;
            case DATA,
                    UNCLEAR,
                    HEADER,
                    HEADING,
                    COLUMN_NUMBERS,
                    MEASURES,
                    HINTS,
                    GROUP,
                    TITLE,
                    IN_WORDS,
                    ORDINAL_ONLY,
                    EMPTY,
                    NIL,
                    SIGNATURE,
                    NOTE,
                    ASIDE,
                    OTHER_HEADER -> true;
        };
    }

    private boolean agreesWithAll(Stated sum) {
        return all.agree(sum.column(), sum.value())
                || all.agree(sum.column(), sum.value().subtract(carried(sum)));
    }

    private BigDecimal carried(Stated sum) {
        return carried.getOrDefault(sum.column(), BigDecimal.ZERO);
    }

    private BigDecimal expected(RowRole role, Stated sum) {
        return (role == RowRole.PAGE_TOTAL ? sincePage : all).counted(sum.column());
    }

    /** Checks the totals that stood above the first row. */
    List<Wrong> checkAtEnd() {
        return atTop.stream()
                .filter(total -> !all.agree(total.column(), total.value()))
                .map(total -> new Wrong(total, all.counted(total.column())))
                .toList();
    }

    /** Whether a number in a text is one of the sums. */
    boolean holdsAnywhere(BigDecimal number) {
        return all.holdsAnywhere(number) || sinceTotal.holdsAnywhere(number) || sincePage.holdsAnywhere(number);
    }
}
