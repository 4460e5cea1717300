package vn.tonghop.reading.encoding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tonghop.finding.FindingCode;
import vn.tonghop.reading.UnreadableSourceException;

class TextEncodingsTests {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final String PAGE = String.join("\n", SampleTexts.lines());

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
    void readsUnicodeWithAndWithoutMarkComposedOrNot(String charset) {
        for (String mark : List.of("", "\uFEFF")) {
            for (Normalizer.Form form : List.of(Normalizer.Form.NFC, Normalizer.Form.NFD)) {
                byte[] bytes = (mark + Normalizer.normalize(PAGE, form)).getBytes(Charset.forName(charset));

                assertThat(read(bytes)).isEqualTo(PAGE);
                assertThat(TextEncodings.of(bytes).decision().name()).isEqualTo(charset);
                assertThat(TextEncodings.of(bytes).decision().legacy()).isFalse();
            }
        }
    }

    @Test
    void readsWindows1258() {
        byte[] bytes = SampleTexts.windows1258(PAGE);

        assertThat(TextEncodings.of(bytes).decision().name()).isEqualTo("windows-1258");
        assertThat(TextEncodings.of(bytes).decision().legacy()).isTrue();
        assertThat(read(bytes)).isEqualTo(PAGE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"TCVN3", "VNI"})
    void readsLegacyEncodings(String encoding) {
        byte[] bytes = SampleTexts.typedIn(encoding, PAGE).getBytes(WINDOWS_1252);

        assertThat(TextEncodings.of(bytes).decision().name()).isEqualTo(encoding);
        assertThat(TextEncodings.of(bytes).decision().legacy()).isTrue();
        assertThat(TextEncodings.of(bytes).decision().line()).startsWith(encoding + ": words; vietnamese=");
        assertThat(read(bytes)).isEqualTo(PAGE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"TCVN3", "VNI"})
    void readsLegacyTextStoredAsUnicode(String encoding) {
        byte[] bytes = SampleTexts.typedIn(encoding, PAGE).getBytes(StandardCharsets.UTF_16LE);

        assertThat(TextEncodings.of(bytes).decision().name()).isEqualTo(encoding);
        assertThat(read(bytes)).isEqualTo(PAGE);
    }

    @Test
    void misjudgesFewLinesOfTheirOwn() {
        int lines = 0;
        int wrong = 0;
        for (String line : SampleTexts.lines()) {
            if (line.split(" ", -1).length > 7) {
                lines++;
                wrong += read(SampleTexts.windows1258(line)).equals(line) ? 0 : 1;
                for (String encoding : List.of("TCVN3", "VNI")) {
                    lines++;
                    String typed = SampleTexts.typedIn(encoding, line);
                    wrong += read(typed.getBytes(WINDOWS_1252)).equals(line) ? 0 : 1;
                }
            }
        }
        System.out.println("lines read wrong by themselves: " + wrong + " of " + lines);
        assertThat(wrong * 100).isLessThanOrEqualTo(lines);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "TT,Name\n1,What is this? Really?is it\n2,http://a.vn/tim?ten=1&b=2",
                "id;value\n1;2.5\n2;3.5",
                "TT,Nội dung\n1,Có đúng không? Không?\n2,Ai?",
                "TT,Nội dung\n1,https://vi.vn/h?c\n2,Đã xong (?)"
            })
    void takesQuestionsForQuestions(String text) {
        assertThat(TextEncodings.of(text.getBytes(StandardCharsets.UTF_8))
                        .decision()
                        .name())
                .isEqualTo("UTF-8");
    }

    @ParameterizedTest
    @CsvSource({
        "S? Khoa h?c và Công ngh? t?nh B?c Giang,h?c",
        "Sở Khoa học tỉnh B?c Giang,B?c",
        "TNHH B?C GIANG - H?I KHOA H?C,B?C",
        "Ki?m ??nh ph??ng ti?n ?o,Ki?m"
    })
    void refusesLettersThatBecameQuestionMarks(String text, String example) {
        if (text.startsWith("Sở")) {
            assertDamaged(text.getBytes(StandardCharsets.UTF_8), "lossy", example);
        } else {
            assertDamaged(text.getBytes(StandardCharsets.UTF_8), "lossy", example);
            assertDamaged(text.getBytes(Charset.forName("windows-1258")), "lossy", example);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void findsNoDamageWhereItsOwnSampleCutsCharacters(int shift) {
        String text = "x".repeat(shift) + "số ộ, ".repeat(150_000);

        assertThat(TextEncodings.of(text.getBytes(StandardCharsets.UTF_8))
                        .decision()
                        .name())
                .isEqualTo("UTF-8");
    }

    @Test
    void refusesTextConvertedTwice() {
        String twice = new String("Tỉnh Bắc Giang".getBytes(StandardCharsets.UTF_8), WINDOWS_1252);

        assertDamaged(twice.getBytes(StandardCharsets.UTF_8), "double", "Tá»‰nh");
    }

    @Test
    void refusesUnknownEncodings() {
        String other = "khoa hoåc vaâ cöng nghïå tónh, chuã nhiïåm àïì taâi";

        assertThatExceptionOfType(UnreadableSourceException.class)
                .isThrownBy(() -> TextEncodings.of(other.getBytes(WINDOWS_1252)))
                .satisfies(e -> assertThat(e.variant()).isEqualTo("unknown"));
    }

    @Test
    void refusesBytesThatUtf8DoesNotHave() {
        byte[] bytes = PAGE.getBytes(StandardCharsets.UTF_8);
        bytes[bytes.length / 2] = (byte) 0xFF;

        assertThatExceptionOfType(UnreadableSourceException.class)
                .isThrownBy(() -> TextEncodings.of(bytes))
                .satisfies(e -> assertThat(e.variant()).isEqualTo("invalid"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "windows-1252"})
    void takesSignsOfMeasuresForSigns(String charset) {
        String text =
                "TT;Loai mau;Khoang do\n1;Ong \u00D820;10 \u00F7 20 \u00B0C\n2;Tam 2\u00D73 m\u00B2;5 \u00B5m \u00B1 2 \u00B5g\n"
                        .repeat(200);
        for (String mark : charset.startsWith("UTF") ? List.of("", "\uFEFF") : List.of("")) {
            byte[] bytes = (mark + text).getBytes(Charset.forName(charset));

            assertThat(TextEncodings.of(bytes).decision().name()).isEqualTo(charset);
            assertThat(read(bytes)).isEqualTo(text);
        }
        assertThat(Objects.requireNonNull(TextEncodings.declared(text.getBytes(Charset.forName(charset)), charset))
                        .decision()
                        .name())
                .isEqualTo(charset);
    }

    @Test
    void leavesWordsThatAreTooFewToProveALegacyEncoding() {
        String text = "STT;Hang\n1;Thu\u00B5 l\u00AE 2\n2;B\u00B8n \u00F7\n".repeat(100);

        assertThat(read(text.getBytes(StandardCharsets.UTF_8))).isEqualTo(text);
    }

    @Test
    void decodesOnlyWhatIsNotUnicodeForCertainInATextOfBoth() {
        String typed = SampleTexts.typedIn("TCVN3", "Kiểm định phương tiện đo của hộ kinh doanh tại chợ");
        byte[] bytes = ("STT;Kết quả;Khách hàng\n1;Đạt;" + typed + "\n2;Không đạt;" + typed + "\n")
                .getBytes(StandardCharsets.UTF_8);
        TextEncoding encoding = TextEncodings.of(bytes);

        assertThat(encoding.decision().name()).isEqualTo("TCVN3");
        assertThat(encoding.decoder().apply("Kết quả")).isEqualTo("Kết quả");
        assertThat(encoding.decoder().apply(typed)).isEqualTo("Kiểm định phương tiện đo của hộ kinh doanh tại chợ");
    }

    @Test
    void takesWesternWordsForWestern() {
        byte[] bytes = "première,second,troisième".getBytes(WINDOWS_1252);

        assertThat(TextEncodings.of(bytes).decision().name()).isEqualTo("windows-1252");
        assertThat(read(bytes)).isEqualTo("première,second,troisième");
    }

    private static void assertDamaged(byte[] bytes, String variant, String example) {
        assertThatExceptionOfType(UnreadableSourceException.class)
                .isThrownBy(() -> TextEncodings.of(bytes))
                .satisfies(e -> {
                    assertThat(e.code()).isEqualTo(FindingCode.ENCODING_DAMAGED);
                    assertThat(e.variant()).isEqualTo(variant);
                    assertThat(e.arguments()).containsEntry("found", example);
                });
    }

    private static String read(byte[] bytes) {
        TextEncoding encoding = TextEncodings.of(bytes);
        int offset = encoding.offset();
        return encoding.decoder().apply(new String(bytes, offset, bytes.length - offset, encoding.charset()));
    }
}
