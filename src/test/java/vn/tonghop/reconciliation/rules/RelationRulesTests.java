package vn.tonghop.reconciliation.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.reader.CatalogueLoader;
import vn.tonghop.finding.Finding;
import vn.tonghop.finding.FindingCode;
import vn.tonghop.period.ReportingPeriod;
import vn.tonghop.reconciliation.figures.Adjustment;
import vn.tonghop.reconciliation.figures.EarlierMonths;
import vn.tonghop.reconciliation.figures.IndicatorCase;
import vn.tonghop.reconciliation.figures.Opening;
import vn.tonghop.reconciliation.figures.Place;
import vn.tonghop.reconciliation.figures.Reconciliation;
import vn.tonghop.reconciliation.figures.RegisterCount;
import vn.tonghop.reconciliation.figures.ReportedFigure;
import vn.tonghop.reconciliation.figures.Statement;

/** Indicators held against each other. */
class RelationRulesTests {

    private static Catalogue catalogue;
    private static Catalogue silent;

    @BeforeAll
    static void declare(@TempDir Path folder) throws IOException {
        Path told = Files.createDirectories(folder.resolve("told"));
        Files.writeString(told.resolve("so.yaml"), """
            indicators:
              - {code: TTUD-04, same-as: TDC-08}
              - {code: TDC-10, at-most: TDC-09}
            """);
        catalogue = new CatalogueLoader().load(told);
        Path off = Files.createDirectories(folder.resolve("off"));
        Files.writeString(off.resolve("so.yaml"), """
            indicators:
              - {code: TTUD-04, same-as: TDC-08}
            checks:
              figure-exceeds-other: {enabled: false}
              figure-differs-between-units: {enabled: false}
            """);
        silent = new CatalogueLoader().load(off);
    }

    private static IndicatorCase of(String code, String period, String cumulative) {
        ReportedFigure row = new ReportedFigure(
                "X",
                "BM01",
                code,
                decimal(period),
                decimal(cumulative),
                null,
                null,
                false,
                false,
                "",
                new Place("s1", "f.xlsx", "0", null, Map.of("period", "D", "cumulative", "E"), 8));
        return new IndicatorCase(
                catalogue.indicator(code).orElseThrow(),
                ReportingPeriod.month(2024, 4),
                Statement.of(List.of(row), true),
                null,
                EarlierMonths.NONE,
                null,
                Adjustment.Applied.NONE);
    }

    private static @Nullable BigDecimal decimal(String text) {
        return text.isEmpty() ? null : new BigDecimal(text);
    }

    private static List<String> check(Catalogue by, IndicatorCase... cases) {
        return new RelationRules(by)
                .check(List.of(cases), new RuleResults(by)).stream()
                        .map(f -> f.code().slug() + "." + f.variant() + " " + f.businessKey() + " " + f.found() + ":"
                                + f.expected() + " " + f.arguments().get("cell"))
                        .toList();
    }

    @Test
    void holdsTotalsAgainstTotals() {
        assertThat(check(catalogue, of("TDC-01", "4", "40"), of("TDC-02", "9", "40")))
                .isEmpty();
        assertThat(check(catalogue, of("TDC-01", "4", "40"), of("TDC-02", "1", "41")))
                .containsExactly("figure-exceeds-other. TDC-02 41:40 E8");
    }

    @Test
    void holdsMonthsAgainstMonthsWhereThereAreNoTotals() {
        assertThat(check(catalogue, of("TDC-09", "2", ""), of("TDC-10", "2", "")))
                .isEmpty();
        assertThat(check(catalogue, of("TDC-09", "2", ""), of("TDC-10", "3", "")))
                .containsExactly("figure-exceeds-other. TDC-10 3:2 D8");
    }

    @Test
    void holdsUnitsAgainstEachOther() {
        assertThat(check(catalogue, of("TDC-08", "2", ""), of("TTUD-04", "2", "")))
                .isEmpty();
        assertThat(check(catalogue, of("TDC-08", "3", ""), of("TTUD-04", "2", "")))
                .containsExactly("figure-differs-between-units. TTUD-04 2:3 D8");
    }

    @Test
    void saysWhyItCannotTell() {
        RelationRules rules = new RelationRules(catalogue);
        IndicatorCase known = of("TDC-09", "2", "");
        assertThat(rules.partIsNotAboveWhole(known, null)).isInstanceOf(Reconciliation.CannotBeChecked.class);
        assertThat(rules.partIsNotAboveWhole(known, of("TDC-10", "", "")))
                .isInstanceOf(Reconciliation.CannotBeChecked.class);
        assertThat(rules.partIsNotAboveWhole(of("TDC-10", "", ""), known))
                .isInstanceOf(Reconciliation.CannotBeChecked.class);
        assertThat(rules.partIsNotAboveWhole(known, known)).isEqualTo(Reconciliation.AGREES);
        assertThat(rules.unitsStateTheSame(known, of("TDC-10", "", "")))
                .isInstanceOf(Reconciliation.CannotBeChecked.class);
        assertThat(rules.unitsStateTheSame(of("TDC-10", "", ""), known))
                .isInstanceOf(Reconciliation.CannotBeChecked.class);
    }

    @Test
    void keepsSilentWhereTheCatalogueSaysSo() {
        assertThat(check(
                        silent,
                        of("TDC-01", "4", "40"),
                        of("TDC-02", "1", "41"),
                        of("TDC-08", "3", ""),
                        of("TTUD-04", "2", "")))
                .isEmpty();
    }

    @Test
    void namesTheIndicatorWhereTheFormHasNoCell() {
        IndicatorCase silentCase = new IndicatorCase(
                catalogue.indicator("TDC-02").orElseThrow(),
                ReportingPeriod.month(2024, 4),
                Statement.of(List.of(), true),
                new RegisterCount("BM09", BigDecimal.TEN, List.of()),
                EarlierMonths.of(new Opening(BigDecimal.valueOf(31), Opening.Source.CLOSED, List.of())),
                null,
                Adjustment.Applied.NONE);
        assertThat(check(catalogue, of("TDC-01", "4", "40"), silentCase))
                .containsExactly("figure-exceeds-other.indicator TDC-02 41:40 ");
        assertThat(IndicatorRules.orIndicator(silentCase, "first")).isEqualTo("indicator");
        assertThat(IndicatorRules.orIndicator(of("TDC-01", "4", "40"), "first")).isEqualTo("first");
        Finding finding = new RelationRules(catalogue)
                .check(List.of(of("TDC-01", "4", "40"), silentCase), new RuleResults(catalogue))
                .get(0);
        assertThat(finding.code()).isEqualTo(FindingCode.FIGURE_EXCEEDS_OTHER);
        assertThat(finding.location()).isNull();
        assertThat(finding.form()).isEqualTo("BM09");
    }
}
