package vn.tonghop.operations.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;

/** What the log says of the threads that stage files. */
class StepOfPartitionTests {

    @Test
    void logsOfWhichRunAndPartitionItsThreadIs() throws Exception {
        JobExecution job = new JobExecution(
                1,
                new JobInstance(1, "compileReports"),
                new JobParametersBuilder().addLong("run", 7L).toJobParameters());
        StepExecution partition = new StepExecution(1, "stageSubmissions:0003", job);
        partition.getExecutionContext().putString(RunManifest.SUBMISSIONS, "a,b");
        Map<String, String> logged = new HashMap<>();
        new StepOfPartition("stageSubmissions", (name, ids) -> new Noting(logged)).execute(partition);
        assertThat(logged).containsEntry("run", "7").containsEntry("step", "stageSubmissions:0003");
        assertThat(MDC.get("run")).isNull();
        assertThat(MDC.get("step")).isNull();
    }

    /** Notes what its thread would log. */
    private record Noting(Map<String, String> logged) implements Step {
        @Override
        public String getName() {
            return "noting";
        }

        @Override
        public void execute(StepExecution execution) {
            logged.putAll(MDC.getCopyOfContextMap());
        }
    }
}
