package vn.tonghop.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldingTests {

    @ParameterizedTest
    @CsvSource({
        "Lũy kế, LUỸ KẾ",
        "Hiệp Hòa, hiệp hoà",
        "'Số, ký hiệu', Số/Ký hiệu",
        "Đạt yêu cầu, dat  yeu\tcau",
        "CS&SHTT, cs & shtt",
        "Tổ chức – cá nhân, Tổ chức - cá nhân"
    })
    void treatsSpellingsAlike(String one, String other) {
        assertThat(Folding.fold(one)).isEqualTo(Folding.fold(other));
    }

    @Test
    void treatsDecomposedTextAlike() {
        String text = "Trung tâm Ứng dụng Đo lường";
        assertThat(Folding.fold(Normalizer.normalize(text, Normalizer.Form.NFD)))
                .isEqualTo(Folding.fold(text));
    }

    @Test
    void foldsEveryCharacterByItselfAsAmongOthers() {
        Random random = new Random(2023);
        for (int i = 0; i < 20_000; i++) {
            String text = random.ints(1 + random.nextInt(12), 0, 0x2200)
                    .mapToObj(Character::toString)
                    .collect(Collectors.joining());
            assertThat(Folding.fold(text)).as(text).isEqualTo(Folding.byRule(text));
        }
    }

    @Test
    void dropsInvisibleCharacters() {
        assertThat(Folding.fold("\uFEFFĐơn\u200B vị\u00A0tính")).isEqualTo("don vi tinh");
    }

    @Test
    void keepsWhatMeansSomething() {
        assertThat(Folding.fold("KH&CN")).isEqualTo("kh&cn").isNotEqualTo(Folding.fold("KHCN"));
        assertThat(Folding.fold("Tỷ lệ (%)")).isEqualTo("ty le %");
        assertThat(Folding.fold("tai")).isNotEqualTo(Folding.fold("tay"));
    }
}
