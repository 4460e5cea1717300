package vn.tonghop.answer;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.ReportingUnit;
import vn.tonghop.finding.Verdict;
import vn.tonghop.finding.store.Findings;
import vn.tonghop.finding.store.RecordedFinding;
import vn.tonghop.intake.Submission;
import vn.tonghop.intake.Submissions;
import vn.tonghop.period.ReportingCalendar;
import vn.tonghop.period.ReportingPeriod;
import vn.tonghop.reading.FileType;
import vn.tonghop.result.FindingLine;
import vn.tonghop.settling.FormResult;
import vn.tonghop.settling.FormResults;
import vn.tonghop.staging.store.StagedRows;
import vn.tonghop.wording.FindingSentences;
import vn.tonghop.wording.Language;
import vn.tonghop.wording.Sentences;

/** Composes what a unit is told about a submission from what the database knows of it. */
public final class AnswerComposer {

    private final Submissions submissions;
    private final FormResults forms;
    private final StagedRows staged;
    private final Catalogue catalogue;
    private final FindingSentences sentences;
    private final Findings findings;
    private final Language language;
    private final Sentences words;
    private final boolean setClock;

    /** @param setClock whether the clock was set by hand, which every answer then says */
    public AnswerComposer(
            Submissions submissions,
            FormResults forms,
            StagedRows staged,
            Findings findings,
            Catalogue catalogue,
            FindingSentences sentences,
            Language language,
            boolean setClock) {
        this.submissions = submissions;
        this.forms = forms;
        this.staged = staged;
        this.catalogue = catalogue;
        this.sentences = sentences;
        this.findings = findings;
        this.words = Sentences.load("answers", language);
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
                staged.rows(submission.id()),
                staged.uncounted(submission.id()),
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
        return AnswerPublisher.hash(parts);
    }

    /** An instant as the department's clock shows it. */
    LocalDateTime local(Instant instant) {
        return LocalDateTime.ofInstant(instant, catalogue.calendar().zone());
    }

    private List<FindingLine> found(Submission submission) {
        List<RecordedFinding> all = findings.ofSubmission(submission.id());
        return all.stream()
                .map(r -> FindingLine.of(r.finding(), r.acceptedBy() != null, sentences, language))
                .toList();
    }

    private List<FormAnswer> forms(Submission submission) {
        return forms.of(submission.id()).stream()
                .map(form -> new FormAnswer(
                        form.form(),
                        form.period(),
                        form.verdict(),
                        form.rows(),
                        form.counting()
                                ? null
                                : forms.countingReceived(form)
                                        .map(received -> local(received).toLocalDate())
                                        .orElse(null)))
                .toList();
    }

    private int sending(Submission submission) {
        return forms.of(submission.id()).stream().mapToInt(FormResult::version).reduce(1, Math::max);
    }
}
