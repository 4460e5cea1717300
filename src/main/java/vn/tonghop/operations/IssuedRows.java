package vn.tonghop.operations;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
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

    private static final String SETTLED = "('period-closed', 'submission-repeated', 'submission-stale',"
            + " 'replacement-shrinks', 'submission-withdrawn')";

    /** Reads what a month that is being closed rests on: itself, the months of its year before it, the month before. */
    static IssuedRows of(JdbcTemplate jdbc, ReportingPeriod period) {
        String now = period.toString();
        String before = period.previous().toString();
        Object[] months = months(period);
        String in = "(" + String.join(", ", Stream.of(months).map(m -> "?").toList()) + ")";
        String sent = "(select s.id from submission s where coalesce(s.period, s.default_period) = ?"
                + " union select r.submission_id from form_result r where r.period in " + in + ")";
        Object[] nowAndMonths =
                Stream.concat(Stream.of((Object) now), Stream.of(months)).toArray();
        Map<String, List<Map<String, @Nullable String>>> tables = new LinkedHashMap<>();
        tables.put(
                "submission",
                read(jdbc, "select * from submission where id in " + sent + " order by id", nowAndMonths));
        tables.put(
                "form_result",
                read(
                        jdbc,
                        "select * from form_result where submission_id in " + sent
                                + " order by submission_id, form_code",
                        nowAndMonths));
        tables.put(
                "finding",
                read(
                        jdbc,
                        "select * from finding where code in " + SETTLED + " and owner in " + sent
                                + " order by owner, finding_no",
                        nowAndMonths));
        tables.put(
                "withdrawal",
                read(
                        jdbc,
                        "select * from withdrawal where submission_id in " + sent + " order by submission_id",
                        nowAndMonths));
        tables.put(
                "waiver",
                read(jdbc, "select * from waiver where period in " + in + " order by finding_id, fact_hash", months));
        tables.put(
                "kept_edit",
                read(jdbc, "select * from kept_edit where period = ? order by report_id, ordinal", now));
        tables.put("period_state", read(jdbc, "select * from period_state where period <= ? order by period", now));
        tables.put(
                "ledger_entry",
                read(
                        jdbc,
                        "select * from ledger_entry where period <= ?"
                                + " order by period, calendar, indicator_code, revision",
                        now));
        tables.put(
                "reconciled_indicator",
                read(
                        jdbc,
                        "select * from reconciled_indicator where period in " + in
                                + " and period <> ? order by period, ordinal",
                        Stream.concat(Stream.of(months), Stream.of((Object) now))
                                .toArray()));
        for (String table : List.of("compilation", "figure", "figure_evidence", "reconciled_task")) {
            tables.put(table, read(jdbc, "select * from " + table + " where period = ?", before));
        }
        return new IssuedRows(tables);
    }

    private static Object[] months(ReportingPeriod period) {
        TreeSet<String> months = new TreeSet<>();
        for (int month = 1; month <= period.number(); month++) {
            months.add(ReportingPeriod.month(period.year(), month).toString());
        }
        months.add(period.previous().toString());
        return months.toArray();
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
