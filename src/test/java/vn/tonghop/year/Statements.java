package vn.tonghop.year;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the units' forms of indicators state of a month, from what is known when they are written. */
final class Statements {

    static final YearMonth STILL_THE_OLD_PLAN = YearMonth.of(2024, 8);

    private static final LocalDate REVISED = LocalDate.of(2024, 7, 20);

    /** Totals of January to October 2023, before the program was used. */
    private static final Map<String, String> BEFORE = Map.of(
            "TTUD-01", "530",
            "TTUD-02", "6000",
            "TTUD-12", "22000.5",
            "TDC-01", "152",
            "TDC-02", "148",
            "TDC-05", "300000000");

    private final YearFacts facts;
    private final Indicators indicators;

    Statements(YearFacts facts) {
        this.facts = facts;
        this.indicators = new Indicators(facts);
    }

    @Nullable
    BigDecimal period(String code, YearMonth month) {
        BigDecimal estimate = facts.of(month).estimates.get(code);
        return estimate != null ? estimate : indicators.value(code, month);
    }

    @Nullable
    BigDecimal cumulative(String code, YearMonth month) {
        if (!Indicators.TOTALS.contains(code)) {
            return null;
        }
        BigDecimal estimate = facts.of(month).estimates.get(code);
        BigDecimal total = estimate != null ? estimate : indicators.valueOfYear(code, month);
        for (YearMonth earlier = month.minusMonths(1);
                earlier.getYear() == month.getYear() && !earlier.isBefore(YearFacts.FIRST);
                earlier = earlier.minusMonths(1)) {
            total = total.add(indicators.valueOfYear(code, earlier));
        }
        return month.getYear() == 2023 ? total.add(new BigDecimal(BEFORE.getOrDefault(code, "0"))) : total;
    }

    /** The plan in force at the cut-off. */
    static @Nullable BigDecimal plan(String code, YearMonth month) {
        return switch (code) {
            case "TTUD-01" ->
                BigDecimal.valueOf(
                        month.getYear() == 2023 ? 700 : MonthFacts.cutoff(month).isBefore(REVISED) ? 720 : 760);
            case "TTUD-02" -> BigDecimal.valueOf(month.getYear() == 2023 ? 10000 : 10500);
            default -> null;
        };
    }

    /** The plan as the unit prints it: a month late after a revision. */
    static @Nullable BigDecimal printedPlan(String code, YearMonth month) {
        return plan(code, month.equals(STILL_THE_OLD_PLAN) ? month.minusMonths(1) : month);
    }

    static int decimals(String code) {
        return code.equals("TTUD-01") ? 1 : 2;
    }

    static @Nullable BigDecimal percent(@Nullable BigDecimal total, @Nullable BigDecimal plan, int decimals) {
        return total == null || plan == null
                ? null
                : total.multiply(BigDecimal.valueOf(100)).divide(plan, decimals, RoundingMode.HALF_UP);
    }
}
