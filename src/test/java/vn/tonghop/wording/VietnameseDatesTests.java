package vn.tonghop.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tonghop.period.DateWindow;
import vn.tonghop.period.ReportingPeriod;

class VietnameseDatesTests {

    @ParameterizedTest
    @CsvSource({
        "2021-03-03, 03/3/2021",
        "2023-01-30, 30/01/2023",
        "2023-02-09, 09/02/2023",
        "2023-09-05, 05/9/2023",
        "2023-12-31, 31/12/2023"
    })
    void padsMonthsOnlyInJanuaryAndFebruary(LocalDate day, String shown) {
        assertThat(VietnameseDates.numeric(day)).isEqualTo(shown);
    }

    @Test
    void writesADayInWords() {
        assertThat(VietnameseDates.inWords(LocalDate.of(2020, 1, 5))).isEqualTo("ngày 05 tháng 01 năm 2020");
        assertThat(VietnameseDates.inWords(LocalDate.of(2020, 3, 5))).isEqualTo("ngày 05 tháng 3 năm 2020");
    }

    @Test
    void writesTimesWithoutMinutesOnTheHour() {
        assertThat(VietnameseDates.time(LocalTime.of(16, 42))).isEqualTo("16 giờ 42");
        assertThat(VietnameseDates.time(LocalTime.of(8, 5))).isEqualTo("08 giờ 05");
        assertThat(VietnameseDates.time(LocalTime.of(17, 0))).isEqualTo("17 giờ");
    }

    @Test
    void writesAWindow() {
        assertThat(VietnameseDates.window(new DateWindow(LocalDate.of(2023, 11, 15), LocalDate.of(2023, 12, 14))))
                .isEqualTo("15/11/2023–14/12/2023");
    }

    @ParameterizedTest
    @CsvSource({
        "2023-12, tháng 12/2023",
        "2024-01, tháng 01/2024",
        "2023-09, tháng 9/2023",
        "2023-Q4, quý IV/2023",
        "2023-Q1, quý I/2023",
        "2023-H1, 6 tháng đầu năm 2023",
        "2023-9M, 9 tháng năm 2023",
        "2023, năm 2023"
    })
    void namesPeriods(String period, String shown) {
        assertThat(VietnameseDates.period(ReportingPeriod.parse(period))).isEqualTo(shown);
    }
}
