package vn.tonghop.closing.issued;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.tonghop.period.ReportingPeriod;

/**
 * The rows of the database, besides the files' own, on which an issued set rests: what was received and decided, what was
 * known of the month before and of the ledger.
 *
 * @param tables rows by table, each by column; every value as text
 */
record IssuedRows(Map<String, List<Map<String, @Nullable String>>> tables) {

    private static final Logger log = LoggerFactory.getLogger(IssuedRows.class);

    /** Forms of months before the last one, of which no file is read, with those of their rows that are listed again. */
    static final String EARLIER_FORMS = "earlier_form_result";

    static final String EARLIER_ENTRIES = "earlier_register_entry";

    private static final String SETTLED = "('period-closed', 'submission-repeated', 'submission-stale',"
            + " 'replacement-shrinks', 'submission-withdrawn')";
    /** The files of the month and of the month before it, which are read anew. */
    private static final String SENT = "(select s.id from submission s where s.period = ?"
            + " union select r.submission_id from form_result r where r.period in (?, ?))";
    /** Rows of registers of still earlier months that state what one of the month's rows states, by its reconciliation. */
    private static final String LISTED_BEFORE = " from form_result m"
            + " join staged_sheet sh on sh.submission_id = m.submission_id and sh.form_code = m.form_code"
            + " join repeated_entry x on x.submission_id = sh.submission_id and x.sheet_no = sh.sheet_no"
            + " join register_entry e on e.submission_id = x.earlier_submission_id"
            + " and e.sheet_no = x.earlier_sheet_no and e.row_no = x.earlier_row_no"
            + " join form_result r on r.submission_id = e.submission_id and r.form_code = e.form_code"
            + " where m.period = ? and m.counting = true and r.period < ?";

    /** Reads what a month that is being closed rests on; of the earlier months of its year, what they counted. */
    static IssuedRows of(JdbcTemplate jdbc, ReportingPeriod period) {
        String now = period.toString();
        String before = period.previous().toString();
        Map<String, List<Map<String, @Nullable String>>> tables = new LinkedHashMap<>();
        readFiles(jdbc, now, before, tables);
        tables.put("waiver", read(jdbc, "select * from waiver where period = ? order by finding_id, fact_hash", now));
        tables.put(
                "kept_edit", read(jdbc, "select * from kept_edit where period = ? order by report_id, ordinal", now));
        tables.put(
                "period_state",
                read(jdbc, "select * from period_state where period in (?, ?) order by period", before, now));
        tables.put(
                "ledger_entry",
                read(
                        jdbc,
                        "select * from ledger_entry where period in (?, ?) or period in (select l.period from"
                                + " ledger_entry l where l.revision > 0 and l.period < ?)"
                                + " order by period, calendar, indicator_code, revision",
                        before,
                        now,
                        now));
        List<Map<String, @Nullable String>> indicators = new ArrayList<>(
                read(jdbc, "select * from reconciled_indicator where period = ? order by ordinal", before));
        indicators.addAll(read(
                jdbc,
                "select period, ordinal, indicator_code, period_value, register_value, origin, outcome"
                        + " from reconciled_indicator where period >= ? and period < ? and period not like '%@%'"
                        + " and (period_value is not null or register_value is not null)"
                        + " order by period, ordinal",
                ReportingPeriod.month(period.year(), 1).toString(),
                before));
        tables.put("reconciled_indicator", indicators);
        for (String table : List.of("compilation", "figure", "figure_evidence", "reconciled_task")) {
            tables.put(table, read(jdbc, "select * from " + table + " where period = ?", before));
        }
        tables.put(
                "inbox_notice",
                read(
                        jdbc,
                        "select n.* from inbox_notice n where n.standing = true and exists (select 1 from finding f"
                                + " where f.owner = ? and f.found_text = n.place"
                                + " and f.business_key like concat(n.why, ' %')) order by n.run_no, n.notice_no",
                        now));
        for (String table : List.of("draft", "draft_figure", "draft_evidence")) {
            tables.put(table, read(jdbc, "select * from " + table + " where period = ?", now));
        }
        return new IssuedRows(tables);
    }

    private static void readFiles(
            JdbcTemplate jdbc, String now, String before, Map<String, List<Map<String, @Nullable String>>> tables) {
        tables.put(
                "submission",
                read(jdbc, "select * from submission where id in " + SENT + " order by id", now, now, before));
        tables.put(
                "form_result",
                read(
                        jdbc,
                        "select * from form_result where submission_id in " + SENT
                                + " order by submission_id, form_code",
                        now,
                        now,
                        before));
        tables.put(
                "finding",
                read(
                        jdbc,
                        "select * from finding where code in " + SETTLED + " and owner in " + SENT
                                + " order by owner, finding_no",
                        now,
                        now,
                        before));
        tables.put(
                "withdrawal",
                read(
                        jdbc,
                        "select * from withdrawal where submission_id in " + SENT + " order by submission_id",
                        now,
                        now,
                        before));
        tables.put(
                EARLIER_FORMS,
                read(
                        jdbc,
                        "select distinct r.*" + LISTED_BEFORE + " order by r.submission_id, r.form_code",
                        now,
                        before));
        tables.put(
                EARLIER_ENTRIES,
                read(
                        jdbc,
                        "select distinct e.submission_id, e.sheet_no, e.row_no, e.form_code, e.row_key, e.entry_date"
                                + LISTED_BEFORE + " order by e.submission_id, e.sheet_no, e.row_no",
                        now,
                        before));
    }

    /** The rows of a table. */
    List<Map<String, @Nullable String>> rows(String table) {
        return tables.getOrDefault(table, List.of());
    }

    /** Writes rows into a table. */
    static void insert(JdbcTemplate jdbc, String table, List<Map<String, @Nullable String>> rows) {
        if (!rows.isEmpty()) {
            Map<String, Integer> types = types(jdbc, table);
            rows.forEach(row -> insert(jdbc, table, row, types));
        }
    }

    private static void insert(
            JdbcTemplate jdbc, String table, Map<String, @Nullable String> row, Map<String, Integer> types) {
        String columns = String.join(", ", row.keySet());
        String marks = String.join(", ", row.keySet().stream().map(c -> "?").toList());
        Object[] values = row.entrySet().stream()
                .map(e -> typed(e.getValue(), types.getOrDefault(e.getKey(), Types.VARCHAR)))
                .toArray();
        jdbc.update("insert into " + table + " (" + columns + ") values (" + marks + ")", values);
    }

    private static @Nullable Object typed(@Nullable String text, int type) {
        if (text == null) {
            return null;
        }
        return switch (type) {
            case Types.BIT, Types.BOOLEAN -> Boolean.valueOf(text);
            case Types.TIMESTAMP -> LocalDateTime.parse(text.replace(' ', 'T'));
            case Types.DATE -> LocalDate.parse(text);
            default -> text;
        };
    }

    private static Map<String, Integer> types(JdbcTemplate jdbc, String table) {
        Map<String, Integer> types = new HashMap<>();
        jdbc.query("select * from " + table + " where 1 = 0", (ResultSet rs) -> {
            for (int i = 1; i <= rs.getMetaData().getColumnCount(); i++) {
                types.put(
                        rs.getMetaData().getColumnLabel(i).toLowerCase(Locale.ROOT),
                        rs.getMetaData().getColumnType(i));
            }
            return types;
        });
        return types;
    }

    /** Writes those rows that are not there by their keys. */
    static void insertAbsent(JdbcTemplate jdbc, String table, List<Map<String, @Nullable String>> rows) {
        Map<String, Integer> types = rows.isEmpty() ? Map.of() : types(jdbc, table);
        for (Map<String, @Nullable String> row : rows) {
            try {
                insert(jdbc, table, row, types);
            } catch (DuplicateKeyException e) {
                log.debug("{} is there already", table, e);
            }
        }
    }

    /** Rows with their values as text. */
    static List<Map<String, @Nullable String>> read(JdbcTemplate jdbc, String sql, Object... parameters) {
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
