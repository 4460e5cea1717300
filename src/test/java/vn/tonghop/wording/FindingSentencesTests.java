package vn.tonghop.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.tonghop.finding.Finding;
import vn.tonghop.finding.FindingCode;
import vn.tonghop.reading.FileType;

class FindingSentencesTests {

    private static final Set<FileType> READABLE = Set.of(FileType.XLSX, FileType.XLSM, FileType.XLS, FileType.CSV);

    private final FindingSentences sentences = new FindingSentences();
    private final Sentences vietnamese = Sentences.load("findings", Language.VI);
    private final Sentences english = Sentences.load("findings", Language.EN);

    @ParameterizedTest
    @EnumSource
    void everyCodeHasMessageAndActionInBothLanguages(FindingCode code) {
        for (String variant : FindingsDocument.variants(vietnamese, code)) {
            Finding finding = finding(code, variant, SampleValues.ALL);
            for (Language language : Language.values()) {
                assertThat(sentences.message(finding, language))
                        .matches(".*[.]")
                        .doesNotContain("{", "}");
                assertThat(sentences.action(finding, language)).matches(".*[.]").doesNotContain("{", "}");
            }
        }
        assertThat(FindingsDocument.variants(vietnamese, code)).startsWith("");
    }

    @ParameterizedTest
    @EnumSource
    void asksForTheSameValuesInBothLanguages(FindingCode code) {
        assertThat(FindingsDocument.variants(english, code)).isEqualTo(FindingsDocument.variants(vietnamese, code));
        for (String variant : FindingsDocument.variants(vietnamese, code)) {
            assertThat(FindingsDocument.names(english, code, variant))
                    .as(code.slug() + " " + variant)
                    .isEqualTo(FindingsDocument.names(vietnamese, code, variant));
        }
    }

    @Test
    void hasNoSentenceWithoutCode() {
        for (String key : vietnamese.keys()) {
            assertThat(FindingCode.ofSlug(key.split("\\.")[0])).as(key).isNotNull();
        }
    }

    @Test
    void usesEverySampleValue() {
        Set<String> used = new HashSet<>();
        vietnamese.keys().forEach(key -> used.addAll(vietnamese.names(key)));

        assertThat(new TreeSet<>(SampleValues.ALL.keySet())).isEqualTo(new TreeSet<>(used));
    }

    @ParameterizedTest
    @EnumSource
    void namesEveryKindOfFileThatCannotBeRead(FileType type) {
        if (!READABLE.contains(type)) {
            Finding finding = finding(FindingCode.FILE_TYPE_UNSUPPORTED, type.slug(), Map.of());

            assertThat(sentences.message(finding, Language.VI)).isNotBlank();
        }
    }

    @Test
    void namesKeyAndValueThatIsMissing() {
        Finding finding = finding(FindingCode.COLUMN_MISSING, "choice", Map.of("form", "BM05"));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> sentences.message(finding, Language.VI))
                .withMessageContaining("column-missing.choice.message")
                .withMessageContaining("'column'");
    }

    @Test
    void namesVariantThatIsMissing() {
        Finding finding = finding(FindingCode.COLUMN_MISSING, "nowhere", Map.of());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> sentences.action(finding, Language.EN))
                .withMessageContaining("column-missing.nowhere.action");
    }

    @Test
    void takesNoValueForTemplate() {
        Finding finding = finding(FindingCode.NUMBER_UNREADABLE, "", Map.of("cell", "D12", "found", "{cell} $1 \\"));

        assertThat(sentences.message(finding, Language.VI)).isEqualTo("Ô D12: không đọc được “{cell} $1 \\”.");
    }

    @Test
    void speaksEnglish() {
        assertThat(sentences.message(
                        finding(FindingCode.CUMULATIVE_DOES_NOT_ROLL_FORWARD, "", SampleValues.ALL), Language.EN))
                .isEqualTo("Cell E12: the cumulative 9,269 does not follow: 7,057 before + 2,239 in the period = 9,296"
                        + " (difference −27).");
    }

    @Test
    void documentIsUpToDate() throws IOException {
        assertThat(FindingsDocument.PLACE).as("run FindingsDocument.main").hasContent(new FindingsDocument().text());
        assertThat(Files.readString(FindingsDocument.PLACE)).doesNotContain("\r");
    }

    static Finding finding(FindingCode code, String variant, Map<String, Object> values) {
        return new Finding(
                code, variant, code.defaultSeverity(), "2023-12", "TDC", null, "BM05", "", null, null, null, values);
    }

    /** A finding from the sample values with some of them replaced. */
    static Finding finding(FindingCode code, String variant, Object... changes) {
        Map<String, Object> values = new HashMap<>(SampleValues.ALL);
        for (int i = 0; i < changes.length; i += 2) {
            values.put((String) changes[i], changes[i + 1]);
        }
        return finding(code, variant, Map.copyOf(values));
    }

    static BigDecimal number(String digits) {
        return new BigDecimal(digits);
    }

    static LocalDate day(int year, int month, int day) {
        return LocalDate.of(year, month, day);
    }
}
