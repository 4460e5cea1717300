package vn.tonghop.operations;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tonghop.answer.AnswerDesk;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.intake.FileReceiver;
import vn.tonghop.intake.SubmissionArchive;
import vn.tonghop.intake.Submissions;
import vn.tonghop.period.ReportingPeriod;
import vn.tonghop.reconciliation.PeriodReconciler;
import vn.tonghop.reconciliation.SealedInputs;
import vn.tonghop.report.ReportDesk;
import vn.tonghop.staging.VerdictSettler;

/** What the steps of a run do, in their order. Each may be repeated: it does what is left to do. */
final class PipelineSteps {

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final Catalogue catalogue;
    private final FileReceiver receiver;
    private final Submissions submissions;
    private final SubmissionArchive archive;
    private final AnswerDesk answers;
    private final ReportDesk reports;
    private final PeriodDesk periods;
    private final RunManifest manifest;
    private final Clock clock;
    private final String version;

    PipelineSteps(
            JdbcTemplate jdbc,
            TransactionTemplate transaction,
            Catalogue catalogue,
            FileReceiver receiver,
            Submissions submissions,
            SubmissionArchive archive,
            AnswerDesk answers,
            ReportDesk reports,
            PeriodDesk periods,
            Clock clock,
            String version) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.catalogue = catalogue;
        this.receiver = receiver;
        this.submissions = submissions;
        this.archive = archive;
        this.answers = answers;
        this.reports = reports;
        this.periods = periods;
        this.manifest = new RunManifest(jdbc);
        this.clock = clock;
        this.version = version;
    }

    /** Registers what rests in the inbox. Each file commits on its own, since its bytes leave the inbox for it. */
    void receiveFiles(long run, @Nullable String requested) throws IOException {
        String defaultPeriod =
                requested != null ? requested : periods.earliestOpen().toString();
        receiver.receiveAll(run, defaultPeriod);
    }

    /** Decides what counts, then files the bytes under their month. */
    void settleVerdicts() throws IOException {
        transaction.executeWithoutResult(s -> new VerdictSettler(jdbc, catalogue).settleAll());
        for (String id : submissions.unfiled()) {
            archive.file(submissions.get(id));
        }
    }

    /** Reconciles each month whose inputs have changed, earliest first, since each opens the next. */
    void reconcileTotals(long run, @Nullable String requested) {
        PeriodReconciler reconciler = new PeriodReconciler(jdbc, catalogue);
        for (ReportingPeriod period : targets(run, requested)) {
            transaction.executeWithoutResult(s -> {
                SealedInputs sealed = SealedInputs.of(period, jdbc, catalogue, version, now());
                if (!sealed.hash().equals(periods.runHash(period).orElse(""))) {
                    reconciler.reconcile(period, now());
                    seal(period, sealed);
                }
            });
        }
    }

    /** Answers the submissions of every month that this run touched or compiles. */
    void answerUnits(long run, @Nullable String requested) throws IOException {
        TreeSet<ReportingPeriod> all = new TreeSet<>(targets(run, requested));
        submissions.unansweredPeriods().forEach(p -> all.add(ReportingPeriod.parse(p)));
        for (ReportingPeriod period : all) {
            answers.answerPeriod(period.toString());
        }
    }

    /** Writes the documents of each month that was reconciled anew, unless the run only answers. */
    void compileReports(long run, @Nullable String requested) throws IOException {
        if (!new RunRecords(jdbc).writesDocuments(run)) {
            return;
        }
        for (ReportingPeriod period : targets(run, requested)) {
            Optional<String> hash = periods.runHash(period);
            if (hash.isPresent() && !reports.isCompiled(period, hash.get())) {
                reports.compile(period, hash.get(), periods.state(period), now());
            }
        }
    }

    /** The months that a run compiles, earliest first. */
    List<ReportingPeriod> targets(long run, @Nullable String requested) {
        if (requested == null) {
            return periods.openPeriods();
        }
        TreeSet<ReportingPeriod> all = new TreeSet<>(manifest.touchedPeriods(run));
        all.add(ReportingPeriod.parse(requested));
        return new ArrayList<>(periods.openOnes(all));
    }

    private void seal(ReportingPeriod period, SealedInputs sealed) {
        jdbc.update(
                "insert into compilation (period, run_hash, sealed_inputs, compiled_at) values (?, ?, ?, ?)"
                        + " on duplicate key update run_hash = values(run_hash),"
                        + " sealed_inputs = values(sealed_inputs), compiled_at = values(compiled_at)",
                period.toString(),
                sealed.hash(),
                sealed.text(),
                now());
    }

    private LocalDateTime now() {
        return Submissions.utc(clock.instant());
    }
}
