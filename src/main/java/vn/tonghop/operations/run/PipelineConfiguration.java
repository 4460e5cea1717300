package vn.tonghop.operations.run;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tonghop.answer.AnswerComposer;
import vn.tonghop.answer.AnswerLimits;
import vn.tonghop.answer.AnswerPublisher;
import vn.tonghop.answer.AnswerWorkbook;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.closing.PeriodCompiler;
import vn.tonghop.closing.Publication;
import vn.tonghop.closing.issued.RegisterJournal;
import vn.tonghop.closing.state.PeriodDesk;
import vn.tonghop.finding.store.Findings;
import vn.tonghop.home.FolderRights;
import vn.tonghop.home.HomeFolder;
import vn.tonghop.home.MachineClock;
import vn.tonghop.home.TonghopProperties;
import vn.tonghop.home.WorkProgress;
import vn.tonghop.home.Workers;
import vn.tonghop.intake.DroppedFiles;
import vn.tonghop.intake.FileReceiver;
import vn.tonghop.intake.InboxIdentity;
import vn.tonghop.intake.InboxNotices;
import vn.tonghop.intake.SubmissionArchive;
import vn.tonghop.intake.Submissions;
import vn.tonghop.reading.detect.SourceFiles;
import vn.tonghop.reconciliation.UntakenFiles;
import vn.tonghop.report.ReportPublisher;
import vn.tonghop.settling.FormResults;
import vn.tonghop.settling.VerdictSettler;
import vn.tonghop.staging.store.StagedItemWriter;
import vn.tonghop.staging.store.StagedRows;
import vn.tonghop.staging.submission.StagedItem;
import vn.tonghop.wording.FindingSentences;

/**
 * The one job, in the order in which a figure travels: receive, freeze, stage, settle, reconcile, answer, compile. Units are
 * answered before documents are written, so that a document that cannot be written denies no unit its answer.
 */
@Configuration(proxyBeanMethods = false)
@Import({
    JobRepositoryConfiguration.class,
    StagedItemWriter.class,
    WorkProgress.class,
    StepFactory.class,
    FileReceiver.class,
    RunLauncher.class
})
public class PipelineConfiguration {

    static final String JOB = "compileReports";

    @Bean
    Job compileReports(
            JobRepository repository,
            PipelineSteps steps,
            StagedRows staged,
            Step stageRows,
            StepFactory factory,
            RunUnderWay underWay,
            ObjectProvider<JobOperator> operator) {
        return new JobBuilder(JOB, repository)
                .listener(new StoppableRun(underWay, operator::getObject))
                .start(factory.step("receiveFiles", steps::receiveFiles))
                .next(factory.inTransaction(
                        "freezeManifest", (run, period) -> factory.manifest().freeze(run, staged)))
                .next(stageRows)
                .next(factory.step("settleVerdicts", (run, period) -> steps.settleVerdicts()))
                .next(factory.step("reconcileTotals", steps::reconcileTotals))
                .next(factory.step("answerUnits", steps::answerUnits))
                .next(factory.step("compileReports", steps::compileReports))
                .build();
    }

    @Bean
    Step stageRows(JobRepository repository, Step stageSubmissions, TonghopProperties properties, StepFactory factory) {
        SimpleAsyncTaskExecutor workers = new SimpleAsyncTaskExecutor("staging-");
        workers.setConcurrencyLimit(properties.workers());
        return new StepBuilder("stageRows", repository)
                .partitioner("stageSubmissions", factory.partitioner())
                .step(stageSubmissions)
                .gridSize(properties.workers())
                .taskExecutor(workers)
                .build();
    }

    @Bean
    Step stageSubmissions(
            JobRepository repository,
            PlatformTransactionManager transactions,
            Submissions submissions,
            SubmissionArchive archive,
            SourceFiles files,
            Catalogue catalogue,
            WorkProgress progress,
            StagedItemWriter writer,
            TonghopProperties properties) {
        return new StepOfPartition(
                "stageSubmissions",
                (name, ids) -> new StepBuilder(name, repository)
                        .<StagedItem, StagedItem>chunk(properties.chunk())
                        .transactionManager(transactions)
                        .reader(new SubmissionItemReader(ids, submissions, archive, files, catalogue, progress))
                        .writer(writer)
                        .build());
    }

    @Bean
    PipelineSteps pipelineSteps(
            TransactionTemplate transaction,
            Catalogue catalogue,
            HomeFolder home,
            Submissions submissions,
            SubmissionArchive archive,
            AnswerPublisher answers,
            FileReceiver receiver,
            PeriodDesk periods,
            PeriodCompiler compiler,
            Publication publication,
            RegisterJournal journal,
            InboxNotices untaken,
            VerdictSettler settler,
            RunManifest manifest,
            Runs runs) {
        return new PipelineSteps(
                transaction,
                catalogue,
                receiver,
                submissions,
                archive,
                answers,
                periods,
                compiler,
                publication,
                journal,
                untaken,
                settler,
                manifest,
                runs);
    }

    @Bean
    AnswerPublisher answerDesk(
            HomeFolder home,
            Submissions submissions,
            DroppedFiles dropped,
            SubmissionArchive archive,
            FormResults forms,
            StagedRows staged,
            Findings findings,
            Catalogue catalogue,
            FindingSentences sentences,
            SourceFiles files,
            TonghopProperties properties,
            Clock clock,
            Workers workers) {
        boolean set = !MachineClock.utc().equals(clock);
        return new AnswerPublisher(
                home,
                submissions,
                dropped,
                archive,
                new AnswerComposer(
                        submissions,
                        forms,
                        staged,
                        findings,
                        catalogue,
                        sentences,
                        properties.languageOfAnswers(),
                        set),
                new AnswerWorkbook(files, AnswerLimits.defaults()),
                clock,
                workers);
    }

    @Bean
    RunReporter runReporter(
            RunLauncher launcher,
            Runs runs,
            RunManifest manifest,
            PipelineSteps steps,
            PeriodDesk periods,
            Findings findings,
            ReportPublisher reports,
            UntakenFiles untaken,
            TonghopProperties properties,
            WorkProgress progress,
            InboxIdentity inbox,
            HomeFolder home,
            FolderRights rights) {
        return new RunReporter(
                launcher,
                runs,
                manifest,
                steps,
                new PeriodReports(periods, findings, reports, home),
                untaken,
                new RunPreviews(properties, home, progress),
                inbox,
                home,
                rights);
    }

    /** What a step does for a run; the period is null unless one was named. */
    interface RunWork {
        void run(long run, @Nullable String period) throws Exception;
    }

    static RepeatStatus finished() {
        return RepeatStatus.FINISHED;
    }
}
