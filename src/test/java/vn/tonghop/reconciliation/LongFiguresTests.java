package vn.tonghop.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.reader.CatalogueLoader;
import vn.tonghop.period.ReportingPeriod;
import vn.tonghop.reconciliation.figures.MonthFigures;

/** Longer periods from their months. */
class LongFiguresTests {

    private static final Catalogue CATALOGUE = new CatalogueLoader().load(null);

    private static LongFigures of(String code, String period, MonthFigures... months) {
        return new LongFigures(CATALOGUE.indicator(code).orElseThrow(), ReportingPeriod.parse(period), List.of(months));
    }

    /** Opening, period and cumulative, "-" where one is unknown; a star marks an estimate. */
    private static MonthFigures month(String opening, String period, String cumulative) {
        boolean estimated = period.endsWith("*");
        return new MonthFigures(
                decimal(opening),
                decimal(period.replace("*", "")),
                decimal(cumulative),
                new BigDecimal("700"),
                estimated);
    }

    private static @Nullable BigDecimal decimal(String text) {
        return text.equals("-") ? null : new BigDecimal(text);
    }

    @Test
    void addsUpMonths() {
        LongFigures quarter =
                of("TTUD-01", "2024-Q2", month("30", "10", "40"), month("40", "11", "51"), month("51", "12", "63"));
        assertThat(quarter.periodValue()).isEqualByComparingTo("33");
        assertThat(quarter.isFromTotals()).isFalse();
        assertThat(quarter.opening()).isEqualByComparingTo("30");
        assertThat(quarter.cumulative()).isEqualByComparingTo("63");
        assertThat(quarter.expectedCumulative()).isEqualByComparingTo("63");
        assertThat(quarter.plan()).isEqualByComparingTo("700");
        assertThat(quarter.percent()).isEqualByComparingTo("9.0");
    }

    @Test
    void takesAnEstimateForWhatTheNextMonthHasSettled() {
        LongFigures quarter =
                of("TTUD-01", "2024-Q2", month("30", "10*", "40"), month("40", "11", "49"), month("49", "12*", "61"));
        assertThat(quarter.periodValue()).isEqualByComparingTo("31");
        assertThat(quarter.expectedCumulative()).isEqualByComparingTo(quarter.cumulative());
    }

    @Test
    void hidesNoDifferenceOfAMonthThatIsNoEstimate() {
        LongFigures quarter =
                of("TTUD-01", "2024-Q2", month("30", "10", "40"), month("40", "11", "49"), month("49", "12", "61"));
        assertThat(quarter.periodValue()).isEqualByComparingTo("33");
        assertThat(quarter.expectedCumulative()).isEqualByComparingTo("63");
    }

    @Test
    void settlesNothingWhereAMonthIsUnknown() {
        assertThat(month("-", "1", "2").settlement()).isEqualByComparingTo("0");
        assertThat(month("1", "-", "2").settlement()).isEqualByComparingTo("0");
        assertThat(month("1", "2", "-").settlement()).isEqualByComparingTo("0");
        assertThat(month("5", "2", "4").settlement()).isEqualByComparingTo("-3");
    }

    @Test
    void takesTheGrowthOfTheTotalWhereAMonthIsMissing() {
        LongFigures half = of("TTUD-01", "2024-Q1", MonthFigures.NONE, MonthFigures.NONE, month("20", "12", "32"));
        assertThat(half.periodValue()).isEqualByComparingTo("32");
        assertThat(half.isFromTotals()).isTrue();
        LongFigures quarter =
                of("TTUD-01", "2024-Q2", MonthFigures.NONE, month("30", "10", "40"), month("40", "1", "41"));
        assertThat(quarter.periodValue()).isNull();
        assertThat(quarter.isFromTotals()).isFalse();
        assertThat(quarter.expectedCumulative()).isNull();
    }

    @Test
    void keepsTheLastValueOfAStock() {
        LongFigures quarter =
                of("TTUD-03", "2024-Q1", month("-", "3", "-"), month("-", "4", "-"), month("-", "5", "-"));
        assertThat(quarter.periodValue()).isEqualByComparingTo("5");
        assertThat(quarter.isFromTotals()).isFalse();
        assertThat(quarter.opening()).isNull();
        assertThat(quarter.cumulative()).isNull();
        assertThat(quarter.expectedCumulative()).isNull();
        assertThat(quarter.percent()).isNull();
    }

    @Test
    void startsAYearOfItsOwnInsideItsFirstMonth(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("so.yaml"), "indicators:\n  - {code: TTUD-01, calendar: CALENDAR}\n");
        Catalogue own = new CatalogueLoader().load(folder);
        LongFigures year = new LongFigures(
                own.indicator("TTUD-01").orElseThrow(),
                ReportingPeriod.parse("2024-Q1"),
                List.of(month("-", "10", "4"), month("4", "11", "15"), month("15", "12", "27")));
        assertThat(year.opening()).isNull();
        assertThat(year.periodValue()).isEqualByComparingTo("33");
        assertThat(year.expectedCumulative()).isNull();
        assertThat(year.cumulative()).isEqualByComparingTo("27");
    }

    @Test
    void hasNoPercentWithoutAPlan() {
        MonthFigures zero = new MonthFigures(BigDecimal.ONE, BigDecimal.ONE, BigDecimal.TEN, BigDecimal.ZERO, false);
        assertThat(of("TTUD-01", "2024-Q2", zero, zero, zero).percent()).isNull();
        assertThat(of("TTUD-01", "2024-Q2", zero, zero, MonthFigures.NONE).percent())
                .isNull();
    }
}
