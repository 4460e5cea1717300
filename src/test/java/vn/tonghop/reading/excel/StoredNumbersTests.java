package vn.tonghop.reading.excel;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tonghop.reading.ooxml.Characters;

class StoredNumbersTests {

    @ParameterizedTest
    @CsvSource({
        "94.700000000000003,94.7",
        "0.94699999999999995,0.947",
        "0.30000000000000004,0.3",
        "99.999999999999986,100",
        "100.0,100",
        "12.50,12.5",
        "1E-3,0.001",
        "1.2E3,1200",
        "9007199254740993,9007199254740993",
        "-0,0",
        "-9296.5,-9296.5"
    })
    void givesTheFigureThatIsShown(String stored, BigDecimal shown) {
        assertThat(StoredNumbers.parse(characters(stored))).isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "1E999999999", "NaN", "1,5"})
    void givesNothingForWhatIsNoNumber(String stored) {
        assertThat(StoredNumbers.parse(characters(stored))).isNull();
    }

    @Test
    void readsBinaryNumbersAlike() {
        assertThat(StoredNumbers.of(94.7)).isEqualTo(new BigDecimal("94.7"));
        assertThat(StoredNumbers.of(0.1 + 0.2)).isEqualTo(new BigDecimal("0.3"));
        assertThat(StoredNumbers.of(120_000_000)).isEqualTo(new BigDecimal("120000000"));
        assertThat(StoredNumbers.of(Double.NaN)).isNull();
    }

    private static Characters characters(String text) {
        Characters characters = new Characters();
        characters.decode(text);
        return characters;
    }
}
