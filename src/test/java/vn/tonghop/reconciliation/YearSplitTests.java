package vn.tonghop.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tonghop.reconciliation.StagedMonths.indicator;
import static vn.tonghop.reconciliation.StagedMonths.register;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.catalogue.reader.CatalogueLoader;
import vn.tonghop.finding.Finding;
import vn.tonghop.reconciliation.StagedMonths.Row;
import vn.tonghop.staging.submission.StagedItem;
import vn.tonghop.wording.FindingSentences;
import vn.tonghop.wording.Language;

/** Indicators whose year begins on 1/1, inside the month from 15/12 to 14/1, and whose registers have days. */
class YearSplitTests {

    private static final String JANUARY = "2024-01";
    private static final String TOTAL = "@TTUD/BM01 2024-01.xlsx!E8";
    private static final Row[] SAMPLES = {
        sample("M-1", "2023-12-20", 25),
        sample("M-2", "2023-12-31", 5),
        sample("M-3", "2024-01-01", 10),
        sample("M-4", "2024-01-14", 20)
    };

    private StagedMonths months;

    @BeforeEach
    void open(@TempDir Path overlay) throws IOException {
        Files.writeString(overlay.resolve("so.yaml"), """
            indicators:
              - {code: TTUD-01, calendar: CALENDAR}
              - {code: TDC-05, cumulates: true, calendar: CALENDAR}
            """);
        months = new StagedMonths(new CatalogueLoader().load(overlay));
    }

    @AfterEach
    void close() {
        months.close();
    }

    @Test
    void totalIsWhatTheRegisterCountsSinceTheYearBegan() {
        send("60", "", SAMPLES);
        months.close(JANUARY);
        assertThat(months.findings(JANUARY)).isEmpty();
        assertThat(months.figure(JANUARY, "TTUD-01.period")).isEqualTo("60 reported");
        assertThat(months.figure(JANUARY, "TTUD-01.cumulative")).isEqualTo("30 register");
        assertThat(months.evidence(JANUARY, "TTUD-01.cumulative"))
                .containsExactly("register TTUD/BM06 2024-01.xlsx!E10:E11");

        months.send("2024-02", "TTUD", "BM01", form("5", "36"));
        months.send("2024-02", "TTUD", "BM06", sample("M-5", "2024-02-01", 5));
        months.reconcile("2024-02");
        assertThat(months.findings("2024-02"))
                .as("30 + 5 = 35")
                .containsExactly("cumulative-does-not-roll-forward@TTUD/BM01 2024-02.xlsx!E8");
    }

    @Test
    void totalFollowsWhereTheRegisterAloneTellsTheMonth() {
        months.send(JANUARY, "TTUD", "BM06", SAMPLES);
        months.reconcile(JANUARY);
        assertThat(months.figure(JANUARY, "TTUD-01.period")).isEqualTo("60 register");
        assertThat(months.figure(JANUARY, "TTUD-01.cumulative")).isEqualTo("30 register");
    }

    @Test
    void findsATotalThatTheRegisterContradicts() {
        send("60", "60", SAMPLES);
        months.reconcile(JANUARY);
        assertThat(months.findings(JANUARY)).containsExactly("cumulative-does-not-roll-forward.restart" + TOTAL);
        Finding finding = months.recorded(JANUARY).stream()
                .filter(r -> r.finding().variant().equals("restart"))
                .findFirst()
                .orElseThrow()
                .finding();
        assertThat(finding.expected()).isEqualTo("30");
        assertThat(new FindingSentences().message(finding, Language.VI))
                .isEqualTo("Thử nghiệm mẫu: lũy kế 60 không khớp: năm của chỉ tiêu bắt đầu ngày 01/01/2024, sổ BM06 từ"
                        + " ngày đó cộng được 30 (chênh 30).");
    }

    @Test
    void agreesWithATotalThatTheRegisterConfirms() {
        send("60", "30", SAMPLES);
        months.reconcile(JANUARY);
        assertThat(months.findings(JANUARY)).isEmpty();
        assertThat(months.figure(JANUARY, "TTUD-01.cumulative")).isEqualTo("30 reported");
    }

    @Test
    void leavesALateRowOfTheOldYearOutOfTheTotal() {
        send("61", "", SAMPLES[0], SAMPLES[1], SAMPLES[2], SAMPLES[3], sample("M-0", "2023-12-01", 1));
        months.reconcile(JANUARY);
        assertThat(months.figure(JANUARY, "TTUD-01.period")).isEqualTo("61 reported");
        assertThat(months.figure(JANUARY, "TTUD-01.cumulative")).isEqualTo("30 register");
    }

    @Test
    void asksTheUnitWhereARowHasNoDay() {
        send("61", "", SAMPLES[0], SAMPLES[1], SAMPLES[2], SAMPLES[3], sample("M-0", "", 1));
        months.reconcile(JANUARY);
        assertThat(months.findings(JANUARY)).containsExactly("figure-missing.restart" + TOTAL);
        assertThat(months.figure(JANUARY, "TTUD-01.cumulative")).isEqualTo("null missing");
    }

    @Test
    void asksTheUnitWhereTheRegisterDoesNotTie() {
        send("59", "", SAMPLES);
        months.reconcile(JANUARY);
        assertThat(months.findings(JANUARY))
                .containsExactlyInAnyOrder(
                        "figure-missing.restart" + TOTAL, "register-does-not-tie.all-over@TTUD/BM01 2024-01.xlsx!D8");
        assertThat(months.figure(JANUARY, "TTUD-01.cumulative")).isEqualTo("null missing");
    }

    @Test
    void splitsMoneyBySumsOfAmounts() {
        months.send(
                JANUARY,
                "TDC",
                "BM08",
                grant("QĐ-1", "2023-12-29", "30000000"),
                grant("QĐ-2", "2024-01-01", "12500000"),
                grant("QĐ-3", "2024-01-10", "7000000"));
        months.reconcile(JANUARY);
        assertThat(months.figure(JANUARY, "TDC-05.period")).isEqualTo("49500000 register");
        assertThat(months.figure(JANUARY, "TDC-05.cumulative")).isEqualTo("19500000 register");
    }

    private void send(String period, String total, Row... samples) {
        months.send(JANUARY, "TTUD", "BM01", form(period, total));
        months.send(JANUARY, "TTUD", "BM06", samples);
    }

    /** BM01 of the testing centre with nothing remarkable about its other indicators. */
    private static Row[] form(String period, String total) {
        TestingCentre centre = TestingCentre.january().set("TTUD-01", indicator("TTUD-01", period, total));
        return (total.equals("36") ? centre.set("TTUD-02", "90", "190", "", "") : centre).rows();
    }

    private static Row sample(String code, String day, int quantity) {
        return register("BM06", code, day, "", quantity, "", false);
    }

    private static Row grant(String decision, String day, String amount) {
        return key -> new StagedItem.RegisterRow(
                key,
                "BM08",
                decision,
                LocalDate.parse(day),
                null,
                BigDecimal.ONE,
                new BigDecimal(amount),
                decision,
                "Công bố hợp chuẩn",
                null,
                null,
                null,
                null,
                null,
                null,
                false,
                null,
                null);
    }
}
