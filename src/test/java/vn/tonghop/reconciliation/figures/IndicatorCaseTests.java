package vn.tonghop.reconciliation.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.Indicator;
import vn.tonghop.catalogue.reader.CatalogueLoader;
import vn.tonghop.period.ReportingPeriod;

/** Which of all that is said of an indicator is its figure, and where that comes from. */
class IndicatorCaseTests {

    private static final Catalogue CATALOGUE = new CatalogueLoader().load(null);
    private static final ReportingPeriod DECEMBER = ReportingPeriod.month(2023, 12);
    private static final Place PLACE =
            new Place("s1", "f.xlsx", "0", "Biểu", Map.of("period", "D", "cumulative", "E"), 8);
    private static final Figure.Evidence NIL = new Figure.Evidence("value", "f.xlsx", "0", null, null, "0");

    private String code = "TTUD-01";
    private Statement statement = Statement.of(List.of(), true);
    private @Nullable RegisterCount register;
    private EarlierMonths past = EarlierMonths.NONE;
    private Indicator.@Nullable Plan plan;
    private Adjustment.Applied applied = Adjustment.Applied.NONE;

    private IndicatorCase made() {
        Indicator indicator = CATALOGUE.indicator(code).orElseThrow();
        return new IndicatorCase(indicator, DECEMBER, statement, register, past, plan, applied);
    }

    private IndicatorCaseTests indicator(String of) {
        code = of;
        return this;
    }

    private IndicatorCaseTests states(String period, String cumulative) {
        return rows(row(period, cumulative, "", false));
    }

    private IndicatorCaseTests rows(ReportedFigure... rows) {
        statement = Statement.of(List.of(rows), true);
        return this;
    }

    private IndicatorCaseTests counts(String value) {
        register = new RegisterCount("BM06", new BigDecimal(value), List.of());
        return this;
    }

    private IndicatorCaseTests opensWith(String value) {
        past = EarlierMonths.of(new Opening(new BigDecimal(value), Opening.Source.CLOSED, List.of()));
        return this;
    }

    private IndicatorCaseTests stoodAt(String value) {
        past = new EarlierMonths(Opening.NONE, false, new BigDecimal(value), List.of(), List.of(), null, Map.of());
        return this;
    }

    private IndicatorCaseTests adjusts(@Nullable String period, @Nullable String cumulative) {
        applied = new Adjustment.Applied(adjustment(period), adjustment(cumulative));
        return this;
    }

    private static @Nullable Adjustment adjustment(@Nullable String value) {
        return value == null
                ? null
                : new Adjustment("VP", "BM13", "TTUD-01", BigDecimal.ONE, new BigDecimal(value), PLACE);
    }

    private ReportedFigure row(String period, String cumulative, String planned, boolean notYet) {
        return new ReportedFigure(
                "TTUD",
                "BM01",
                code,
                decimal(period),
                decimal(cumulative),
                decimal(planned),
                null,
                false,
                notYet,
                "",
                PLACE);
    }

    private static @Nullable BigDecimal decimal(String text) {
        return text.isEmpty() ? null : new BigDecimal(text);
    }

    @Test
    void takesWhatTheFormStates() {
        IndicatorCase c = states("60", "663").counts("59").opensWith("603").made();
        assertThat(c.periodValue()).isEqualByComparingTo("60");
        assertThat(c.cumulative()).isEqualByComparingTo("663");
        assertThat(c.expectedCumulative()).isEqualByComparingTo("663");
        assertThat(c.origin()).isEqualTo(Figure.Origin.REPORTED);
        assertThat(c.cumulativeOrigin()).isEqualTo(Figure.Origin.REPORTED);
        assertThat(c.isCarried()).isFalse();
    }

    @Test
    void takesTheRegisterWhereTheFormIsSilent() {
        IndicatorCase c = counts("59").opensWith("603").made();
        assertThat(c.periodValue()).isEqualByComparingTo("59");
        assertThat(c.statedPeriod()).isNull();
        assertThat(c.statedCumulative()).isNull();
        assertThat(c.cumulative()).isEqualByComparingTo("662");
        assertThat(c.origin()).isEqualTo(Figure.Origin.REGISTER);
        assertThat(c.cumulativeOrigin()).isEqualTo(Figure.Origin.COMPUTED);
    }

    @Test
    void takesNoRegisterForAFigureThatTheFormLeavesOpen() {
        IndicatorCase c = states("", "663").counts("59").opensWith("603").made();
        assertThat(c.periodValue()).isNull();
        assertThat(c.origin()).isEqualTo(Figure.Origin.MISSING);
        assertThat(c.expectedCumulative()).isNull();
        assertThat(c.cumulative()).isEqualByComparingTo("663");
    }

    @Test
    void knowsNothingOfWhatNobodySays() {
        IndicatorCase c = opensWith("603").made();
        assertThat(c.periodValue()).isNull();
        assertThat(c.cumulative()).isNull();
        assertThat(c.percent()).isNull();
        assertThat(c.origin()).isEqualTo(Figure.Origin.MISSING);
        assertThat(c.cumulativeOrigin()).isEqualTo(Figure.Origin.MISSING);
    }

    @Test
    void computesNoTotalFromAnUnknownOpening() {
        IndicatorCase c = states("60", "").made();
        assertThat(c.expectedCumulative()).isNull();
        assertThat(c.cumulative()).isNull();
        assertThat(c.cumulativeOrigin()).isEqualTo(Figure.Origin.MISSING);
    }

    @Test
    void hasNoTotalWhereTheIndicatorHasNone() {
        IndicatorCase c = indicator("TTUD-04").states("2", "5").opensWith("3").made();
        assertThat(c.statedCumulative()).isNull();
        assertThat(c.expectedCumulative()).isNull();
        assertThat(c.cumulative()).isNull();
    }

    @Test
    void keepsAStockThatIsLeftBlank() {
        IndicatorCase c = indicator("TTUD-03").states("", "").stoodAt("3").made();
        assertThat(c.isCarried()).isTrue();
        assertThat(c.periodValue()).isEqualByComparingTo("3");
        assertThat(c.origin()).isEqualTo(Figure.Origin.CARRIED);
    }

    @Test
    void keepsNothingElse() {
        assertThat(indicator("TTUD-04").states("", "").stoodAt("3").made().isCarried())
                .as("a flow")
                .isFalse();
        assertThat(indicator("TTUD-03").states("4", "").stoodAt("3").made().isCarried())
                .as("a new value")
                .isFalse();
        assertThat(indicator("TTUD-03").rows(row("", "", "", true)).made().isCarried())
                .as("not known yet")
                .isFalse();
        past = EarlierMonths.NONE;
        assertThat(indicator("TTUD-03").states("", "").made().isCarried())
                .as("nothing to keep")
                .isFalse();
        stoodAt("3").statement = Statement.of(List.of(), false);
        assertThat(made().isCarried()).as("no form").isFalse();
    }

    @Test
    void takesANilForZeroWhereThingsHappenAndForSilenceWhereTheyStand() {
        statement = new Statement(List.of(), true, NIL);
        assertThat(opensWith("603").made().periodValue()).isEqualByComparingTo("0");
        assertThat(made().origin()).isEqualTo(Figure.Origin.REPORTED);
        assertThat(made().cumulative()).isEqualByComparingTo("603");
        assertThat(indicator("TTUD-03").stoodAt("3").made().periodValue()).isEqualByComparingTo("3");
        statement = new Statement(List.of(row("7", "", "", false)), true, NIL);
        assertThat(indicator("TTUD-01").made().periodValue())
                .as("a row counts, whatever else the form says")
                .isEqualByComparingTo("7");
    }

    @Test
    void movesTheTotalWithTheFigureThatWasChangedByTelephone() {
        IndicatorCase c =
                states("60", "663").opensWith("603").adjusts("62", null).made();
        assertThat(c.periodValue()).isEqualByComparingTo("62");
        assertThat(c.cumulative()).isEqualByComparingTo("665");
        assertThat(c.origin()).isEqualTo(Figure.Origin.ADJUSTED);
        assertThat(c.cumulativeOrigin()).isEqualTo(Figure.Origin.ADJUSTED);
    }

    @Test
    void changesTheTotalAlone() {
        IndicatorCase c =
                states("60", "663").opensWith("603").adjusts(null, "670").made();
        assertThat(c.periodValue()).isEqualByComparingTo("60");
        assertThat(c.cumulative()).isEqualByComparingTo("670");
        assertThat(c.origin()).isEqualTo(Figure.Origin.REPORTED);
        assertThat(c.cumulativeOrigin()).isEqualTo(Figure.Origin.ADJUSTED);
    }

    @Test
    void movesNoTotalByAFigureThatWasNotStated() {
        IndicatorCase c = states("", "663").adjusts("62", null).made();
        assertThat(c.cumulative()).isEqualByComparingTo("663");
        assertThat(c.periodValue()).isEqualByComparingTo("62");
    }

    @Test
    void adjustsNothingElse() {
        IndicatorCase c = states("60", "663").counts("59").opensWith("603").made();
        IndicatorCase adjusted = c.adjusted(new Adjustment.Applied(adjustment("62"), null));
        assertThat(adjusted.periodValue()).isEqualByComparingTo("62");
        assertThat(adjusted.register()).isEqualTo(c.register());
        assertThat(adjusted.opening()).isEqualTo(c.opening());
    }

    @Test
    void takesTheCataloguesPlanBeforeTheUnits() {
        rows(row("60", "663", "720", false));
        assertThat(made().planValue()).isEqualByComparingTo("720");
        assertThat(made().percent()).isEqualByComparingTo("92.1");
        plan = CATALOGUE
                .indicator("TTUD-01")
                .orElseThrow()
                .plan(2023, CATALOGUE.calendar().cutoff(DECEMBER))
                .orElseThrow();
        assertThat(made().planValue()).isEqualByComparingTo("700");
        assertThat(made().percent()).isEqualByComparingTo("94.7");
    }

    @Test
    void dividesByNoPlanOfZero() {
        assertThat(rows(row("60", "663", "0", false)).made().percent()).isNull();
        assertThat(rows(row("60", "663", "", false)).made().percent()).isNull();
        assertThat(rows(row("60", "663", "700", false)).made().percentOf(null)).isNull();
    }

    @Test
    void addsUpPartsUnlessOneIsSilent() {
        assertThat(rows(row("1", "10", "", false), row("2", "20", "", false))
                        .made()
                        .cumulative())
                .isEqualByComparingTo("30");
        assertThat(made().statement().onlyRow()).isNull();
        assertThat(rows(row("1", "10", "", false), row("", "20", "", false))
                        .made()
                        .periodValue())
                .isNull();
        assertThat(rows(row("1", "10", "", false)).made().statement().onlyRow()).isNotNull();
        assertThat(rows(row("1", "10", "", false), row("", "", "", true))
                        .made()
                        .statement()
                        .saysNotYet())
                .isTrue();
        assertThat(rows(row("1", "10", "", false)).made().statement().saysNotYet())
                .isFalse();
    }

    @Test
    void isWithoutSourceWhereNeitherFormNorRegisterCame() {
        statement = Statement.of(List.of(), false);
        assertThat(made().isWithoutSource()).isTrue();
        assertThat(counts("1").made().isWithoutSource()).isFalse();
        register = null;
        statement = Statement.of(List.of(), true);
        assertThat(made().isWithoutSource()).isFalse();
    }
}
