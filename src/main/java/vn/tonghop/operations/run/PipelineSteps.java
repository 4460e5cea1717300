package vn.tonghop.operations.run;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tonghop.answer.AnswerPublisher;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.closing.PeriodCompiler;
import vn.tonghop.closing.Publication;
import vn.tonghop.closing.issued.RegisterJournal;
import vn.tonghop.closing.state.PeriodDesk;
import vn.tonghop.finding.Untaken;
import vn.tonghop.home.Account;
import vn.tonghop.intake.FileReceiver;
import vn.tonghop.intake.InboxAwayException;
import vn.tonghop.intake.InboxNotices;
import vn.tonghop.intake.SubmissionArchive;
import vn.tonghop.intake.Submissions;
import vn.tonghop.period.ReportingPeriod;
import vn.tonghop.report.DocumentsNotWrittenException;
import vn.tonghop.settling.VerdictSettler;

/** What the steps of a run do, in their order. Each may be repeated: it does what is left to do. */
final class PipelineSteps {

    private final TransactionTemplate transaction;
    private final Catalogue catalogue;
    private final FileReceiver receiver;
    private final Submissions submissions;
    private final SubmissionArchive archive;
    private final AnswerPublisher answers;
    private final PeriodDesk periods;
    private final VerdictSettler settler;
    private final RunManifest manifest;
    private final PeriodCompiler compiler;
    private final Publication publication;
    private final RegisterJournal journal;
    private final InboxNotices untaken;
    private final Runs runs;

    PipelineSteps(
            TransactionTemplate transaction,
            Catalogue catalogue,
            FileReceiver receiver,
            Submissions submissions,
            SubmissionArchive archive,
            AnswerPublisher answers,
            PeriodDesk periods,
            PeriodCompiler compiler,
            Publication publication,
            RegisterJournal journal,
            InboxNotices untaken,
            VerdictSettler settler,
            RunManifest manifest,
            Runs runs) {
        this.transaction = transaction;
        this.catalogue = catalogue;
        this.receiver = receiver;
        this.submissions = submissions;
        this.archive = archive;
        this.answers = answers;
        this.periods = periods;
        this.settler = settler;
        this.manifest = manifest;
        this.compiler = compiler;
        this.publication = publication;
        this.journal = journal;
        this.untaken = untaken;
        this.runs = runs;
    }

    /** Registers what rests in the inbox. Each file commits on its own, since its bytes leave the inbox for it. */
    void receiveFiles(long run, @Nullable String requested) throws IOException {
        ReportingPeriod named = requested == null ? null : ReportingPeriod.parse(requested);
        try {
            receiver.receiveAll(run, periods.atHand(named != null && named.isMonth() ? named : null));
        } catch (InboxAwayException e) {
            doWithoutInbox(run, requested);
            throw e;
        }
        journal.bringUpToDate();
    }

    /** What does not need the inbox is done all the same, so that a share that is away holds up no report. */
    private void doWithoutInbox(long run, @Nullable String requested) throws IOException {
        reconcileTotals(run, requested);
        answerUnits(run, requested);
        compileReports(run, requested);
    }

    /** Decides what counts, then files the bytes under their month. */
    void settleVerdicts() throws IOException {
        transaction.executeWithoutResult(s -> settler.settleAll());
        for (String id : submissions.unfiled()) {
            archive.file(submissions.get(id));
        }
    }

    /** Reconciles each period whose inputs have changed, earliest first, since each opens the next. */
    void reconcileTotals(long run, @Nullable String requested) {
        periods.gone().forEach(compiler::forget);
        targets(run, requested).forEach(compiler::reconcile);
    }

    /** Answers the submissions of every month that this run touched or compiles. */
    void answerUnits(long run, @Nullable String requested) throws IOException {
        TreeSet<ReportingPeriod> all = new TreeSet<>(targets(run, requested));
        submissions.unansweredPeriods().forEach(p -> all.add(ReportingPeriod.parse(p)));
        all.addAll(periods.gone());
        answers.sweepNotes();
        for (ReportingPeriod period : all) {
            answers.answerPeriod(period.toString()).forEach(p -> tell(run, Untaken.Why.ANSWER_NOT_WRITTEN, p));
        }
    }

    /**
     * Writes the documents of each period that was reconciled anew, unless the run only answers; and what decisions that were
     * cut short have left unpublished.
     */
    void compileReports(long run, @Nullable String requested) throws IOException {
        publication.mend();
        if (!runs.writesDocuments(run)) {
            return;
        }
        for (ReportingPeriod period : periods.gone()) {
            compiler.takeAway(period);
        }
        for (ReportingPeriod period : targets(run, requested)) {
            try {
                compiler.compile(period);
            } catch (DocumentsNotWrittenException e) {
                e.paths().forEach(path -> tell(run, Untaken.Why.DOCUMENT_NOT_WRITTEN, path));
            }
        }
    }

    private void tell(long run, Untaken.Why why, String place) {
        Instant now = periods.instant();
        untaken.add(run, new Untaken(why, place, null, null, now, Account.name(), ""), now);
    }

    /** The periods that a run compiles, earliest first; a longer one after the open months that it is made of. */
    List<ReportingPeriod> targets(long run, @Nullable String requested) {
        if (requested == null) {
            return periods.openPeriods();
        }
        ReportingPeriod named = ReportingPeriod.parse(requested);
        TreeSet<ReportingPeriod> all = new TreeSet<>(manifest.touchedPeriods(run));
        if (named.isMonth()) {
            all.add(named);
        } else {
            all.addAll(periods.known());
            List<ReportingPeriod> sources = catalogue.sourceMonths(named);
            all.removeIf(p -> !sources.contains(p));
        }
        List<ReportingPeriod> targets = new ArrayList<>(periods.openOnes(all));
        if (!named.isMonth()) {
            targets.add(named);
        }
        return targets;
    }
}
