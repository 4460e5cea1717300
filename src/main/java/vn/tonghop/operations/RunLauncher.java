package vn.tonghop.operations;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import net.javacrumbs.shedlock.core.ExtensibleLockProvider;
import net.javacrumbs.shedlock.core.LockConfiguration;
import net.javacrumbs.shedlock.core.SimpleLock;
import net.javacrumbs.shedlock.support.KeepAliveLockProvider;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.tonghop.intake.Submissions;

/**
 * Starts runs, one at a time over all processes that share the database. Holding the lock is the proof that no other run is
 * alive; only then are the leftovers of a dead one recovered, and what it left undone is taken over.
 */
final class RunLauncher {

    private static final Logger log = LoggerFactory.getLogger(RunLauncher.class);
    private static final String LOCK = "run";

    private final JobOperator operator;
    private final JobRepository repository;
    private final Job job;
    private final ExtensibleLockProvider locks;
    private final JdbcTemplate jdbc;
    private final Clock clock;
    private final Duration lease;

    RunLauncher(
            JobOperator operator,
            JobRepository repository,
            Job job,
            ExtensibleLockProvider locks,
            JdbcTemplate jdbc,
            Clock clock,
            Duration lease) {
        this.operator = operator;
        this.repository = repository;
        this.job = job;
        this.locks = locks;
        this.jdbc = jdbc;
        this.clock = clock;
        this.lease = lease;
    }

    /** A run that was started, and how it ended. */
    record Outcome(long run, JobExecution execution) {
        boolean isCompleted() {
            return execution.getStatus() == BatchStatus.COMPLETED;
        }
    }

    /**
     * Runs the pipeline once.
     *
     * @param period the month named, or null for every open one
     * @return empty when another run is under way
     */
    Optional<Outcome> launch(@Nullable String period) throws JobExecutionException {
        ScheduledExecutorService keepAlive = Executors.newSingleThreadScheduledExecutor(r -> {
            Thread thread = new Thread(r, "keep-lock-alive");
            thread.setDaemon(true);
            return thread;
        });
        try {
            Optional<SimpleLock> lock = new KeepAliveLockProvider(locks, keepAlive)
                    .lock(new LockConfiguration(machineTime(), LOCK, lease, Duration.ZERO));
            if (lock.isEmpty()) {
                return Optional.empty();
            }
            try {
                return Optional.of(launchUnderLock(period));
            } finally {
                lock.get().unlock();
            }
        } finally {
            keepAlive.shutdownNow();
        }
    }

    private Outcome launchUnderLock(@Nullable String period) throws JobExecutionException {
        takeOverLeftovers();
        Long last = jdbc.queryForObject("select coalesce(max(run_no), 0) from pipeline_run", Long.class);
        long run = (last == null ? 0 : last) + 1;
        jdbc.update(
                "insert into pipeline_run (run_no, requested_period, started_at, os_account) values (?, ?, ?, ?)",
                run,
                period,
                Submissions.utc(clock.instant()),
                PeriodDesk.account());
        JobParametersBuilder parameters = new JobParametersBuilder().addLong("run", run);
        if (period != null) {
            parameters.addString("period", period, false);
        }
        return new Outcome(run, start(parameters.toJobParameters(), run));
    }

    private JobExecution start(JobParameters parameters, long run) throws JobExecutionException {
        JobExecution execution = operator.start(job, parameters);
        jdbc.update("update pipeline_run set job_execution_id = ? where run_no = ?", execution.getId(), run);
        return execution;
    }

    /** What a dead process has left as running is failed, and what has failed is abandoned: this run does its work. */
    private void takeOverLeftovers() throws JobExecutionException {
        for (JobExecution execution : repository.findRunningJobExecutions(PipelineConfiguration.JOB)) {
            log.info("recovering run that was cut short: execution {}", execution.getId());
            operator.recover(execution);
        }
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

    @SuppressWarnings("JavaTimeDefaultTimeZone")
    private static Instant machineTime() {
        return Instant.ofEpochMilli(System.currentTimeMillis());
    }
}
