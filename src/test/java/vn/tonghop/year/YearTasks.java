package vn.tonghop.year;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.tonghop.year.YearFacts.Task;

/** The assigned tasks of a month: those that were open when it began, and those that came in it. */
public final class YearTasks {

    private final YearFacts facts;

    public YearTasks(YearFacts facts) {
        this.facts = facts;
    }

    /** Where a task stands at the cut-off, told by its dates. */
    enum Standing {
        ON_TIME("completed", "Đúng hạn"),
        LATE("completed", "Hoàn thành chậm"),
        DONE_WITHOUT_DEADLINE("completed", "Hoàn thành, không quy định thời hạn"),
        WITHIN("in-progress", "Chưa đến hạn"),
        WITHOUT_DEADLINE("in-progress", "Không quy định thời hạn"),
        OVERDUE("overdue", "Quá hạn"),
        NOT_STARTED("not-started", "Chưa thực hiện");

        final String figure;
        final String word;

        Standing(String figure, String word) {
            this.figure = figure;
            this.word = word;
        }
    }

    /** The tasks that a month must list, in the order in which its form groups them. */
    List<Task> of(YearMonth month) {
        List<Task> tasks = new ArrayList<>(facts.tasks.stream()
                .filter(t -> !t.assigned().isAfter(month))
                .filter(t -> t.completed() == null || !t.completed().isBefore(MonthFacts.first(month)))
                .toList());
        tasks.sort(java.util.Comparator.comparing(t -> standing(t, month)));
        return tasks;
    }

    Standing standing(Task task, YearMonth month) {
        LocalDate cutoff = MonthFacts.cutoff(month);
        LocalDate deadline = task.deadline();
        LocalDate completed = completed(task, month);
        if (completed != null) {
            return deadline == null
                    ? Standing.DONE_WITHOUT_DEADLINE
                    : completed.isAfter(deadline) ? Standing.LATE : Standing.ON_TIME;
        }
        if (deadline != null && cutoff.isAfter(deadline)) {
            return Standing.OVERDUE;
        }
        if (task.startsLater() && task.assigned().equals(month)) {
            return Standing.NOT_STARTED;
        }
        return deadline == null ? Standing.WITHOUT_DEADLINE : Standing.WITHIN;
    }

    /** The day of completion as the form of the month can know it. */
    static @Nullable LocalDate completed(Task task, YearMonth month) {
        LocalDate completed = task.completed();
        return completed == null || completed.isAfter(MonthFacts.cutoff(month)) ? null : completed;
    }

    /** Whether the task falls due before the next cut-off and is told of. */
    boolean isDueSoon(Task task, YearMonth month) {
        Standing standing = standing(task, month);
        LocalDate deadline = task.deadline();
        return (standing == Standing.WITHIN || standing == Standing.NOT_STARTED)
                && deadline != null
                && !deadline.isAfter(MonthFacts.cutoff(month.plusMonths(1)));
    }

    /** The figures of a month by id. */
    public Map<String, Integer> figures(YearMonth month) {
        Map<String, Integer> figures = new TreeMap<>(Map.of(
                "tasks.total", 0,
                "tasks.completed", 0,
                "tasks.completed-late", 0,
                "tasks.in-progress", 0,
                "tasks.overdue", 0,
                "tasks.not-started", 0));
        for (Task task : of(month)) {
            Standing standing = standing(task, month);
            figures.merge("tasks.total", 1, Integer::sum);
            figures.merge("tasks." + standing.figure, 1, Integer::sum);
            if (standing == Standing.LATE) {
                figures.merge("tasks.completed-late", 1, Integer::sum);
            }
        }
        return figures;
    }
}
