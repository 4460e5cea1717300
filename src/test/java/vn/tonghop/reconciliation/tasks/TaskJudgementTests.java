package vn.tonghop.reconciliation.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.TaskRules;
import vn.tonghop.catalogue.TaskRules.TaskStatus;
import vn.tonghop.catalogue.reader.CatalogueLoader;
import vn.tonghop.reconciliation.figures.Place;
import vn.tonghop.reconciliation.figures.ReportedTask;

/** Where a task stands as of the cut-off of December 2023, the 14th. */
class TaskJudgementTests {

    private static final Catalogue CATALOGUE = new CatalogueLoader().load(null);
    private static final LocalDate CUTOFF = LocalDate.of(2023, 12, 14);

    private final TaskJudgement judgement = new TaskJudgement(CATALOGUE.taskRules(), CATALOGUE.calendar());

    private static ReportedTask task(@Nullable String deadline, @Nullable String completed, @Nullable String word) {
        return task("25/KH-UBND", "2023-05-24", "Phối hợp", deadline, completed, word);
    }

    private static ReportedTask task(
            String number,
            @Nullable String date,
            String content,
            @Nullable String deadline,
            @Nullable String completed,
            @Nullable String word) {
        return new ReportedTask(
                "VP",
                "BM02",
                number + (date == null ? "" : " " + date),
                number,
                day(date),
                content,
                day(deadline),
                false,
                day(completed),
                word == null ? "" : word,
                "",
                new Place("s1", "f.xlsx", "0", null, Map.of(), 1));
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        return text == null ? null : LocalDate.parse(text);
    }

    @ParameterizedTest
    @CsvSource({
        "2023-12-10,2023-12-10,,COMPLETED_ON_TIME",
        "2023-12-10,2023-12-11,,COMPLETED_LATE",
        ",2023-12-11,Đúng hạn,COMPLETED_NO_DEADLINE",
        "2023-12-20,2023-12-14,,COMPLETED_ON_TIME",
        "2023-12-20,2023-12-15,,IN_PROGRESS_WITHIN_DEADLINE",
        "2023-12-14,,,IN_PROGRESS_WITHIN_DEADLINE",
        "2023-12-13,,,OVERDUE",
        "2023-12-13,,Chưa thực hiện,OVERDUE",
        "2023-12-20,,chua thuc hien,NOT_STARTED",
        ",,Chưa triển khai,NOT_STARTED",
        ",,Chưa đến hạn,IN_PROGRESS_NO_DEADLINE"
    })
    void derivesTheStatusFromTheDates(
            @Nullable String deadline, @Nullable String completed, @Nullable String word, TaskStatus status) {
        assertThat(judgement.status(task(deadline, completed, word), CUTOFF)).isEqualTo(status);
    }

    @Test
    void movesADeadlineOnADayOffOnlyWhereTheCatalogueSaysSo() {
        ReportedTask late = task("2023-12-10", "2023-12-11", null);
        TaskRules moving = new TaskRules(
                CATALOGUE.taskRules().timelinessWords(), CATALOGUE.taskRules().noDeadlineWords(), true);
        assertThat(judgement.status(late, CUTOFF)).isEqualTo(TaskStatus.COMPLETED_LATE);
        assertThat(new TaskJudgement(moving, CATALOGUE.calendar()).status(late, CUTOFF))
                .isEqualTo(TaskStatus.COMPLETED_ON_TIME);
    }

    @Test
    void knowsTheWordsOfTheCatalogue() {
        assertThat(judgement.says("QUÁ HẠN", TaskStatus.OVERDUE)).isTrue();
        assertThat(judgement.says("Quá hạn", TaskStatus.NOT_STARTED)).isFalse();
        assertThat(judgement.isKnown("Trễ hạn")).isTrue();
        assertThat(judgement.isKnown("Sắp xong")).isFalse();
        assertThat(judgement.wordFor(TaskStatus.COMPLETED_ON_TIME)).isEqualTo("Đúng hạn");
    }

    @Test
    void matchesTheSameWorkOfOneDirectiveFirst() {
        ReportedTask second = task("25/KH-UBND", "2023-05-24", "Việc hai", null, null, null);
        TaskRecord one = record("Việc một", TaskStatus.OVERDUE);
        TaskRecord two = record("việc HAI", TaskStatus.OVERDUE);
        TaskMatch match = TaskMatch.of(List.of(second), List.of(one, two));
        assertThat(match.prior(second)).isEqualTo(two);
        assertThat(match.gone()).containsExactly(one);
    }

    @Test
    void matchesADirectiveWhoseDateOneMonthLeavesOutButNotTwoDates() {
        TaskRecord dated = record("Việc một", TaskStatus.OVERDUE);
        ReportedTask undated = task("25/kh-ubnd", null, "Việc khác", null, null, null);
        assertThat(TaskMatch.of(List.of(undated), List.of(dated)).gone()).isEmpty();
        ReportedTask other = task("25/KH-UBND", "2022-05-24", "Việc một", null, null, null);
        assertThat(TaskMatch.of(List.of(other), List.of(dated)).gone()).containsExactly(dated);
    }

    private static TaskRecord record(String content, TaskStatus status) {
        return new TaskRecord(
                "25/KH-UBND 2023-05-24",
                "25/KH-UBND",
                LocalDate.of(2023, 5, 24),
                content,
                status,
                "s0",
                "f.xlsx",
                null,
                "A1:G1");
    }

    @Test
    void balancesOpeningNewAndCompletedAgainstOpen() {
        ReportedTask old = task("25/KH-UBND", "2023-05-24", "Việc một", null, null, null);
        ReportedTask fresh = task("26/KH-UBND", "2023-11-24", "Việc mới", null, "2023-12-01", null);
        Map<ReportedTask, TaskStatus> tasks =
                Map.of(old, TaskStatus.IN_PROGRESS_NO_DEADLINE, fresh, TaskStatus.COMPLETED_NO_DEADLINE);
        TaskMatch match = TaskMatch.of(
                List.of(old, fresh),
                List.of(record("Việc một", TaskStatus.OVERDUE), record("Việc mất", TaskStatus.OVERDUE)));
        TaskBalance balance = TaskBalance.of(tasks, match);
        assertThat(balance).isEqualTo(new TaskBalance(2, 1, 1, 1, 1));
        assertThat(balance.expectedOpen()).isEqualTo(1);
        assertThat(balance.holds()).isTrue();
    }
}
