package vn.tonghop.operations.run;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tonghop.failure.FailureClass;
import vn.tonghop.wording.Sentence;

/**
 * A run as it is told to people and programs.
 *
 * @param period the one named; null for every open one
 * @param started local time, such as {@code 2023-12-15 01:00:00}
 * @param ended local time; null while it goes on, and where nobody wrote it down
 * @param steps of its last launch; empty in a list of runs
 * @param failureClass whose the cause of its failure is; null unless it failed
 * @param cause what went wrong, in one line; null like it
 * @param told its status in words
 * @param failure the class itself
 * @param untaken how much it could not take, look at or write
 */
public record RunLine(
        long run,
        @Nullable String period,
        String started,
        @Nullable String ended,
        String account,
        RunStatus status,
        List<StepLine> steps,
        @Nullable String failureClass,
        @Nullable String cause,
        @JsonIgnore Sentence told,
        @JsonIgnore @Nullable FailureClass failure,
        @JsonIgnore int untaken) {

    public RunLine {
        steps = List.copyOf(steps);
    }

    /** A step of a run, or a part of one. */
    public record StepLine(String step, RunStatus status, long read, long written) {

        /** The step in words. */
        public Sentence title() {
            return StepNames.title(step);
        }

        /** Its status in words. */
        public Sentence told() {
            return status.told();
        }
    }
}
