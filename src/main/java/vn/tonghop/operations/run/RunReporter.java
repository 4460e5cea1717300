package vn.tonghop.operations.run;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.step.StepExecution;
import vn.tonghop.failure.FailureClass;
import vn.tonghop.home.FolderRights;
import vn.tonghop.home.HomeFolder;
import vn.tonghop.intake.InboxIdentity;
import vn.tonghop.period.ReportingPeriod;
import vn.tonghop.reconciliation.UntakenFiles;

/** Runs the pipeline and tells how it ended. */
public final class RunReporter {

    private static final Logger log = LoggerFactory.getLogger(RunReporter.class);

    private final RunLauncher launcher;
    private final Runs runs;
    private final RunManifest manifest;
    private final PipelineSteps steps;
    private final PeriodReports periods;
    private final UntakenFiles untaken;
    private final RunPreviews previews;
    private final InboxIdentity inbox;
    private final HomeFolder home;
    private final FolderRights rights;

    RunReporter(
            RunLauncher launcher,
            Runs runs,
            RunManifest manifest,
            PipelineSteps steps,
            PeriodReports periods,
            UntakenFiles untaken,
            RunPreviews previews,
            InboxIdentity inbox,
            HomeFolder home,
            FolderRights rights) {
        this.launcher = launcher;
        this.runs = runs;
        this.manifest = manifest;
        this.steps = steps;
        this.periods = periods;
        this.untaken = untaken;
        this.previews = previews;
        this.inbox = inbox;
        this.home = home;
        this.rights = rights;
    }

    /** Runs the pipeline once, as far as {@code scope} says; see {@link RunLauncher#launch}. */
    public RunReport run(@Nullable String period, RunScope scope) throws Exception {
        if (inbox.isKnown()) {
            home.createAroundInbox(rights);
        } else {
            home.create(rights);
        }
        return report(launcher.launch(period, scope));
    }

    /** Relaunches a failed run, null for the last one; see {@link RunLauncher#restart}. */
    public RunReport restart(@Nullable Long run) throws Exception {
        return report(launcher.restart(run));
    }

    private RunReport report(RunLauncher.Launch launch) throws IOException {
        if (launch instanceof RunLauncher.Launch.Refused refused) {
            return RunReport.refused(refused.why());
        }
        if (!(launch instanceof RunLauncher.Launch.Ended ended)) {
            return RunReport.busy();
        }
        return ended.isCompleted() ? completed(ended) : failed(ended.run(), ended.execution());
    }

    private RunReport completed(RunLauncher.Launch.Ended ended) throws IOException {
        long run = ended.run();
        List<ReportingPeriod> targets = steps.targets(run, ended.period());
        previews.make(targets);
        return RunReport.completed(
                run,
                manifest.verdicts(run),
                periods.of(targets),
                untaken.ofRun(run, true),
                untaken.ofRun(run, false),
                untaken.toldOfRun(run));
    }

    private RunReport failed(long run, JobExecution execution) {
        FailureClass failure = failure(execution);
        String cause = cause(execution);
        runs.failed(run, failure, cause);
        if (failure == FailureClass.PROGRAM) {
            execution.getAllFailureExceptions().forEach(e -> log.error("run {} met a fault of the program", run, e));
        }
        return RunReport.failed(
                run,
                manifest.verdicts(run),
                failedStep(execution),
                cause,
                failure,
                untaken.ofRun(run, true),
                untaken.ofRun(run, false),
                untaken.toldOfRun(run));
    }

    /** Of several causes, such as those of partitions, the first that is no fault of the program. */
    private static FailureClass failure(JobExecution execution) {
        if (execution.getStatus() == BatchStatus.STOPPED) {
            return FailureClass.STOPPED;
        }
        return execution.getAllFailureExceptions().stream()
                .map(FailureClass::of)
                .filter(failure -> failure != FailureClass.PROGRAM)
                .findFirst()
                .orElse(FailureClass.PROGRAM);
    }

    private static String failedStep(JobExecution execution) {
        return execution.getStepExecutions().stream()
                .filter(s -> s.getStatus() != BatchStatus.COMPLETED)
                .findFirst()
                .map(StepExecution::getStepName)
                .orElse("");
    }

    /** The innermost cause in one line. */
    private static String cause(JobExecution execution) {
        return execution.getAllFailureExceptions().stream()
                .findFirst()
                .map(FailureClass::inOneLine)
                .orElse("");
    }
}
