package vn.tonghop.staging.store;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.tonghop.finding.store.Findings;
import vn.tonghop.staging.rows.UncountedRun;
import vn.tonghop.staging.submission.RowTally;

/** What was staged of submissions. */
public final class StagedRows {

    /** Decimals of every column that holds a figure; more are rounded half up. */
    static final int DECIMALS = 6;

    static final List<String> TYPED =
            List.of("indicator_figure", "task_entry", "narrative_item", "register_entry", "adjustment_entry");
    private static final List<String> OTHERS =
            List.of("row_account", "staged_sheet", "form_result", "row_key_pack", "repeated_entry", "returned_figure");

    private final JdbcTemplate jdbc;
    private final Findings findings;

    public StagedRows(JdbcTemplate jdbc, Findings findings) {
        this.jdbc = jdbc;
        this.findings = findings;
    }

    /** Removes all that was staged of a submission, so that it can be staged anew. */
    public void clear(String submission) {
        for (String table : TYPED) {
            jdbc.update("delete from " + table + " where submission_id = ?", submission);
        }
        for (String table : OTHERS) {
            jdbc.update("delete from " + table + " where submission_id = ?", submission);
        }
        findings.forget(submission);
    }

    /**
     * Holds the row account of a submission against its tables.
     *
     * @throws IllegalStateException where the buckets do not add up to the rows that staging holds: the run must fail
     */
    public void verify(String submission) {
        long stated =
                count("select coalesce(sum(rows_loaded), 0) from staged_sheet where submission_id = ?", submission);
        long held = 0;
        for (String table : TYPED) {
            held += count("select count(*) from " + table + " where submission_id = ?", submission);
        }
        if (stated != held) {
            throw new IllegalStateException("submission %s: %d rows accounted for as loaded, %d rows in staging"
                    .formatted(submission, stated, held));
        }
    }

    /** The indicators of a form that stood in one submission and stand in the other no more. */
    public List<String> droppedIndicators(String earlier, String later, String form) {
        return jdbc.queryForList("""
            select distinct o.indicator_code from indicator_figure o
            join staged_sheet sh on sh.submission_id = o.submission_id and sh.sheet_no = o.sheet_no
            where o.submission_id = ? and sh.form_code = ? and o.indicator_code not in
                (select n.indicator_code from indicator_figure n where n.submission_id = ?)
            order by o.indicator_code\
            """, String.class, earlier, form, later);
    }

    /** Every figure of a submission by its id, such as {@code TTUD-02.period}; what stands twice is added up. */
    public SortedMap<String, BigDecimal> figures(String submission) {
        SortedMap<String, BigDecimal> figures = new TreeMap<>();
        jdbc.query(
                "select indicator_code, period_value, cumulative_value from indicator_figure where submission_id = ?",
                rs -> {
                    String indicator = rs.getString("indicator_code");
                    put(figures, indicator + ".period", rs.getBigDecimal("period_value"));
                    put(figures, indicator + ".cumulative", rs.getBigDecimal("cumulative_value"));
                },
                submission);
        return figures;
    }

    /** What units have noted beside the indicators that count for a month, by indicator. */
    public Map<String, String> notes(String period) {
        Map<String, String> notes = new HashMap<>();
        jdbc.query(
                """
            select i.indicator_code, i.note from form_result r
            join staged_sheet sh on sh.submission_id = r.submission_id and sh.form_code = r.form_code
            join indicator_figure i on i.submission_id = sh.submission_id and i.sheet_no = sh.sheet_no
            where r.period = ? and r.counting = true and i.note <> ''
            order by i.submission_id, i.sheet_no, i.row_no\
            """,
                rs -> {
                    notes.merge(rs.getString("indicator_code"), rs.getString("note"), (a, b) -> a + "; " + b);
                },
                period);
        return notes;
    }

    private static final String COUNTING = """
        from form_result r join submission s on s.id = r.submission_id
        join staged_sheet sh on sh.submission_id = r.submission_id and sh.form_code = r.form_code
        """;

    /** A paragraph of a unit's own words. */
    public record NarrativeItem(String unit, String section, int level, String content, String footnote) {}

    /** The words of units that count for a month, as sent. */
    public List<NarrativeItem> narrative(String period) {
        return jdbc.query(
                "select r.unit_code, n.section_code, n.item_level, n.content, n.footnote\n" + COUNTING + """
            join narrative_item n on n.submission_id = sh.submission_id and n.sheet_no = sh.sheet_no
            where r.period = ? and r.counting = true order by r.part, s.id, n.sheet_no, n.row_no\
            """,
                (rs, n) -> new NarrativeItem(
                        rs.getString("unit_code"),
                        rs.getString("section_code"),
                        rs.getInt("item_level"),
                        rs.getString("content"),
                        rs.getString("footnote")),
                period);
    }

    /** An entry of a register of documents that were issued. */
    public record ListedEntry(
            @Nullable String kind,
            @Nullable String number,
            @Nullable LocalDate date,
            @Nullable String subject) {}

    /** The entries of a register that are marked for the report of a month, as listed. */
    public List<ListedEntry> listed(String period, String form) {
        return jdbc.query(
                "select e.action, e.reference, e.entry_date, e.subject\n" + COUNTING + """
            join register_entry e on e.submission_id = sh.submission_id and e.sheet_no = sh.sheet_no
            where r.period = ? and r.form_code = ? and r.counting = true and e.listed = true
            order by r.unit_code, r.part, s.id, e.sheet_no, e.row_no\
            """,
                (rs, n) -> new ListedEntry(
                        rs.getString("action"),
                        rs.getString("reference"),
                        rs.getObject("entry_date", LocalDate.class),
                        rs.getString("subject")),
                period,
                form);
    }

    private static void put(Map<String, BigDecimal> figures, String id, @Nullable BigDecimal value) {
        if (value != null) {
            figures.merge(id, value, BigDecimal::add);
        }
    }

    /** Where the rows of a submission ended, all its sheets together. */
    public RowTally rows(String submission) {
        return jdbc
                .query(
                        "select rows_structural, rows_loaded, rows_rejected, rows_ignored from staged_sheet"
                                + " where submission_id = ?",
                        StagedRows::tally,
                        submission)
                .stream()
                .reduce(RowTally.NONE, RowTally::plus);
    }

    /** The same of every submission of a month, by submission. */
    public Map<String, RowTally> rowsOfPeriod(String period) {
        Map<String, RowTally> rows = new HashMap<>();
        jdbc.query(
                """
            select t.submission_id, t.rows_structural, t.rows_loaded, t.rows_rejected, t.rows_ignored
            from staged_sheet t join submission s on s.id = t.submission_id where s.period = ?\
            """,
                rs -> {
                    rows.merge(rs.getString("submission_id"), tally(rs, 0), RowTally::plus);
                },
                period);
        return rows;
    }

    private static RowTally tally(ResultSet rs, int row) throws SQLException {
        return new RowTally(
                rs.getInt("rows_structural"),
                rs.getInt("rows_loaded"),
                rs.getInt("rows_rejected"),
                rs.getInt("rows_ignored"));
    }

    /** The rows of a submission below the headers that were not loaded, from top to bottom of each sheet. */
    public List<UncountedRun> uncounted(String submission) {
        return uncounted("s.id = ?", submission).getOrDefault(submission, List.of());
    }

    /** The same of every submission of a month, by submission. */
    public Map<String, List<UncountedRun>> uncountedOfPeriod(String period) {
        return uncounted("s.period = ?", period);
    }

    private Map<String, List<UncountedRun>> uncounted(String condition, String parameter) {
        Map<String, List<UncountedRun>> found = new HashMap<>();
        jdbc.query(
                """
            select a.submission_id, t.sheet_name, t.header_row, a.first_row, a.last_row, a.reason from row_account a
            join submission s on s.id = a.submission_id
            join staged_sheet t on t.submission_id = a.submission_id and t.sheet_no = a.sheet_no
            where\s""" + condition + " and t.form_code <> '' order by a.submission_id, a.sheet_no, a.first_row",
                rs -> {
                    if (UncountedRun.isTold(rs.getInt("first_row"), rs.getInt("header_row"), rs.getString("reason"))) {
                        found.computeIfAbsent(rs.getString("submission_id"), k -> new ArrayList<>())
                                .add(new UncountedRun(
                                        rs.getString("sheet_name"),
                                        rs.getInt("first_row"),
                                        rs.getInt("last_row"),
                                        rs.getString("reason")));
                    }
                },
                parameter);
        return found;
    }

    private long count(String sql, String submission) {
        Long count = jdbc.queryForObject(sql, Long.class, submission);
        return count == null ? 0 : count;
    }
}
