package vn.tonghop.reconciliation.figures;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.tonghop.catalogue.TaskRules.TaskStatus;

/**
 * A task as the reconciliation of a period has judged it.
 *
 * @param timeliness as the unit says it
 * @param place where the unit lists it
 */
public record ReconciledTask(
        String key,
        String number,
        @Nullable LocalDate directiveDate,
        String content,
        @Nullable LocalDate deadline,
        @Nullable LocalDate completedOn,
        String timeliness,
        TaskStatus status,
        String result,
        Listed place) {

    /** Where a task is listed. */
    public record Listed(
            String submission, String file, @Nullable String sheet, String range) {}

    /** A task that a unit has reported. */
    public static ReconciledTask of(ReportedTask task, TaskStatus status) {
        Place place = task.place();
        return new ReconciledTask(
                task.key(),
                task.number(),
                task.directiveDate(),
                task.content(),
                task.deadline(),
                task.completedOn(),
                task.timeliness(),
                status,
                task.result(),
                new Listed(place.submission(), place.file(), place.sheet(), place.range()));
    }
}
