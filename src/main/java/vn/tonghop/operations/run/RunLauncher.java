package vn.tonghop.operations.run;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import vn.tonghop.closing.state.PeriodDesk;
import vn.tonghop.database.HomeIdentity;
import vn.tonghop.database.RunLock;

/**
 * Starts and restarts runs under the lease. Holding it is the proof that no other run is alive; only then are the leftovers
 * of a dead one recovered. A new run takes over what a failed one has left undone; a restart goes on where it failed.
 */
public final class RunLauncher {

    private static final Logger log = LoggerFactory.getLogger(RunLauncher.class);

    private final JobOperator operator;
    private final JobRepository repository;
    private final Job job;
    private final RunLock lock;
    private final HomeIdentity identity;
    private final Runs runs;
    private final Clock clock;

    RunLauncher(
            JobOperator operator,
            JobRepository repository,
            Job job,
            RunLock lock,
            HomeIdentity identity,
            Runs runs,
            Clock clock) {
        this.operator = operator;
        this.repository = repository;
        this.job = job;
        this.lock = lock;
        this.identity = identity;
        this.runs = runs;
        this.clock = clock;
    }

    /** What became of a launch. */
    public sealed interface Launch {

        /** The run went to its end, good or bad. */
        record Ended(long run, @Nullable String period, JobExecution execution) implements Launch {
            boolean isCompleted() {
                return execution.getStatus() == BatchStatus.COMPLETED;
            }
        }

        /** Another run is under way. */
        record Busy() implements Launch {}

        /** The run cannot be restarted. */
        record Refused(Restartable.No why) implements Launch {}
    }

    /**
     * Runs the pipeline once.
     *
     * @param period the month named, or null for every open one
     * @param scope how far it goes
     */
    Launch launch(@Nullable String period, RunScope scope) throws Exception {
        Optional<Launch> launch = lock.during(() -> {
            identity.advance();
            takeOverLeftovers();
            return start(period, scope);
        });
        return launch.orElseGet(Launch.Busy::new);
    }

    /**
     * Relaunches a failed run from where it failed; what is committed is not done again.
     *
     * @param requested the run's number, or null for the last one
     */
    Launch restart(@Nullable Long requested) throws Exception {
        Optional<Launch> launch = lock.during(() -> {
            identity.advance();
            recoverDead();
            return restartUnderLock(requested);
        });
        return launch.orElseGet(Launch.Busy::new);
    }

    private Launch restartUnderLock(@Nullable Long requested) throws JobExecutionException {
        Restartable found = Restartable.of(runs.all(), requested);
        if (found instanceof Restartable.No no) {
            return new Launch.Refused(no);
        }
        Restartable.Yes yes = (Restartable.Yes) found;
        JobExecution failed = repository.getJobExecution(yes.execution());
        if (failed == null) {
            throw new IllegalStateException("no execution " + yes.execution());
        }
        runs.relaunched(yes.run());
        JobExecution execution = operator.restart(failed);
        runs.ended(yes.run(), execution.getId());
        return new Launch.Ended(yes.run(), yes.period(), execution);
    }

    private Launch start(@Nullable String period, RunScope scope) throws JobExecutionException {
        long run = runs.begin(period, clock.instant(), PeriodDesk.account(), scope);
        JobParametersBuilder parameters = new JobParametersBuilder().addLong(Runs.RUN, run);
        if (period != null) {
            parameters.addString("period", period, false);
        }
        JobParameters built = parameters.toJobParameters();
        JobExecution execution = operator.start(job, built);
        runs.ended(run, execution.getId());
        return new Launch.Ended(run, period, execution);
    }

    /** What a dead process has left as running is failed, and what has failed is abandoned: this run does its work. */
    private void takeOverLeftovers() throws JobExecutionException {
        recoverDead();
        JobInstance last = repository.getLastJobInstance(PipelineConfiguration.JOB);
        if (last == null) {
            return;
        }
        List<JobExecution> executions = repository.getJobExecutions(last);
        if (!executions.isEmpty()) {
            JobExecution newest = executions.get(0);
            if (newest.getStatus() == BatchStatus.FAILED || newest.getStatus() == BatchStatus.STOPPED) {
                operator.abandon(newest);
            }
        }
    }

    private void recoverDead() {
        for (JobExecution execution : repository.findRunningJobExecutions(PipelineConfiguration.JOB)) {
            log.info("recovering run that was cut short: execution {}", execution.getId());
            operator.recover(execution);
        }
        JobInstance last = repository.getLastJobInstance(PipelineConfiguration.JOB);
        if (last != null) {
            repository.getJobExecutions(last).stream().findFirst().ifPresent(this::settle);
        }
    }

    /**
     * Whoever loses the database cannot write down how a run ended. Since rows commit together with the position in their
     * file, and every other step may be done twice, what is not known to be done has failed.
     */
    private void settle(JobExecution execution) {
        for (StepExecution step : execution.getStepExecutions()) {
            if (step.getStatus() == BatchStatus.UNKNOWN || step.getStatus().isRunning()) {
                step.setStatus(BatchStatus.FAILED);
                step.setExitStatus(failed(step.getExitStatus()));
                step.setEndTime(step.getEndTime() == null ? now() : step.getEndTime());
                repository.update(step);
            }
        }
        if (execution.getStatus() == BatchStatus.UNKNOWN) {
            log.info("execution {} has no recorded outcome; marked FAILED", execution.getId());
            execution.setStatus(BatchStatus.FAILED);
            execution.setExitStatus(failed(execution.getExitStatus()));
            execution.setEndTime(execution.getEndTime() == null ? now() : execution.getEndTime());
            repository.update(execution);
        }
    }

    private static ExitStatus failed(ExitStatus before) {
        return ExitStatus.FAILED.addExitDescription(before.getExitDescription());
    }

    /** By the wall clock of this machine, as the other times of executions are. */
    private LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), ZoneId.systemDefault());
    }
}
