package vn.tonghop.operations.run;

import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.launch.JobExecutionNotRunningException;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.listener.JobExecutionListener;

/** Says of a job how it is asked to stop while it goes on. */
final class StoppableRun implements JobExecutionListener {

    private static final Logger log = LoggerFactory.getLogger(StoppableRun.class);

    private final RunUnderWay underWay;
    private final Supplier<JobOperator> operator;

    StoppableRun(RunUnderWay underWay, Supplier<JobOperator> operator) {
        this.underWay = underWay;
        this.operator = operator;
    }

    @Override
    public void beforeJob(JobExecution started) {
        underWay.begun(() -> stop(started));
    }

    @Override
    public void afterJob(JobExecution ended) {
        underWay.ended();
    }

    private void stop(JobExecution running) {
        try {
            operator.get().stop(running);
        } catch (JobExecutionNotRunningException e) {
            log.debug("the run had just ended", e);
        } catch (RuntimeException e) {
            log.debug("the run could not be asked to stop", e);
        }
    }
}
