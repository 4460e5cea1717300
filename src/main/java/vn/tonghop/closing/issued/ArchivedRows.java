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
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.config.SingletonBeanRegistry;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.tonghop.period.ReportingPeriod;

/**
 * Rows of any table as text: read where a month is issued or a file was registered, so that they lie beside the bytes, and put
 * back where a database is rebuilt from there.
 */
public final class ArchivedRows {

    private static final Logger log = LoggerFactory.getLogger(ArchivedRows.class);

    private static final List<String> DRAFT = List.of("draft", "draft_figure", "draft_evidence");

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

    private final JdbcTemplate jdbc;

    public ArchivedRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Reads what a month that is being closed rests on; of the earlier months of its year, what they counted. */
    IssuedRows of(ReportingPeriod period) {
        String now = period.toString();
        String before = period.previous().toString();
        Map<String, List<Map<String, @Nullable String>>> tables = new LinkedHashMap<>();
        readFiles(now, before, tables);
        tables.put("waiver", read("select * from waiver where period = ? order by finding_id, fact_hash", now));
        tables.put("kept_edit", read("select * from kept_edit where period = ? order by report_id, ordinal", now));
        tables.put(
                "period_state", read("select * from period_state where period in (?, ?) order by period", before, now));
        tables.put(
                "ledger_entry",
                read(
                        "select * from ledger_entry where period in (?, ?) or period in (select l.period from"
                                + " ledger_entry l where l.revision > 0 and l.period < ?)"
                                + " order by period, calendar, indicator_code, revision",
                        before,
                        now,
                        now));
        List<Map<String, @Nullable String>> indicators =
                new ArrayList<>(read("select * from reconciled_indicator where period = ? order by ordinal", before));
        indicators.addAll(read(
                "select period, ordinal, indicator_code, period_value, register_value, origin, outcome"
                        + " from reconciled_indicator where period >= ? and period < ? and period not like '%@%'"
                        + " and (period_value is not null or register_value is not null)"
                        + " order by period, ordinal",
                ReportingPeriod.month(period.year(), 1).toString(), before));
        tables.put("reconciled_indicator", indicators);
        for (String table : List.of("compilation", "figure", "figure_evidence", "reconciled_task")) {
            tables.put(table, read("select * from " + table + " where period = ?", before));
        }
        tables.put(
                "inbox_notice",
                read(
                        "select n.* from inbox_notice n where n.standing = true and exists (select 1 from finding f"
                                + " where f.owner = ? and f.found_text = n.place"
                                + " and f.business_key like concat(n.why, ' %')) order by n.run_no, n.notice_no",
                        now));
        for (String table : DRAFT) {
            tables.put(table, read("select * from " + table + " where period = ?", now));
        }
        return new IssuedRows(tables);
    }

    private void readFiles(String now, String before, Map<String, List<Map<String, @Nullable String>>> tables) {
        tables.put(
                "submission", read("select * from submission where id in " + SENT + " order by id", now, now, before));
        tables.put(
                "form_result",
                read(
                        "select * from form_result where submission_id in " + SENT
                                + " order by submission_id, form_code",
                        now,
                        now,
                        before));
        tables.put(
                "finding",
                read(
                        "select * from finding where code in " + SETTLED + " and owner in " + SENT
                                + " order by owner, finding_no",
                        now,
                        now,
                        before));
        tables.put(
                "withdrawal",
                read(
                        "select * from withdrawal where submission_id in " + SENT + " order by submission_id",
                        now,
                        now,
                        before));
        tables.put(
                IssuedRows.EARLIER_FORMS,
                read("select distinct r.*" + LISTED_BEFORE + " order by r.submission_id, r.form_code", now, before));
        tables.put(
                IssuedRows.EARLIER_ENTRIES,
                read(
                        "select distinct e.submission_id, e.sheet_no, e.row_no, e.form_code, e.row_key, e.entry_date"
                                + LISTED_BEFORE + " order by e.submission_id, e.sheet_no, e.row_no",
                        now,
                        before));
    }

    /** What was registered and does not stand in the journal yet, in the order of its registration. */
    List<Map<String, @Nullable String>> unjournaled() {
        return read("select * from submission where journaled = false order by received_run, id");
    }

    /** Says that a submission stands in the journal. */
    void journaled(String submission) {
        jdbc.update("update submission set journaled = true where id = ?", submission);
    }

    /** Writes rows into a table. */
    void insert(String table, List<Map<String, @Nullable String>> rows) {
        if (!rows.isEmpty()) {
            Map<String, Integer> types = types(table);
            rows.forEach(row -> insert(table, row, types));
        }
    }

    private void insert(String table, Map<String, @Nullable String> row, Map<String, Integer> types) {
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

    private Map<String, Integer> types(String table) {
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
    void insertAbsent(String table, List<Map<String, @Nullable String>> rows) {
        Map<String, Integer> types = rows.isEmpty() ? Map.of() : types(table);
        for (Map<String, @Nullable String> row : rows) {
            try {
                insert(table, row, types);
            } catch (DuplicateKeyException e) {
                log.debug("{} is there already", table, e);
            }
        }
    }

    /** Rows with their values as text. */
    private List<Map<String, @Nullable String>> read(String sql, Object... parameters) {
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

    /** Takes away what a month that is issued again states otherwise. */
    void clear(IssuedRows issued) {
        for (Map<String, @Nullable String> state : issued.rows("period_state")) {
            jdbc.update("delete from period_state where period = ?", state.get("period"));
        }
        for (Map<String, @Nullable String> draft : issued.rows("draft")) {
            for (String table : DRAFT) {
                jdbc.update("delete from " + table + " where period = ?", draft.get("period"));
            }
        }
    }

    /** Takes away the findings of the files of an issued month from this number on. */
    void clearFindings(IssuedRows issued, int from) {
        issued.rows("finding")
                .forEach(f ->
                        jdbc.update("delete from finding where owner = ? and finding_no >= ?", f.get("owner"), from));
    }

    /** Gives a staged form what was decided of it. */
    void decide(Map<String, @Nullable String> form) {
        jdbc.update(
                "update form_result set verdict = ?, settled = true, counting = ?, version_no = ?, withdrawn = ?,"
                        + " held_back = ?, staged_verdict = verdict where submission_id = ? and form_code = ?",
                form.get("verdict"),
                Boolean.valueOf(form.get("counting")),
                Integer.valueOf(Objects.requireNonNull(form.get("version_no"))),
                Boolean.valueOf(form.get("withdrawn")),
                Boolean.valueOf(form.get("held_back")),
                form.get("submission_id"),
                form.get("form_code"));
    }

    /** Whether the database knows a decision that a report shows; of one that was taken back, whether it still stands. */
    boolean knows(LostDecisions.Lost decision) {
        Integer known = jdbc.queryForObject(
                switch (decision.kind()) {
                    case "accept" ->
                        "select count(*) from waiver where revoked_at is null and period = ? and finding_id = ?";
                    case "revoke" ->
                        "select count(*) from waiver w join finding f on f.finding_id = w.finding_id"
                                + " and f.fact_hash = w.fact_hash where w.revoked_at is null and w.period = ?"
                                + " and w.finding_id = ? and w.accepted_at < ?";
                    case "withdraw" ->
                        "select count(*) from form_result where withdrawn = true and period = ? and submission_id = ?";
                    case "keep" -> "select count(*) from kept_edit where period = ? and edit_id = ?";
                    default -> "select count(*) from period_state where period = ? and state = ?";
                },
                Integer.class,
                decision.kind().equals("revoke")
                        ? new Object[] {decision.period(), decision.subject(), decision.shown()}
                        : new Object[] {decision.period(), decision.subject()});
        return known != null && known > 0;
    }

    /** Hands this database to parts of the program that are made over it. */
    void lendTo(SingletonBeanRegistry parts) {
        parts.registerSingleton("archivedDatabase", jdbc);
    }
}
