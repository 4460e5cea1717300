package vn.tonghop.operations;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.launch.JobExecutionNotRunningException;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.listener.JobExecutionListener;

/** The run of this process that is under way, which may be asked to stop; never another process's. */
final class RunUnderWay implements JobExecutionListener {

    private static final Logger log = LoggerFactory.getLogger(RunUnderWay.class);

    private final ReentrantLock working = new ReentrantLock();
    private volatile @Nullable JobExecution execution;

    /** A launch with all that is told of it. */
    interface Launch<T> {
        T launch() throws Exception;
    }

    /** Does what a run does, from taking the lease to telling how it ended. */
    <T> T during(Launch<T> launch) throws Exception {
        working.lock();
        try {
            return launch.launch();
        } finally {
            working.unlock();
        }
    }

    @Override
    public void beforeJob(JobExecution started) {
        execution = started;
    }

    @Override
    public void afterJob(JobExecution ended) {
        execution = null;
    }

    /** Asks the run to stop at its next safe point and waits for it; whether nothing is under way any more. */
    boolean stop(Supplier<JobOperator> operator, Duration within) {
        JobExecution running = execution;
        if (running != null) {
            try {
                operator.get().stop(running);
            } catch (JobExecutionNotRunningException e) {
                log.debug("the run had just ended", e);
            } catch (RuntimeException e) {
                log.debug("the run could not be asked to stop", e);
            }
        }
        try {
            if (working.tryLock(within.toMillis(), TimeUnit.MILLISECONDS)) {
                working.unlock();
                return true;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return false;
    }
}
