package vn.tonghop.catalogue;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FigureConditionTests {

    @ParameterizedTest
    @CsvSource({
        "a = 0, 0, true",
        "a = 0, 0.00, true",
        "a != 0, 1, true",
        "a > 1, 1, false",
        "a >= 1, 1, true",
        "a < 2.5, 2.4, true",
        "a <= 2, 3, false",
        "a present, 0, true",
        "a missing, 0, false"
    })
    void compares(String condition, BigDecimal figure, boolean holds) {
        assertThat(parse(condition).holds(figure)).isEqualTo(holds);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a = 0", "a != 0", "a < 1", "a present"})
    void neverTakesAMissingFigureForZero(String condition) {
        assertThat(parse(condition).holds(null)).isFalse();
    }

    @Test
    void tellsThatAFigureIsMissing() {
        assertThat(parse("a missing").holds(null)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "a == 0", "a is 0", "a = b", "0 = a b"})
    void refusesWhatIsNoCondition(String text) {
        assertThat(FigureCondition.safeParse(text)).isNull();
    }

    private static FigureCondition parse(String text) {
        return requireNonNull(FigureCondition.safeParse(text));
    }
}
