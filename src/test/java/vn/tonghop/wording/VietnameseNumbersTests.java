package vn.tonghop.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VietnameseNumbersTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0|0",
                "60|60",
                "663|663",
                "9296|9.296",
                "120000000|120.000.000",
                "641.5|641,5",
                "9296.000000|9.296",
                "1E+3|1.000",
                "-27|−27",
                "-1234.50|−1.234,5",
                "0.00|0",
                "100|100"
            })
    void printsAllDigitsThatTheValueHas(BigDecimal value, String shown) {
        assertThat(VietnameseNumbers.number(value)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"94.714|1|94,7", "92.96|2|92,96", "94.75|1|94,8", "5|0|5", "5|2|5,00", "1234.5|0|1.235"})
    void roundsHalfUpToFixedDigits(BigDecimal value, int decimals, String shown) {
        assertThat(VietnameseNumbers.number(value, decimals)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"0|0", "1|01", "9|09", "10|10", "2239|2.239", "2.5|2,5", "9.000|09", "-3|−3"})
    void padsCountsBelowTenButNotZero(BigDecimal count, String shown) {
        assertThat(VietnameseNumbers.padded(count)).isEqualTo(shown);
    }

    @Test
    void computesPercentOfPlanWithTheIndicatorsDigits() {
        assertThat(VietnameseNumbers.percent(BigDecimal.valueOf(663), BigDecimal.valueOf(700), 1))
                .isEqualTo(new BigDecimal("94.7"));
        assertThat(VietnameseNumbers.percent(BigDecimal.valueOf(9296), BigDecimal.valueOf(10000), 2))
                .isEqualTo(new BigDecimal("92.96"));
    }
}
