package vn.tonghop.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.reader.CatalogueLoader;
import vn.tonghop.finding.FindingCode;
import vn.tonghop.finding.Severity;
import vn.tonghop.finding.store.Findings;
import vn.tonghop.reconciliation.StagedMonths.Row;

/** Two months in a real database in which exactly one thing is spoiled: exactly that is found, at that cell. */
class IndicatorMonthsTests {

    private static final Catalogue BUILT_IN = new CatalogueLoader().load(null);
    private static final String DECEMBER = "@TTUD/BM01 2023-12.xlsx!";

    private StagedMonths months = new StagedMonths(BUILT_IN);

    @BeforeEach
    void closeNovember() {
        months.send("2023-11", "TTUD", "BM01", TestingCentre.november().rows());
        months.close("2023-11");
    }

    @AfterEach
    void dropDatabase() {
        months.close();
    }

    private void sendDecember(TestingCentre form) {
        months.send("2023-12", "TTUD", "BM01", form.rows());
        months.reconcile("2023-12");
    }

    @Test
    void findsNothingWhereNothingIsSpoiled() {
        sendDecember(TestingCentre.december());
        assertThat(months.findings("2023-12")).isEmpty();
        assertThat(months.figure("2023-12", "TTUD-01.cumulative")).isEqualTo("663 reported");
        assertThat(months.figure("2023-12", "TTUD-01.percent")).isEqualTo("94.7 computed");
    }

    @Test
    void findsACumulativeThatDoesNotRollForward() {
        sendDecember(TestingCentre.december().set("TTUD-02", "300", "7330", "10000", "73.57"));
        assertThat(months.findings("2023-12")).containsExactly("cumulative-does-not-roll-forward" + DECEMBER + "E9");
    }

    @Test
    void tellsWhatIsWrongBesidesInAFormThatWasReturned() {
        TestingCentre form = TestingCentre.december().set("TTUD-02", "300", "7330", "10000", "73.57");
        String returned = months.sendSpoiled("2023-12", "TTUD", "BM01", form.rows());
        months.reconcile("2023-12");

        assertThat(months.findings("2023-12")).contains("cumulative-does-not-roll-forward" + DECEMBER + "E9");
        assertThat(months.severity("2023-12", "cumulative-does-not-roll-forward"))
                .isEqualTo(Severity.WARNING);
        assertThat(new Findings(months.jdbc()).ofSubmission(returned))
                .anyMatch(r -> r.finding().code() == FindingCode.CUMULATIVE_DOES_NOT_ROLL_FORWARD);

        sendDecember(TestingCentre.december());
        assertThat(months.findings("2023-12")).isEmpty();
    }

    @Test
    void findsACumulativeThatDecreases() {
        sendDecember(TestingCentre.december().set("TTUD-01", "-3", "600", "700", "85.7"));
        assertThat(months.findings("2023-12")).containsExactly("cumulative-decreased" + DECEMBER + "E8");
    }

    @Test
    void findsAPercentThatDoesNotFollowAtTheIndicatorsPrecision() {
        sendDecember(TestingCentre.december().set("TTUD-02", "300", "7357", "10000", "73.56"));
        assertThat(months.findings("2023-12")).containsExactly("percent-differs" + DECEMBER + "G9");
    }

    @Test
    void findsAPlanThatNobodyDecided() {
        sendDecember(TestingCentre.december().set("TTUD-01", "60", "663", "720", "94.7"));
        assertThat(months.findings("2023-12")).containsExactly("plan-changed" + DECEMBER + "F8");
        assertThat(months.figure("2023-12", "TTUD-01.plan")).isEqualTo("700 catalogue");
    }

    @Test
    void takesTheUnitsPlanWithANoteWhereTheCatalogueHasNone() {
        months.send(
                "2024-01",
                "TTUD",
                "BM01",
                TestingCentre.january().set("TTUD-01", "10", "10", "720", "1.4").rows());
        months.reconcile("2024-01");
        assertThat(months.findings("2024-01")).containsExactly("plan-changed.uncatalogued@TTUD/BM01 2024-01.xlsx!F8");
        assertThat(months.severity("2024-01", "plan-changed")).isEqualTo(Severity.NOTE);
        assertThat(months.figure("2024-01", "TTUD-01.plan")).isEqualTo("720 reported");
    }

    @Test
    void findsAnOutlierOfTheYear() {
        sendDecember(TestingCentre.december().set("TTUD-02", "2239", "9296", "10000", "92.96"));
        assertThat(months.findings("2023-12")).containsExactly("figure-outlier" + DECEMBER + "D9");
    }

    @Test
    void lowersARevisedEstimateToAWarning() {
        try (StagedMonths other = new StagedMonths(BUILT_IN)) {
            other.send(
                    "2023-11",
                    "TTUD",
                    "BM01",
                    TestingCentre.november()
                            .set("TTUD-01", estimated("TTUD-01", "52", "603"))
                            .rows());
            other.close("2023-11");
            other.send(
                    "2023-12",
                    "TTUD",
                    "BM01",
                    TestingCentre.december()
                            .set("TTUD-01", "60", "661", "700", "94.4")
                            .rows());
            other.reconcile("2023-12");
            assertThat(other.findings("2023-12"))
                    .containsExactly("cumulative-does-not-roll-forward.estimate" + DECEMBER + "E8");
            assertThat(other.severity("2023-12", "cumulative-does-not-roll-forward"))
                    .isEqualTo(Severity.WARNING);
        }
    }

    private static Row estimated(String code, String period, String cumulative) {
        return StagedMonths.indicator(code, period, cumulative, "", "", true, false, "");
    }

    @Test
    void keepsTheLastValueOfAStockThatIsLeftBlank() {
        sendDecember(TestingCentre.december().set("TTUD-10", "", "", "", ""));
        assertThat(months.findings("2023-12")).isEmpty();
        assertThat(months.figure("2023-12", "TTUD-10.period")).isEqualTo("4 carried");
        assertThat(months.evidence("2023-12", "TTUD-10.period")).containsExactly("carried TTUD/BM01 2023-11.xlsx!D17");
    }

    @Test
    void doesNotCarryAStockThatIsNotKnownYet() {
        sendDecember(TestingCentre.december().set("TTUD-10", notYet("TTUD-10", "")));
        assertThat(months.findings("2023-12")).containsExactly("figure-missing.not-yet" + DECEMBER + "D17");
        assertThat(months.figure("2023-12", "TTUD-10.period")).isEqualTo("null missing");
    }

    private static Row notYet(String code, String cumulative) {
        return StagedMonths.indicator(code, "", cumulative, "", "", false, true, "");
    }

    @Test
    void makesMissingWhatDependsOnAMissingFigure() {
        sendDecember(TestingCentre.december().set("TTUD-01", notYet("TTUD-01", "")));
        assertThat(months.findings("2023-12")).containsExactly("figure-missing.not-yet" + DECEMBER + "D8");
        assertThat(months.figure("2023-12", "TTUD-01.period")).isEqualTo("null missing");
        assertThat(months.figure("2023-12", "TTUD-01.cumulative")).isEqualTo("null missing");
        assertThat(months.figure("2023-12", "TTUD-01.percent")).isEqualTo("null missing");
    }

    @Test
    void takesAnExplicitNilForZeroes() {
        months.sendNil("2023-12", "TTUD", "BM01");
        months.reconcile("2023-12");
        assertThat(months.findings("2023-12")).isEmpty();
        assertThat(months.figure("2023-12", "TTUD-01.period")).isEqualTo("0 reported");
        assertThat(months.figure("2023-12", "TTUD-01.cumulative")).isEqualTo("603 computed");
        assertThat(months.figure("2023-12", "TTUD-03.period")).isEqualTo("3 carried");
    }

    @Test
    void tellsThatAnOpenMonthServesProvisionally() {
        months.jdbc().update("delete from period_state");
        sendDecember(TestingCentre.december());
        assertThat(months.findings("2023-12")).containsExactly("opening-balance-provisional");
    }

    @Test
    void takesTheOpeningOnTrustOnFirstUse() {
        assertThat(months.recorded("2023-11"))
                .extracting(r -> r.finding().code().slug() + " " + r.finding().businessKey())
                .containsExactlyInAnyOrder(
                        "opening-balance-missing TTUD-01",
                        "opening-balance-missing TTUD-02",
                        "opening-balance-missing TDC-01",
                        "opening-balance-missing TDC-02");
    }

    @Test
    void startsCumulativesAnewWithTheReportingYear() {
        months.send(
                "2024-01",
                "TTUD",
                "BM01",
                TestingCentre.january().set("TTUD-02", "100", "9396", "", "").rows());
        months.reconcile("2024-01");
        assertThat(months.findings("2024-01"))
                .containsExactly("cumulative-does-not-roll-forward.first@TTUD/BM01 2024-01.xlsx!E9");
    }

    @Test
    void leavesACumulativeAloneWhoseOwnYearStartsInsideTheMonth(@TempDir Path folder) throws IOException {
        Files.writeString(
                folder.resolve("so.yaml"), "indicators:\n  - {code: TTUD-04, cumulates: true, calendar: CALENDAR}\n");
        try (StagedMonths other = new StagedMonths(new CatalogueLoader().load(folder))) {
            other.send(
                    "2024-01",
                    "TTUD",
                    "BM01",
                    TestingCentre.january().set("TTUD-04", "2", "1", "", "").rows());
            other.close("2024-01");
            assertThat(other.findings("2024-01")).isEmpty();
            other.send(
                    "2024-02",
                    "TTUD",
                    "BM01",
                    TestingCentre.january()
                            .set("TTUD-01", "10", "20", "", "")
                            .set("TTUD-02", "100", "200", "", "")
                            .set("TTUD-04", "3", "5", "", "")
                            .rows());
            other.reconcile("2024-02");
            assertThat(other.findings("2024-02"))
                    .containsExactly("cumulative-does-not-roll-forward@TTUD/BM01 2024-02.xlsx!E11");
        }
    }

    @Test
    void asksForTheTotalThatCannotBeComputedWhereAYearStartsInsideTheMonth(@TempDir Path folder) throws IOException {
        Files.writeString(
                folder.resolve("so.yaml"), "indicators:\n  - {code: TTUD-04, cumulates: true, calendar: CALENDAR}\n");
        try (StagedMonths other = new StagedMonths(new CatalogueLoader().load(folder))) {
            other.send(
                    "2024-01",
                    "TTUD",
                    "BM01",
                    TestingCentre.january().set("TTUD-04", "2", "", "", "").rows());
            other.reconcile("2024-01");
            assertThat(other.findings("2024-01")).containsExactly("figure-missing.restart@TTUD/BM01 2024-01.xlsx!E11");
            assertThat(other.figure("2024-01", "TTUD-04.period")).isEqualTo("2 reported");
            assertThat(other.figure("2024-01", "TTUD-04.cumulative")).isEqualTo("null missing");
        }
    }

    @Test
    void takesATotalOnTrustAfterAMonthThatWasNeverReported() {
        months.close("2023-12");
        assertThat(months.figure("2023-12", "TTUD-01.cumulative")).isEqualTo("null missing");
        try (StagedMonths other = new StagedMonths(BUILT_IN)) {
            other.send("2024-01", "TTUD", "BM01", TestingCentre.january().rows());
            other.close("2024-01");
            other.close("2024-02");
            other.send(
                    "2024-03",
                    "TTUD",
                    "BM01",
                    TestingCentre.january()
                            .set("TTUD-01", "10", "30", "", "")
                            .set("TTUD-02", "100", "300", "", "")
                            .rows());
            other.reconcile("2024-03");
            assertThat(other.recorded("2024-03"))
                    .filteredOn(r -> "TTUD".equals(r.finding().unit()))
                    .extracting(
                            r -> r.finding().code().slug() + " " + r.finding().businessKey())
                    .containsExactlyInAnyOrder("opening-balance-missing TTUD-01", "opening-balance-missing TTUD-02");
            assertThat(other.figure("2024-03", "TTUD-01.cumulative")).isEqualTo("30 reported");
        }
    }

    @Test
    void findsAFormThatIsLastMonthsInEveryFigure() {
        sendDecember(TestingCentre.november());
        assertThat(months.findings("2023-12"))
                .containsExactlyInAnyOrder(
                        "cumulative-does-not-roll-forward" + DECEMBER + "E8",
                        "cumulative-does-not-roll-forward" + DECEMBER + "E9",
                        "submission-stale@TTUD/BM01 2023-12.xlsx");
    }

    @Test
    void refusesAnAdjustmentOfAFigureThatNobodyStated() {
        months.send("2023-12", "VP", "BM13", StagedMonths.adjustment("TDC-10", "61", "62"));
        sendDecember(TestingCentre.december());
        assertThat(months.findings("2023-12")).containsExactly("adjustment-differs.missing@VP/BM13 2023-12.xlsx!D8");
    }

    @Test
    void changesAFigureByTelephoneUntilTheUnitAgrees() {
        months.send("2023-12", "VP", "BM13", StagedMonths.adjustment("TTUD-01", "60", "62"));
        sendDecember(TestingCentre.december());
        assertThat(months.findings("2023-12")).isEmpty();
        assertThat(months.figure("2023-12", "TTUD-01.period")).isEqualTo("62 adjusted");
        assertThat(months.figure("2023-12", "TTUD-01.cumulative")).isEqualTo("665 adjusted");
        assertThat(months.evidence("2023-12", "TTUD-01.period"))
                .containsExactly("adjusted VP/BM13 2023-12.xlsx!E8", "value TTUD/BM01 2023-12.xlsx!D8");
        sendDecember(TestingCentre.december().set("TTUD-01", "62", "665", "700", "95.0"));
        assertThat(months.findings("2023-12")).isEmpty();
        assertThat(months.figure("2023-12", "TTUD-01.period")).isEqualTo("62 reported");
    }

    @Test
    void refusesAnAdjustmentOfAnotherOldValue() {
        months.send("2023-12", "VP", "BM13", StagedMonths.adjustment("TTUD-01", "61", "62"));
        sendDecember(TestingCentre.december());
        assertThat(months.findings("2023-12")).containsExactly("adjustment-differs@VP/BM13 2023-12.xlsx!D8");
        assertThat(months.figure("2023-12", "TTUD-01.period")).isEqualTo("60 reported");
    }

    @Test
    void letsTheUnitsExplanationTravelWithTheFinding() {
        sendDecember(TestingCentre.december()
                .set(
                        "TTUD-02",
                        StagedMonths.indicator(
                                "TTUD-02", "2239", "9296", "10000", "92.96", false, false, "Kiểm định cân tại chợ")));
        assertThat(months.recorded("2023-12"))
                .filteredOn(r -> r.finding().code() == FindingCode.FIGURE_OUTLIER)
                .singleElement()
                .satisfies(r -> assertThat(r.finding().arguments()).containsEntry("note", "Kiểm định cân tại chợ"));
    }

    @Test
    void findsAFormThatRepeatsLastMonthsWords() {
        months.jdbc().update("delete from period_state");
        months.send("2023-11", "QLKH", "BM04", StagedMonths.paragraph("I.III.1.2", "Đã họp hội đồng."));
        months.close("2023-11");
        months.send("2023-12", "QLKH", "BM04", StagedMonths.paragraph("I.III.1.2", "Đã họp hội đồng."));
        sendDecember(TestingCentre.december());
        assertThat(months.findings("2023-12")).containsExactly("submission-stale@QLKH/BM04 2023-12.xlsx");
    }
}
