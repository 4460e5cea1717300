package vn.tonghop.report.compiled;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.tonghop.intake.Submission;
import vn.tonghop.intake.Submissions;
import vn.tonghop.report.compiled.CompiledPeriod.FormLine;
import vn.tonghop.report.compiled.CompiledPeriod.SubmissionLine;
import vn.tonghop.settling.FormResult;
import vn.tonghop.settling.FormResults;
import vn.tonghop.staging.rows.UncountedRun;
import vn.tonghop.staging.store.StagedRows;
import vn.tonghop.staging.submission.RowTally;

/** Submissions with their forms and row accounts, as documents and answers show them. */
public final class SubmissionLines {

    private final Submissions submissions;
    private final FormResults forms;
    private final StagedRows staged;

    public SubmissionLines(Submissions submissions, FormResults forms, StagedRows staged) {
        this.submissions = submissions;
        this.forms = forms;
        this.staged = staged;
    }

    /** All that belong to a period, by unit, path and order of sending. */
    public List<SubmissionLine> ofPeriod(String period) {
        Map<String, List<FormResult>> results =
                forms.ofSubmissionsOf(period).stream().collect(Collectors.groupingBy(FormResult::submission));
        Map<String, RowTally> rows = staged.rowsOfPeriod(period);
        Map<String, List<UncountedRun>> uncounted = staged.uncountedOfPeriod(period);
        return submissions.judgedOf(period).stream()
                .map(s -> line(
                        s,
                        results.getOrDefault(s.id(), List.of()),
                        rows.getOrDefault(s.id(), RowTally.NONE),
                        uncounted.getOrDefault(s.id(), List.of())))
                .toList();
    }

    /** One submission; empty where it is unknown or not staged yet. */
    public List<SubmissionLine> of(String submission) {
        return submissions.find(submission).filter(s -> s.verdict() != null).stream()
                .map(s -> line(s, forms.of(s.id()), staged.rows(s.id()), staged.uncounted(s.id())))
                .toList();
    }

    private static SubmissionLine line(
            Submission submission, List<FormResult> forms, RowTally rows, List<UncountedRun> uncounted) {
        return new SubmissionLine(
                submission.id(),
                submission.filePath(),
                submission.sha256(),
                submission.unit(),
                submission.part().isEmpty() ? null : submission.part(),
                forms.stream().mapToInt(FormResult::version).max().orElse(1),
                String.valueOf(submission.verdict()),
                forms.stream()
                        .map(f -> new FormLine(f.form(), f.period(), f.verdict().name(), f.rows()))
                        .toList(),
                rows,
                uncounted,
                submission.answerPath());
    }
}
