package vn.tonghop.reconciliation.tasks;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.TaskRules.TaskStatus;
import vn.tonghop.finding.Finding;
import vn.tonghop.finding.FindingCode;
import vn.tonghop.finding.SourceLocation;
import vn.tonghop.period.ReportingPeriod;
import vn.tonghop.reconciliation.figures.ReportedTask;

/** Holds this month's assigned tasks against last month's and against their own dates, so that none is lost. */
public final class TaskReconciler {

    private final Catalogue catalogue;
    private final TaskJudgement judgement;

    public TaskReconciler(Catalogue catalogue) {
        this.catalogue = catalogue;
        this.judgement = new TaskJudgement(catalogue.taskRules(), catalogue.calendar());
    }

    /** The status of every task, in order. */
    public Map<ReportedTask, TaskStatus> judge(List<ReportedTask> tasks, ReportingPeriod period) {
        LocalDate cutoff = catalogue.calendar().cutoff(period);
        Map<ReportedTask, TaskStatus> judged = new LinkedHashMap<>();
        tasks.forEach(task -> judged.put(task, judgement.status(task, cutoff)));
        return judged;
    }

    /**
     * What is to be said about the tasks.
     *
     * @param received whether the form came at all; if not, no task is called lost
     * @param prior the tasks of the month before; empty where it is unknown
     */
    public List<Finding> check(
            Map<ReportedTask, TaskStatus> tasks, boolean received, List<TaskRecord> prior, ReportingPeriod period) {
        List<Finding> findings = new ArrayList<>();
        TaskMatch match = TaskMatch.of(tasks.keySet(), prior);
        if (received) {
            openTasksAreNotLost(match, period, findings);
            completedTasksStayCompleted(tasks, match, period, findings);
            openTasksRollForward(tasks, match, period, findings);
        }
        tasks.forEach((task, status) -> checkOne(task, status, period, findings));
        return findings;
    }

    private void openTasksAreNotLost(TaskMatch match, ReportingPeriod period, List<Finding> findings) {
        match.gone().stream().filter(TaskRecord::isOpen).forEach(p -> findings.add(lost(p, period)));
    }

    /** A task that was done and is listed as done again is told by its day, not here. */
    private void completedTasksStayCompleted(
            Map<ReportedTask, TaskStatus> tasks, TaskMatch match, ReportingPeriod period, List<Finding> findings) {
        tasks.forEach((task, status) -> {
            TaskRecord before = match.prior(task);
            if (before != null && !before.isOpen() && TaskRecord.isOpen(status)) {
                findings.add(reappeared(before, task, period));
            }
        });
    }

    /** Opening + new − completed = open; it fails where the same work stands as done and as open. Lost tasks are told before. */
    private void openTasksRollForward(
            Map<ReportedTask, TaskStatus> tasks, TaskMatch match, ReportingPeriod period, List<Finding> findings) {
        TaskBalance balance = TaskBalance.of(tasks, match);
        if (balance.holds()) {
            return;
        }
        Map<ReportedTask, Boolean> open = new LinkedHashMap<>();
        tasks.forEach((task, status) -> open.put(task, TaskRecord.isOpen(status)));
        TaskMatch.doneAndOpen(open)
                .forEach((task, other) -> findings.add(finding(
                        FindingCode.TASK_COUNT_DIFFERS,
                        "balance",
                        task,
                        period,
                        "directive",
                        String.valueOf(balance.open()),
                        Map.of(
                                "expected", String.valueOf(balance.expectedOpen()),
                                "opening", BigDecimal.valueOf((long) balance.opening() - balance.gone()),
                                "value", BigDecimal.valueOf(balance.added()),
                                "count", balance.completed(),
                                "sum", BigDecimal.valueOf(balance.expectedOpen()),
                                "total", BigDecimal.valueOf(balance.open())))));
    }

    private void checkOne(ReportedTask task, TaskStatus status, ReportingPeriod period, List<Finding> findings) {
        checkTimeliness(task, status, period, findings);
        LocalDate completed = task.completedOn();
        if (completed != null && !catalogue.calendar().window(period).contains(completed)) {
            findings.add(finding(
                    FindingCode.TASK_COMPLETED_OUTSIDE_PERIOD,
                    "",
                    task,
                    period,
                    "completed",
                    completed.toString(),
                    Map.of("date", completed, "period", period.toString())));
        }
        LocalDate next = catalogue.calendar().cutoff(period.next());
        LocalDate deadline = task.deadline();
        boolean open = status == TaskStatus.IN_PROGRESS_WITHIN_DEADLINE || status == TaskStatus.NOT_STARTED;
        if (open && deadline != null && !deadline.isAfter(next)) {
            findings.add(finding(
                    FindingCode.TASK_DUE_BEFORE_NEXT_CUTOFF,
                    "",
                    task,
                    period,
                    "deadline",
                    deadline.toString(),
                    Map.of("deadline", deadline, "cutoff", next)));
        }
    }

    private void checkTimeliness(ReportedTask task, TaskStatus status, ReportingPeriod period, List<Finding> findings) {
        String word = task.timeliness();
        if (status == TaskStatus.COMPLETED_NO_DEADLINE && !word.isEmpty() && !judgement.says(word, status)) {
            findings.add(finding(
                    FindingCode.TASK_TIMELINESS_DIFFERS,
                    "no-deadline",
                    task,
                    period,
                    "timeliness",
                    word,
                    Map.of("found", word)));
            return;
        }
        if (task.deadline() == null) {
            if (!task.noDeadline() && status != TaskStatus.COMPLETED_NO_DEADLINE) {
                findings.add(finding(
                        FindingCode.TASK_WITHOUT_DEADLINE,
                        word.isEmpty() ? "silent" : "",
                        task,
                        period,
                        "deadline",
                        word,
                        Map.of("found", word)));
            }
            return;
        }
        if (!word.isEmpty() && !judgement.says(word, status)) {
            findings.add(timelinessDiffers(task, status, period));
        }
    }

    private Finding timelinessDiffers(ReportedTask task, TaskStatus status, ReportingPeriod period) {
        LocalDate deadline = task.deadline();
        LocalDate completed = task.completedOn();
        Map<String, Object> arguments = new HashMap<>();
        arguments.put("found", task.timeliness());
        arguments.put("expected", judgement.wordFor(status));
        arguments.put("deadline", deadline == null ? "" : deadline);
        arguments.put("date", catalogue.calendar().cutoff(period));
        if (completed != null) {
            arguments.put("completed", completed);
        }
        return finding(
                FindingCode.TASK_TIMELINESS_DIFFERS,
                completed == null ? "open" : "",
                task,
                period,
                "timeliness",
                task.timeliness(),
                arguments);
    }

    private Finding finding(
            FindingCode code,
            String variant,
            ReportedTask task,
            ReportingPeriod period,
            String column,
            String found,
            Map<String, Object> arguments) {
        String cell = task.place().cell(column);
        Object expected = arguments.get("expected");
        return catalogue
                .finding(code)
                .variant(variant)
                .period(period)
                .unit(task.unit())
                .form(task.form())
                .about(task.key())
                .at(task.place().location(column))
                .found(found)
                .expected(expected == null ? null : expected.toString())
                .withAll(arguments)
                .with("row", task.place().row())
                .with("task", task.name())
                .with("cell", cell == null ? "" : cell)
                .build();
    }

    private Finding lost(TaskRecord task, ReportingPeriod period) {
        return aboutPrior(FindingCode.TASK_LOST, task, period, null, Map.of());
    }

    private Finding reappeared(TaskRecord task, ReportedTask now, ReportingPeriod period) {
        return aboutPrior(
                FindingCode.TASK_REAPPEARED,
                task,
                period,
                now,
                Map.of(
                        "row",
                        now.place().row(),
                        "otherPeriod",
                        period.previous().toString()));
    }

    /** A lost task is shown where it last stood, since this month it stands nowhere. */
    private Finding aboutPrior(
            FindingCode code,
            TaskRecord task,
            ReportingPeriod period,
            @Nullable ReportedTask now,
            Map<String, Object> arguments) {
        String name = ReportedTask.name(task.number(), task.directiveDate());
        SourceLocation place = now != null
                ? now.place().location("directive")
                : new SourceLocation(task.submission(), task.file(), task.sheet(), task.range());
        return catalogue
                .finding(code)
                .period(period)
                .unit(now != null ? now.unit() : unitOfTasks(period))
                .form(now != null ? now.form() : formOfTasks())
                .about(task.key())
                .at(place)
                .found(now != null ? name : null)
                .expected(now != null ? null : name)
                .withAll(arguments)
                .with("task", name)
                .build();
    }

    private String formOfTasks() {
        return catalogue.forms().stream()
                .filter(f -> f.kind() == vn.tonghop.catalogue.DataForm.Kind.TASKS)
                .map(vn.tonghop.catalogue.DataForm::code)
                .findFirst()
                .orElse("");
    }

    private String unitOfTasks(ReportingPeriod period) {
        return catalogue.unitsOn(catalogue.calendar().cutoff(period)).stream()
                .filter(u -> u.sends(formOfTasks()))
                .map(u -> u.code())
                .findFirst()
                .orElse("");
    }
}
