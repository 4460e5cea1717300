package vn.tonghop.reading.encoding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SyllableTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nghiệm", "Quyết", "quốc", "QUỲNH", "gì", "giếng", "giá", "ủy", "uỷ", "khuỷu", "thuở", "ngoèo", "yếu",
                "Đường", "hoà", "hòa", "QĐ", "ý", "rượu", "khuya", "quý", "kỹ", "lũy", "ngoằng", "xoong"
            })
    void takesSyllables(String word) {
        assertThat(Syllable.isValid(word)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Néi",
                "tèt",
                "nghÖ",
                "häc",
                "ngê",
                "cệ",
                "thƯ",
                "B¾c",
                "hoïc",
                "ghà",
                "première",
                "tât",
                "ắá",
                "Zürich"
            })
    void leavesOtherWords(String word) {
        assertThat(Syllable.isValid(word)).isFalse();
    }

    @Test
    void takesNearlyAllWordsOfTheSamples() {
        List<String> words = Words.of(String.join("\n", SampleTexts.lines()));
        List<String> strange = new ArrayList<>(words);
        strange.removeIf(Words::isVietnamese);

        assertThat(strange).as("of " + words.size()).hasSizeLessThan(words.size() / 50);
    }
}
