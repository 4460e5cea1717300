package vn.tonghop.staging;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.finding.Finding;
import vn.tonghop.finding.FindingCode;
import vn.tonghop.finding.SourceLocation;
import vn.tonghop.finding.Verdict;

/**
 * Decides which form counts for its slot: unit, part, form, period. A later accepted form takes the place of the one before
 * it, which stands until then; a form for a period that is submitted or closed is held. Runs in one transaction; forms that
 * are settled stay so.
 */
public final class VerdictSettler {

    private static final int HUNDRED = 100;

    private final JdbcTemplate jdbc;
    private final Catalogue catalogue;
    private final FindingTable findings;

    public VerdictSettler(JdbcTemplate jdbc, Catalogue catalogue) {
        this.jdbc = jdbc;
        this.catalogue = catalogue;
        this.findings = new FindingTable(jdbc);
    }

    /** Settles every form that is staged and not yet settled, in the order in which the files were saved. */
    public void settleAll() {
        List<Form> forms = jdbc.query(
                "select r.submission_id, r.form_code, r.unit_code, r.part, r.period, r.verdict, r.rows_loaded,"
                        + " r.version_no, s.sha256, s.file_path, s.received_run, s.check_only, s.modified_at"
                        + " from form_result r join submission s on s.id = r.submission_id"
                        + " where r.settled = false and s.state <> 'RECEIVED'"
                        + " order by s.modified_at, s.file_path, s.id, r.form_code",
                (rs, n) -> new Form(
                        rs.getString("submission_id"),
                        rs.getString("form_code"),
                        rs.getString("unit_code"),
                        rs.getString("part"),
                        rs.getString("period"),
                        Verdict.valueOf(rs.getString("verdict")),
                        rs.getInt("rows_loaded"),
                        rs.getInt("version_no"),
                        rs.getString("sha256"),
                        rs.getString("file_path"),
                        rs.getLong("received_run"),
                        rs.getBoolean("check_only"),
                        rs.getObject("modified_at", LocalDateTime.class)));
        forms.stream().map(Form::submission).distinct().forEach(id -> StagingTables.verify(jdbc, id));
        forms.forEach(this::settle);
        forms.stream().map(Form::submission).distinct().forEach(this::judgeSubmission);
    }

    private void settle(Form form) {
        Optional<Form> standing = standing(form);
        int version = 1 + versions(form);
        if (!form.verdict().isAccepted() || form.checkOnly()) {
            decide(form, form.verdict(), false, version);
        } else if (isFrozen(form.period())) {
            decide(form, Verdict.HELD, false, version);
            append(form, FindingCode.PERIOD_CLOSED, "", Map.of("period", form.period()), null);
        } else if (standing.isPresent() && standing.get().sha256().equals(form.sha256())) {
            decide(form, Verdict.DUPLICATE, false, standing.get().version());
        } else {
            standing.ifPresent(old -> replace(old, form));
            decide(form, form.verdict(), true, version);
        }
    }

    private void replace(Form old, Form form) {
        jdbc.update(
                "update form_result set counting = false, verdict = 'SUPERSEDED'"
                        + " where submission_id = ? and form_code = ?",
                old.submission(),
                old.form());
        judgeSubmission(old.submission());
        if (old.run() == form.run()) {
            append(
                    form,
                    FindingCode.SUBMISSION_REPEATED,
                    "",
                    Map.of("form", form.form(), "otherFile", fileName(form.file())),
                    null);
        }
        if (form.modified().isBefore(old.modified())) {
            append(
                    form,
                    FindingCode.SUBMISSION_STALE,
                    "older",
                    Map.of(
                            "form",
                            form.form(),
                            "date",
                            localDay(form.modified()),
                            "otherDate",
                            localDay(old.modified())),
                    null);
        }
        int lost = old.rows() - form.rows();
        int allowed = catalogue.form(form.form()).map(f -> f.shrinkPercent()).orElse(HUNDRED);
        List<String> dropped = droppedIndicators(old, form);
        if (!dropped.isEmpty()) {
            String list = String.join(", ", dropped);
            append(
                    form,
                    FindingCode.REPLACEMENT_SHRINKS,
                    "indicators",
                    Map.of("form", form.form(), "indicator", list),
                    list);
        } else if (lost > 0 && lost * HUNDRED > old.rows() * allowed) {
            append(
                    form,
                    FindingCode.REPLACEMENT_SHRINKS,
                    "",
                    Map.of("form", form.form(), "count", form.rows(), "previous", BigDecimal.valueOf(old.rows())),
                    String.valueOf(form.rows()));
        }
    }

    private List<String> droppedIndicators(Form old, Form form) {
        return jdbc.queryForList(
                "select distinct o.indicator_code from indicator_figure o join staged_sheet sh"
                        + " on sh.submission_id = o.submission_id and sh.sheet_no = o.sheet_no"
                        + " where o.submission_id = ? and sh.form_code = ? and o.indicator_code not in"
                        + " (select n.indicator_code from indicator_figure n where n.submission_id = ?)"
                        + " order by o.indicator_code",
                String.class,
                old.submission(),
                old.form(),
                form.submission());
    }

    private void append(
            Form form, FindingCode code, String variant, Map<String, Object> arguments, @Nullable String found) {
        List<Finding> one = new ArrayList<>();
        one.add(new Finding(
                code,
                variant,
                catalogue.check(code).severity(),
                form.period(),
                form.unit(),
                form.part().isEmpty() ? null : form.part(),
                form.form(),
                "",
                SourceLocation.ofFile(form.submission(), form.file()),
                found,
                null,
                arguments));
        findings.append(form.submission(), findings.count(form.submission()), one);
    }

    private void decide(Form form, Verdict verdict, boolean counting, int version) {
        jdbc.update(
                "update form_result set verdict = ?, counting = ?, settled = true, version_no = ?"
                        + " where submission_id = ? and form_code = ?",
                verdict.name(),
                counting,
                version,
                form.submission(),
                form.form());
    }

    private void judgeSubmission(String submission) {
        Verdict worst = jdbc
                .queryForList("select verdict from form_result where submission_id = ?", String.class, submission)
                .stream()
                .map(Verdict::valueOf)
                .reduce(Verdict.ACCEPTED, Verdict::worst);
        jdbc.update("update submission set verdict = ? where id = ?", worst.name(), submission);
    }

    private boolean isFrozen(String period) {
        return jdbc.queryForList("select state from period_state where period = ?", String.class, period).stream()
                .anyMatch(state -> state.equals("closed") || state.equals("submitted"));
    }

    private int versions(Form form) {
        Integer count = jdbc.queryForObject(
                "select coalesce(max(version_no), 0) from form_result where unit_code = ? and part = ? and form_code = ?"
                        + " and period = ? and settled = true",
                Integer.class,
                form.unit(),
                form.part(),
                form.form(),
                form.period());
        return count == null ? 0 : count;
    }

    private Optional<Form> standing(Form form) {
        return jdbc
                .query(
                        "select r.submission_id, r.rows_loaded, r.version_no, s.sha256, s.file_path, s.received_run,"
                                + " s.modified_at from form_result r join submission s on s.id = r.submission_id"
                                + " where r.unit_code = ? and r.part = ? and r.form_code = ? and r.period = ?"
                                + " and r.counting = true",
                        (rs, n) -> new Form(
                                rs.getString("submission_id"),
                                form.form(),
                                form.unit(),
                                form.part(),
                                form.period(),
                                Verdict.ACCEPTED,
                                rs.getInt("rows_loaded"),
                                rs.getInt("version_no"),
                                rs.getString("sha256"),
                                rs.getString("file_path"),
                                rs.getLong("received_run"),
                                false,
                                rs.getObject("modified_at", LocalDateTime.class)),
                        form.unit(),
                        form.part(),
                        form.form(),
                        form.period())
                .stream()
                .findFirst();
    }

    private LocalDate localDay(LocalDateTime utc) {
        return utc.atOffset(ZoneOffset.UTC)
                .atZoneSameInstant(catalogue.calendar().zone())
                .toLocalDate();
    }

    private static String fileName(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** A form to be settled, or the one that stands. */
    private record Form(
            String submission,
            String form,
            String unit,
            String part,
            String period,
            Verdict verdict,
            int rows,
            int version,
            String sha256,
            String file,
            long run,
            boolean checkOnly,
            LocalDateTime modified) {}
}
