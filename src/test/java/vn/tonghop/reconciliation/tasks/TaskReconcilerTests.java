package vn.tonghop.reconciliation.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.TaskRules.TaskStatus;
import vn.tonghop.catalogue.reader.CatalogueLoader;
import vn.tonghop.finding.Finding;
import vn.tonghop.period.ReportingPeriod;
import vn.tonghop.reconciliation.figures.Place;
import vn.tonghop.reconciliation.figures.ReportedTask;

/** What is said of assigned tasks, word for word in codes, cells and arguments; the month is December 2023. */
class TaskReconcilerTests {

    private static final Catalogue CATALOGUE = new CatalogueLoader().load(null);
    private static final ReportingPeriod DECEMBER = ReportingPeriod.month(2023, 12);
    private static final Map<String, String> LETTERS =
            Map.of("directive", "B", "content", "C", "deadline", "D", "completed", "E", "timeliness", "F");

    private final TaskReconciler reconciler = new TaskReconciler(CATALOGUE);
    private final List<ReportedTask> tasks = new ArrayList<>();
    private final List<TaskRecord> prior = new ArrayList<>();
    private boolean noDeadline;

    private TaskReconcilerTests task(
            String number, @Nullable String deadline, @Nullable String completed, String word) {
        tasks.add(new ReportedTask(
                "VP",
                "BM02",
                number + " 2023-05-24",
                number,
                LocalDate.of(2023, 5, 24),
                "Việc của " + number,
                day(deadline),
                noDeadline,
                day(completed),
                word,
                "",
                new Place("s1", "f.xlsx", "0", "Biểu", LETTERS, 8 + tasks.size())));
        return this;
    }

    private TaskReconcilerTests before(String number, TaskStatus status) {
        prior.add(new TaskRecord(
                number + " 2023-05-24",
                number,
                LocalDate.of(2023, 5, 24),
                "Việc của " + number,
                status,
                "s0",
                "before.xlsx",
                "Biểu",
                "B8:G8"));
        return this;
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        return text == null ? null : LocalDate.parse(text);
    }

    private List<Finding> findings(boolean received) {
        return reconciler.check(reconciler.judge(tasks, DECEMBER), received, prior, DECEMBER);
    }

    private List<String> told() {
        return findings(true).stream()
                .map(f -> f.code().slug() + (f.variant().isEmpty() ? "" : "." + f.variant()) + "@"
                        + (f.location() == null
                                ? ""
                                : f.location().file() + "!" + f.location().cell()) + " " + f.found() + ":"
                        + f.expected())
                .toList();
    }

    private Map<String, Object> arguments() {
        return findings(true).get(0).arguments();
    }

    @Test
    void saysNothingOfWhatIsRight() {
        before("1/A", TaskStatus.IN_PROGRESS_WITHIN_DEADLINE).before("2/A", TaskStatus.NOT_STARTED);
        task("1/A", "2024-12-31", null, "Chưa đến hạn").task("2/A", "2023-12-10", "2023-12-10", "Đúng hạn");
        assertThat(told()).isEmpty();
    }

    @Test
    void asksAfterAnOpenTaskWhereItLastStood() {
        before("1/A", TaskStatus.OVERDUE).before("2/A", TaskStatus.COMPLETED_LATE);
        assertThat(told()).containsExactly("task-lost@before.xlsx!B8:G8 null:1/A ngày 24/5/2023");
        Finding lost = findings(true).get(0);
        assertThat(lost.unit()).isEqualTo("VP");
        assertThat(lost.form()).isEqualTo("BM02");
        assertThat(lost.businessKey()).isEqualTo("1/A 2023-05-24");
        assertThat(lost.arguments()).containsEntry("task", "1/A ngày 24/5/2023");
        assertThat(findings(false)).isEmpty();
    }

    @Test
    void tellsATaskThatWasDoneAndIsOpenAgain() {
        before("1/A", TaskStatus.COMPLETED_ON_TIME);
        task("1/A", "2024-12-31", null, "Chưa đến hạn");
        assertThat(told()).containsExactly("task-reappeared@f.xlsx!B8 1/A ngày 24/5/2023:null");
        assertThat(arguments()).containsEntry("row", 8).containsEntry("otherPeriod", "2023-11");
        assertThat(findings(false)).isEmpty();
    }

    @Test
    void tellsATaskThatIsDoneTwiceByItsDayAlone() {
        before("1/A", TaskStatus.COMPLETED_ON_TIME);
        task("1/A", "2024-12-31", "2023-11-14", "Đúng hạn");
        assertThat(told()).containsExactly("task-completed-outside-period@f.xlsx!E8 2023-11-14:null");
        assertThat(arguments())
                .containsEntry("date", LocalDate.of(2023, 11, 14))
                .containsEntry("period", "2023-12")
                .containsEntry("row", 8)
                .containsEntry("cell", "E8")
                .containsEntry("task", "1/A ngày 24/5/2023");
    }

    @Test
    void countsOpeningNewAndCompletedAgainstOpen() {
        before("1/A", TaskStatus.IN_PROGRESS_WITHIN_DEADLINE).before("9/A", TaskStatus.OVERDUE);
        task("1/A", "2024-12-31", null, "Chưa đến hạn")
                .task("2/A", "2024-12-31", null, "Chưa đến hạn")
                .task("1/A", "2024-12-31", "2023-12-01", "Đúng hạn");
        assertThat(told())
                .containsExactly(
                        "task-lost@before.xlsx!B8:G8 null:9/A ngày 24/5/2023",
                        "task-count-differs.balance@f.xlsx!B10 2:1");
        assertThat(findings(true).get(1).arguments())
                .containsEntry("opening", BigDecimal.ONE)
                .containsEntry("value", BigDecimal.ONE)
                .containsEntry("count", 1)
                .containsEntry("sum", BigDecimal.ONE)
                .containsEntry("total", new BigDecimal(2))
                .containsEntry("expected", "1");
    }

    @Test
    void letsTheSameWorkStandTwiceInOneState() {
        before("1/A", TaskStatus.IN_PROGRESS_WITHIN_DEADLINE);
        task("1/A", "2024-12-31", null, "Chưa đến hạn").task("1/A", "2024-12-31", null, "Chưa đến hạn");
        assertThat(told()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2023-11-14, task-completed-outside-period@f.xlsx!E8 2023-11-14:null", "2023-11-15, ", "2023-12-14, "})
    void takesADayOfCompletionInsideTheMonth(String completed, @Nullable String found) {
        task("1/A", "2023-12-31", completed, "Đúng hạn");
        assertThat(told()).isEqualTo(found == null ? List.of() : List.of(found));
    }

    @Test
    void takesATaskThatWillBeDoneAfterTheCutOffForOpenAndSaysSo() {
        task("1/A", "2024-12-31", "2023-12-15", "Chưa đến hạn");
        assertThat(told()).containsExactly("task-completed-outside-period@f.xlsx!E8 2023-12-15:null");
    }

    @ParameterizedTest
    @CsvSource({"2024-01-14, true, Chưa đến hạn", "2024-01-15, false, Chưa đến hạn", "2024-01-14, true, Chưa thực hiện"
    })
    void warnsOfWhatFallsDueByTheNextCutOff(String deadline, boolean warned, String word) {
        task("1/A", deadline, null, word);
        assertThat(told())
                .isEqualTo(warned ? List.of("task-due-before-next-cutoff@f.xlsx!D8 " + deadline + ":null") : List.of());
        if (warned) {
            assertThat(arguments())
                    .containsEntry("cutoff", LocalDate.of(2024, 1, 14))
                    .containsEntry("deadline", LocalDate.parse(deadline));
        }
    }

    @Test
    void warnsOfNothingThatIsDoneOrOverdueOrWithoutDeadline() {
        task("1/A", "2023-12-31", "2023-12-01", "Đúng hạn").task("2/A", "2023-12-13", null, "Quá hạn");
        noDeadline = true;
        task("3/A", null, null, "Không quy định thời hạn").task("4/A", null, null, "Chưa thực hiện");
        assertThat(told()).isEmpty();
    }

    @Test
    void asksForADeadlineThatIsLeftBlank() {
        task("1/A", null, null, "Chưa đến hạn").task("2/A", null, null, "");
        assertThat(told())
                .containsExactly(
                        "task-without-deadline@f.xlsx!D8 Chưa đến hạn:null",
                        "task-without-deadline.silent@f.xlsx!D9 :null");
    }

    @Test
    void believesNoWordOfTimeWithoutADeadline() {
        task("1/A", null, "2023-12-01", "Đúng hạn")
                .task("2/A", null, "2023-12-01", "")
                .task("3/A", null, "2023-12-01", "Hoàn thành, không quy định thời hạn");
        assertThat(told()).containsExactly("task-timeliness-differs.no-deadline@f.xlsx!F8 Đúng hạn:null");
    }

    @Test
    void holdsTheWordAgainstTheDates() {
        task("1/A", "2023-12-10", "2023-12-11", "Đúng hạn")
                .task("2/A", "2023-12-10", null, "Chưa đến hạn")
                .task("3/A", "2023-12-10", "2023-12-11", "")
                .task("4/A", "2023-12-10", "2023-12-11", "Chậm");
        assertThat(told())
                .containsExactly(
                        "task-timeliness-differs@f.xlsx!F8 Đúng hạn:Chậm",
                        "task-timeliness-differs.open@f.xlsx!F9 Chưa đến hạn:Quá hạn");
        assertThat(arguments())
                .containsEntry("deadline", LocalDate.of(2023, 12, 10))
                .containsEntry("completed", LocalDate.of(2023, 12, 11))
                .containsEntry("date", LocalDate.of(2023, 12, 14));
        assertThat(findings(true).get(1).arguments()).doesNotContainKey("completed");
    }

    @Test
    void balancesFactsNotRows() {
        before("1/A", TaskStatus.OVERDUE)
                .before("2/A", TaskStatus.COMPLETED_LATE)
                .before("3/A", TaskStatus.NOT_STARTED);
        task("1/A", "2024-12-31", "2023-12-01", "Đúng hạn")
                .task("1/A", "2024-12-31", "2023-12-01", "Đúng hạn")
                .task("2/A", "2024-12-31", null, "Chưa đến hạn")
                .task("4/A", "2024-12-31", null, "Chưa đến hạn");
        TaskBalance balance = TaskBalance.of(reconciler.judge(tasks, DECEMBER), TaskMatch.of(tasks, prior));
        assertThat(balance).isEqualTo(new TaskBalance(2, 2, 1, 1, 2));
        assertThat(balance.holds()).isTrue();
        assertThat(new TaskBalance(2, 2, 1, 1, 3).holds()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "COMPLETED_ON_TIME, false",
        "COMPLETED_LATE, false",
        "COMPLETED_NO_DEADLINE, false",
        "IN_PROGRESS_WITHIN_DEADLINE, true",
        "IN_PROGRESS_NO_DEADLINE, true",
        "OVERDUE, true",
        "NOT_STARTED, true"
    })
    void isOpenUntilItIsDone(TaskStatus status, boolean open) {
        before("1/A", status);
        assertThat(prior.get(0).isOpen()).isEqualTo(open);
    }

    @Test
    void matchesATaskOfTheSameDirectiveWhoseWordsHaveChanged() {
        before("1/A", TaskStatus.OVERDUE);
        prior.set(0, new TaskRecord("1/A 2023-05-24", "1/A", null, "Khác", TaskStatus.OVERDUE, "s0", "f", null, "A1"));
        task("1/A", "2024-12-31", null, "Chưa đến hạn");
        TaskMatch match = TaskMatch.of(tasks, prior);
        assertThat(match.prior(tasks.get(0))).isEqualTo(prior.get(0));
        assertThat(match.gone()).isEmpty();
    }
}
