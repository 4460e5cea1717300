package vn.tonghop.reconciliation.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.reader.CatalogueLoader;
import vn.tonghop.finding.Finding;
import vn.tonghop.finding.FindingCode;
import vn.tonghop.period.ReportingPeriod;
import vn.tonghop.reconciliation.figures.Adjustment;
import vn.tonghop.reconciliation.figures.EarlierMonths;
import vn.tonghop.reconciliation.figures.IndicatorCase;
import vn.tonghop.reconciliation.figures.Place;
import vn.tonghop.reconciliation.figures.ReportedFigure;
import vn.tonghop.reconciliation.figures.Statement;

/** Which figure a slip changes: the one that stands at its old value. */
class AdjustmentRuleTests {

    private static final Catalogue CATALOGUE = new CatalogueLoader().load(null);
    private static final Place PLACE = new Place("s1", "f.xlsx", "0", null, Map.of("old", "D", "new", "E"), 8);

    private final AdjustmentRule rule = new AdjustmentRule(CATALOGUE.check(FindingCode.ADJUSTMENT_DIFFERS));
    private final List<Finding> findings = new ArrayList<>();

    private static IndicatorCase stated(String period, String cumulative) {
        ReportedFigure row = new ReportedFigure(
                "TTUD", "BM01", "TTUD-01", decimal(period), decimal(cumulative), null, null, false, false, "", PLACE);
        return new IndicatorCase(
                CATALOGUE.indicator("TTUD-01").orElseThrow(),
                ReportingPeriod.month(2023, 12),
                Statement.of(List.of(row), true),
                null,
                EarlierMonths.NONE,
                null,
                Adjustment.Applied.NONE);
    }

    private static Adjustment slip(String old, String now) {
        return new Adjustment("VP", "BM13", "TTUD-01", decimal(old), new BigDecimal(now), PLACE);
    }

    private static @Nullable BigDecimal decimal(String text) {
        return text.isEmpty() ? null : new BigDecimal(text);
    }

    private String applied(IndicatorCase c, Adjustment... slips) {
        IndicatorCase now = rule.apply(c, List.of(slips), findings);
        return now.periodValue() + " " + now.cumulative();
    }

    @Test
    void changesTheFigureOfTheMonth() {
        assertThat(applied(stated("60", "663"), slip("60.0", "62"))).isEqualTo("62 665");
        assertThat(findings).isEmpty();
    }

    @Test
    void changesTheTotalAlone() {
        assertThat(applied(stated("60", "663"), slip("663", "670"))).isEqualTo("60 670");
        assertThat(findings).isEmpty();
    }

    @Test
    void changesWhatWasNotStated() {
        assertThat(applied(stated("", "663"), slip("", "62"))).isEqualTo("62 663");
        assertThat(findings).isEmpty();
    }

    @Test
    void appliesOneSlipAfterTheOther() {
        assertThat(applied(stated("60", "663"), slip("60", "62"), slip("62", "61"), slip("664", "670")))
                .isEqualTo("61 670");
        assertThat(findings).isEmpty();
    }

    @Test
    void isContentWhereTheUnitAgrees() {
        assertThat(applied(stated("62", "665"), slip("60", "62"))).isEqualTo("62 665");
        assertThat(applied(stated("60", "670"), slip("663", "670"))).isEqualTo("60 670");
        assertThat(findings).isEmpty();
    }

    @Test
    void refusesAnotherOldValue() {
        assertThat(applied(stated("60", "663"), slip("61", "62"))).isEqualTo("60 663");
        assertThat(findings).singleElement().satisfies(f -> {
            assertThat(f.code()).isEqualTo(FindingCode.ADJUSTMENT_DIFFERS);
            assertThat(f.variant()).isEmpty();
            assertThat(f.found()).isEqualTo("61");
            assertThat(f.expected()).isEqualTo("60");
            assertThat(f.unit()).isEqualTo("VP");
            assertThat(f.arguments())
                    .containsEntry("value", new BigDecimal("60"))
                    .containsEntry("found", "61")
                    .containsEntry("cell", "D8");
        });
    }

    @Test
    void refusesABlankOldValueOfAFigureThatStands() {
        assertThat(applied(stated("60", "663"), slip("", "62"))).isEqualTo("60 663");
        assertThat(findings)
                .singleElement()
                .satisfies(f -> assertThat(f.found()).isEqualTo("-"));
    }

    @Test
    void refusesAnOldValueOfAFigureThatNobodyStated() {
        assertThat(applied(stated("", ""), slip("61", "62"))).isEqualTo("null null");
        assertThat(findings).singleElement().satisfies(f -> {
            assertThat(f.variant()).isEqualTo("missing");
            assertThat(f.expected()).isNull();
            assertThat(f.arguments()).doesNotContainKey("value");
        });
    }
}
