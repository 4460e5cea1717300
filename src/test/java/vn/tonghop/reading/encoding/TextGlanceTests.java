package vn.tonghop.reading.encoding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextGlanceTests {

    @Test
    void passesVietnameseTextInUnicode() {
        TextGlance glance = new TextGlance();
        SampleTexts.lines().forEach(glance::look);
        assertThat(glance.isPlain()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"TCVN3", "VNI"})
    void asksForACloserLookAtTypedText(String encoding) {
        TextGlance glance = new TextGlance();
        SampleTexts.lines().forEach(line -> glance.look(SampleTexts.typedIn(encoding, line)));
        assertThat(glance.isPlain()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"B?c Giang", "Báº¯c", "B\uFFFDc"})
    void asksForACloserLookAtDamage(String text) {
        TextGlance glance = new TextGlance();
        glance.look(text);
        assertThat(glance.isPlain()).isFalse();
    }

    @Test
    void knowsNothingOfFilesWithoutSharedText() {
        assertThat(new TextGlance().isPlain()).isFalse();
    }
}
