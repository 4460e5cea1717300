package vn.tonghop.operations;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.tonghop.period.ReportingPeriod;

/**
 * The rows of the database, besides the files' own, on which an issued set rests: what was received and decided, what was
 * known of the month before and of the ledger.
 *
 * @param tables rows by table, each by column; every value as text
 */
record IssuedRows(Map<String, List<Map<String, @Nullable String>>> tables) {

    private static final String MONTH = "(select s.id from submission s where coalesce(s.period, s.default_period) = ?"
            + " union select r.submission_id from form_result r where r.period = ?)";

    /** Reads what a month that is being closed rests on. */
    static IssuedRows of(JdbcTemplate jdbc, ReportingPeriod period) {
        String now = period.toString();
        String before = period.previous().toString();
        Map<String, List<Map<String, @Nullable String>>> tables = new LinkedHashMap<>();
        put(
                tables,
                "submission",
                read(jdbc, "select * from submission where id in " + MONTH + " order by id", now, now));
        put(
                tables,
                "form_result",
                read(
                        jdbc,
                        "select * from form_result where submission_id in " + MONTH
                                + " order by submission_id, form_code",
                        now,
                        now));
        put(
                tables,
                "finding",
                read(
                        jdbc,
                        "select * from finding where code in ('period-closed', 'submission-repeated',"
                                + " 'submission-stale', 'replacement-shrinks', 'submission-withdrawn')"
                                + " and owner <> coalesce(period, '') and owner in " + MONTH
                                + " order by owner, finding_no",
                        now,
                        now));
        put(
                tables,
                "withdrawal",
                read(
                        jdbc,
                        "select * from withdrawal where submission_id in " + MONTH + " order by submission_id",
                        now,
                        now));
        put(tables, "waiver", read(jdbc, "select * from waiver where period = ? order by finding_id, fact_hash", now));
        put(tables, "period_state", read(jdbc, "select * from period_state where period <= ? order by period", now));
        put(
                tables,
                "ledger_entry",
                read(
                        jdbc,
                        "select * from ledger_entry where period <= ? order by period, calendar, indicator_code, revision",
                        now));
        put(tables, "compilation", read(jdbc, "select * from compilation where period = ?", before));
        put(tables, "figure", read(jdbc, "select * from figure where period = ? order by ordinal", before));
        put(
                tables,
                "figure_evidence",
                read(jdbc, "select * from figure_evidence where period = ? order by figure_ordinal, ordinal", before));
        put(
                tables,
                "reconciled_task",
                read(jdbc, "select * from reconciled_task where period = ? order by ordinal", before));
        put(
                tables,
                "reconciled_indicator",
                read(jdbc, "select * from reconciled_indicator where period = ? order by ordinal", before));
        put(
                tables,
                "earlier_form_result",
                read(
                        jdbc,
                        "select * from form_result where period = ? and counting = true order by submission_id, form_code",
                        before));
        return new IssuedRows(tables);
    }

    /** The rows of a table. */
    List<Map<String, @Nullable String>> rows(String table) {
        return tables.getOrDefault(table, List.of());
    }

    /** Writes rows into a table of an embedded database, which reads the texts as the columns' types. */
    static void insert(JdbcTemplate jdbc, String table, List<Map<String, @Nullable String>> rows) {
        for (Map<String, @Nullable String> row : rows) {
            String columns = String.join(", ", row.keySet());
            String marks = String.join(", ", row.keySet().stream().map(c -> "?").toList());
            jdbc.update(
                    "insert into " + table + " (" + columns + ") values (" + marks + ")",
                    row.values().toArray());
        }
    }

    private static void put(
            Map<String, List<Map<String, @Nullable String>>> tables,
            String table,
            List<Map<String, @Nullable String>> rows) {
        tables.put(table, rows);
    }

    private static List<Map<String, @Nullable String>> read(JdbcTemplate jdbc, String sql, Object... parameters) {
        List<Map<String, @Nullable String>> rows = new ArrayList<>();
        for (Map<String, Object> row : jdbc.queryForList(sql, parameters)) {
            Map<String, @Nullable String> texts = new LinkedHashMap<>();
            row.forEach((column, value) -> texts.put(column.toLowerCase(Locale.ROOT), text(value)));
            rows.add(texts);
        }
        return rows;
    }

    private static @Nullable String text(@Nullable Object value) {
        if (value == null) {
            return null;
        }
        return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }
}
