package vn.tonghop.catalogue;

import java.util.List;
import java.util.Map;

/**
 * How the tasks that the province assigns are judged.
 *
 * @param timelinessWords the words of the column Tiến độ for each status, compared folded
 * @param noDeadlineWords what says in the column Thời hạn that none is set, compared folded
 * @param dueOnNextWorkingDay whether a deadline on a day off moves to the next working day
 */
public record TaskRules(
        Map<TaskStatus, List<String>> timelinessWords, List<String> noDeadlineWords, boolean dueOnNextWorkingDay) {

    /** Where a task stands at the cut-off. */
    public enum TaskStatus {
        COMPLETED_ON_TIME,
        COMPLETED_LATE,
        COMPLETED_NO_DEADLINE,
        IN_PROGRESS_WITHIN_DEADLINE,
        IN_PROGRESS_NO_DEADLINE,
        OVERDUE,
        NOT_STARTED
    }

    public TaskRules {
        timelinessWords = Map.copyOf(timelinessWords);
        noDeadlineWords = List.copyOf(noDeadlineWords);
    }
}
