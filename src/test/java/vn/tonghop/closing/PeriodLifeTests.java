package vn.tonghop.closing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.closing.issued.IssuedSetVerifier;
import vn.tonghop.closing.state.PeriodDesk;
import vn.tonghop.operations.DecidingHome;
import vn.tonghop.operations.TestForms;
import vn.tonghop.period.PeriodState;
import vn.tonghop.period.ReportingPeriod;

/** A month's way to its signature and back, and what it leaves in the ledger. */
class PeriodLifeTests {

    private static final String A = "TTUD/BM01 a.csv";
    private static final String FIGURE = "TTUD-02.period";
    private static final ReportingPeriod OCTOBER = ReportingPeriod.parse("2023-10");

    private Path folder;
    private DecidingHome home;

    @BeforeEach
    void open(@TempDir Path made) throws IOException {
        folder = made;
        home = new DecidingHome(folder.resolve("home"));
        home.at("2023-12-20T08:00:00Z");
    }

    @AfterEach
    void close() {
        home.close();
    }

    @Test
    void holdsWhatArrivesAfterSubmissionAndCountsItOnceReopened() throws Exception {
        home.drop(A, TestForms.instruments("10/2023", 100, 6355)).run("2023-10");
        Closings closings = home.get(Closings.class);
        assertThat(closings.submit(OCTOBER, DecidingHome.BY).isDone()).isTrue();
        Map<String, String> candidate = home.documents();
        home.drop("TTUD/BM01 b.csv", TestForms.instruments("10/2023", 110, 6365))
                .run("2023-10");
        assertThat(home.verdicts()).containsExactly(A + " ACCEPTED_WITH_WARNINGS", "TTUD/BM01 b.csv HELD");
        assertThat(home.documents()).isEqualTo(candidate);
        assertThat(home.get(HeldFiles.class).of(OCTOBER))
                .singleElement()
                .satisfies(held -> assertThat(held.figures())
                        .containsExactly("TTUD-02.cumulative 6355 → 6365", "TTUD-02.period 100 → 110"));
        assertThat(home.open("2023-10", "period-closed")).hasSize(1);
        assertThat(closings.reopen(OCTOBER, DecidingHome.REASON, DecidingHome.BY)
                        .isDone())
                .isTrue();
        home.run("2023-10");
        assertThat(home.figure("2023-10", FIGURE)).isEqualTo("110");
        assertThat(home.verdicts()).containsExactly(A + " SUPERSEDED", "TTUD/BM01 b.csv ACCEPTED_WITH_WARNINGS");
        assertThat(home.open("2023-10", "period-closed")).isEmpty();
    }

    @Test
    void withdrawnHeldFileNeverCounts() throws Exception {
        home.drop(A, TestForms.instruments("10/2023", 100, 6355)).run("2023-10");
        home.get(Closings.class).submit(OCTOBER, DecidingHome.BY);
        home.drop(A, TestForms.instruments("10/2023", 110, 6365)).run("2023-10");
        assertThat(home.get(Withdrawals.class)
                        .withdraw(home.submission(A), DecidingHome.REASON, DecidingHome.BY)
                        .isDone())
                .isTrue();
        home.get(Closings.class).reopen(OCTOBER, DecidingHome.REASON, DecidingHome.BY);
        home.run("2023-10");
        assertThat(home.figure("2023-10", FIGURE)).isEqualTo("100");
    }

    @Test
    void refusesToCloseWithAnythingOpen() throws Exception {
        home.drop(A, TestForms.instruments("10/2023", 100, 6355)).run("2023-10");
        assertThat(home.close("2023-10").messageKey()).isEqualTo("close.blocking");
        assertThat(home.get(Closability.class).look(OCTOBER).reasons())
                .extracting(reason -> reason.told().key())
                .containsExactly("status.reason.blocking", "status.reason.missing");
        assertThat(home.acceptAll("2023-10").close("2023-10").isDone()).isTrue();
        assertThat(home.close("2023-10").messageKey()).isEqualTo("close.already");
    }

    @Test
    void waiverEndsWithTheValueItWasGivenFor() throws Exception {
        home.drop(A, TestForms.instruments("10/2023", 100, 6355)).acceptAll("2023-10");
        home.drop(A, TestForms.instruments("10/2023", 100, 6355) + "\n").run("2023-10");
        assertThat(home.open("2023-10", "opening-balance-missing")).isEmpty();
        home.drop(A, TestForms.instruments("10/2023", 100, 6356)).run("2023-10");
        assertThat(home.open("2023-10", "opening-balance-missing")).containsExactly("TTUD-02=6356");
    }

    @Test
    void closesInOrderAndLeavesItsTotalsToTheNextMonth() throws Exception {
        home.drop(A, TestForms.instruments("10/2023", 100, 6355)).acceptAll("2023-10");
        home.drop(A, TestForms.instruments("11/2023", 702, 7057)).acceptAll("2023-11");
        assertThat(home.open("2023-11", "opening-balance-provisional")).isEmpty();
        assertThat(home.close("2023-11").messageKey()).isEqualTo("close.in-order");
        assertThat(home.close("2023-10").isDone()).isTrue();
        home.run("2023-11");
        assertThat(home.open("2023-11", "cumulative-does-not-roll-forward")).isEmpty();
        assertThat(home.close("2023-11").isDone()).isTrue();
    }

    @Test
    void restatesFromTheCorrectedMonthOnWithoutReopeningLaterOnes() throws Exception {
        closeTwoMonths();
        List<String> reported = ledger(0);
        home.get(Closings.class).reopen(OCTOBER, DecidingHome.REASON, DecidingHome.BY);
        home.drop(A, TestForms.instruments("10/2023", 103, 6358)).run(null);
        assertThat(home.open("2023-10", "figure-restated")).containsExactly("TTUD-02 2023-10=103");
        assertThat(home.acceptAll("2023-10").close("2023-10").isDone()).isTrue();
        assertThat(ledger(0)).isEqualTo(reported);
        assertThat(ledger(1)).containsExactly("2023-10 TTUD-02 103 6358", "2023-11 TTUD-02 702 7060");
        assertThat(home.get(PeriodDesk.class).state(ReportingPeriod.parse("2023-11")))
                .isEqualTo(PeriodState.CLOSED);
        home.drop(A, TestForms.instruments("12/2023", 2239, 9299)).run(null);
        assertThat(home.open("2023-12", "cumulative-does-not-roll-forward")).isEmpty();
        assertThat(home.open("2023-12", "figure-restated"))
                .as("what the next report owes its readers")
                .containsExactly("TTUD-02 2023-10=103");
    }

    @Test
    void rebuildsWhatWasIssuedFromTheArchiveAlone() throws Exception {
        closeTwoMonths();
        assertThat(departures("2023-11")).isEmpty();
        Path issued = home.path("archive/2023-11/_issued/1/documents/result.json");
        Files.writeString(issued, Files.readString(issued).replace("7.057", "7.075"));
        assertThat(departures("2023-11"))
                .contains("documents/result.json", "TTUD-02.cumulative: 7057 7.075 → 7057 7.057");
    }

    @Test
    void addsUpAQuarterFromItsMonths() throws Exception {
        closeTwoMonths();
        home.drop(A, TestForms.instruments("12/2023", 2239, 9296)).run("2023-Q4");
        assertThat(home.figure("2023-Q4", FIGURE)).isEqualTo("3041");
        assertThat(home.figure("2023-Q4", "TTUD-02.cumulative")).isEqualTo("9296");
        assertThat(home.figure("2023-Q4", "TTUD-02.percent")).isEqualTo("92.96");
        assertThat(home.open("2023-Q4", "opening-balance-provisional")).containsExactly("2023-12=null");
        assertThat(home.documents()).containsKey("2023-Q4/bao-cao-2023-Q4.docx");
        home.run("2023");
        assertThat(home.figure("2023", FIGURE)).isEqualTo("9296");
        home.run("2023-H1");
        assertThat(home.figure("2023-H1", FIGURE)).isEqualTo("null");
        assertThat(home.open("2023-H1", "submission-missing")).hasSize(6);
    }

    @Test
    void writesTheSameBytesWhateverTheClockTheHomeAndTheOrderOfArrival() throws Exception {
        String tests = TestForms.instruments("10/2023", 100, 6355);
        String inspections = "Kỳ báo cáo: 10/2023\nSTT,Đối tượng,Nội dung,Hình thức,Ngày\n,Không phát sinh,,,\n";
        home.drop(A, tests).run("2023-10");
        home.drop("TTRA/BM10.csv", inspections).run("2023-10");
        try (DecidingHome other = new DecidingHome(folder.resolve("somewhere else/entirely"))) {
            other.at("2023-12-21T10:00:00Z").run("2023-10");
            other.drop("TTRA/BM10.csv", inspections).run("2023-10");
            other.at("2023-12-22T10:00:00Z").run(null);
            other.drop(A, tests).run("2023-10");
            home.at("2023-12-20T09:00:00Z").run("2023-10");
            assertThat(sealedWithoutDays(other)).isEqualTo(sealedWithoutDays(home));
        }
    }

    /** All but the day on which a late form came, which the report tells, and the draft of an earlier day. */
    private static List<String> sealedWithoutDays(DecidingHome home) {
        return home.get(PeriodDesk.class).sealedInputs(OCTOBER).lines().stream()
                .map(line -> line.replaceAll("2023-12-2\\d$", "day"))
                .map(line -> line.replaceAll("^(compared-with \\S+) \\S+$", "$1 draft"))
                .toList();
    }

    private void closeTwoMonths() throws Exception {
        home.drop(A, TestForms.instruments("10/2023", 100, 6355)).acceptAll("2023-10");
        assertThat(home.close("2023-10").isDone()).isTrue();
        home.drop(A, TestForms.instruments("11/2023", 702, 7057)).acceptAll("2023-11");
        assertThat(home.close("2023-11").isDone()).isTrue();
    }

    private List<String> departures(String period) throws IOException {
        return Objects.requireNonNull(home.get(IssuedSetVerifier.class).verify(ReportingPeriod.parse(period)))
                .differences();
    }

    private List<String> ledger(int revision) {
        return home.jdbc()
                .query(
                        "select period, indicator_code, period_value, cumulative from ledger_entry"
                                + " where revision = ? and cumulative is not null order by period, indicator_code",
                        (rs, n) -> rs.getString(1) + " " + rs.getString(2) + " "
                                + rs.getBigDecimal(3).stripTrailingZeros().toPlainString() + " "
                                + rs.getBigDecimal(4).stripTrailingZeros().toPlainString(),
                        revision);
    }
}
