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
import vn.tonghop.reconciliation.StagedMonths.Row;

/** Registers against headline figures: what counts in which month, and what is told about it. */
class RegisterMonthsTests {

    private static final Catalogue BUILT_IN = new CatalogueLoader().load(null);

    private StagedMonths months = new StagedMonths(BUILT_IN);

    @BeforeEach
    void closeNovember() {
        closeNovember(months);
    }

    private static void closeNovember(StagedMonths months) {
        months.send("2023-11", "TTUD", "BM01", TestingCentre.november().rows());
        months.send("2023-11", "TTUD", "BM06", sample("M-01", "2023-11-10", 1), sample("M-02", "2023-11-13", 51));
        months.close("2023-11");
        months.send("2023-12", "TTUD", "BM01", TestingCentre.december().rows());
    }

    @AfterEach
    void dropDatabase() {
        months.close();
    }

    private static Row sample(String code, String date, int quantity) {
        return StagedMonths.register("BM06", code, date, "", quantity, "", false);
    }

    @Test
    void tiesARegisterToItsHeadline() {
        months.send("2023-12", "TTUD", "BM06", sample("M-11", "2023-11-15", 50), sample("M-12", "2023-12-14", 10));
        months.reconcile("2023-12");
        assertThat(months.findings("2023-12")).isEmpty();
        assertThat(months.evidence("2023-12", "TTUD-01.period"))
                .containsExactly("value TTUD/BM01 2023-12.xlsx!D8", "register TTUD/BM06 2023-12.xlsx!E8:E9");
    }

    @Test
    void findsARegisterThatDoesNotTie() {
        months.send("2023-12", "TTUD", "BM06", sample("M-11", "2023-11-15", 50), sample("M-12", "2023-12-14", 9));
        months.reconcile("2023-12");
        assertThat(months.findings("2023-12"))
                .containsExactly("register-does-not-tie.all-short@TTUD/BM01 2023-12.xlsx!D8");
    }

    @Test
    void countsPassedInstrumentsOnly() {
        months.send(
                "2023-12",
                "TTUD",
                "BM05",
                StagedMonths.instrument("KĐ-1", "2023-12-01", 300, "Đạt"),
                StagedMonths.instrument("", "2023-12-01", 7, "Không đạt"));
        months.reconcile("2023-12");
        assertThat(months.findings("2023-12")).isEmpty();
    }

    @Test
    void countsALateRowThatWasNotCountedBefore() {
        months.send("2023-12", "TTUD", "BM06", sample("M-03", "2023-11-14", 1), sample("M-12", "2023-12-14", 59));
        months.reconcile("2023-12");
        assertThat(months.findings("2023-12")).isEmpty();
    }

    @Test
    void ignoresALateRowThatWasCountedBefore() {
        months.send("2023-12", "TTUD", "BM06", sample("M-12", "2023-12-14", 60), sample("M-01", "2023-11-10", 1));
        months.reconcile("2023-12");
        assertThat(months.findings("2023-12")).containsExactly("row-duplicate.earlier@TTUD/BM06 2023-12.xlsx!C9");
    }

    @Test
    void leavesARowAfterTheCutOffToTheNextMonth() {
        months.send("2023-12", "TTUD", "BM06", sample("M-12", "2023-12-14", 60), sample("M-13", "2023-12-15", 5));
        months.close("2023-12");
        months.send("2024-01", "TTUD", "BM01", TestingCentre.january().rows());
        months.send("2024-01", "TTUD", "BM06", sample("M-13", "2023-12-15", 5), sample("M-14", "2024-01-02", 5));
        months.reconcile("2024-01");
        assertThat(months.findings("2023-12")).isEmpty();
        assertThat(months.findings("2024-01")).isEmpty();
    }

    @Test
    void neverCountsLateRowsOfARegisterThatIgnoresThem(@TempDir Path folder) throws IOException {
        try (StagedMonths other = withLateEntries(folder, "ignore")) {
            other.send("2023-12", "TTUD", "BM06", sample("M-12", "2023-12-14", 60), late("M-03", true));
            other.reconcile("2023-12");
            assertThat(other.findings("2023-12")).isEmpty();
        }
    }

    @Test
    void countsLateRowsOfARegisterThatAsksOnceTheyAreMarked(@TempDir Path folder) throws IOException {
        try (StagedMonths other = withLateEntries(folder, "ask")) {
            other.send(
                    "2023-12",
                    "TTUD",
                    "BM06",
                    sample("M-12", "2023-12-14", 59),
                    late("M-03", true),
                    late("M-04", false));
            other.reconcile("2023-12");
            assertThat(other.findings("2023-12")).isEmpty();
        }
    }

    private static Row late(String code, boolean supplement) {
        return StagedMonths.register("BM06", code, "2023-11-14", "", 1, "", supplement);
    }

    private static StagedMonths withLateEntries(Path folder, String policy) throws IOException {
        Files.writeString(folder.resolve("so.yaml"), "forms:\n  - {code: BM06, late-entries: " + policy + "}\n");
        StagedMonths other = new StagedMonths(new CatalogueLoader().load(folder));
        closeNovember(other);
        return other;
    }

    @Test
    void tellsARegisterThatRepeatsAsAWholeOnce() {
        Row[] copy = {sample("M-01", "2023-11-10", 1), sample("M-02", "2023-11-13", 51), sample("M-03", "2023-11-13", 8)
        };
        try (StagedMonths other = new StagedMonths(BUILT_IN)) {
            other.send("2023-11", "TTUD", "BM06", copy);
            other.close("2023-11");
            other.send("2023-12", "TTUD", "BM06", copy);
            other.reconcile("2023-12");
            assertThat(other.findings("2023-12")).containsExactly("submission-stale@TTUD/BM06 2023-12.xlsx");
        }
    }

    @Test
    void tiesTheRegistersOfTheEarlierMonthsToTheOpeningBalance() {
        months.send("2024-01", "TTUD", "BM01", TestingCentre.january().rows());
        months.send("2024-01", "TTUD", "BM06", sample("M-21", "2024-01-02", 11));
        months.close("2024-01");
        months.send(
                "2024-02",
                "TTUD",
                "BM01",
                TestingCentre.january()
                        .set("TTUD-01", "5", "15", "", "")
                        .set("TTUD-02", "90", "190", "", "")
                        .rows());
        months.send("2024-02", "TTUD", "BM06", sample("M-31", "2024-02-02", 5));
        months.reconcile("2024-02");
        assertThat(months.findings("2024-02")).containsExactly("register-does-not-tie.year@TTUD/BM01 2024-02.xlsx!E8");
    }

    @Test
    void countsEachDateOfADossierInItsOwnWindowAndTakesItsSecondListingForAnUpdate() {
        months.send("2023-11", "TDC", "BM09", dossier("HS-1", "2023-11-10", ""));
        months.close();
        months = new StagedMonths(BUILT_IN);
        months.send("2023-11", "TDC", "BM09", dossier("HS-1", "2023-11-10", ""));
        months.close("2023-11");
        months.send(
                "2023-12",
                "TDC",
                "BM09",
                dossier("HS-1", "2023-11-10", "2023-12-01"),
                dossier("HS-2", "2023-12-05", ""));
        months.reconcile("2023-12");
        assertThat(months.findings("2023-12")).isEmpty();
        assertThat(months.figure("2023-12", "TDC-01.period")).isEqualTo("1 register");
        assertThat(months.figure("2023-12", "TDC-02.period")).isEqualTo("1 register");
    }

    private static Row dossier(String number, String received, String appraised) {
        return StagedMonths.register("BM09", number, received, appraised, 1, "", false);
    }
}
