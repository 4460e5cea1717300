package vn.tonghop.operations.run;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.scope.context.StepContext;
import org.springframework.batch.core.scope.context.StepSynchronizationManager;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.support.transaction.ResourcelessTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import vn.tonghop.home.WorkProgress;

/** Makes the steps of the job that are no chunks. */
final class StepFactory {

    /** What a line of the log says of where it comes from. */
    static final String LOGGED_RUN = "run";

    static final String LOGGED_STEP = "step";

    private static final Logger log = LoggerFactory.getLogger(StepFactory.class);

    private final JobRepository repository;
    private final PlatformTransactionManager transactions;
    private final RunManifest manifest;
    private final WorkProgress progress;

    StepFactory(
            JobRepository repository,
            PlatformTransactionManager transactions,
            RunManifest manifest,
            WorkProgress progress) {
        this.repository = repository;
        this.transactions = transactions;
        this.manifest = manifest;
        this.progress = progress;
    }

    RunManifest manifest() {
        return manifest;
    }

    /** A step that commits its own work as it goes. */
    Step step(String name, PipelineConfiguration.RunWork work) {
        return step(name, work, new ResourcelessTransactionManager());
    }

    /** A step whose work commits together with its state. */
    Step inTransaction(String name, PipelineConfiguration.RunWork work) {
        return step(name, work, transactions);
    }

    /** The partitions of the run that is under way. */
    Partitioner partitioner() {
        return gridSize -> {
            StepContext context = StepSynchronizationManager.getContext();
            if (context == null) {
                throw new IllegalStateException("partitions are made inside a step");
            }
            long run = run(context);
            progress.begin("stageRows", manifest.unstaged(run));
            return manifest.partitions(run);
        };
    }

    private Step step(String name, PipelineConfiguration.RunWork work, PlatformTransactionManager manager) {
        Tasklet tasklet = (contribution, context) -> {
            long run = run(context.getStepContext());
            MDC.put(LOGGED_RUN, String.valueOf(run));
            MDC.put(LOGGED_STEP, name);
            progress.begin(name);
            try {
                work.run(run, period(context.getStepContext()));
                log.info("done");
            } finally {
                MDC.remove(LOGGED_RUN);
                MDC.remove(LOGGED_STEP);
            }
            return PipelineConfiguration.finished();
        };
        return new StepBuilder(name, repository).tasklet(tasklet, manager).build();
    }

    private static long run(StepContext context) {
        Long run = context.getStepExecution().getJobParameters().getLong("run");
        if (run == null) {
            throw new IllegalStateException("a run has a number");
        }
        return run;
    }

    private static @Nullable String period(StepContext context) {
        return context.getStepExecution().getJobParameters().getString("period");
    }
}
