package vn.tonghop.reconciliation;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import vn.tonghop.finding.Verdict;
import vn.tonghop.finding.store.Findings;
import vn.tonghop.intake.Submission;
import vn.tonghop.intake.Submissions;
import vn.tonghop.period.ReportingPeriod;
import vn.tonghop.settling.FormResult;
import vn.tonghop.settling.FormResults;
import vn.tonghop.settling.ReceivedForm;

/** The part of a month's sealed list that tells what was sent for it, and what became of that. */
final class SealedForms {

    private final Submissions submissions;
    private final FormResults forms;
    private final Findings findings;
    private final Completeness completeness;

    SealedForms(Submissions submissions, FormResults forms, Findings findings, Completeness completeness) {
        this.submissions = submissions;
        this.forms = forms;
        this.findings = findings;
        this.completeness = completeness;
    }

    /** One line each, in an order that no database decides. */
    List<String> lines(ReportingPeriod period) {
        String month = period.toString();
        return Stream.of(
                        submissions.judgedOf(month).stream().map(SealedForms::submission),
                        forms.receivedFor(month).stream()
                                .filter(form -> form.result().settled())
                                .map(form -> form(form, period)),
                        findings.ofSettling(month).stream()
                                .map(found -> String.join(
                                        " ", "note", found.owner(), found.form(), found.code(), found.factHash())))
                .flatMap(Stream::sorted)
                .toList();
    }

    private static String submission(Submission submission) {
        return String.join(
                " ",
                "submission",
                submission.unit(),
                submission.part(),
                submission.filePath(),
                submission.id(),
                submission.sha256(),
                accepted(Objects.requireNonNull(submission.verdict())));
    }

    /** The day of receipt is told where a form is late or returned, and nowhere else. */
    private String form(ReceivedForm received, ReportingPeriod period) {
        FormResult form = received.result();
        boolean told = form.verdict() == Verdict.RETURNED || completeness.isPastDue(period, received.received());
        return String.join(
                " ",
                "form",
                form.unit(),
                form.part(),
                form.form(),
                "%04d".formatted(form.version()),
                form.submission(),
                accepted(form.verdict()),
                form.counting() ? "counts" : form.heldBack() ? "held-back" : "does-not-count",
                told ? completeness.localDay(received.received()).toString() : "-");
    }

    /** What reconciliation has to say makes no difference to what it is fed. */
    private static String accepted(Verdict verdict) {
        return verdict.isAccepted() ? Verdict.ACCEPTED.name() : verdict.name();
    }
}
