package vn.tonghop.operations.run;

import java.util.function.BiFunction;
import org.slf4j.MDC;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;

/**
 * Does each partition by a step of its own, made of the submissions that the partition names. The framework's step scope
 * would share one step and put a proxy before its reader, which with the first compiler costs more for each row than the
 * rest of the step. What its thread logs says of which run and partition it is.
 */
final class StepOfPartition implements Step {

    private final String name;
    private final BiFunction<String, String, Step> made;

    /** @param made gives the step of a name and of the ids of submissions, apart by commas */
    StepOfPartition(String name, BiFunction<String, String, Step> made) {
        this.name = name;
        this.made = made;
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public void execute(StepExecution partition) throws JobInterruptedException {
        MDC.put(
                StepFactory.LOGGED_RUN,
                String.valueOf(partition.getJobParameters().getLong(Runs.RUN)));
        MDC.put(StepFactory.LOGGED_STEP, partition.getStepName());
        try {
            made.apply(name, partition.getExecutionContext().getString(RunManifest.SUBMISSIONS))
                    .execute(partition);
        } finally {
            MDC.remove(StepFactory.LOGGED_RUN);
            MDC.remove(StepFactory.LOGGED_STEP);
        }
    }
}
