package vn.tonghop.reconciliation;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.finding.Fingerprint;
import vn.tonghop.period.ReportingPeriod;

/**
 * The sealed input list of a compilation: all that its figures and documents depend on, one line each. Its SHA-256 names the
 * compilation; the same list gives the same bytes.
 *
 * @param lines in a fixed order
 */
public record SealedInputs(List<String> lines) {

    public SealedInputs {
        lines = List.copyOf(lines);
    }

    /** The compilation's name. */
    public String hash() {
        return Fingerprint.sha256(text().getBytes(StandardCharsets.UTF_8));
    }

    /** The list as it is kept. */
    public String text() {
        return String.join("\n", lines) + "\n";
    }

    /** Lists what a month depends on as of now. */
    public static SealedInputs of(
            ReportingPeriod period, JdbcTemplate jdbc, Catalogue catalogue, String version, LocalDateTime nowUtc) {
        List<String> lines = new ArrayList<>();
        lines.add("period " + period);
        lines.add("program " + version);
        lines.add("catalogue " + catalogue.fingerprint());
        lines.add("due " + new Completeness(jdbc, catalogue).isPastDue(period, nowUtc));
        lines.addAll(query(
                jdbc,
                "select concat('submission ', s.unit_code, ' ', s.part, ' ', s.file_path, ' ', s.id, ' ', s.sha256, ' ',"
                        + " case when s.verdict in ('ACCEPTED', 'ACCEPTED_WITH_WARNINGS') then 'ACCEPTED'"
                        + " else s.verdict end) from submission s"
                        + " where s.verdict is not null and coalesce(s.period, s.default_period) = ?"
                        + " order by s.unit_code, s.part, s.file_path, s.id",
                period));
        lines.addAll(query(
                jdbc,
                "select concat('form ', r.unit_code, ' ', r.part, ' ', r.form_code, ' ', r.submission_id, ' ',"
                        + " case when r.counting = true then 'counts' else 'does not count' end)"
                        + " from form_result r where r.period = ?"
                        + " order by r.unit_code, r.part, r.form_code, r.version_no, r.submission_id",
                period));
        lines.addAll(query(
                jdbc,
                "select concat('waiver ', finding_id, ' ', fact_hash, ' ', accepted_by, ' ', reason) from waiver"
                        + " where period = ? and revoked_at is null order by finding_id, fact_hash",
                period));
        lines.addAll(query(jdbc, "select concat('state ', state) from period_state where period = ?", period));
        lines.addAll(query(
                jdbc, "select concat('opening ', run_hash) from compilation where period = ?", period.previous()));
        lines.addAll(query(
                jdbc, "select concat('opening state ', state) from period_state where period = ?", period.previous()));
        return new SealedInputs(lines);
    }

    private static List<String> query(JdbcTemplate jdbc, String sql, ReportingPeriod period) {
        return jdbc.queryForList(sql, String.class, period.toString());
    }
}
