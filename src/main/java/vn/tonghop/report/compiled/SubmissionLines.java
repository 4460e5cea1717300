package vn.tonghop.report.compiled;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.tonghop.report.compiled.CompiledPeriod.FormLine;
import vn.tonghop.report.compiled.CompiledPeriod.RowCounts;
import vn.tonghop.report.compiled.CompiledPeriod.SubmissionLine;
import vn.tonghop.staging.rows.UncountedRows;
import vn.tonghop.staging.rows.UncountedRun;

/** Submissions with their forms and row accounts, as documents and answers show them. */
public final class SubmissionLines {

    private static final String SHEETS = "select submission_id, sum(rows_read) rows_read, sum(rows_structural)"
            + " rows_structural, sum(rows_loaded) rows_loaded, sum(rows_rejected) rows_rejected, sum(rows_ignored)"
            + " rows_ignored from staged_sheet";

    private final JdbcTemplate jdbc;
    private final UncountedRows uncounted;

    public SubmissionLines(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.uncounted = new UncountedRows(jdbc);
    }

    /** All that belong to a period, by unit, path and order of sending. */
    public List<SubmissionLine> ofPeriod(String period) {
        return read("where s.verdict is not null and s.period = ?", period, uncounted.ofPeriod(period));
    }

    /** One submission; empty where it is unknown or not staged yet. */
    public List<SubmissionLine> of(String submission) {
        return read(
                "where s.verdict is not null and s.id = ?", submission, Map.of(submission, uncounted.of(submission)));
    }

    private List<SubmissionLine> read(String where, String parameter, Map<String, List<UncountedRun>> uncountedRows) {
        Map<String, List<FormLine>> forms = new HashMap<>();
        Map<String, Integer> versions = new HashMap<>();
        jdbc.query(
                "select r.* from form_result r join submission s on s.id = r.submission_id " + where
                        + " order by r.submission_id, r.form_code",
                rs -> {
                    String id = rs.getString("submission_id");
                    forms.computeIfAbsent(id, k -> new ArrayList<>())
                            .add(new FormLine(
                                    rs.getString("form_code"),
                                    rs.getString("period"),
                                    rs.getString("verdict"),
                                    rows(rs)));
                    versions.merge(id, rs.getInt("version_no"), Math::max);
                },
                parameter);
        Map<String, RowCounts> rows = new HashMap<>();
        jdbc.query(
                SHEETS + " where submission_id in (select s.id from submission s " + where + ") group by submission_id",
                rs -> {
                    rows.put(rs.getString("submission_id"), rows(rs));
                },
                parameter);
        return jdbc.query(
                "select s.* from submission s " + where
                        + " order by s.unit_code, s.part, s.file_path, s.modified_at, s.id",
                (rs, n) -> line(rs, forms, versions, rows, uncountedRows),
                parameter);
    }

    private static SubmissionLine line(
            ResultSet rs,
            Map<String, List<FormLine>> forms,
            Map<String, Integer> versions,
            Map<String, RowCounts> rows,
            Map<String, List<UncountedRun>> uncountedRows)
            throws SQLException {
        String id = rs.getString("id");
        String part = rs.getString("part");
        return new SubmissionLine(
                id,
                rs.getString("file_path"),
                rs.getString("sha256"),
                rs.getString("unit_code"),
                part.isEmpty() ? null : part,
                versions.getOrDefault(id, 1),
                rs.getString("verdict"),
                forms.getOrDefault(id, List.of()),
                rows.getOrDefault(id, RowCounts.none()),
                uncountedRows.getOrDefault(id, List.of()),
                rs.getString("answer_path"));
    }

    private static RowCounts rows(ResultSet rs) throws SQLException {
        return new RowCounts(
                rs.getInt("rows_read"),
                rs.getInt("rows_structural"),
                rs.getInt("rows_loaded"),
                rs.getInt("rows_rejected"),
                rs.getInt("rows_ignored"));
    }
}
