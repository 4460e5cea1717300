package vn.tonghop.period;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Periods, windows and calendars at their edges. */
class PeriodBoundsTests {

    private static ReportingCalendar startingOn(int day) {
        return new ReportingCalendar("X", day, 1, LocalTime.NOON, ZoneId.of("Asia/Ho_Chi_Minh"), Set.of());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 28})
    void startsAMonthOnAnyDayThatEveryMonthHas(int day) {
        assertThat(startingOn(day)
                        .window(ReportingPeriod.month(2024, 3))
                        .first()
                        .getDayOfMonth())
                .isEqualTo(day);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 29})
    void refusesADayThatSomeMonthsLack(int day) {
        assertThatIllegalArgumentException().isThrownBy(() -> startingOn(day)).withMessageContaining("not " + day);
    }

    @Test
    void startsAMonthOnTheSecondInTheMonthBefore() {
        assertThat(startingOn(2).monthOf(LocalDate.of(2024, 1, 1))).hasToString("2024-01");
        assertThat(startingOn(2).monthOf(LocalDate.of(2024, 1, 2))).hasToString("2024-02");
        assertThat(startingOn(28).monthOf(LocalDate.of(2024, 1, 31))).hasToString("2024-02");
    }

    @ParameterizedTest
    @CsvSource({"2024-01-14, false", "2024-01-15, true", "2024-02-14, true", "2024-02-15, false"})
    void containsBothEndsOfAWindow(LocalDate day, boolean inside) {
        DateWindow window = new DateWindow(LocalDate.of(2024, 1, 15), LocalDate.of(2024, 2, 14));
        assertThat(window.contains(day)).isEqualTo(inside);
    }

    @Test
    void hasWindowsOfOneDayAndNoneThatEndBeforeTheyBegin() {
        LocalDate day = LocalDate.of(2024, 1, 15);
        assertThat(new DateWindow(day, day).contains(day)).isTrue();
        assertThatIllegalArgumentException().isThrownBy(() -> new DateWindow(day, day.minusDays(1)));
    }

    @ParameterizedTest
    @ValueSource(ints = {1990, 2999})
    void knowsTheYearsOfReports(int year) {
        assertThat(ReportingPeriod.month(year, 12).year()).isEqualTo(year);
    }

    @ParameterizedTest
    @ValueSource(ints = {1989, 3000})
    void refusesOtherYears(int year) {
        assertThatIllegalArgumentException().isThrownBy(() -> ReportingPeriod.month(year, 12));
    }

    @Test
    void takesFormsForMonthsOnly() {
        assertThat(ReportingPeriod.parse("2024-01").isMonth()).isTrue();
        assertThat(ReportingPeriod.parse("2024-Q1").isMonth()).isFalse();
    }

    @Test
    void stepsWithinAYear() {
        assertThat(ReportingPeriod.parse("2024-05").next()).hasToString("2024-06");
        assertThat(ReportingPeriod.parse("2024-05").previous()).hasToString("2024-04");
        assertThat(ReportingPeriod.parse("2024-Q2").previous()).hasToString("2024-Q1");
        assertThat(ReportingPeriod.parse("2024-H1").next()).hasToString("2024-H2");
        assertThat(ReportingPeriod.parse("2024-12").next()).hasToString("2025-01");
    }
}
