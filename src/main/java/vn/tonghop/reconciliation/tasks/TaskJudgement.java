package vn.tonghop.reconciliation.tasks;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import vn.tonghop.catalogue.Folding;
import vn.tonghop.catalogue.TaskRules;
import vn.tonghop.catalogue.TaskRules.TaskStatus;
import vn.tonghop.period.ReportingCalendar;
import vn.tonghop.reconciliation.figures.ReportedTask;

/**
 * Derives where a task stands at the cut-off from its dates alone: done by the deadline is on time, a later day is late; open
 * past the deadline is overdue, also when not started. Without a deadline nothing is on time or late.
 */
final class TaskJudgement {

    private final TaskRules rules;
    private final ReportingCalendar calendar;

    TaskJudgement(TaskRules rules, ReportingCalendar calendar) {
        this.rules = rules;
        this.calendar = calendar;
    }

    /** The status of a task as of the cut-off. */
    TaskStatus status(ReportedTask task, LocalDate cutoff) {
        LocalDate deadline = effectiveDeadline(task.deadline());
        LocalDate completed = task.completedOn();
        if (completed != null && !completed.isAfter(cutoff)) {
            if (deadline == null) {
                return TaskStatus.COMPLETED_NO_DEADLINE;
            }
            return completed.isAfter(deadline) ? TaskStatus.COMPLETED_LATE : TaskStatus.COMPLETED_ON_TIME;
        }
        if (deadline != null && deadline.isBefore(cutoff)) {
            return TaskStatus.OVERDUE;
        }
        if (says(task.timeliness(), TaskStatus.NOT_STARTED)) {
            return TaskStatus.NOT_STARTED;
        }
        return deadline == null ? TaskStatus.IN_PROGRESS_NO_DEADLINE : TaskStatus.IN_PROGRESS_WITHIN_DEADLINE;
    }

    /** Whether the unit's word may stand for this status. */
    boolean says(String word, TaskStatus status) {
        String folded = Folding.fold(word);
        return rules.timelinessWords().getOrDefault(status, List.of()).stream()
                .anyMatch(w -> Folding.fold(w).equals(folded));
    }

    /** Whether the word is one of the catalogue's at all. */
    boolean isKnown(String word) {
        return rules.timelinessWords().keySet().stream().anyMatch(status -> says(word, status));
    }

    /** The first word of the catalogue for a status; empty where it has none. */
    String wordFor(TaskStatus status) {
        return rules.timelinessWords().entrySet().stream()
                .filter(e -> e.getKey() == status && !e.getValue().isEmpty())
                .map(Map.Entry::getValue)
                .map(words -> words.get(0))
                .findFirst()
                .orElse("");
    }

    private LocalDate shifted(LocalDate deadline) {
        LocalDate day = deadline;
        while (!calendar.isWorkingDay(day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    private @org.jspecify.annotations.Nullable LocalDate effectiveDeadline(
            @org.jspecify.annotations.Nullable LocalDate deadline) {
        return deadline == null || !rules.dueOnNextWorkingDay() ? deadline : shifted(deadline);
    }
}
