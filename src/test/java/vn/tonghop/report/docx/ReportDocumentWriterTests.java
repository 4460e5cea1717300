package vn.tonghop.report.docx;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tonghop.report.SampleReport.item;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlOptions;
import org.junit.jupiter.api.Test;
import vn.tonghop.report.SampleReport;
import vn.tonghop.report.document.ReportDocument.AnnexRow;
import vn.tonghop.report.document.ReportDocument.Block;
import vn.tonghop.report.document.ReportDocument.Block.Item;
import vn.tonghop.report.document.ReportDocument.Inline;
import vn.tonghop.report.document.ReportDocument.Inline.FigureText;

class ReportDocumentWriterTests {

    @Test
    void writesTheWholeTextInOrder() throws Exception {
        try (InputStream golden = ReportDocumentWriterTests.class.getResourceAsStream("bao-cao-2023-12.txt")) {
            assertThat(golden).isNotNull();
            assertThat(WordParts.of(SampleReport.december()).outline())
                    .isEqualTo(new String(golden.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Test
    void tagsEachFigureOnceInTheOrderOfPrinting() throws Exception {
        List<String> printed = new ArrayList<>();
        SampleReport.december().body().forEach(block -> {
            if (block instanceof Item item) {
                addFigures(printed, item.content());
            }
        });
        SampleReport.annex().rows().forEach(row -> {
            if (row instanceof AnnexRow.Group group) {
                addFigures(printed, group.title());
            }
        });
        assertThat(printed).hasSize(17);
        assertThat(WordParts.of(SampleReport.december()).attributes("//w:sdtPr/w:tag/@w:val"))
                .isEqualTo(printed);
    }

    private static void addFigures(List<String> ids, List<Inline> content) {
        content.stream()
                .filter(FigureText.class::isInstance)
                .forEach(piece -> ids.add(((FigureText) piece).figureId()));
    }

    @Test
    void putsEachControlInABookmarkOfItsOwn() throws Exception {
        WordParts word = WordParts.of(SampleReport.december());
        List<String> names = word.attributes("//w:bookmarkStart/@w:name");
        assertThat(names)
                .doesNotHaveDuplicates()
                .contains("F_tasks__completed", "F_tasks__completed___2", "F_TTUD_02__cumulative")
                .allMatch(name -> name.matches("[A-Za-z][A-Za-z0-9_]{0,39}"));
        assertThat(word.attributes("//w:bookmarkStart/@w:id")).isEqualTo(word.attributes("//w:bookmarkEnd/@w:id"));
        assertThat(names.stream().map(name -> FigureBookmarks.figureId(name).orElseThrow()))
                .isEqualTo(word.attributes("//w:sdtPr/w:tag/@w:val"));
    }

    @Test
    void highlightsAMissingFigureAndNothingElse() throws Exception {
        assertThat(WordParts.of(SampleReport.december()).attributes("//w:r[w:rPr/w:highlight/@w:val='yellow']/w:t"))
                .containsExactly("[chưa có số liệu]");
    }

    @Test
    void endsTheBodyWithItsMark() throws Exception {
        assertThat(lastText(item(0, "Họp giao ban định kỳ.;"))).isEqualTo("Họp giao ban định kỳ./.");
        assertThat(lastText(item(0, "Họp giao ban định kỳ./."))).isEqualTo("Họp giao ban định kỳ./.");
        assertThat(lastText(item(0, "Tổng số: {tasks.total}"))).isEqualTo("Tổng số: 09./.");
    }

    private static String lastText(Block block) throws Exception {
        String outline = WordParts.of(SampleReport.of(List.of(block))).outline();
        return outline.lines()
                .filter(line -> line.startsWith("BodyText: "))
                .findFirst()
                .orElseThrow()
                .substring("BodyText: ".length());
    }

    @Test
    void writesRealFootnotes() throws Exception {
        WordParts word = WordParts.of(SampleReport.december());
        assertThat(word.attributes("//w:footnoteReference/@w:id"))
                .hasSize(2)
                .isEqualTo(word.find("word/footnotes.xml", "//w:footnote[@w:type='normal']/@w:id"));
        assertThat(word.find("word/footnotes.xml", "//w:footnote[@w:type='normal'][2]"))
                .containsExactly(" Nhiệm vụ hợp tác với Hàn Quốc về chuỗi giá trị khoai tây.");
    }

    @Test
    void keepsToTheSchema() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new ReportDocumentWriter().write(SampleReport.december(), out);
        List<XmlError> errors = new ArrayList<>();
        try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(out.toByteArray()))) {
            word.getDocument().validate(new XmlOptions().setErrorListener(errors));
        }
        assertThat(errors).isEmpty();
    }

    @Test
    void dropsCharactersThatXmlCannotHold() throws Exception {
        assertThat(lastText(item(0, "Đơn\u0001 vị \uD800x"))).isEqualTo("Đơn vị x./.");
    }
}
