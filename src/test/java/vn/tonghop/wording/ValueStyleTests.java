package vn.tonghop.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValueStyleTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "9269|9.269|9,269",
                "0|0|0",
                "-27|−27|−27",
                "94.70|94,7|94.7",
                "120000000|120.000.000|120,000,000",
                "1E+3|1.000|1,000",
                "-1234567.05|−1.234.567,05|−1,234,567.05"
            })
    void printsNumbers(String digits, String vietnamese, String english) {
        BigDecimal value = new BigDecimal(digits);

        assertThat(ValueStyle.USUAL.render(value, Language.VI)).isEqualTo(vietnamese);
        assertThat(ValueStyle.USUAL.render(value, Language.EN)).isEqualTo(english);
    }

    @ParameterizedTest
    @CsvSource({"2023-12-31,31/12/2023", "2023-04-20,20/4/2023", "2024-01-09,09/01/2024", "2024-02-01,01/02/2024"})
    void padsDaysAsTheDecreeAsks(LocalDate date, String expected) {
        assertThat(ValueStyle.USUAL.render(date, Language.VI)).isEqualTo(expected);
    }

    @Test
    void tellsTimes() {
        LocalDateTime moment = LocalDateTime.of(2023, 12, 2, 8, 15);

        assertThat(ValueStyle.USUAL.render(moment, Language.VI)).isEqualTo("08 giờ 15 ngày 02/12/2023");
        assertThat(ValueStyle.SHORT.render(moment, Language.VI)).isEqualTo("08 giờ 15 ngày 02/12");
        assertThat(ValueStyle.SHORT.render(moment.toLocalDate(), Language.EN)).isEqualTo("02/12");
        assertThat(ValueStyle.CLOCK.render("17:00", Language.VI)).isEqualTo("17 giờ");
        assertThat(ValueStyle.CLOCK.render("17:00", Language.EN)).isEqualTo("17:00");
    }

    @Test
    void namesMonths() {
        assertThat(ValueStyle.MONTH.render("2023-12", Language.VI)).isEqualTo("tháng 12/2023");
        assertThat(ValueStyle.MONTH.render("2024-01", Language.VI)).isEqualTo("tháng 01/2024");
        assertThat(ValueStyle.MONTH.render("2024-03", Language.VI)).isEqualTo("tháng 3/2024");
        assertThat(ValueStyle.MONTHONLY.render("2023-11", Language.VI)).isEqualTo("tháng 11");
        assertThat(ValueStyle.MONTH.render("2023-11", Language.EN)).isEqualTo("November 2023");
        assertThat(ValueStyle.MONTH.render("tháng 12/2023", Language.VI)).isEqualTo("tháng 12/2023");
    }

    @ParameterizedTest
    @CsvSource({
        "2023-Q4,quý IV/2023,quarter 4 of 2023",
        "2023-H1,6 tháng đầu năm 2023,the first half of 2023",
        "2023-H2,6 tháng cuối năm 2023,the second half of 2023",
        "2023-9M,9 tháng năm 2023,nine months of 2023",
        "2023,năm 2023,2023",
        "2023-11@CALENDAR,2023-11@CALENDAR,2023-11@CALENDAR"
    })
    void namesLongerPeriods(String period, String vietnamese, String english) {
        assertThat(ValueStyle.MONTH.render(period, Language.VI)).isEqualTo(vietnamese);
        assertThat(ValueStyle.MONTH.render(period, Language.EN)).isEqualTo(english);
    }

    @Test
    void groupsNoRowNumbers() {
        assertThat(ValueStyle.PLAIN.render(1204, Language.VI)).isEqualTo("1204");
    }

    @Test
    void dropsSign() {
        assertThat(ValueStyle.ABS.render(new BigDecimal("-10"), Language.VI)).isEqualTo("10");
    }
}
