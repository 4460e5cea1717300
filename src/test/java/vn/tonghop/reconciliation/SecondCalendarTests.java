package vn.tonghop.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tonghop.reconciliation.StagedMonths.indicator;
import static vn.tonghop.reconciliation.StagedMonths.instrument;
import static vn.tonghop.reconciliation.StagedMonths.register;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.reader.CatalogueLoader;
import vn.tonghop.period.ReportingPeriod;

/** Registers of the months from the 15th to the 14th, cut at the ends of plain months. */
class SecondCalendarTests {

    private static final Catalogue CATALOGUE = new CatalogueLoader().load(null);
    private static final String JANUARY = "2024-01@CALENDAR";

    private StagedMonths months;

    @BeforeEach
    void open() {
        months = new StagedMonths(CATALOGUE);
    }

    @AfterEach
    void close() {
        months.close();
    }

    @Test
    void cutsRowsByTheirDaysIncludingBothEnds() {
        sendJanuaryAndFebruary();
        reconcile(JANUARY);
        assertThat(months.figure(JANUARY, "TTUD-02.period"))
                .as("2 on 01/01, 4 on 14/01, 8 on 15/01, 16 on 31/01; neither 1 on 31/12 nor 32 on 01/02")
                .isEqualTo("30 register");
        assertThat(months.figure(JANUARY, "TTUD-02.cumulative"))
                .as("the calendar's year begins on 01/01")
                .isEqualTo("30 register");
        assertThat(months.evidence(JANUARY, "TTUD-02.period"))
                .containsExactly("register TTUD/BM05 2024-01.xlsx!E9:E10", "register TTUD/BM05 2024-02.xlsx!E8:E9");
    }

    @Test
    void countsALateRowOnItsDayAndTheSameRowOnce() {
        sendJanuaryAndFebruary();
        months.send(
                "2024-03",
                "TTUD",
                "BM05",
                instrument("KD-5", "2024-01-31", 16, "Đạt"),
                instrument("KD-7", "2024-01-20", 64, "Đạt"),
                instrument("KD-8", "2024-02-20", 128, "Đạt"));
        reconcile(JANUARY);
        assertThat(months.figure(JANUARY, "TTUD-02.period")).isEqualTo("94 register");
    }

    @Test
    void waitsForTheMonthThatHoldsItsLastDays() {
        months.send("2024-01", "TTUD", "BM05", instrument("KD-2", "2024-01-01", 2, "Đạt"));
        reconcile(JANUARY);
        assertThat(months.figure(JANUARY, "TTUD-02.period")).isEqualTo("null missing");
        assertThat(why("TTUD-02.period")).isEqualTo("register-missing {form=BM05, months=02/2024}");
    }

    @Test
    void givesAReasonForEachFigureThatCannotBeCut() {
        sendJanuaryAndFebruary();
        reconcile(JANUARY);
        assertThat(why("TTUD-03.period")).as("a stock").isEqualTo("state {}");
        assertThat(why("TTUD-04.period")).as("stated without register").isEqualTo("no-register {}");
        assertThat(why("VP-01.period")).as("rows without a day").isEqualTo("no-date {form=BM03}");
        assertThat(why("tasks")).isEqualTo("tasks {}");
        assertThat(months.figure(JANUARY, "tasks.total")).isEqualTo("null missing");
    }

    @Test
    void refusesARegisterWithARowThatHasNoDay() {
        sendJanuaryAndFebruary();
        months.send(
                "2024-02",
                "TTUD",
                "BM05",
                instrument("KD-4", "2024-01-15", 8, "Đạt"),
                register("BM05", "KD-9", "", "", 3, "Đạt", false),
                register("BM05", "KD-10", "", "", 3, "Không đạt", false));
        reconcile(JANUARY);
        assertThat(months.figure(JANUARY, "TTUD-02.period")).isEqualTo("null missing");
        assertThat(why("TTUD-02.period")).isEqualTo("undated {count=1, form=BM05}");
    }

    @Test
    void countsADossierInTheMonthOfEachOfItsDays() {
        months.send(
                "2024-01",
                "TDC",
                "BM09",
                register("BM09", "HS-1", "2023-12-20", "", 1, "", false),
                register("BM09", "HS-2", "2024-01-03", "", 1, "", false));
        months.send(
                "2024-02",
                "TDC",
                "BM09",
                register("BM09", "HS-1", "2023-12-20", "2024-01-16", 1, "", false),
                register("BM09", "HS-2", "2024-01-03", "2024-02-02", 1, "", false),
                register("BM09", "HS-3", "2024-01-31", "2024-02-03", 1, "", false));
        reconcile(JANUARY);
        assertThat(months.figure(JANUARY, "TDC-01.period")).isEqualTo("2 register");
        assertThat(months.figure(JANUARY, "TDC-02.period")).isEqualTo("1 register");
    }

    @Test
    void longerPeriodsOfTheCalendarAreCutTheSameWay() {
        sendJanuaryAndFebruary();
        months.send("2024-03", "TTUD", "BM05", instrument("KD-8", "2024-02-20", 128, "Đạt"));
        months.send("2024-04", "TTUD", "BM05", instrument("KD-9", "2024-03-31", 256, "Đạt"));
        reconcile("2024-Q1@CALENDAR");
        assertThat(months.figure("2024-Q1@CALENDAR", "TTUD-02.period"))
                .isEqualTo((2 + 4 + 8 + 16 + 32 + 128 + 256) + " register");
    }

    private void sendJanuaryAndFebruary() {
        months.send("2024-01", "TTUD", "BM01", indicator("TTUD-02", "7", "7"));
        months.send(
                "2024-01",
                "TTUD",
                "BM05",
                instrument("KD-1", "2023-12-31", 1, "Đạt"),
                instrument("KD-2", "2024-01-01", 2, "Đạt"),
                instrument("KD-3", "2024-01-14", 4, "Đạt"),
                instrument("KD-X", "2024-01-14", 1000, "Không đạt"));
        months.send(
                "2024-02",
                "TTUD",
                "BM05",
                instrument("KD-4", "2024-01-15", 8, "Đạt"),
                instrument("KD-5", "2024-01-31", 16, "Đạt"),
                instrument("KD-6", "2024-02-01", 32, "Đạt"));
    }

    private void reconcile(String period) {
        months.part(SecondCalendarReconciler.class).reconcile(ReportingPeriod.parse(period));
    }

    private String why(String figure) {
        return months.recorded(JANUARY).stream()
                .map(r -> r.finding())
                .filter(f -> f.businessKey().equals(figure))
                .map(f -> {
                    var arguments = new java.util.TreeMap<>(f.arguments());
                    arguments.remove("indicator");
                    return f.variant() + " " + arguments;
                })
                .findFirst()
                .orElse("");
    }
}
