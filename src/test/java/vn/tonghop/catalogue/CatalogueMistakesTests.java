package vn.tonghop.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.tonghop.catalogue.reader.CatalogueLoader;
import vn.tonghop.catalogue.yaml.CatalogueException;

class CatalogueMistakesTests {

    @TempDir
    private Path folder;

    static List<Arguments> spoiledOverlays() {
        return List.of(
                spoiled("units:\n  - code: TDC\n    alias: [TĐ]\n", 3, "“alias”", "aliases"),
                spoiled("units:\n  - code: MOI\n    sends: [BM01]\n", 2, "name"),
                spoiled("units:\n  - {code: MOI, name: Mới, sends: [BM99]}\n", 2, "“BM99”", "BM"),
                spoiled("units:\n  - code: VP\n    aliases:\n      - Chi cuc TDC\n", 4, "Chi cuc TDC", "TDC", "Bỏ"),
                spoiled("indicators:\n  - code: TDC-01\n    unit: TCD\n", 3, "“TCD”", "TDC"),
                spoiled("indicators:\n  - {code: TDC-01, decimals: ba}\n", 2, "ba", "0–6"),
                spoiled("indicators:\n  - code: TDC-03\n    feed:\n      form: BM05\n", 3, "BM05", "sends"),
                spoiled("indicators:\n  - {code: VP-09, label: L, unit: VP, measured-in: m}\n", 2, "VP-09", "feed"),
                spoiled(
                        "indicators:\n  - code: TTUD-01\n    plans:\n      - {year: 2023, value: 1}\n",
                        4,
                        "from",
                        "Thêm"),
                spoiled("indicators:\n  - {code: TDC-01}\n  - {code: TDC-01}\n", 3, "“TDC-01”", "khác"),
                spoiled("checks:\n  value-missing:\n    severity: note\n", 3, "value-missing", "Bỏ"),
                spoiled("checks:\n  figure-outlyer: {enabled: false}\n", 2, "figure-outlyer", "figure-outlier"),
                spoiled("reports:\n  - id: bao-cao\n    layout:\n      left-mm: 25\n", 4, "25", "từ 30 đến 35"),
                spoiled("reports:\n  - id: bao-cao\n    subject: Tháng {moth}\n", 3, "{moth}", "month"),
                spoiled(sentence("text: '{TDC-99.period} hồ sơ'"), 8, "TDC-99.period", "TDC-09.period"),
                spoiled(sentence("text: a, when: [tasks.overdue is 0]"), 8, "is 0", "tasks.overdue = 0"),
                spoiled(
                        "forms:\n  - code: BM05\n    columns:\n      - {key: place, aliases: [Kết quả]}\n",
                        4,
                        "Kết quả",
                        "place",
                        "outcome"),
                spoiled("forms:\n  - code: BM05\n    window: [subject]\n", 3, "subject", "type: date"),
                spoiled("calendars:\n  - code: ADMIN\n    holidays: [2023-02-30]\n", 3, "2023-02-30", "2024-04-18"),
                spoiled("units:\n  - {code: XYZ, remove: true}\n", 2, "XYZ", "Kiểm tra mã"),
                spoiled("units:\n  - code: [a\n", 3, "YAML", "Kiểm tra"),
                spoiled("department: &d {place: A}\ntasks: *d\n", 2, "bí danh", "Chép lại"),
                spoiled("department:\n  place: A\n  place: B\n", 3, "place", "Bỏ một lần"),
                spoiled("- VP\n", 1, "units", "Ghi"),
                spoiled("department: !!java.net.URL [http://x]\n", 1, "tag", "Kiểm tra"));
    }

    private static Arguments spoiled(String yaml, int line, String... words) {
        return Arguments.of(yaml, line, List.of(words));
    }

    private static String sentence(String keys) {
        return """
                reports:
                  - id: bao-cao
                    parts:
                      - code: I
                        sections:
                          - code: I.I
                            content:
                              - {sentence: mine, %s}
                """.formatted(keys);
    }

    @ParameterizedTest
    @MethodSource("spoiledOverlays")
    void namesFileLineAndRemedy(String yaml, int line, List<String> words) throws IOException {
        Files.writeString(folder.resolve("so.yaml"), yaml);
        assertThat(mistakes(new CatalogueLoader()))
                .anySatisfy(m -> assertThat(m)
                        .startsWith("catalogue/so.yaml, dòng " + line + ": ")
                        .contains(words));
    }

    @Test
    void tellsAllMistakesAtOnceInTheOrderOfTheFile() throws IOException {
        Files.writeString(folder.resolve("so.yaml"), """
                department: {colour: red}
                units:
                  - {code: a b, name: N}
                checks:
                  nothing: {}
                """);
        assertThat(mistakes(new CatalogueLoader(Locale.ENGLISH)))
                .hasSize(3)
                .allSatisfy(m -> assertThat(m).startsWith("catalogue/so.yaml, line "))
                .isSorted();
    }

    @Test
    void refusesOtherEncodings() throws IOException {
        Files.write(folder.resolve("so.yaml"), "department: {place: é}".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(mistakes(new CatalogueLoader())).singleElement().asString().contains("UTF-8");
    }

    @Test
    void speaksBothLanguagesAlike() throws IOException {
        assertThat(keys("vi")).isEqualTo(keys("en"));
    }

    private static List<String> keys(String language) throws IOException {
        Path bundle = Path.of("src/main/resources/messages/catalogue_" + language + ".properties");
        return Files.readAllLines(bundle).stream()
                .filter(l -> !l.startsWith("#"))
                .map(l -> l.substring(0, l.indexOf('=')))
                .toList();
    }

    private List<String> mistakes(CatalogueLoader loader) {
        CatalogueException thrown = catchThrowableOfType(CatalogueException.class, () -> loader.load(folder));
        assertThat(thrown).isNotNull();
        return thrown.mistakes();
    }
}
