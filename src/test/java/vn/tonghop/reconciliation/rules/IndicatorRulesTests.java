package vn.tonghop.reconciliation.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.CheckRule;
import vn.tonghop.catalogue.Indicator;
import vn.tonghop.catalogue.reader.CatalogueLoader;
import vn.tonghop.finding.Finding;
import vn.tonghop.finding.FindingCode;
import vn.tonghop.finding.Severity;
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

/** Single rules on single indicators, without a database. */
class IndicatorRulesTests {

    private static final Catalogue CATALOGUE = new CatalogueLoader().load(null);
    private static final ReportingPeriod DECEMBER = ReportingPeriod.month(2023, 12);

    private static IndicatorCase of(String code, String period, String cumulative, EarlierMonths past) {
        return of(code, period, cumulative, "", past, null);
    }

    private static IndicatorCase of(
            String code,
            String period,
            String cumulative,
            String percent,
            EarlierMonths past,
            @Nullable RegisterCount register) {
        Indicator indicator = CATALOGUE.indicator(code).orElseThrow();
        ReportedFigure row = new ReportedFigure(
                indicator.unit(),
                "BM01",
                code,
                decimal(period),
                decimal(cumulative),
                null,
                decimal(percent),
                false,
                false,
                "",
                new Place("s1", "f.xlsx", "0", "Biểu", Map.of("period", "D", "cumulative", "E", "percent", "G"), 8));
        return new IndicatorCase(
                indicator,
                DECEMBER,
                Statement.of(List.of(row), true),
                register,
                past,
                indicator.plan(2023, CATALOGUE.calendar().cutoff(DECEMBER)).orElse(null),
                Adjustment.Applied.NONE);
    }

    private static @Nullable BigDecimal decimal(String text) {
        return text.isEmpty() ? null : new BigDecimal(text);
    }

    private static EarlierMonths closed(String opening) {
        return EarlierMonths.of(new Opening(new BigDecimal(opening), Opening.Source.CLOSED, List.of()));
    }

    private static Reconciliation check(IndicatorRule rule, IndicatorCase c) {
        return rule.check().apply(c, CATALOGUE.check(rule.code()));
    }

    private static Finding finding(Reconciliation outcome) {
        assertThat(outcome).isInstanceOf(Reconciliation.Differs.class);
        return ((Reconciliation.Differs) outcome).finding();
    }

    @Test
    void rollsForwardExactly() {
        IndicatorRule rule = IndicatorRules.cumulativeRollsForward;
        assertThat(check(rule, of("TTUD-02", "2239", "9296", closed("7057")))).isEqualTo(Reconciliation.AGREES);
        Finding finding = finding(check(rule, of("TTUD-02", "2239", "9269", closed("7057"))));
        assertThat(finding.arguments())
                .containsEntry("difference", new BigDecimal("-27"))
                .containsEntry("sum", new BigDecimal("9296"))
                .containsEntry("opening", new BigDecimal("7057"))
                .containsEntry("value", new BigDecimal("2239"))
                .containsEntry("cell", "E8");
        assertThat(finding.severity()).isEqualTo(Severity.BLOCKING);
        assertThat(finding.found()).isEqualTo("9269");
        assertThat(finding.expected()).isEqualTo("9296");
    }

    @Test
    void cannotRollForwardFromAnUnknownOpening() {
        assertThat(check(IndicatorRules.cumulativeRollsForward, of("TTUD-02", "2239", "9296", EarlierMonths.NONE)))
                .isInstanceOf(Reconciliation.CannotBeChecked.class);
    }

    @Test
    void toleratesWhatTheCatalogueTolerates() {
        CheckRule rule = new CheckRule(true, Severity.WARNING, new BigDecimal("27"), Map.of());
        IndicatorRule.Check check = IndicatorRules.cumulativeRollsForward.check();
        assertThat(check.apply(of("TTUD-02", "2239", "9269", closed("7057")), rule))
                .isEqualTo(Reconciliation.AGREES);
        assertThat(finding(check.apply(of("TTUD-02", "2239", "9268", closed("7057")), rule))
                        .severity())
                .isEqualTo(Severity.WARNING);
    }

    @Test
    void roundsPercentHalfUpAtTheIndicatorsPrecision() {
        IndicatorRule rule = IndicatorRules.percentFollowsFromPlan;
        assertThat(of("TTUD-01", "60", "663", closed("603")).percent()).isEqualByComparingTo("94.7");
        assertThat(check(rule, of("TTUD-01", "60", "663", "94.714", closed("603"), null)))
                .isEqualTo(Reconciliation.AGREES);
        assertThat(finding(check(rule, of("TTUD-01", "60", "663", "94.6", closed("603"), null)))
                        .expected())
                .isEqualTo("94.7");
        assertThat(check(rule, of("TTUD-02", "2239", "9296", "92.96", closed("7057"), null)))
                .isEqualTo(Reconciliation.AGREES);
        assertThat(check(rule, of("TTUD-02", "2239", "9296", "93", closed("7057"), null)))
                .isInstanceOf(Reconciliation.Differs.class);
    }

    @Test
    void saysByHowMuchARegisterIsShortOrOver() {
        IndicatorRule rule = RegisterRules.registerTiesToHeadline;
        assertThat(finding(check(rule, withRegister("2229"))).variant()).isEqualTo("short");
        assertThat(finding(check(rule, withRegister("2229"))).arguments())
                .containsEntry("difference", new BigDecimal("-10"))
                .containsEntry("kind", "Đạt");
        assertThat(finding(check(rule, withRegister("2240"))).variant()).isEqualTo("over");
        assertThat(check(rule, withRegister("2239"))).isEqualTo(Reconciliation.AGREES);
        assertThat(check(rule, of("TTUD-02", "2239", "9296", closed("7057"))))
                .isInstanceOf(Reconciliation.CannotBeChecked.class);
    }

    private static IndicatorCase withRegister(String count) {
        RegisterCount register = new RegisterCount("BM05", new BigDecimal(count), List.of());
        return of("TTUD-02", "2239", "9296", "", closed("7057"), register);
    }

    @Test
    void asksAboutMoreThanThreeTimesTheAverage() {
        IndicatorRule rule = PlausibilityRules.figureIsNoOutlier;
        Finding finding = finding(check(rule, of("TTUD-02", "2239", "9296", closed("7057"))));
        assertThat(finding.arguments())
                .containsEntry("average", new BigDecimal("641.5"))
                .containsEntry("factor", new BigDecimal("3.5"))
                .containsEntry("months", 11);
        assertThat(check(rule, of("TTUD-02", "300", "1400", closed("1100")))).isEqualTo(Reconciliation.AGREES);
        assertThat(check(rule, of("TTUD-02", "301", "1401", closed("1100"))))
                .isInstanceOf(Reconciliation.Differs.class);
    }

    @Test
    void asksAboutVeryLittleOnlyWhereTheCatalogueSaysSo() {
        IndicatorRule.Check check = PlausibilityRules.figureIsNoOutlier.check();
        IndicatorCase low = of("TTUD-02", "9", "1109", closed("1100"));
        assertThat(check.apply(low, CATALOGUE.check(FindingCode.FIGURE_OUTLIER)))
                .isEqualTo(Reconciliation.AGREES);
        CheckRule rule = new CheckRule(true, Severity.WARNING, BigDecimal.ZERO, Map.of("low-percent", BigDecimal.TEN));
        assertThat(finding(check.apply(low, rule)).variant()).isEqualTo("low");
        assertThat(check.apply(of("TTUD-02", "10", "1110", closed("1100")), rule))
                .isEqualTo(Reconciliation.AGREES);
    }

    @Test
    void looksAtMonthsWhereThereIsNoCumulativeTotal() {
        IndicatorRule rule = PlausibilityRules.figureIsNoOutlier;
        assertThat(check(rule, of("TDC-10", "14", "", withMonths("2", "2"))))
                .isInstanceOf(Reconciliation.CannotBeChecked.class);
        assertThat(check(rule, of("TDC-10", "14", "", withMonths("2", "2", "2"))))
                .isInstanceOf(Reconciliation.Differs.class);
        assertThat(check(rule, of("TDC-10", "6", "", withMonths("2", "2", "2"))))
                .isEqualTo(Reconciliation.AGREES);
    }

    private static EarlierMonths withMonths(String... values) {
        List<BigDecimal> months =
                java.util.Arrays.stream(values).map(BigDecimal::new).toList();
        return new EarlierMonths(Opening.NONE, false, null, List.of(), months, null, Map.of());
    }

    @Test
    void asksAboutATotalThatIsAnotherIndicatorsOfLastMonth() {
        EarlierMonths past = new EarlierMonths(
                new Opening(new BigDecimal("230"), Opening.Source.CLOSED, List.of()),
                false,
                null,
                List.of(),
                List.of(),
                null,
                Map.of(
                        "Hồ sơ nhập khẩu tiếp nhận",
                        new BigDecimal("250"),
                        "Hồ sơ nhập khẩu thẩm định",
                        BigDecimal.ONE));
        Finding finding = finding(check(PlausibilityRules.cumulativeIsNoStaleCopy, of("TDC-02", "20", "250", past)));
        assertThat(finding.arguments()).containsEntry("otherIndicator", "Hồ sơ nhập khẩu tiếp nhận");
        assertThat(check(PlausibilityRules.cumulativeIsNoStaleCopy, of("TDC-02", "20", "251", past)))
                .isEqualTo(Reconciliation.AGREES);
    }

    @Test
    void letsNoMoreDossiersBeAppraisedThanReceived() {
        RelationRules rules = new RelationRules(CATALOGUE);
        IndicatorCase received = of("TDC-01", "21", "271", closed("250"));
        assertThat(rules.check(List.of(received, of("TDC-02", "20", "271", closed("250"))), new RuleResults(CATALOGUE)))
                .isEmpty();
        assertThat(rules.check(List.of(received, of("TDC-02", "20", "272", closed("250"))), new RuleResults(CATALOGUE)))
                .singleElement()
                .satisfies(f -> {
                    assertThat(f.code()).isEqualTo(FindingCode.FIGURE_EXCEEDS_OTHER);
                    assertThat(f.arguments()).containsEntry("cell", "E8");
                });
        assertThat(rules.check(List.of(of("TDC-02", "20", "272", closed("250"))), new RuleResults(CATALOGUE)))
                .isEmpty();
    }

    @Test
    void letsTwoUnitsStateTheSameFactAlike() {
        RelationRules rules = new RelationRules(CATALOGUE);
        IndicatorCase ours = of("TTUD-04", "2", "", EarlierMonths.NONE);
        assertThat(rules.unitsStateTheSame(ours, of("TDC-08", "2", "", EarlierMonths.NONE)))
                .isEqualTo(Reconciliation.AGREES);
        assertThat(finding(rules.unitsStateTheSame(ours, of("TDC-08", "3", "", EarlierMonths.NONE)))
                        .arguments())
                .containsEntry("unit", "Chi cục TĐC")
                .containsEntry("total", new BigDecimal("3"));
        assertThat(rules.unitsStateTheSame(ours, null)).isInstanceOf(Reconciliation.CannotBeChecked.class);
    }

    @Test
    void leavesAPartsSumOpenWhereOnePartIsSilent() {
        IndicatorCase one = of("TTUD-04", "2", "", EarlierMonths.NONE);
        IndicatorCase silent = of("TTUD-04", "", "", EarlierMonths.NONE);
        Statement both = Statement.of(
                List.of(one.statement().rows().get(0), silent.statement().rows().get(0)), true);
        assertThat(both.sum(ReportedFigure::period)).isNull();
        assertThat(Statement.of(
                                List.of(
                                        one.statement().rows().get(0),
                                        one.statement().rows().get(0)),
                                true)
                        .sum(ReportedFigure::period))
                .isEqualByComparingTo("4");
    }
}
