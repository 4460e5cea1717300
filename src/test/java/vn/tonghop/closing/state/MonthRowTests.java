package vn.tonghop.closing.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.closing.Decision;
import vn.tonghop.closing.Withdrawals;
import vn.tonghop.operations.DecidingHome;
import vn.tonghop.operations.TestForms;
import vn.tonghop.operations.run.RunReport;
import vn.tonghop.period.ReportingPeriod;

/** Which months there are: an unbroken row from the last closed one to now, and none that nothing counts in. */
class MonthRowTests {

    private static final String A = "TTUD/BM01 a.csv";
    private static final String B = "TTUD/BM01 b.csv";

    private DecidingHome home;

    @BeforeEach
    void open(@TempDir Path folder) throws IOException {
        home = new DecidingHome(folder.resolve("home"));
    }

    @AfterEach
    void close() {
        home.close();
    }

    private DecidingHome november() throws Exception {
        home.at("2023-11-16T01:00:00Z").drop(A, TestForms.instruments("11/2023", 702, 7057));
        return home.acceptAll("2023-11");
    }

    private List<String> open() {
        return home.get(PeriodDesk.class).openPeriods().stream()
                .map(ReportingPeriod::toString)
                .toList();
    }

    private String answer() throws IOException {
        String path = home.jdbc().queryForObject("select answer_path from submission", String.class);
        return Files.readString(home.path(String.valueOf(path).replaceAll("\\.xlsx$", ".json")));
    }

    @Test
    void monthInWhichNobodySendsIsMissedCompiledAndClosedBeforeTheNext() throws Exception {
        november();
        assertThat(home.close("2023-11").isDone()).isTrue();
        home.at("2024-01-16T01:00:00Z").drop(B, TestForms.instruments("01/2024", 100, 100));
        RunReport report = home.run(null);
        assertThat(report.periods())
                .extracting(RunReport.PeriodReport::period)
                .containsExactly("2023-12", "2024-01", "2024-02");
        assertThat(report.needsPeople()).isTrue();
        assertThat(home.open("2023-12", "submission-missing")).isNotEmpty();
        assertThat(home.path("reports/2023-12/bao-cao-2023-12.docx")).exists();
        home.acceptAll("2024-01");
        assertThat(home.close("2024-01")).isEqualTo(Decision.refused("close.in-order", "2023-12"));
        assertThat(home.acceptAll("2023-12").close("2023-12").isDone()).isTrue();
        assertThat(home.acceptAll("2024-01").close("2024-01").isDone()).isTrue();
    }

    @Test
    void rowGoesOnThoughNothingArrives() throws Exception {
        november();
        home.close("2023-11");
        assertThat(open()).containsExactly("2023-12");
        home.at("2023-12-15T01:00:00Z");
        assertThat(open()).containsExactly("2023-12");
        home.at("2023-12-18T01:00:00Z");
        assertThat(open()).containsExactly("2023-12", "2024-01");
        home.at("2024-03-20T01:00:00Z");
        assertThat(open()).containsExactly("2023-12", "2024-01", "2024-02", "2024-03", "2024-04");
    }

    @Test
    void wrongYearAsksAndOpensNoMonth() throws Exception {
        november();
        home.close("2023-11");
        home.at("2024-01-10T01:00:00Z");
        home.drop(B, TestForms.instruments("01/2023", 100, 100));
        home.drop("TTUD/BM01 c.csv", TestForms.instruments("01/2042", 100, 100));
        home.run(null);
        assertThat(home.verdicts()).contains(B + " RETURNED", "TTUD/BM01 c.csv RETURNED");
        assertThat(open()).containsExactly("2023-12", "2024-01");
        assertThat(home.jdbc()
                        .queryForList(
                                "select variant from finding where code = 'period-unclear' order by variant",
                                String.class))
                .containsExactly("not-begun", "outside");
    }

    @Test
    void monthOfAMistakeIsGoneWithItsOnlyFileAndLeavesATrace() throws Exception {
        home.at("2023-12-14T01:00:00Z").drop(A, TestForms.instruments("10/2023", 100, 6355));
        home.run("2023-10");
        assertThat(open()).containsExactly("2023-10", "2023-11", "2023-12");
        assertThat(home.path("reports/2023-10/bao-cao-2023-10.docx")).exists();
        home.get(Withdrawals.class).withdraw(home.submission(A), DecidingHome.REASON, DecidingHome.BY);
        assertThat(open()).containsExactly("2023-12");
        home.run(null);
        assertThat(open()).containsExactly("2023-12");
        assertThat(home.open("2023-10", "submission-missing")).isEmpty();
        assertThat(answer()).contains("\"update\"", "RETURNED");
        assertThat(home.jdbc().queryForList("select kind from period_event where period = '2023-10'", String.class))
                .containsExactly("withdraw", "draft-gone");
        assertThat(home.path("reports/2023-10")).doesNotExist();
        assertThat(home.get(PeriodDesk.class).openBefore(ReportingPeriod.parse("2023-12")))
                .isEmpty();
    }

    @Test
    void draftThatSomebodyHasEditedOutlivesItsMonth() throws Exception {
        home.at("2023-12-14T01:00:00Z").drop(A, TestForms.instruments("10/2023", 100, 6355));
        home.run("2023-10");
        Path edited = home.path("reports/2023-10/phu-luc-2023-10.xlsx");
        Files.writeString(edited, "sửa tay");
        home.get(Withdrawals.class).withdraw(home.submission(A), DecidingHome.REASON, DecidingHome.BY);
        home.run(null);
        home.run(null);
        assertThat(home.path("reports/2023-10")).isDirectoryContaining(edited::equals);
        assertThat(home.path("reports/2023-10").toFile().list()).hasSize(1);
        assertThat(home.jdbc().queryForList("select kind from period_event where period = '2023-10'", String.class))
                .containsExactly("withdraw", "draft-gone");
    }

    @Test
    void aMonthFromBeforeTheFirstClosedOneStopsNoClosing() throws Exception {
        november();
        home.close("2023-11");
        home.at("2023-12-15T01:00:00Z").drop(B, TestForms.instruments("01/2023", 1, 1));
        home.run("2023-01");
        assertThat(open()).containsExactly("2023-01", "2023-12");
        assertThat(home.get(PeriodDesk.class).openBefore(ReportingPeriod.parse("2023-12")))
                .isEmpty();
        assertThat(home.get(PeriodDesk.class).earliestOpen()).isEqualTo(ReportingPeriod.parse("2023-12"));
    }

    @Test
    void filesThatCannotBeReadBelongToTheMonthOfTheDay() throws Exception {
        november();
        home.close("2023-11");
        home.at("2024-02-20T01:00:00Z").drop("TTUD/Sổ.xlsx", "không phải bảng tính");
        home.run(null);
        assertThat(home.jdbc()
                        .queryForList("select period from submission where file_path = 'TTUD/Sổ.xlsx'", String.class))
                .containsExactly("2024-03");
    }
}
