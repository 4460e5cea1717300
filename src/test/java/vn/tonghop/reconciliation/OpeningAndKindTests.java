package vn.tonghop.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.tonghop.reconciliation.StagedMonths.indicator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.reader.CatalogueLoader;
import vn.tonghop.catalogue.yaml.CatalogueException;
import vn.tonghop.period.ReportingPeriod;

/** Opening balances from an earlier report, and indicators that are snapshots or follow from others. */
class OpeningAndKindTests {

    private static final String MONTH = "2023-11";

    @TempDir
    private Path overlay;

    @Test
    void firstMonthRollsForwardFromAnOpeningThatTheCatalogueDeclares() throws IOException {
        Catalogue catalogue = catalogue("""
                openings:
                  - {indicator: TTUD-02, at: 2023-10, value: 6355, document: Báo cáo số 298/BC-KHCN}
                """);
        try (StagedMonths months = new StagedMonths(catalogue)) {
            months.send(MONTH, "TTUD", "BM01", indicator("TTUD-02", "702", "7057"), indicator("TTUD-01", "50", "603"));
            months.reconcile(MONTH);
            assertThat(months.recorded(MONTH))
                    .extracting(r -> r.finding().code().slug() + " "
                            + r.finding().businessKey() + " " + r.finding().found())
                    .contains("opening-balance-declared TTUD-02 6355", "opening-balance-missing TTUD-01 603")
                    .doesNotContain("opening-balance-missing TTUD-02 7057");
            assertThat(months.severity(MONTH, "opening-balance-declared").slug())
                    .isEqualTo("note");
            assertThat(months.evidence(MONTH, "TTUD-02.cumulative")).contains("opening catalogue/ours.yaml!null");
            assertThat(months.jdbc()
                            .queryForList(
                                    "select distinct sha256 from figure_evidence where file_path = 'catalogue/ours.yaml'",
                                    String.class))
                    .singleElement()
                    .satisfies(hash -> assertThat(hash).hasSize(64));
        }
    }

    @Test
    void declaredOpeningIsProvedLikeAnyOther() throws IOException {
        Catalogue catalogue = catalogue("""
                openings:
                  - {indicator: TTUD-02, at: 2023-10, value: 6356, document: Báo cáo số 298/BC-KHCN}
                """);
        try (StagedMonths months = new StagedMonths(catalogue)) {
            months.send(MONTH, "TTUD", "BM01", indicator("TTUD-02", "702", "7057"));
            months.reconcile(MONTH);
            assertThat(months.findings(MONTH)).contains("cumulative-does-not-roll-forward@TTUD/BM01 2023-11.xlsx!E8");
        }
    }

    @Test
    void declaredOpeningGivesWayToAMonthThatTheProgramHasCompiled() throws IOException {
        Catalogue catalogue = catalogue("""
                openings:
                  - {indicator: TTUD-02, at: 2023-10, value: 1, document: Báo cáo cũ}
                """);
        try (StagedMonths months = new StagedMonths(catalogue)) {
            months.send("2023-10", "TTUD", "BM01", indicator("TTUD-02", "100", "6355"));
            months.close("2023-10");
            months.send(MONTH, "TTUD", "BM01", indicator("TTUD-02", "702", "7057"));
            months.reconcile(MONTH);
            assertThat(months.recorded(MONTH))
                    .extracting(r -> r.finding().code().slug())
                    .doesNotContain("opening-balance-declared", "cumulative-does-not-roll-forward");
        }
    }

    @Test
    void refusesAnOpeningOfAnIndicatorWithoutTotalAndOneDeclaredTwice() {
        assertThatThrownBy(() -> catalogue("""
                        openings:
                          - {indicator: TTUD-03, at: 2023-10, value: 3, document: a}
                          - {indicator: TTUD-02, at: 2023-Q3, value: 3, document: a}
                          - {indicator: TTUD-01, at: 2023-10, value: 3, document: a}
                          - {indicator: TTUD-01, at: 2023-10, value: 4, document: b}
                        """))
                .isInstanceOf(CatalogueException.class)
                .hasMessageContaining("TTUD-03")
                .hasMessageContaining("2023-Q3")
                .hasMessageContaining("khai hai lần");
    }

    @Test
    void computedIndicatorFollowsFromOthersWithTheirCells() throws IOException {
        Catalogue catalogue = catalogue(BACKLOG);
        try (StagedMonths months = new StagedMonths(catalogue)) {
            months.send(MONTH, "TDC", "BM01", indicator("TDC-01", "25", "250"), indicator("TDC-02", "20", "230"));
            months.reconcile(MONTH);
            assertThat(months.figure(MONTH, "TDC-80.period")).isEqualTo("20 computed");
            assertThat(months.figure(MONTH, "TDC-81.period")).isEqualTo("45 computed");
            assertThat(months.evidence(MONTH, "TDC-80.period"))
                    .containsExactly(
                            "value TDC/BM01 2023-11.xlsx!E8",
                            "period TDC/BM01 2023-11.xlsx!D8",
                            "value TDC/BM01 2023-11.xlsx!E9",
                            "period TDC/BM01 2023-11.xlsx!D9");
            months.send("2023-12", "TDC", "BM01", indicator("TDC-01", "21", "271"), indicator("TDC-02", "20", "250"));
            months.reconcile("2023-12");
            months.send("2023-10", "TDC", "BM01", indicator("TDC-01", "9", "225"), indicator("TDC-02", "7", "210"));
            months.reconcile("2023-10");
            months.part(LongPeriodReconciler.class).reconcile(ReportingPeriod.parse("2023-Q4"));
            assertThat(months.figure("2023-Q4", "TDC-80.period"))
                    .as("a backlog is the last month's")
                    .isEqualTo("21 carried");
            assertThat(months.figure("2023-Q4", "TDC-81.period"))
                    .as("movements add up: 16 + 45 + 41")
                    .isEqualTo("102 computed");
        }
    }

    @Test
    void computedIndicatorIsMissingWithAnyOfItsParts() throws IOException {
        try (StagedMonths months = new StagedMonths(catalogue(BACKLOG))) {
            months.send(MONTH, "TDC", "BM01", indicator("TDC-01", "25", "250"));
            months.reconcile(MONTH);
            assertThat(months.figure(MONTH, "TDC-80.period")).isEqualTo("null missing");
        }
    }

    @Test
    void snapshotIsNeitherCarriedNorAddedUp() throws IOException {
        Catalogue catalogue = catalogue("""
                indicators:
                  - {code: TTUD-80, label: Hợp đồng đang hiệu lực, unit: TTUD, measured-in: hợp đồng, kind: snapshot}
                """);
        try (StagedMonths months = new StagedMonths(catalogue)) {
            for (String month : new String[] {"2023-10", MONTH, "2023-12"}) {
                months.send(month, "TTUD", "BM01", indicator("TTUD-80", month.equals("2023-12") ? "" : "5", ""));
                months.reconcile(month);
            }
            assertThat(months.figure(MONTH, "TTUD-80.period")).isEqualTo("5 reported");
            assertThat(months.figure("2023-12", "TTUD-80.period")).isEqualTo("null missing");
            assertThat(months.findings("2023-12")).contains("figure-missing.not-yet@TTUD/BM01 2023-12.xlsx!D8");
            months.send("2023-12", "TTUD", "BM01", indicator("TTUD-80", "6", ""));
            months.reconcile("2023-12");
            months.part(LongPeriodReconciler.class).reconcile(ReportingPeriod.parse("2023-Q4"));
            assertThat(months.figure("2023-Q4", "TTUD-80.period")).isEqualTo("6 carried");
        }
    }

    @Test
    void refusesAComputationOfWhatIsNoFigure() {
        assertThatThrownBy(() -> catalogue("""
                        indicators:
                          - {code: TDC-80, label: Tồn, unit: TDC, measured-in: hồ sơ, kind: computed,
                             computed: {add: [TDC-03.cumulative]}}
                          - {code: TDC-81, label: Khác, unit: TDC, measured-in: hồ sơ, kind: computed}
                        """))
                .isInstanceOf(CatalogueException.class)
                .hasMessageContaining("TDC-03.cumulative")
                .hasMessageContaining("computed");
    }

    private static final String BACKLOG = """
            indicators:
              - {code: TDC-80, label: Hồ sơ chưa thẩm định, unit: TDC, measured-in: hồ sơ, kind: computed,
                 computed: {add: [TDC-01.cumulative], subtract: [TDC-02.cumulative]}}
              - {code: TDC-81, label: Lượt xử lý hồ sơ, unit: TDC, measured-in: lượt, kind: computed,
                 computed: {add: [TDC-01, TDC-02]}}
            """;

    private Catalogue catalogue(String yaml) throws IOException {
        Files.writeString(overlay.resolve("ours.yaml"), yaml);
        return new CatalogueLoader().load(overlay);
    }
}
