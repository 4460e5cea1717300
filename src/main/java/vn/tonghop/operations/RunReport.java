package vn.tonghop.operations;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a run ended.
 *
 * @param run its number; 0 where another run was under way
 * @param status completed, failed or busy
 * @param verdicts files by verdict that this run has judged
 * @param periods what it compiled
 * @param failedStep where it stopped; null unless it failed
 * @param cause why, in one line; null unless it failed
 */
public record RunReport(
        long run,
        String status,
        Map<String, Integer> verdicts,
        List<PeriodReport> periods,
        @Nullable String failedStep,
        @Nullable String cause) {

    public RunReport {
        verdicts = Map.copyOf(verdicts);
        periods = List.copyOf(periods);
    }

    /**
     * A period after a run.
     *
     * @param blocking open findings that stop the closing
     * @param warnings open warnings
     * @param report path of the Word report below the home; null where there is none
     */
    public record PeriodReport(
            String period,
            String state,
            int blocking,
            int warnings,
            @Nullable String report) {}

    /** Whether people must act: a file was returned, or something blocks the closing. */
    public boolean needsPeople() {
        return verdicts.containsKey("RETURNED")
                || verdicts.containsKey("UNREADABLE")
                || periods.stream().anyMatch(p -> p.blocking() > 0);
    }
}
