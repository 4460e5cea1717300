package vn.tonghop.staging;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.tonghop.finding.Finding;
import vn.tonghop.finding.FindingArguments;
import vn.tonghop.finding.FindingCode;
import vn.tonghop.finding.Severity;
import vn.tonghop.finding.SourceLocation;

/**
 * Findings in the database. A submission owns those that staging found in it, a period those of its reconciliation, which
 * are replaced as a whole each time. A waiver holds while the value that it was given for is the same.
 */
public final class FindingTable {

    static final String COLUMNS =
            "owner, finding_no, finding_id, fact_hash, code, variant, severity, period, unit_code,"
                    + " part, form_code, business_key, submission_id, file_path, sheet_name, cell, found_text, expected_text,"
                    + " arguments";
    private static final String SELECT = "select f.*, w.accepted_by, w.reason as waiver_reason from finding f"
            + " left join waiver w on w.finding_id = f.finding_id and w.fact_hash = f.fact_hash"
            + " and w.revoked_at is null ";
    /**
     * Findings of submissions that neither count nor have just been answered speak of the past; so does what was wrong with a
     * file as a whole once one of the same name was accepted.
     */
    private static final String CURRENT =
            " and (f.owner = f.period or exists (select 1 from form_result r where r.submission_id = f.owner"
                    + " and r.form_code = f.form_code and (r.counting = true or r.verdict = 'RETURNED')"
                    + " and not exists (select 1 from form_result n join submission ns on ns.id = n.submission_id"
                    + " join submission os on os.id = r.submission_id where n.unit_code = r.unit_code"
                    + " and n.part = r.part and n.form_code = r.form_code and n.period = r.period and n.counting = true"
                    + " and n.version_no > r.version_no)) or (f.form_code is null and f.owner in"
                    + " (select s.id from submission s where s.check_only = false and not exists"
                    + " (select 1 from submission n where n.unit_code = s.unit_code and n.file_path = s.file_path"
                    + " and (n.received_run > s.received_run or n.modified_at > s.modified_at)"
                    + " and n.received_run >= s.received_run"
                    + " and n.verdict in ('ACCEPTED', 'ACCEPTED_WITH_WARNINGS', 'DUPLICATE')))))";

    private static final Comparator<RecordedFinding> ORDER = Comparator.comparing(
                    (RecordedFinding r) -> r.finding().severity())
            .thenComparing(r -> text(r.finding().unit()))
            .thenComparing(r -> text(r.finding().form()))
            .thenComparing(r -> r.finding().code())
            .thenComparing(r -> r.finding().businessKey())
            .thenComparing(r -> r.finding().id())
            .thenComparing(r ->
                    r.finding().location() == null ? "" : r.finding().location().submission());

    private final JdbcTemplate jdbc;

    public FindingTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Replaces all findings of an owner. */
    public void replace(String owner, List<Finding> findings) {
        jdbc.update("delete from finding where owner = ?", owner);
        append(owner, 0, findings);
    }

    /** Adds findings to an owner's, numbered from {@code first}. */
    public void append(String owner, int first, List<Finding> findings) {
        int[] number = {first};
        jdbc.batchUpdate(
                "insert into finding (" + COLUMNS + ") values (" + COLUMNS.replaceAll("[^,]+", "?") + ")",
                findings,
                Math.max(1, findings.size()),
                (statement, finding) -> bind(owner, number[0]++, finding, new StagedItemWriter.Parameters(statement)));
    }

    /** How many findings an owner has. */
    public int count(String owner) {
        Integer count = jdbc.queryForObject(
                "select coalesce(max(finding_no) + 1, 0) from finding where owner = ?", Integer.class, owner);
        return count == null ? 0 : count;
    }

    /** What is to be said of a period now: of its reconciliation and of the submissions that matter; gravest first. */
    public List<RecordedFinding> ofPeriod(String period) {
        return unique(jdbc.query(
                SELECT + "where (f.period = ? or f.owner in (select s.id from submission s where"
                        + " coalesce(s.period, s.default_period) = ?))" + CURRENT,
                FindingTable::map,
                period,
                period));
    }

    /** All that is to be said about a submission, from staging and reconciliation; gravest first. */
    public List<RecordedFinding> ofSubmission(String submission) {
        return unique(jdbc.query(
                SELECT + "where f.owner = ? or f.submission_id = ?", FindingTable::map, submission, submission));
    }

    /** The finding with this id, open or accepted. */
    public Optional<RecordedFinding> find(String id) {
        return jdbc.query(SELECT + "where f.finding_id = ? order by f.owner desc", FindingTable::map, id).stream()
                .findFirst();
    }

    static void bind(String owner, int number, Finding finding, StagedItemWriter.Parameters p) throws SQLException {
        SourceLocation place = finding.location();
        p.add(owner, number, finding.id(), finding.factHash(), finding.code().slug(), finding.variant())
                .add(finding.severity().slug(), finding.period(), finding.unit(), finding.part(), finding.form())
                .add(finding.businessKey())
                .add(place == null ? null : place.submission(), place == null ? null : place.file())
                .add(place == null ? null : place.sheet(), place == null ? null : place.cell())
                .add(finding.found(), finding.expected(), FindingArguments.encode(finding.arguments()));
    }

    private static List<RecordedFinding> unique(List<RecordedFinding> findings) {
        Map<String, RecordedFinding> byFact = new LinkedHashMap<>();
        findings.stream().sorted(ORDER).forEach(r -> {
            SourceLocation place = r.finding().location();
            byFact.putIfAbsent(r.finding().id() + (place == null ? "" : place), r);
        });
        return List.copyOf(byFact.values());
    }

    private static RecordedFinding map(ResultSet rs, int row) throws SQLException {
        FindingCode code = FindingCode.ofSlug(rs.getString("code"));
        if (code == null) {
            throw new IllegalStateException("unknown finding code in the database: " + rs.getString("code"));
        }
        String submission = rs.getString("submission_id");
        SourceLocation place = submission == null
                ? null
                : new SourceLocation(
                        submission, rs.getString("file_path"), rs.getString("sheet_name"), rs.getString("cell"));
        return new RecordedFinding(
                new Finding(
                        code,
                        rs.getString("variant"),
                        Severity.valueOf(rs.getString("severity").toUpperCase(java.util.Locale.ROOT)),
                        rs.getString("period"),
                        rs.getString("unit_code"),
                        rs.getString("part"),
                        rs.getString("form_code"),
                        rs.getString("business_key"),
                        place,
                        rs.getString("found_text"),
                        rs.getString("expected_text"),
                        FindingArguments.decode(rs.getString("arguments"))),
                rs.getString("accepted_by"),
                rs.getString("waiver_reason"));
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
