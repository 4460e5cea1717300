package vn.tonghop.reconciliation.tasks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.tonghop.catalogue.Folding;
import vn.tonghop.reconciliation.figures.ReportedTask;

/**
 * Which of last month's tasks is which of this month's: by directive number and date, folded. One directive may give several
 * tasks, so among equals the same work goes first; a date that one of the months leaves out is no difference.
 *
 * @param priorOf last month's record of a task; tasks without one are new
 * @param gone last month's records that no task of this month is
 */
record TaskMatch(Map<ReportedTask, TaskRecord> priorOf, List<TaskRecord> gone) {

    /** Matches each task with at most one record, the surest pairs first. */
    static TaskMatch of(Iterable<ReportedTask> tasks, List<TaskRecord> prior) {
        List<TaskRecord> left = new ArrayList<>(prior);
        Map<ReportedTask, TaskRecord> found = new LinkedHashMap<>();
        List<Pairing> pairings = List.of(
                (task, record) -> task.key().equals(record.key()) && isSameWork(task, record),
                (task, record) -> task.key().equals(record.key()),
                TaskMatch::hasSameNumberAndOneDate);
        for (Pairing pairing : pairings) {
            for (ReportedTask task : tasks) {
                if (!found.containsKey(task)) {
                    take(left, record -> pairing.fits(task, record)).ifPresent(record -> found.put(task, record));
                }
            }
        }
        return new TaskMatch(found, List.copyOf(left));
    }

    /** When a task and a record may be one. */
    private interface Pairing {
        boolean fits(ReportedTask task, TaskRecord record);
    }

    @Nullable
    TaskRecord prior(ReportedTask task) {
        return priorOf.get(task);
    }

    /** Tasks that stand twice, once done and once open: the second of each two. */
    static Map<ReportedTask, ReportedTask> doneAndOpen(Map<ReportedTask, Boolean> openTasks) {
        Map<String, ReportedTask> first = new HashMap<>();
        Map<ReportedTask, ReportedTask> twice = new LinkedHashMap<>();
        openTasks.forEach((task, open) -> {
            ReportedTask other = first.putIfAbsent(task.key() + "|" + Folding.fold(task.content()), task);
            if (other != null && !open.equals(openTasks.get(other))) {
                twice.put(task, other);
            }
        });
        return twice;
    }

    private static Optional<TaskRecord> take(List<TaskRecord> left, Predicate<TaskRecord> wanted) {
        Optional<TaskRecord> first = left.stream().filter(wanted).findFirst();
        first.ifPresent(left::remove);
        return first;
    }

    private static boolean isSameWork(ReportedTask task, TaskRecord record) {
        return Folding.fold(task.content()).equals(Folding.fold(record.content()));
    }

    private static boolean hasSameNumberAndOneDate(ReportedTask task, TaskRecord record) {
        return (task.directiveDate() == null) != (record.directiveDate() == null)
                && Folding.fold(task.number()).equals(Folding.fold(record.number()));
    }
}
