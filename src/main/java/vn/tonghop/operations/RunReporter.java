package vn.tonghop.operations;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.tonghop.finding.Severity;
import vn.tonghop.intake.FolderRights;
import vn.tonghop.intake.HomeFolder;
import vn.tonghop.period.ReportingPeriod;
import vn.tonghop.staging.FindingTable;
import vn.tonghop.staging.RecordedFinding;

/** Runs the pipeline and tells how it ended. */
final class RunReporter {

    private final ApplicationContext context;
    private final JdbcTemplate jdbc;
    private final PeriodDesk periods;

    RunReporter(ApplicationContext context) {
        this.context = context;
        this.jdbc = context.getBean(JdbcTemplate.class);
        this.periods = context.getBean(PeriodDesk.class);
    }

    RunReport run(@Nullable String period, RunScope scope) throws Exception {
        context.getBean(HomeFolder.class).create(context.getBean(FolderRights.class));
        return report(context.getBean(RunLauncher.class).launch(period, scope));
    }

    RunReport restart(@Nullable Long run) throws Exception {
        return report(context.getBean(RunLauncher.class).restart(run));
    }

    private RunReport report(RunLauncher.Launch launch) {
        if (launch instanceof RunLauncher.Launch.Refused refused) {
            return RunReport.refused(refused.messageKey(), refused.argument(), refused.other());
        }
        if (!(launch instanceof RunLauncher.Launch.Ended ended)) {
            return RunReport.busy();
        }
        long run = ended.run();
        JobExecution execution = ended.execution();
        if (!ended.isCompleted()) {
            StepExecution failed = failedStep(execution);
            return RunReport.failed(
                    run,
                    verdicts(run),
                    failed == null ? "" : failed.getStepName(),
                    cause(execution),
                    FailureClass.of(execution.getStatus().name(), text(execution)));
        }
        List<ReportingPeriod> targets = context.getBean(PipelineSteps.class).targets(run, ended.period());
        return RunReport.completed(run, verdicts(run), describe(targets));
    }

    private static String text(JobExecution execution) {
        return execution.getAllFailureExceptions().stream()
                .flatMap(e -> Stream.iterate(e, Objects::nonNull, Throwable::getCause))
                .map(Throwable::toString)
                .collect(Collectors.joining("\n"));
    }

    private List<RunReport.PeriodReport> describe(List<ReportingPeriod> targets) {
        List<RunReport.PeriodReport> reports = new ArrayList<>();
        HomeFolder home = context.getBean(HomeFolder.class);
        for (ReportingPeriod period : targets) {
            List<RecordedFinding> open = new FindingTable(jdbc)
                    .ofPeriod(period.toString()).stream()
                            .filter(r -> r.acceptedBy() == null)
                            .toList();
            java.nio.file.Path report =
                    home.reports().resolve(period.toString()).resolve("bao-cao-" + period + ".docx");
            reports.add(new RunReport.PeriodReport(
                    period.toString(),
                    periods.state(period),
                    count(open, Severity.BLOCKING),
                    count(open, Severity.WARNING),
                    java.nio.file.Files.exists(report) ? home.relative(report) : null));
        }
        return reports;
    }

    private Map<String, Integer> verdicts(long run) {
        Map<String, Integer> verdicts = new TreeMap<>();
        jdbc.query(
                "select s.verdict, count(*) from run_manifest m join submission s on s.id = m.submission_id"
                        + " where m.run_no = ? and s.verdict is not null group by s.verdict",
                rs -> {
                    verdicts.put(rs.getString(1), rs.getInt(2));
                },
                run);
        return verdicts;
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
        Throwable deepest =
                execution.getAllFailureExceptions().stream().findFirst().orElse(null);
        while (deepest != null && deepest.getCause() != null) {
            deepest = deepest.getCause();
        }
        return deepest == null ? execution.getStatus().toString() : deepest.toString();
    }
}
