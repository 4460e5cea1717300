package vn.tonghop.reading.encoding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LegacyTextTests {

    private static final String PAGE = String.join("\n", SampleTexts.lines());

    @ParameterizedTest
    @ValueSource(strings = {"TCVN3", "VNI"})
    void findsLegacyCodesInUnicodeText(String encoding) {
        LegacyText.Decision decision = Objects.requireNonNull(LegacyText.of(SampleTexts.typedIn(encoding, PAGE)));

        assertThat(decision.encoding()).isEqualTo(encoding);
        assertThat(decision.decoder().apply(SampleTexts.typedIn(encoding, PAGE)))
                .isEqualTo(PAGE);
    }

    @Test
    void leavesVietnameseLineByLine() {
        assertThat(SampleTexts.lines())
                .allSatisfy(line -> assertThat(LegacyText.of(line)).isNull());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "plain text 12", "Café Zürich, señor", "25 °C ± 2 µm", "北京市", "Đã nhận"})
    void leavesOtherText(String text) {
        assertThat(LegacyText.of(text)).isNull();
    }
}
