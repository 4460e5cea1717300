package vn.tonghop.reading.encoding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tonghop.reading.encoding.LegacyFonts.LegacyFont;

class LegacyFontsTests {

    @ParameterizedTest
    @CsvSource({
        ".VnTime,Së Khoa häc vµ C«ng nghÖ tØnh B¾c Giang,Sở Khoa học và Công nghệ tỉnh Bắc Giang",
        ".VnTimeH,Së Khoa häc vµ C«ng nghÖ,SỞ KHOA HỌC VÀ CÔNG NGHỆ",
        ".VnArial,A¸o §Ò tµi ¢Êm,Áo Đề tài Ấm",
        ".VnTime,s\u00ADu tÇm,sưu tầm",
        "VNI-Times,Sôû Khoa hoïc vaø Coâng ngheä,Sở Khoa học và Công nghệ",
        "VNI Helve,ÑEÀ TAØI,ĐỀ TÀI"
    })
    void readsTextOfLegacyFonts(String font, String typed, String read) {
        LegacyFont legacy = Objects.requireNonNull(LegacyFonts.of(font));

        assertThat(legacy.decoder().apply(typed)).isEqualTo(read);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Times New Roman", "UTM Times", "UVN Bai Sau", "SVN-Arial", "VNTime", "Vni", ""})
    void leavesUnicodeFonts(String font) {
        assertThat(LegacyFonts.of(font)).isNull();
    }

    @ParameterizedTest
    @CsvSource({"TCVN3,.VnTime", "VNI,VNI-Times"})
    void readsEveryLineOfTheSamples(String encoding, String font) {
        LegacyFont legacy = Objects.requireNonNull(LegacyFonts.of(font));

        for (String line : SampleTexts.lines()) {
            assertThat(legacy.decoder().apply(SampleTexts.typedIn(encoding, line)))
                    .isEqualTo(line);
        }
    }

    @Test
    void takesFurtherEncodingAsDataAlone(@TempDir Path folder) throws IOException {
        Files.createDirectories(folder.resolve("encodings"));
        Files.writeString(folder.resolve("encodings/tables.txt"), "encodings/OTHER.tsv\n");
        Files.writeString(
                folder.resolve("encodings/OTHER.tsv"),
                "# name: BK HCM 2\n# font: ^VNbkhcm\nọ\t6F E5\nà\t61 E2\nô\tF6\nệ\tEF E5\n");
        try (URLClassLoader loader = new URLClassLoader(
                new URL[] {folder.toUri().toURL()}, getClass().getClassLoader())) {
            List<LegacyTable> tables = LegacyTables.load(loader);

            assertThat(tables).extracting(LegacyTable::name).containsExactlyInAnyOrder("TCVN3", "VNI", "BK HCM 2");
            LegacyTable other = tables.stream()
                    .filter(t -> t.name().equals("BK HCM 2"))
                    .findFirst()
                    .orElseThrow();
            LegacyFont font = Objects.requireNonNull(other.font("VNbkhcm Times"));
            assertThat(font.decoder().apply("khoa hoåc vaâ cöng nghïå")).isEqualTo("khoa học và công nghệ");
        }
    }
}
