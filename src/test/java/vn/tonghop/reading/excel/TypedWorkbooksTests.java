package vn.tonghop.reading.excel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tonghop.finding.FindingCode;
import vn.tonghop.reading.CellContent;
import vn.tonghop.reading.EncodingDecision;
import vn.tonghop.reading.ReadingBounds;
import vn.tonghop.reading.UnreadableSourceException;
import vn.tonghop.reading.encoding.SampleTexts;

/** Text in Unicode fonts that was typed in the codes of a legacy encoding, or damaged before it was sent. */
class TypedWorkbooksTests {

    private static final List<String> NAMES =
            List.of("Nguyễn Văn Hoàng", "Trần Thị Mỹ", "Công ty Đức Phúc", "Hộ kinh doanh Tuấn Hưng", "Lê Hữu Được");

    @TempDir
    private Path folder;

    @Test
    void decodesSingleColumns() throws IOException {
        StringBuilder rows = new StringBuilder(row("Họ và tên", "Đơn vị được hỗ trợ"));
        NAMES.forEach(name -> rows.append(row("Đã kiểm định " + name, SampleTexts.typedIn("TCVN3", name))));
        try (XlsxFile file = open(rows.toString())) {
            Map<String, CellContent> cells = ReadRows.cells(file, 0);
            assertThat(cells).contains(entry("B1", new CellContent.Text("Đơn vị được hỗ trợ")));
            for (int i = 0; i < NAMES.size(); i++) {
                assertThat(cells)
                        .contains(
                                entry("A" + (i + 2), new CellContent.Text("Đã kiểm định " + NAMES.get(i))),
                                entry("B" + (i + 2), new CellContent.Text(NAMES.get(i))));
            }
            EncodingDecision decision = Objects.requireNonNull(file.encoding());
            assertThat(decision.name()).isEqualTo("TCVN3");
            assertThat(decision.evidence()).isInstanceOfSatisfying(EncodingDecision.ByWords.class, words -> {
                assertThat(words.columns()).containsExactly("B");
                assertThat(words.vietnamese()).isGreaterThan(words.words() * 7L / 10);
            });
        }
    }

    @Test
    void keepsItalicsWhereTwoSignsBecomeOneLetter() throws IOException {
        String typed = SampleTexts.typedIn("VNI", "Hộ kinh doanh Tuấn Hưng ở phường Thọ Xương, Đức Phúc, được hỗ trợ ");
        String rich = "<row><c t=\"inlineStr\"><is><r><t xml:space=\"preserve\">" + typed
                + "</t></r><r><rPr><i/></rPr><t>" + SampleTexts.typedIn("VNI", "Sổ tay") + "</t></r></is></c></row>";
        try (XlsxFile file = open(rich)) {
            CellContent.Text text = (CellContent.Text)
                    Objects.requireNonNull(ReadRows.cells(file, 0).get("A1"));
            assertThat(text.value()).endsWith("được hỗ trợ Sổ tay");
            assertThat(text.italics())
                    .containsExactly(new CellContent.Span(
                            text.value().length() - "Sổ tay".length(),
                            text.value().length()));
        }
    }

    @Test
    void leavesSignsOfMeasuresAndForeignNames() throws IOException {
        String rows = row("µm", "Zürich") + row("25 °C ± 2 µm", "µg/l") + row("Đạt", "Đúng không?");
        try (XlsxFile file = open(rows)) {
            assertThat(ReadRows.cells(file, 0))
                    .contains(
                            entry("A1", new CellContent.Text("µm")),
                            entry("B1", new CellContent.Text("Zürich")),
                            entry("A2", new CellContent.Text("25 °C ± 2 µm")));
            assertThat(file.encoding()).isNull();
        }
    }

    @Test
    void leavesManyDifferentSignsOfMeasures() throws IOException {
        try (XlsxFile file =
                open(row("10 ÷ 20", "Ø30", "2 × 3") + row("µ", "5 µm", "3 µl") + row("4 µs", "ø5", "2 m²"))) {
            assertThat(ReadRows.cells(file, 0))
                    .contains(
                            entry("A1", new CellContent.Text("10 ÷ 20")),
                            entry("B1", new CellContent.Text("Ø30")),
                            entry("B2", new CellContent.Text("5 µm")));
            assertThat(file.encoding()).isNull();
        }
    }

    @ParameterizedTest
    @CsvSource({"B?c Giang,T?nh Th? X??ng,lossy", "Báº¯c Giang,Sá»\u0091 liá»\u0087u,double"})
    void refusesDamagedText(String first, String second, String variant) {
        assertThatThrownBy(() -> {
                    try (XlsxFile file = open(row(first, second))) {
                        ReadRows.cells(file, 0);
                    }
                })
                .isInstanceOfSatisfying(UnreadableSourceException.class, e -> {
                    assertThat(e.code()).isEqualTo(FindingCode.ENCODING_DAMAGED);
                    assertThat(e.variant()).isEqualTo(variant);
                });
    }

    private XlsxFile open(String rows) throws IOException {
        return XlsxFile.open(RawPackage.rows(rows).write(folder.resolve("a.xlsx")), ReadingBounds.defaults());
    }

    private static String row(String... texts) {
        StringBuilder row = new StringBuilder("<row>");
        for (String text : texts) {
            row.append("<c t=\"str\"><v>").append(text).append("</v></c>");
        }
        return row.append("</row>").toString();
    }
}
