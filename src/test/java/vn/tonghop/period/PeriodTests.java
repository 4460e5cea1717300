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

class PeriodTests {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final ReportingCalendar ADMIN =
            new ReportingCalendar("ADMIN", 15, 1, LocalTime.of(17, 0), ZONE, Set.of(LocalDate.of(2024, 2, 15)));
    private static final ReportingCalendar PLAIN =
            new ReportingCalendar("CALENDAR", 1, 1, LocalTime.of(17, 0), ZONE, Set.of());

    @ParameterizedTest
    @CsvSource({
        "2023-12, 2023-11-15, 2023-12-14",
        "2024-01, 2023-12-15, 2024-01-14",
        "2024-03, 2024-02-15, 2024-03-14",
        "2023-Q1, 2022-12-15, 2023-03-14",
        "2023-Q4, 2023-09-15, 2023-12-14",
        "2023-H1, 2022-12-15, 2023-06-14",
        "2023-H2, 2023-06-15, 2023-12-14",
        "2023-9M, 2022-12-15, 2023-09-14",
        "2023, 2022-12-15, 2023-12-14"
    })
    void cutsAdministrativePeriodsAsTheDecreeSays(String period, LocalDate first, LocalDate last) {
        assertThat(ADMIN.window(ReportingPeriod.parse(period))).isEqualTo(new DateWindow(first, last));
    }

    @ParameterizedTest
    @CsvSource({
        "2024-02, 2024-02-01, 2024-02-29",
        "2023-Q4, 2023-10-01, 2023-12-31",
        "2023-H1, 2023-01-01, 2023-06-30",
        "2023, 2023-01-01, 2023-12-31"
    })
    void cutsStatisticalPeriodsByPlainMonths(String period, LocalDate first, LocalDate last) {
        assertThat(PLAIN.window(ReportingPeriod.parse(period))).isEqualTo(new DateWindow(first, last));
    }

    @ParameterizedTest
    @CsvSource({
        "2023-11-14, 2023-11",
        "2023-11-15, 2023-12",
        "2023-12-14, 2023-12",
        "2023-12-15, 2024-01",
        "2023-12-31, 2024-01",
        "2024-01-31, 2024-02"
    })
    void findsTheMonthOfADayAtTheEdges(LocalDate day, String month) {
        assertThat(ADMIN.monthOf(day)).hasToString(month);
        assertThat(ADMIN.window(ADMIN.monthOf(day)).contains(day)).isTrue();
    }

    @Test
    void keepsPlainMonthsOfDays() {
        assertThat(PLAIN.monthOf(LocalDate.of(2023, 12, 31))).hasToString("2023-12");
    }

    @Test
    void startsTheAdministrativeYearInDecember() {
        assertThat(ADMIN.yearToDate(ReportingPeriod.parse("2023-12")).first()).isEqualTo(LocalDate.of(2022, 12, 15));
        assertThat(ADMIN.yearToDate(ReportingPeriod.parse("2024-01")).first()).isEqualTo(LocalDate.of(2023, 12, 15));
        assertThat(ReportingPeriod.parse("2024-01").opensYear()).isTrue();
        assertThat(ReportingPeriod.parse("2023-12").opensYear()).isFalse();
    }

    @Test
    void awaitsSubmissionsOnTheFirstWorkingDayAfterTheCutoff() {
        assertThat(ADMIN.dueDate(ReportingPeriod.parse("2023-12")))
                .as("cut-off on a Thursday")
                .isEqualTo(LocalDate.of(2023, 12, 15));
        assertThat(ADMIN.dueDate(ReportingPeriod.parse("2023-10")))
                .as("cut-off on a Saturday")
                .isEqualTo(LocalDate.of(2023, 10, 16));
        assertThat(ADMIN.dueDate(ReportingPeriod.parse("2024-02")))
                .as("a holiday the day after")
                .isEqualTo(LocalDate.of(2024, 2, 16));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2023-12", "2023-Q4", "2023-H1", "2023-9M", "2023"})
    void writesPeriodsAsItReadsThem(String text) {
        assertThat(ReportingPeriod.parse(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2023-13", "2023-00", "2023-Q5", "2023-H3", "12-2023", "2023-1", "1023-01"})
    void refusesWhatIsNoPeriod(String text) {
        assertThat(ReportingPeriod.safeParse(text)).isNull();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ReportingPeriod.parse(text))
                .withMessageContaining("2023-12");
    }

    @Test
    void stepsOverTheTurnOfTheYear() {
        assertThat(ReportingPeriod.parse("2024-01").previous()).hasToString("2023-12");
        assertThat(ReportingPeriod.parse("2023-Q4").next()).hasToString("2024-Q1");
        assertThat(ReportingPeriod.parse("2023-9M").previous()).hasToString("2022-9M");
    }

    @Test
    void isMadeOfMonths() {
        assertThat(ReportingPeriod.parse("2023-Q4").months())
                .extracting(ReportingPeriod::toString)
                .containsExactly("2023-10", "2023-11", "2023-12");
        assertThat(ReportingPeriod.parse("2023-9M").months()).hasSize(9);
    }

    @Test
    void sortsByTheLastMonthAndThenTheShorterFirst() {
        assertThat(java.util.stream.Stream.of("2023", "2024-01", "2023-H2", "2023-12", "2023-Q4", "2023-11")
                        .map(ReportingPeriod::parse)
                        .sorted()
                        .map(ReportingPeriod::toString))
                .containsExactly("2023-11", "2023-12", "2023-Q4", "2023-H2", "2023", "2024-01");
    }
}
