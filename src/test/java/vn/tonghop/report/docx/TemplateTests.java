package vn.tonghop.report.docx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.catalogue.DocumentTemplate;
import vn.tonghop.catalogue.reader.CatalogueLoader;
import vn.tonghop.catalogue.yaml.CatalogueException;
import vn.tonghop.ooxml.word.WordBounds;
import vn.tonghop.ooxml.word.WordText;
import vn.tonghop.ooxml.word.WordTextReader;
import vn.tonghop.openxml.OfficeSchemas;
import vn.tonghop.report.SampleReport;
import vn.tonghop.report.lint.LayoutLint;
import vn.tonghop.report.word.EditedReport;

/** A department's own Word file under the report: its looks stay, the text is ours. */
class TemplateTests {

    private static final String OVERLAY = """
            reports:
              - id: bao-cao
                template: mau.docx
            """;

    @TempDir
    Path folder;

    @Test
    void keepsStylesHeadersAndLetterheadOfTheTemplate() throws Exception {
        Map<String, byte[]> parts = parts(written(template(house())));
        String main = text(parts, "word/document.xml");
        assertThat(text(parts, "word/styles.xml"))
                .contains("w:val=\"1F3864\"")
                .contains("w:styleId=\"HouseStyle\"")
                .contains("w:styleId=\"ListDash\"");
        assertThat(text(parts, "word/header1.xml")).contains("LƯU HÀNH NỘI BỘ");
        assertThat(text(parts, "word/_rels/document.xml.rels")).contains("Target=\"header1.xml\"");
        assertThat(text(parts, "[Content_Types].xml")).contains("/word/header1.xml");
        assertThat(main)
                .contains("Dấu riêng của Sở")
                .contains("Số:         /BC-KHCN")
                .contains("Bắc Giang, ngày       tháng 12 năm 2023")
                .doesNotContain("{number}")
                .doesNotContain("Chữ mẫu không in");
        assertThat(main.split("CỘNG HÒA XÃ HỘI", -1)).hasSize(2);
    }

    @Test
    void isStillReadBackAndHeldAgainstTheRules() throws Exception {
        Path file = folder.resolve("bao-cao.docx");
        Files.write(file, written(template(house())));
        assertThat(LayoutLint.check(file)).extracting(p -> p.check()).containsExactly("placeholders");
        WordText word = WordTextReader.read(file, WordBounds.defaults());
        WordText own = WordTextReader.read(EditedReport.untouched().save(folder), WordBounds.defaults());
        assertThat(word.marks()).isEqualTo(own.marks());
        assertThat(word.sections()).hasSize(2);
        assertThat(word.paragraphs().stream().filter(p -> p.numbered()).count())
                .isEqualTo(own.paragraphs().stream().filter(p -> p.numbered()).count())
                .isPositive();
    }

    @Test
    void isValidByTheSchemas() throws Exception {
        assertThat(OfficeSchemas.problems(written(template(house())))).isEmpty();
    }

    @Test
    void writesTheSameBytesAgain() throws Exception {
        assertThat(written(template(house()))).isEqualTo(written(template(house())));
    }

    @Test
    void refusesATemplateThatReachesOutOrCannotBeRead() throws Exception {
        refuses(
                house().in(
                                "word/_rels/document.xml.rels",
                                "Target=\"styles.xml\"",
                                "TargetMode=\"External\" Target=\"http://127.0.0.1/mau.dotx\""),
                "dẫn tới tệp hoặc địa chỉ bên ngoài");
        refuses(house().with("word/vbaProject.bin", "x"), "có macro");
        refuses(
                house().with(
                                "word/theme/theme1.xml",
                                "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>"),
                "Không đọc được mẫu Word “mau.docx”");
        refuses(house().with("word/media/to.bin", "0".repeat(30_000_000)), "quá lớn");
        Files.writeString(folder.resolve("mau.docx"), "không phải tệp Word");
        refuses("Không đọc được mẫu Word “mau.docx”");
        Files.delete(folder.resolve("mau.docx"));
        refuses("Không có mẫu Word “mau.docx” trong thư mục catalogue");
    }

    private void refuses(EditedReport template, String sentence) throws Exception {
        Files.move(
                template.save(folder), folder.resolve("mau.docx"), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        refuses(sentence);
    }

    private void refuses(String sentence) throws Exception {
        Files.writeString(folder.resolve("so.yaml"), OVERLAY);
        assertThatThrownBy(() -> new CatalogueLoader().load(folder))
                .isInstanceOf(CatalogueException.class)
                .hasMessageContaining("catalogue/so.yaml, dòng 3")
                .hasMessageContaining(sentence);
    }

    /** Another head, another colour, a header of its own, and text that is no part of the report. */
    private static EditedReport house() {
        return EditedReport.untouched()
                .all("Số: +/BC-KHCN", "{num</w:t></w:r><w:r><w:t>ber}")
                .all("Bắc Giang, ngày +tháng 12 năm 2023", "{place-and-date}")
                .text("SỞ KHOA HỌC VÀ CÔNG NGHỆ", "{agency}")
                .text(
                        "Độc lập - Tự do - Hạnh phúc</w:t></w:r></w:p>",
                        "Độc lập - Tự do - Hạnh phúc</w:t></w:r></w:p><w:p><w:r><w:t>Dấu riêng của Sở</w:t></w:r></w:p>")
                .text("Tổng số: ", "Chữ mẫu không in ")
                .style("Title", "<w:bCs/>", "<w:bCs/><w:color w:val=\"1F3864\"/>")
                .in(
                        "word/styles.xml",
                        "</w:styles>",
                        "<w:style w:type=\"paragraph\" w:styleId=\"HouseStyle\"><w:name w:val=\"Của Sở\"/></w:style></w:styles>")
                .in("word/_rels/document.xml.rels", "Target=\"header.xml\"", "Target=\"header1.xml\"")
                .renamed("word/header.xml", "word/header1.xml")
                .in("word/header1.xml", "</w:p>", "</w:p><w:p><w:r><w:t>LƯU HÀNH NỘI BỘ</w:t></w:r></w:p>")
                .in("[Content_Types].xml", "/word/header.xml", "/word/header1.xml");
    }

    private DocumentTemplate template(EditedReport report) throws Exception {
        Files.move(report.save(folder), folder.resolve("mau.docx"), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        Files.writeString(folder.resolve("so.yaml"), OVERLAY);
        return Objects.requireNonNull(
                new CatalogueLoader().load(folder).reports().get(0).template());
    }

    private static byte[] written(DocumentTemplate template) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new ReportDocumentWriter().write(SampleReport.on(template), out);
        return out.toByteArray();
    }

    private static String text(Map<String, byte[]> parts, String name) {
        return new String(parts.getOrDefault(name, new byte[0]), StandardCharsets.UTF_8);
    }

    private static Map<String, byte[]> parts(byte[] docx) throws Exception {
        Map<String, byte[]> parts = new TreeMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(docx))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                parts.put(entry.getName(), in.readAllBytes());
            }
        }
        return parts;
    }
}
