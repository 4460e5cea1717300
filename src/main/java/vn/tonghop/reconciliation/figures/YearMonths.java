package vn.tonghop.reconciliation.figures;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.tonghop.period.ReportingPeriod;

/**
 * What each month of a reporting year stated for each indicator, as reconciled last; for charts of the year. The sealed list names
 * it all.
 */
public final class YearMonths {

    private final JdbcTemplate jdbc;

    public YearMonths(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The months of a period's year up to its last one, without those that were never compiled: month by its text, value by
     * the indicator's code.
     */
    public SortedMap<String, SortedMap<String, BigDecimal>> upTo(ReportingPeriod period) {
        SortedMap<String, SortedMap<String, BigDecimal>> months = new TreeMap<>();
        jdbc.query(
                "select period, indicator_code, period_value from reconciled_indicator"
                        + " where period between ? and ? and period_value is not null",
                rs -> {
                    ReportingPeriod month = ReportingPeriod.parse(rs.getString("period"));
                    if (month.isMonth()) {
                        months.computeIfAbsent(month.toString(), k -> new TreeMap<>())
                                .put(
                                        rs.getString("indicator_code"),
                                        rs.getBigDecimal("period_value").stripTrailingZeros());
                    }
                },
                ReportingPeriod.month(period.year(), 1).toString(),
                ReportingPeriod.month(period.year(), period.lastMonth()).toString());
        return Collections.unmodifiableSortedMap(months);
    }
}
