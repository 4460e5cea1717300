package vn.tonghop.form;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What earlier months leave for a month's blank forms.
 *
 * @param tasks the tasks that the last compiled month left open, in its order
 * @param cumulatives the cumulative totals of the month before by indicator; empty where it is unknown or the year begins
 */
record CarriedOver(List<OpenTask> tasks, Map<String, BigDecimal> cumulatives) {

    CarriedOver {
        tasks = List.copyOf(tasks);
        cumulatives = Map.copyOf(cumulatives);
    }

    /** A task that is still open. {@code timeliness} is the unit's last word on it. */
    record OpenTask(
            String number,
            @Nullable LocalDate directiveDate,
            String content,
            @Nullable LocalDate deadline,
            String timeliness,
            String result) {}
}
