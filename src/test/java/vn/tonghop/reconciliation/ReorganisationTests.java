package vn.tonghop.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tonghop.reconciliation.StagedMonths.indicator;
import static vn.tonghop.reconciliation.StagedMonths.task;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.reader.CatalogueLoader;
import vn.tonghop.period.ReportingPeriod;
import vn.tonghop.reconciliation.ledger.LedgerBook;

/** Two units that become one on 1/7/2025, inside the reporting year and inside a month's window, by the catalogue alone. */
class ReorganisationTests {

    private static final Path MERGER = Path.of("src/test/resources/vn/tonghop/merger.yaml");

    private Catalogue catalogue;
    private StagedMonths months;

    @BeforeEach
    void open(@TempDir Path overlay) throws IOException {
        Files.copy(MERGER, overlay.resolve("merger.yaml"));
        catalogue = new CatalogueLoader().load(overlay);
        months = new StagedMonths(catalogue);
    }

    @AfterEach
    void close() {
        months.close();
    }

    @Test
    void successorOpensWithTheSumOfThoseThatItCarriesOn() {
        closeJune("BN-01", "30", "230");
        months.send("2025-07", "HN", "BM01", indicator("HN-01", "50", "580"), indicator("HN-02", "", ""));
        months.reconcile("2025-07");
        assertThat(months.figure("2025-07", "HN-01.cumulative")).isEqualTo("580 reported");
        assertThat(months.figure("2025-07", "HN-01.percent")).isEqualTo("58 computed");
        assertThat(months.evidence("2025-07", "HN-01.cumulative"))
                .contains("opening BG/BM01 2025-06.xlsx!E8", "opening BN/BM01 2025-06.xlsx!E8");
        assertThat(months.findings("2025-07")).isEmpty();
        assertThat(months.figure("2025-07", "HN-02.period"))
                .as("a stock that nobody restates")
                .isEqualTo("7 carried");
    }

    @Test
    void successorThatForgetsAPredecessorDoesNotRollForward() {
        closeJune("BN-01", "30", "230");
        months.send("2025-07", "HN", "BM01", indicator("HN-01", "50", "350"), indicator("HN-02", "7", ""));
        months.reconcile("2025-07");
        assertThat(months.findings("2025-07"))
                .containsExactly(
                        "cumulative-does-not-roll-forward@HN/BM01 2025-07.xlsx!E8",
                        "cumulative-decreased@HN/BM01 2025-07.xlsx!E8");
        assertThat(months.recorded("2025-07").get(0).finding().expected()).isEqualTo("580");
    }

    @Test
    void openingIsUnknownWhileOneOfThemIs() {
        months.send("2025-06", "BG", "BM01", indicator("BG-01", "20", "300"), indicator("BG-02", "4", ""));
        months.close("2025-06");
        months.send("2025-07", "HN", "BM01", indicator("HN-01", "50", "580"), indicator("HN-02", "7", ""));
        months.reconcile("2025-07");
        assertThat(months.recorded("2025-07"))
                .extracting(r -> r.finding().code().slug() + " " + r.finding().businessKey())
                .contains("opening-balance-missing HN-01");
    }

    @Test
    void correctionOfAPredecessorRunsOnThroughTheSuccessor() {
        closeJune("BN-01", "30", "230");
        months.send("2025-07", "HN", "BM01", indicator("HN-01", "50", "580"), indicator("HN-02", "7", ""));
        months.close("2025-07");
        months.jdbc().update("update period_state set state = 'reopened' where period = '2025-06'");
        months.send("2025-06", "BN", "BM01", indicator("BN-01", "33", "233"), indicator("BN-02", "3", ""));
        correct("2025-06");
        assertThat(months.jdbc()
                        .queryForList(
                                "select concat(period, ' ', indicator_code, ' ', round(opening, 0), ' ',"
                                        + " round(cumulative, 0)) from ledger_entry where revision = 1"
                                        + " order by period, indicator_code",
                                String.class))
                .containsExactly("2025-06 BN-01 200 233", "2025-07 HN-01 533 583");
    }

    @Test
    void quarterCountsThePredecessorsMonths() {
        closeJune("BN-01", "30", "230");
        months.send("2025-07", "HN", "BM01", indicator("HN-01", "50", "580"), indicator("HN-02", "7", ""));
        months.reconcile("2025-07");
        ReportingPeriod half = ReportingPeriod.parse("2025-H2");
        months.part(LongPeriodReconciler.class).reconcile(half);
        assertThat(months.figure("2025-H2", "HN-01.period"))
                .as("later months have not come")
                .isEqualTo("null missing");
        for (String month : List.of("2025-08", "2025-09")) {
            months.send(month, "HN", "BM01", indicator("HN-01", "10", month.endsWith("8") ? "590" : "600"));
            months.reconcile(month);
        }
        months.part(LongPeriodReconciler.class).reconcile(ReportingPeriod.parse("2025-Q3"));
        assertThat(months.figure("2025-Q3", "HN-01.period")).isEqualTo("70 computed");
        for (int month = 1; month <= 4; month++) {
            String name = "2025-0" + month;
            months.send(name, "BG", "BM01", indicator("BG-01", "0", "0"));
            months.send(name, "BN", "BM01", indicator("BN-01", "0", "0"));
            months.reconcile(name);
        }
        months.part(LongPeriodReconciler.class).reconcile(ReportingPeriod.parse("2025-9M"));
        assertThat(months.figure("2025-9M", "HN-01.period"))
                .as("280 + 200 in May, 20 + 30 in June, 50 + 10 + 10 together")
                .isEqualTo("600 computed");
        assertThat(months.figure("2025-9M", "HN-01.cumulative")).isEqualTo("600 carried");
        assertThat(months.evidence("2025-9M", "HN-01.period"))
                .contains("value BG/BM01 2025-01.xlsx!D8", "value HN/BM01 2025-09.xlsx!D8");
    }

    @Test
    void tasksAreCarriedOverToTheNewUnit() {
        months.send(
                "2025-06",
                "VP",
                "BM02",
                task("10/UBND-KT", "2025-05-05", "2025-09-30", "", "Đang thực hiện"),
                task("11/UBND-KT", "2025-05-06", "2025-09-30", "", "Đang thực hiện"));
        months.close("2025-06");
        months.send("2025-07", "HN", "BM02", task("10/UBND-KT", "2025-05-05", "2025-09-30", "2025-07-02", "Đúng hạn"));
        months.reconcile("2025-07");
        assertThat(months.figure("2025-07", "tasks.completed")).isEqualTo("1 computed");
        assertThat(months.recorded("2025-07"))
                .filteredOn(r -> r.finding().code().slug().equals("task-lost"))
                .singleElement()
                .satisfies(r -> {
                    assertThat(r.finding().unit()).as("who lists the tasks now").isEqualTo("HN");
                    assertThat(r.finding().location()).extracting("file").isEqualTo("VP/BM02 2025-06.xlsx");
                });
    }

    @Test
    void awaitsTheOldUnitUntilAndTheNewOneFromTheDate() {
        Completeness completeness = months.part(Completeness.class);
        LocalDateTime now = LocalDateTime.of(2025, 8, 1, 0, 0);
        assertThat(completeness.lines(ReportingPeriod.parse("2025-06"), now))
                .extracting(Completeness.Line::unit)
                .contains("BG", "BN", "VP")
                .doesNotContain("HN");
        assertThat(completeness.lines(ReportingPeriod.parse("2025-07"), now))
                .extracting(Completeness.Line::unit)
                .contains("HN")
                .doesNotContain("BG", "BN", "VP");
        assertThat(completeness.lines(ReportingPeriod.parse("2025-Q3"), now))
                .extracting(line -> line.period() + " " + line.unit() + " " + line.form() + " " + line.state())
                .contains("2025-07 HN BM01 MISSING", "2025-08 HN BM01 AWAITED", "2025-09 HN BM02 AWAITED")
                .noneMatch(line -> line.contains(" BG "));
    }

    /** June, with 280 + 20 and 200 + 30 instruments, and 4 + 3 sites. */
    private void closeJune(String code, String value, String total) {
        months.send("2025-05", "BG", "BM01", indicator("BG-01", "280", "280"), indicator("BG-02", "4", ""));
        months.send("2025-05", "BN", "BM01", indicator("BN-01", "200", "200"), indicator("BN-02", "3", ""));
        months.close("2025-05");
        months.send("2025-06", "BG", "BM01", indicator("BG-01", "20", "300"), indicator("BG-02", "4", ""));
        months.send("2025-06", "BN", "BM01", indicator(code, value, total), indicator("BN-02", "3", ""));
        months.close("2025-06");
    }

    private void correct(String period) {
        months.reconcile(period);
        months.part(LedgerBook.class)
                .record(ReportingPeriod.parse(period), "1".repeat(64), "test", java.time.Instant.EPOCH);
    }
}
