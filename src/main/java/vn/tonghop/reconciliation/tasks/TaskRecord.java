package vn.tonghop.reconciliation.tasks;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.tonghop.catalogue.TaskRules.TaskStatus;
import vn.tonghop.reconciliation.figures.ReconciledTask;

/** A task as a month before recorded it. */
public record TaskRecord(
        String key,
        String number,
        @Nullable LocalDate directiveDate,
        String content,
        TaskStatus status,
        String submission,
        String file,
        @Nullable String sheet,
        String range) {

    /** A task of a reconciliation. */
    public static TaskRecord of(ReconciledTask task) {
        return new TaskRecord(
                task.key(),
                task.number(),
                task.directiveDate(),
                task.content(),
                task.status(),
                task.place().submission(),
                task.place().file(),
                task.place().sheet(),
                task.place().range());
    }

    boolean isOpen() {
        return isOpen(status);
    }

    /** Whether something is still to be done about a task of this status. */
    public static boolean isOpen(TaskStatus status) {
        return switch (status) {
            case COMPLETED_ON_TIME, COMPLETED_LATE, COMPLETED_NO_DEADLINE -> false;
            case IN_PROGRESS_WITHIN_DEADLINE, IN_PROGRESS_NO_DEADLINE, OVERDUE, NOT_STARTED -> true;
        };
    }
}
