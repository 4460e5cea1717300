package vn.tonghop.answer;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.ReportingUnit;
import vn.tonghop.finding.Verdict;
import vn.tonghop.finding.store.FindingTable;
import vn.tonghop.finding.store.RecordedFinding;
import vn.tonghop.intake.Submission;
import vn.tonghop.intake.Submissions;
import vn.tonghop.period.ReportingCalendar;
import vn.tonghop.period.ReportingPeriod;
import vn.tonghop.reading.FileType;
import vn.tonghop.staging.rows.UncountedRows;
import vn.tonghop.staging.submission.RowTally;
import vn.tonghop.wording.FindingSentences;
import vn.tonghop.wording.Language;
import vn.tonghop.wording.Sentences;

/** Composes what a unit is told about a submission from what the database knows of it. */
public final class AnswerComposer {

    private final JdbcTemplate jdbc;
    private final Submissions submissions;
    private final Catalogue catalogue;
    private final FindingSentences sentences;
    private final FindingTable findings;
    private final UncountedRows uncounted;
    private final Language language;
    private final Sentences words;
    private final boolean setClock;

    /** @param setClock whether the clock was set by hand, which every answer then says */
    public AnswerComposer(
            JdbcTemplate jdbc,
            Submissions submissions,
            Catalogue catalogue,
            FindingSentences sentences,
            Language language,
            boolean setClock) {
        this.jdbc = jdbc;
        this.submissions = submissions;
        this.catalogue = catalogue;
        this.sentences = sentences;
        this.findings = new FindingTable(jdbc);
        this.words = Sentences.load("answers", language);
        this.uncounted = new UncountedRows(jdbc);
        this.language = language;
        this.setClock = setClock;
    }

    /** The answer to a staged submission; {@code changed} is null for its first answer. */
    Answer compose(Submission submission, @Nullable LocalDateTime changed) {
        Verdict verdict = submission.verdict() == null ? Verdict.RETURNED : submission.verdict();
        ReportingPeriod period = ReportingPeriod.safeParse(submission.period());
        ReportingCalendar calendar = catalogue.calendar();
        Optional<ReportingUnit> unit = catalogue.unit(submission.unit());
        return new Answer(
                submission.id(),
                submission.filePath(),
                submission.sha256(),
                unit.map(ReportingUnit::code).orElse(null),
                unit.map(ReportingUnit::name).orElseGet(() -> folder(submission)),
                submission.part().isEmpty() ? null : submission.part(),
                period == null ? null : period.toString(),
                period == null ? null : calendar.window(period),
                local(submission.received()),
                sending(submission),
                submissions.givenVerdict(submission.id()).orElse(verdict),
                changed == null ? null : new Answer.Update(changed, verdict),
                forms(submission),
                rows(submission),
                uncounted.of(submission.id()),
                verdict == Verdict.DUPLICATE
                        ? submissions
                                .firstOfSameBytes(submission)
                                .map(this::local)
                                .orElse(null)
                        : null,
                period == null ? null : calendar.dueDate(period).atTime(calendar.dueTime()),
                catalogue.department().contact(),
                found(submission),
                submission.encoding(),
                notes(submission),
                FileType.DOCX.slug().equals(submission.fileType()),
                language);
    }

    /** The folder in which a file lay whose unit nobody knows. */
    private String folder(Submission submission) {
        String path = submission.filePath();
        int slash = path.indexOf('/');
        return slash < 0 ? words.label("slip.unit.unknown") : path.substring(0, slash);
    }

    private List<String> notes(Submission submission) {
        List<String> notes = new ArrayList<>();
        if (submissions.wasLeftOpen(submission.id())) {
            notes.add(words.label("slip.left-open"));
        }
        if (setClock) {
            notes.add(words.label("slip.set-clock"));
        }
        return notes;
    }

    /** What the answer would say, in short: two that are equal say the same. */
    String fingerprint(Submission submission) {
        List<String> parts = new ArrayList<>();
        parts.add(String.valueOf(submission.verdict()));
        forms(submission).forEach(f -> parts.add(f.form() + f.verdict() + f.rows()));
        findings.ofSubmission(submission.id())
                .forEach(r -> parts.add(r.finding().id() + r.finding().factHash() + r.state()));
        return AnswerDesk.hash(parts);
    }

    /** An instant as the department's clock shows it. */
    LocalDateTime local(Instant instant) {
        return LocalDateTime.ofInstant(instant, catalogue.calendar().zone());
    }

    private List<AnswerFinding> found(Submission submission) {
        List<RecordedFinding> all = findings.ofSubmission(submission.id());
        return all.stream()
                .map(r -> AnswerFinding.of(r.finding(), r.acceptedBy() != null, sentences, language))
                .toList();
    }

    private List<FormAnswer> forms(Submission submission) {
        return jdbc.query(
                "select * from form_result where submission_id = ? order by form_code",
                (rs, n) -> new FormAnswer(
                        rs.getString("form_code"),
                        rs.getString("period"),
                        Verdict.valueOf(rs.getString("verdict")),
                        new RowTally(
                                rs.getInt("rows_structural"),
                                rs.getInt("rows_loaded"),
                                rs.getInt("rows_rejected"),
                                rs.getInt("rows_ignored")),
                        rs.getBoolean("counting")
                                ? null
                                : inUse(
                                        rs.getString("unit_code"),
                                        rs.getString("part"),
                                        rs.getString("form_code"),
                                        rs.getString("period"))),
                submission.id());
    }

    private @Nullable LocalDate inUse(String unit, String part, String form, String period) {
        return jdbc
                .query(
                        "select s.received_at from form_result r join submission s on s.id = r.submission_id"
                                + " where r.unit_code = ? and r.part = ? and r.form_code = ? and r.period = ?"
                                + " and r.counting = true",
                        (rs, n) -> local(rs.getObject(1, LocalDateTime.class).toInstant(ZoneOffset.UTC))
                                .toLocalDate(),
                        unit,
                        part,
                        form,
                        period)
                .stream()
                .findFirst()
                .orElse(null);
    }

    private RowTally rows(Submission submission) {
        return jdbc
                .query(
                        "select rows_structural, rows_loaded, rows_rejected, rows_ignored from staged_sheet"
                                + " where submission_id = ?",
                        (rs, n) -> new RowTally(rs.getInt(1), rs.getInt(2), rs.getInt(3), rs.getInt(4)),
                        submission.id())
                .stream()
                .reduce(RowTally.NONE, RowTally::plus);
    }

    private int sending(Submission submission) {
        Integer version = jdbc.queryForObject(
                "select coalesce(max(version_no), 1) from form_result where submission_id = ?",
                Integer.class,
                submission.id());
        return version == null ? 1 : Math.max(1, version);
    }
}
