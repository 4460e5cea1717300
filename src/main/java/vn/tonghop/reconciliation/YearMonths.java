package vn.tonghop.reconciliation;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.tonghop.finding.Fingerprint;
import vn.tonghop.period.ReportingPeriod;

/** What each month of a reporting year stated for each indicator, as reconciled last; for charts of the year. */
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

    /** The lines of the sealed list: what earlier months stated makes another chart. */
    List<String> sealed(ReportingPeriod month) {
        return upTo(month).entrySet().stream()
                .filter(e -> !e.getKey().equals(month.toString()))
                .map(e -> "month-values " + e.getKey() + " " + Fingerprint.of(values(e.getValue())))
                .toList();
    }

    private static String values(SortedMap<String, BigDecimal> values) {
        StringBuilder text = new StringBuilder();
        values.forEach((code, value) ->
                text.append(code).append('=').append(value.toPlainString()).append('\n'));
        return text.toString();
    }
}
