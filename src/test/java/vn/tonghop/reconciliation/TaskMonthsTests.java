package vn.tonghop.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tonghop.reconciliation.StagedMonths.task;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.reader.CatalogueLoader;
import vn.tonghop.reconciliation.StagedMonths.Row;

/** Assigned tasks over two months: none is lost, each stands where its dates put it. */
class TaskMonthsTests {

    private static final Catalogue BUILT_IN = new CatalogueLoader().load(null);
    private static final String DECEMBER = "@VP/BM02 2023-12.xlsx!";
    private static final Row OPEN = task("2197/UBND-KGVX", "2023-04-30", "2024-12-31", "", "Chưa đến hạn");
    private static final Row DONE = task("6340/UBND-NC", "2023-11-03", "2023-12-10", "2023-11-27", "Đúng hạn");
    private static final Row DUE = task("6340/UBND-NC", "2023-11-03", "2023-12-20", "", "Chưa đến hạn");

    private final StagedMonths months = new StagedMonths(BUILT_IN);

    @AfterEach
    void dropDatabase() {
        months.close();
    }

    private void november(Row... rows) {
        months.send("2023-11", "VP", "BM02", rows);
        months.close("2023-11");
    }

    private void december(Row... rows) {
        months.send("2023-12", "VP", "BM02", rows);
        months.reconcile("2023-12");
    }

    @Test
    void findsNothingWhereNothingIsSpoiled() {
        november(OPEN, DUE);
        december(OPEN, DONE);
        assertThat(months.findings("2023-12")).isEmpty();
        assertThat(months.figure("2023-12", "tasks.total")).isEqualTo("2 computed");
        assertThat(months.figure("2023-12", "tasks.completed")).isEqualTo("1 computed");
        assertThat(months.figure("2023-12", "tasks.in-progress")).isEqualTo("1 computed");
    }

    @Test
    void namesTheCellWhereALostTaskLastStood() {
        november(OPEN, DUE);
        december(OPEN);
        assertThat(months.findings("2023-12")).containsExactly("task-lost@VP/BM02 2023-11.xlsx!B9:G9");
    }

    @Test
    void tellsTheOfficeOfALostTaskInTheAnswerToTheFileThatLacksIt() {
        november(OPEN, DUE);
        String file = months.send("2023-12", "VP", "BM02", OPEN);
        months.reconcile("2023-12");
        assertThat(new vn.tonghop.finding.store.Findings(months.jdbc()).ofSubmission(file))
                .extracting(r -> r.finding().code().slug())
                .containsExactly("task-lost");
        assertThat(new vn.tonghop.finding.store.Findings(months.jdbc()).ofSubmission("s001"))
                .isEmpty();
    }

    @Test
    void losesNoTaskWhoseDateIsLeftOut() {
        november(task("2197/UBND-KGVX", "", "2024-12-31", "", "Chưa đến hạn"));
        december(OPEN);
        assertThat(months.findings("2023-12")).isEmpty();
    }

    @Test
    void callsNoTaskLostWhereTheFormDidNotCome() {
        november(OPEN);
        months.reconcile("2023-12");
        assertThat(months.findings("2023-12")).isEmpty();
        assertThat(months.figure("2023-12", "tasks.total")).isEqualTo("null missing");
    }

    @Test
    void findsATaskThatWasDoneAndIsOpenAgain() {
        november(task("25/KH-UBND", "2023-05-24", "2024-12-31", "2023-11-01", "Đúng hạn"));
        december(task("25/KH-UBND", "2023-05-24", "2024-12-31", "", "Chưa đến hạn"));
        assertThat(months.findings("2023-12")).containsExactly("task-reappeared" + DECEMBER + "B8");
    }

    @Test
    void findsATaskThatWasDoneOutsideTheMonth() {
        november();
        december(task("25/KH-UBND", "2023-05-24", "2024-12-31", "2023-10-30", "Đúng hạn"));
        assertThat(months.findings("2023-12")).containsExactly("task-completed-outside-period" + DECEMBER + "E8");
    }

    @Test
    void findsWorkThatStandsAsDoneAndAsOpen() {
        november(OPEN);
        december(OPEN, task("2197/UBND-KGVX", "2023-04-30", "2024-12-31", "2023-12-01", "Đúng hạn"));
        assertThat(months.findings("2023-12")).containsExactly("task-count-differs.balance" + DECEMBER + "B9");
    }

    @Test
    void warnsOfATaskDueBeforeTheNextCutOff() {
        november(OPEN);
        december(OPEN, task("25/KH-UBND", "2023-05-24", "2024-01-14", "", "Chưa đến hạn"));
        assertThat(months.findings("2023-12")).containsExactly("task-due-before-next-cutoff" + DECEMBER + "D9");
    }

    @Test
    void findsAWordThatTheDatesDoNotBear() {
        november(OPEN);
        december(task("2197/UBND-KGVX", "2023-04-30", "2023-12-13", "", "Chưa đến hạn"));
        assertThat(months.findings("2023-12")).containsExactly("task-timeliness-differs.open" + DECEMBER + "F8");
        assertThat(months.figure("2023-12", "tasks.overdue")).isEqualTo("1 computed");
    }

    @Test
    void findsATaskWithoutDeadline() {
        november(OPEN);
        december(task("2197/UBND-KGVX", "2023-04-30", "", "", "Chưa đến hạn"));
        assertThat(months.findings("2023-12")).containsExactly("task-without-deadline" + DECEMBER + "D8");
        assertThat(months.figure("2023-12", "tasks.in-progress")).isEqualTo("1 computed");
    }

    @Test
    void findsAFormThatRepeatsWhatWasDoneLastMonth() {
        Row done = task("25/KH-UBND", "2023-05-24", "2024-12-31", "2023-11-01", "Đúng hạn");
        november(OPEN, done);
        december(OPEN, done);
        assertThat(months.findings("2023-12"))
                .containsExactlyInAnyOrder(
                        "task-completed-outside-period" + DECEMBER + "E9", "submission-stale@VP/BM02 2023-12.xlsx");
    }

    @Test
    void takesOpenTasksThatStandStillForNoCopy() {
        november(OPEN, DUE);
        december(OPEN, DUE);
        assertThat(months.findings("2023-12")).containsExactly("task-due-before-next-cutoff" + DECEMBER + "D9");
    }
}
