package vn.tonghop.report.review;

import java.math.BigDecimal;
import java.util.List;

/** An indicator's figure of the period beside last month's. */
record Change(String label, String unit, BigDecimal previous, BigDecimal current) {

    BigDecimal difference() {
        return current.subtract(previous);
    }

    List<String> cells() {
        String sign = difference().signum() > 0 ? "+" : "";
        return List.of(
                label,
                unit,
                ReviewWords.number(previous),
                ReviewWords.number(current),
                sign + ReviewWords.number(difference()));
    }
}
