package vn.tonghop.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.tonghop.reading.EncodingDecision;
import vn.tonghop.reading.EncodingDecision.ByFont;
import vn.tonghop.reading.EncodingDecision.ByFormat;
import vn.tonghop.reading.EncodingDecision.ByWords;

class EncodingSentencesTests {

    @ParameterizedTest
    @EnumSource(ByFormat.Sign.class)
    void hasASentenceForEverySignInBothLanguages(ByFormat.Sign sign) {
        String line = EncodingDecision.byFormat("UTF-8", sign).line();

        assertThat(EncodingSentences.reason(line, Language.VI)).isNotEmpty();
        assertThat(EncodingSentences.reason(line, Language.EN)).isNotEmpty();
    }

    @Test
    void saysWhyInTheLanguageOfTheReader() {
        String line = new EncodingDecision("TCVN3", new ByWords(1200, 1250, 3, "UTF-8", List.of())).line();

        assertThat(EncodingSentences.of(line, Language.VI))
                .isEqualTo("TCVN3 (tệp lưu theo UTF-8, nhưng 1.200 trên 1.250 từ có dấu đọc đúng theo bảng mã này, 3 từ"
                        + " đúng nếu để nguyên)");
        assertThat(EncodingSentences.of(line, Language.EN))
                .isEqualTo(
                        "TCVN3 (stored as UTF-8, yet 1,200 of 1,250 words outside ASCII are Vietnamese in it, 3 as they"
                                + " stand)");
        assertThat(EncodingSentences.of(new EncodingDecision("TCVN3", new ByFont("A; B")).line(), Language.VI))
                .isEqualTo("TCVN3 (theo phông A, B)");
        assertThat(EncodingSentences.reason(
                        new EncodingDecision("VNI", new ByWords(12, 14, 0, "", List.of())).line(), Language.VI))
                .isEqualTo("không phải UTF-8; 12 trên 14 từ có dấu đọc đúng theo bảng mã này");
        assertThat(EncodingSentences.reason(
                        new EncodingDecision("VNI", new ByWords(12, 14, 1, "Unicode", List.of("B", "C"))).line(),
                        Language.EN))
                .startsWith("columns B, C stand in Unicode fonts, yet 12 of 14 words");
    }

    @Test
    void showsTheEncodingAloneWhereTheLineIsOfAnOlderProgram() {
        assertThat(EncodingSentences.of("UTF-8: strict UTF-8", Language.VI)).isEqualTo("UTF-8");
        assertThat(EncodingSentences.of("TCVN3: font .VnTime", Language.VI)).isEqualTo("TCVN3");
    }
}
