package vn.tonghop.closing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.tonghop.period.ReportingPeriod;

/** What has come for a period that is submitted or closed, and what it would change. */
public final class HeldFiles {

    private final JdbcTemplate jdbc;

    HeldFiles(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A form that is held.
     *
     * @param file below {@code inbox/} as dropped
     * @param rows that it holds
     * @param standingRows of the form that counts; null where none does
     * @param figures that it states otherwise, such as {@code TTUD-02.period 2239 → 2240}
     */
    public record Held(
            String submission,
            String file,
            String unit,
            String part,
            String form,
            int rows,
            @Nullable Integer standingRows,
            List<String> figures) {}

    /** All that is held for a period, by unit, part, form and order of sending. */
    public List<Held> of(ReportingPeriod period) {
        return jdbc.query(
                "select r.*, s.file_path, c.submission_id as standing, c.rows_loaded as standing_rows"
                        + " from form_result r join submission s on s.id = r.submission_id"
                        + " left join form_result c on c.unit_code = r.unit_code and c.part = r.part"
                        + " and c.form_code = r.form_code and c.period = r.period and c.counting = true"
                        + " where r.period = ? and r.verdict = 'HELD'"
                        + " order by r.unit_code, r.part, r.form_code, r.version_no",
                (rs, n) -> {
                    String standing = rs.getString("standing");
                    return new Held(
                            rs.getString("submission_id"),
                            rs.getString("file_path"),
                            rs.getString("unit_code"),
                            rs.getString("part"),
                            rs.getString("form_code"),
                            rs.getInt("rows_loaded"),
                            standing == null ? null : rs.getInt("standing_rows"),
                            differences(rs.getString("submission_id"), standing));
                },
                period.toString());
    }

    private List<String> differences(String held, @Nullable String standing) {
        Map<String, BigDecimal> now = standing == null ? Map.of() : figures(standing);
        Map<String, BigDecimal> then = figures(held);
        List<String> differences = new ArrayList<>();
        then.forEach((id, value) -> {
            BigDecimal before = now.get(id);
            if (before == null || before.compareTo(value) != 0) {
                differences.add(id + " " + (before == null ? "–" : plain(before)) + " → " + plain(value));
            }
        });
        now.forEach((id, value) -> {
            if (!then.containsKey(id)) {
                differences.add(id + " " + plain(value) + " → –");
            }
        });
        return differences;
    }

    private Map<String, BigDecimal> figures(String submission) {
        Map<String, BigDecimal> figures = new TreeMap<>();
        jdbc.query(
                "select indicator_code, period_value, cumulative_value from indicator_figure where submission_id = ?",
                rs -> {
                    put(figures, rs.getString(1) + ".period", rs.getBigDecimal(2));
                    put(figures, rs.getString(1) + ".cumulative", rs.getBigDecimal(3));
                },
                submission);
        return figures;
    }

    private static void put(Map<String, BigDecimal> figures, String id, @Nullable BigDecimal value) {
        if (value != null) {
            figures.merge(id, Objects.requireNonNull(value), BigDecimal::add);
        }
    }

    private static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }
}
