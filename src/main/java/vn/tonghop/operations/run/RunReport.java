package vn.tonghop.operations.run;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.tonghop.failure.FailureClass;
import vn.tonghop.finding.Finding;
import vn.tonghop.finding.WaitingFile;

/**
 * How a run ended.
 *
 * @param run its number; 0 where none was launched
 * @param verdicts files by verdict that this run has judged
 * @param periods what it compiled
 * @param waiting files that lie in the inbox and wait, or could not be read
 * @param obstacles folders that could not be looked at, files that could not be removed or written
 * @param untaken what it could not take, look at or write
 * @param failedStep where it stopped; null unless it failed
 * @param cause why, in one line; null unless it failed
 * @param failure whose the cause is; null unless it failed
 * @param refusal which sentence says why a restart was refused, with its values; null unless it was
 */
public record RunReport(
        long run,
        RunOutcome status,
        Map<String, Integer> verdicts,
        List<PeriodReport> periods,
        List<WaitingFile> waiting,
        List<WaitingFile> obstacles,
        @JsonIgnore List<Finding> untaken,
        @Nullable String failedStep,
        @Nullable String cause,
        @Nullable FailureClass failure,
        Restartable.@Nullable No refusal) {

    public RunReport {
        verdicts = Collections.unmodifiableMap(new TreeMap<>(verdicts));
        periods = List.copyOf(periods);
        waiting = List.copyOf(waiting);
        obstacles = List.copyOf(obstacles);
        untaken = List.copyOf(untaken);
    }

    /**
     * A period after a run.
     *
     * @param blocking open findings that stop the closing
     * @param warnings open warnings
     * @param report path of the Word report below the home; null where there is none
     * @param beside documents that stand beside those that a person has edited or holds open
     */
    public record PeriodReport(
            String period,
            String state,
            int blocking,
            int warnings,
            @Nullable String report,
            List<BesideReport> beside) {
        public PeriodReport {
            beside = List.copyOf(beside);
        }
    }

    /**
     * A document that could not take its own place; paths are below the home.
     *
     * @param edited the person's file
     * @param fresh the program's
     * @param list the file that tells in what they differ
     * @param differences its lines
     */
    public record BesideReport(String edited, String fresh, String list, List<String> differences) {
        public BesideReport {
            differences = List.copyOf(differences);
        }
    }

    /** Another run is under way; this one was not launched. */
    public static RunReport busy() {
        return new RunReport(
                0, RunOutcome.BUSY, Map.of(), List.of(), List.of(), List.of(), List.of(), null, null, null, null);
    }

    static RunReport refused(Restartable.No refusal) {
        return new RunReport(
                0, RunOutcome.REFUSED, Map.of(), List.of(), List.of(), List.of(), List.of(), null, null, null, refusal);
    }

    static RunReport failed(
            long run,
            Map<String, Integer> verdicts,
            String failedStep,
            String cause,
            FailureClass failure,
            List<WaitingFile> waiting,
            List<WaitingFile> obstacles,
            List<Finding> untaken) {
        return new RunReport(
                run,
                RunOutcome.FAILED,
                verdicts,
                List.of(),
                waiting,
                obstacles,
                untaken,
                failedStep,
                cause,
                failure,
                null);
    }

    static RunReport completed(
            long run,
            Map<String, Integer> verdicts,
            List<PeriodReport> periods,
            List<WaitingFile> waiting,
            List<WaitingFile> obstacles,
            List<Finding> untaken) {
        return new RunReport(
                run, RunOutcome.COMPLETED, verdicts, periods, waiting, obstacles, untaken, null, null, null, null);
    }

    /** Whether people must act: a file was returned, or something blocks the closing. */
    public boolean needsPeople() {
        return verdicts.containsKey("RETURNED")
                || verdicts.containsKey("UNREADABLE")
                || !untaken.isEmpty()
                || periods.stream().anyMatch(p -> p.blocking() > 0);
    }
}
