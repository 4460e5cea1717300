package vn.tonghop.reconciliation.tasks;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.tonghop.catalogue.Folding;
import vn.tonghop.catalogue.TaskRules.TaskStatus;
import vn.tonghop.reconciliation.figures.ReportedTask;

/**
 * How the open tasks of last month become those of this month.
 *
 * @param opening tasks open last month
 * @param added tasks that last month did not have, or had as done
 * @param completed tasks done by the cut-off
 * @param gone tasks that were open and are not listed
 * @param open tasks open at the cut-off
 */
record TaskBalance(int opening, int added, int completed, int gone, int open) {

    /** Counts facts, not rows: a task that stands twice in the form is one. */
    static TaskBalance of(Map<ReportedTask, TaskStatus> tasks, TaskMatch match) {
        Set<String> done = facts(tasks, false);
        Set<String> open = facts(tasks, true);
        int carried = (int) match.priorOf().entrySet().stream()
                .filter(e -> e.getValue().isOpen())
                .map(e -> fact(e.getKey()))
                .distinct()
                .count();
        int gone = (int) match.gone().stream().filter(TaskRecord::isOpen).count();
        int all =
                (int) tasks.keySet().stream().map(TaskBalance::fact).distinct().count();
        return new TaskBalance(carried + gone, all - carried, done.size(), gone, open.size());
    }

    /** Opening + new − completed, less those that have gone, must be open. */
    int expectedOpen() {
        return opening + added - completed - gone;
    }

    boolean holds() {
        return expectedOpen() == open;
    }

    private static Set<String> facts(Map<ReportedTask, TaskStatus> tasks, boolean open) {
        return tasks.entrySet().stream()
                .filter(e -> TaskRecord.isOpen(e.getValue()) == open)
                .map(e -> fact(e.getKey()))
                .collect(Collectors.toSet());
    }

    private static String fact(ReportedTask task) {
        return task.key() + "|" + Folding.fold(task.content());
    }
}
