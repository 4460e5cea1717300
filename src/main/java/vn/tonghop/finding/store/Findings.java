package vn.tonghop.finding.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
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
public final class Findings {

    public static final String COLUMNS =
            "owner, finding_no, finding_id, fact_hash, code, variant, severity, period, unit_code, part, form_code,"
                    + " business_key, submission_id, file_path, sheet_name, cell, found_text, expected_text, arguments";
    private static final String SELECT = """
        select f.finding_id, f.fact_hash, f.code, f.variant, f.severity, f.period, f.unit_code, f.part, f.form_code,
            f.business_key, f.submission_id, f.file_path, f.sheet_name, f.cell, f.found_text, f.expected_text,
            f.arguments, w.accepted_by, w.reason as waiver_reason
        from finding f
        left join waiver w on w.finding_id = f.finding_id and w.fact_hash = f.fact_hash and w.revoked_at is null
        """;
    /** Something came for the slot later that counts, or is the same as what counts. */
    private static final String ANSWERED = """
        exists (select 1 from form_result n where n.unit_code = r.unit_code and n.part = r.part
            and n.form_code = r.form_code and n.period = r.period and n.version_no > r.version_no
            and (n.counting = true or n.verdict = 'DUPLICATE'))
        """;
    /** The unit in whose place it was sent has sent the form since. */
    private static final String SENT_BY_THE_RIGHT_UNIT = """
        (f.code = 'unit-not-in-being' and exists (select 1 from form_result e
            join submission es on es.id = e.submission_id
            where e.unit_code = f.expected_text and e.form_code = r.form_code and e.period = r.period
                and e.counting = true and es.received_run > s.received_run))
        """;
    /** A file of the same name was read since. */
    private static final String READ_SINCE = """
        exists (select 1 from submission l
            where l.unit_code = s.unit_code and l.file_path = s.file_path and l.id <> s.id
                and l.received_run > s.received_run and l.verdict not in ('RETURNED', 'UNREADABLE'))
        """;
    /**
     * Findings of submissions that neither count nor have just been answered speak of the past. Of a form that is held or
     * withdrawn only that is told. A file without a form is in the past once one of its name was read, a form in the folder
     * of another unit once that unit has sent it.
     */
    private static final String CURRENT =
            """
        (f.owner = f.period
        or exists (select 1 from form_result r join submission s on s.id = r.submission_id
            where r.submission_id = f.owner and r.form_code = f.form_code and s.check_only = false
                and (r.counting = true
                or (r.verdict = 'HELD' and f.code = 'period-closed')
                or (r.withdrawn = true and f.code = 'submission-withdrawn')
                or (r.verdict = 'RETURNED' and r.withdrawn = false and r.held_back = false
                    and not\s""" + ANSWERED + "and not " + SENT_BY_THE_RIGHT_UNIT + """
                )))
        or (f.form_code is null and exists (select 1 from submission s
            where s.id = f.owner and s.check_only = false and not\s""" + READ_SINCE + ")))";

    private static final Comparator<RecordedFinding> ORDER = Comparator.comparing(
                    (RecordedFinding r) -> r.finding().severity())
            .thenComparing(r -> text(r.finding().unit()))
            .thenComparing(r -> text(r.finding().form()))
            .thenComparing(r -> r.finding().code())
            .thenComparing(r -> r.finding().businessKey())
            .thenComparing(r -> r.finding().id())
            .thenComparing(r -> text(r.finding().part()))
            .thenComparing(r ->
                    r.finding().location() == null ? "" : r.finding().location().toString());

    private final JdbcTemplate jdbc;

    public Findings(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Replaces all findings of an owner. */
    public void replace(String owner, List<Finding> findings) {
        forget(owner);
        append(owner, 0, findings);
    }

    /** Forgets all findings of an owner. */
    public void forget(String owner) {
        jdbc.update("delete from finding where owner = ?", owner);
    }

    /** Forgets what was found of a submission's form under a code; a null variant stands for any. */
    public void forget(String submission, String form, FindingCode code, @Nullable String variant) {
        jdbc.update(
                "delete from finding where owner = ? and form_code = ? and code = ? and variant = coalesce(?, variant)",
                submission,
                form,
                code.slug(),
                variant);
    }

    /** How many findings stop a closing now, waivers taken off. */
    public long countOpenBlocking() {
        Long count = jdbc.queryForObject("""
            select count(*) from finding f where f.severity = 'blocking' and not exists (select 1 from waiver w
                where w.finding_id = f.finding_id and w.fact_hash = f.fact_hash and w.revoked_at is null)\
            """, Long.class);
        return count == null ? 0 : count;
    }

    /** Adds findings to an owner's, numbered from {@code first}. */
    public void append(String owner, int first, List<Finding> findings) {
        int[] number = {first};
        jdbc.batchUpdate(
                "insert into finding (" + COLUMNS + ") values (" + COLUMNS.replaceAll("[^,]+", "?") + ")",
                findings,
                Math.max(1, findings.size()),
                (statement, finding) -> bind(owner, number[0]++, finding, new StatementParameters(statement)));
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
                SELECT + "where (f.period = ? or f.owner in (select s.id from submission s where s.period = ?)) and "
                        + CURRENT,
                Findings::map,
                period,
                period));
    }

    /**
     * All that is to be said about a submission, from staging and from the reconciliation of its own month; gravest first. A
     * figure or task that is missing stands nowhere in the file, yet its unit must hear of it.
     */
    public List<RecordedFinding> ofSubmission(String submission) {
        return unique(jdbc.query(
                SELECT + "where f.owner = ? or exists (select 1 from form_result r where r.submission_id = ?"
                        + " and r.period = f.owner and (f.submission_id = r.submission_id or (r.counting = true"
                        + " and r.unit_code = f.unit_code and r.form_code = f.form_code and (f.submission_id is null"
                        + " or f.submission_id not in (select o.submission_id from form_result o"
                        + " where o.period = f.owner)))))",
                Findings::map,
                submission,
                submission));
    }

    /** What settling has found about a form; {@code code} is its slug. */
    public record OfForm(String owner, String form, String code, String factHash) {}

    /** What settling has found about the forms that were sent for a month. */
    public List<OfForm> ofSettling(String period) {
        return jdbc.query(
                """
            select f.owner, f.form_code, f.code, f.fact_hash from finding f
            join form_result r on r.submission_id = f.owner and r.form_code = f.form_code
            where r.period = ? and f.code in ('period-closed', 'submission-repeated', 'submission-stale',
                'replacement-shrinks', 'submission-withdrawn')\
            """,
                (rs, n) -> new OfForm(
                        rs.getString("owner"),
                        rs.getString("form_code"),
                        rs.getString("code"),
                        rs.getString("fact_hash")),
                period);
    }

    /** The finding with this id, open or accepted; where several files have it, the one that speaks of the present. */
    public Optional<RecordedFinding> find(String id) {
        List<RecordedFinding> all = jdbc.query(
                SELECT + "where f.finding_id = ? order by f.owner desc, f.finding_no desc", Findings::map, id);
        return all.stream()
                .map(r -> r.finding().period())
                .distinct()
                .flatMap(period -> period == null ? Stream.empty() : ofPeriod(period).stream())
                .filter(r -> r.finding().id().equals(id))
                .findFirst()
                .or(() -> all.stream().findFirst());
    }

    /** Whether the finding still stands. */
    public boolean isCurrent(RecordedFinding recorded) {
        String period = recorded.finding().period();
        return period == null
                || ofPeriod(period).stream()
                        .anyMatch(r ->
                                r.finding().factHash().equals(recorded.finding().factHash()));
    }

    public static void bind(String owner, int number, Finding finding, Parameters p) throws SQLException {
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
