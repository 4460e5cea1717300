package vn.tonghop.operations.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.context.ApplicationContext;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.closing.state.PeriodDesk;
import vn.tonghop.failure.FailureClass;
import vn.tonghop.finding.Finding;
import vn.tonghop.finding.Severity;
import vn.tonghop.finding.Untaken;
import vn.tonghop.finding.WaitingFile;
import vn.tonghop.finding.store.Findings;
import vn.tonghop.finding.store.RecordedFinding;
import vn.tonghop.home.FolderRights;
import vn.tonghop.home.HomeFolder;
import vn.tonghop.home.TonghopProperties;
import vn.tonghop.home.WorkProgress;
import vn.tonghop.intake.InboxIdentity;
import vn.tonghop.intake.UntakenBook;
import vn.tonghop.period.ReportingPeriod;
import vn.tonghop.report.ReportDesk;
import vn.tonghop.report.edited.BesideFiles;
import vn.tonghop.report.preview.LibreOffice;
import vn.tonghop.report.preview.Previews;

/** Runs the pipeline and tells how it ended. */
public final class RunReporter {

    private static final Logger log = LoggerFactory.getLogger(RunReporter.class);

    private final ApplicationContext context;
    private final PeriodDesk periods;

    public RunReporter(ApplicationContext context) {
        this.context = context;
        this.periods = context.getBean(PeriodDesk.class);
    }

    public RunReport run(@Nullable String period, RunScope scope) throws Exception {
        FolderRights rights = context.getBean(FolderRights.class);
        if (context.getBean(InboxIdentity.class).isKnown()) {
            context.getBean(HomeFolder.class).createAroundInbox(rights);
        } else {
            context.getBean(HomeFolder.class).create(rights);
        }
        return report(context.getBean(RunLauncher.class).launch(period, scope));
    }

    public RunReport restart(@Nullable Long run) throws Exception {
        return report(context.getBean(RunLauncher.class).restart(run));
    }

    private RunReport report(RunLauncher.Launch launch) throws IOException {
        if (launch instanceof RunLauncher.Launch.Refused refused) {
            return RunReport.refused(refused.why());
        }
        if (!(launch instanceof RunLauncher.Launch.Ended ended)) {
            return RunReport.busy();
        }
        long run = ended.run();
        JobExecution execution = ended.execution();
        if (!ended.isCompleted()) {
            StepExecution failed = failedStep(execution);
            FailureClass failure = failure(execution);
            String cause = cause(execution);
            context.getBean(Runs.class).failed(run, failure, cause);
            if (failure == FailureClass.PROGRAM) {
                execution
                        .getAllFailureExceptions()
                        .forEach(e -> log.error("run {} met a fault of the program", run, e));
            }
            return RunReport.failed(
                    run,
                    verdicts(run),
                    failed == null ? "" : failed.getStepName(),
                    cause,
                    failure,
                    untaken(run, true),
                    untaken(run, false),
                    told(run));
        }
        List<ReportingPeriod> targets = context.getBean(PipelineSteps.class).targets(run, ended.period());
        preview(targets);
        return RunReport.completed(
                run, verdicts(run), describe(targets), untaken(run, true), untaken(run, false), told(run));
    }

    /** After the run has ended: what previews cost or break is no part of it. */
    private void preview(List<ReportingPeriod> targets) {
        TonghopProperties settings = context.getBean(TonghopProperties.class);
        if (settings.preview() == TonghopProperties.Preview.OFF) {
            return;
        }
        Optional<LibreOffice> office = LibreOffice.find(settings.libreoffice(), settings.previewPatience());
        if (office.isPresent()) {
            context.getBean(WorkProgress.class).begin("makePreviews");
            for (ReportingPeriod period : targets) {
                try {
                    new Previews(office.get())
                            .make(context.getBean(HomeFolder.class).reports(period));
                } catch (IOException e) {
                    log.warn("no previews of {}: {}", period, e.toString());
                }
            }
        }
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

    private List<RunReport.PeriodReport> describe(List<ReportingPeriod> targets) throws IOException {
        List<RunReport.PeriodReport> reports = new ArrayList<>();
        HomeFolder home = context.getBean(HomeFolder.class);
        for (ReportingPeriod period : targets) {
            List<RecordedFinding> open = context.getBean(Findings.class).ofPeriod(period.toString()).stream()
                    .filter(r -> r.acceptedBy() == null)
                    .toList();
            reports.add(new RunReport.PeriodReport(
                    period.toString(),
                    periods.state(period).code(),
                    count(open, Severity.BLOCKING),
                    count(open, Severity.WARNING),
                    context.getBean(ReportDesk.class)
                            .report(period)
                            .filter(Files::exists)
                            .map(home::relative)
                            .orElse(null),
                    beside(period, home)));
        }
        return reports;
    }

    /** Documents of the last compilation that stand beside edited ones. */
    private List<RunReport.BesideReport> beside(ReportingPeriod period, HomeFolder home) throws IOException {
        List<RunReport.BesideReport> reports = new ArrayList<>();
        for (Path path : context.getBean(ReportDesk.class)
                .beside(period, periods.runHash(period).orElse(""))) {
            BesideFiles.Beside beside = BesideFiles.of(path);
            if (beside != null && Files.exists(beside.list())) {
                reports.add(new RunReport.BesideReport(
                        home.relative(beside.edited()),
                        home.relative(beside.fresh()),
                        home.relative(beside.list()),
                        beside.differences()));
            }
        }
        return reports;
    }

    /** @param waiting files of the inbox that wait, or all else */
    private List<WaitingFile> untaken(long run, boolean waiting) {
        ZoneId zone = context.getBean(Catalogue.class).calendar().zone();
        return untaken(run).stream()
                .filter(u -> u.why().isWaitingFile() == waiting)
                .map(u -> WaitingFile.of(u, zone))
                .toList();
    }

    private List<Finding> told(long run) {
        ZoneId zone = context.getBean(Catalogue.class).calendar().zone();
        return untaken(run).stream()
                .map(u -> u.finding(null, u.why().code().defaultSeverity(), zone))
                .toList();
    }

    private List<Untaken> untaken(long run) {
        return context.getBean(UntakenBook.class).ofRun(run);
    }

    private Map<String, Integer> verdicts(long run) {
        return context.getBean(RunManifest.class).verdicts(run);
    }

    private static int count(List<RecordedFinding> findings, Severity severity) {
        return (int) findings.stream()
                .filter(r -> r.finding().severity() == severity)
                .count();
    }

    private static @Nullable StepExecution failedStep(JobExecution execution) {
        return execution.getStepExecutions().stream()
                .filter(s -> s.getStatus() != BatchStatus.COMPLETED)
                .findFirst()
                .orElse(null);
    }

    /** The innermost cause in one line. */
    private static String cause(JobExecution execution) {
        return execution.getAllFailureExceptions().stream()
                .findFirst()
                .map(FailureClass::inOneLine)
                .orElse("");
    }
}
