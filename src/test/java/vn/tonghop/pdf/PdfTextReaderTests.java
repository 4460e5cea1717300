package vn.tonghop.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationRubberStamp;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.report.ScannedPage;

class PdfTextReaderTests {

    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    @TempDir
    Path folder;

    @Test
    void putsLettersWhereTheyStandWhateverTheOrderInWhichTheyAreDrawn() throws Exception {
        Path file = written(content -> {
            content.show("T", 100, 700);
            content.show("i", 124, 700);
            content.show("ỉ", 112, 700);
        });
        assertThat(PdfTextReader.read(file, PdfBounds.defaults()).pages().get(0).lines())
                .extracting(line -> line.text().replace(" ", ""))
                .containsExactly("Tỉi");
    }

    @Test
    void readsTheTextOfStampsApart() throws Exception {
        Path file = folder.resolve("dong-dau.pdf");
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            PDAppearanceStream picture = new PDAppearanceStream(document);
            picture.setBBox(new PDRectangle(100, 20));
            picture.setResources(new PDResources());
            picture.getResources().put(COSName.getPDFName("F1"), font());
            try (var out = picture.getStream().createOutputStream()) {
                out.write("BT /F1 12 Tf 2 4 Td (369) Tj ET".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
            }
            PDAnnotationRubberStamp stamp = new PDAnnotationRubberStamp();
            stamp.setRectangle(new PDRectangle(120, 740, 100, 20));
            PDAppearanceDictionary looks = new PDAppearanceDictionary();
            looks.setNormalAppearance(picture);
            stamp.setAppearance(looks);
            page.getAnnotations().add(stamp);
            document.save(file.toFile());
        }
        PdfText.Page page =
                PdfTextReader.read(file, PdfBounds.defaults()).pages().get(0);
        assertThat(page.stamps()).containsExactly("369");
        assertThat(page.lines()).isEmpty();
    }

    @Test
    void namesFontsThatTheFileDoesNotCarry() throws Exception {
        Path file = folder.resolve("phong-chu.pdf");
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(font(), 12);
                content.showText("Bao cao");
                content.endText();
            }
            document.save(file.toFile());
        }
        assertThat(PdfTextReader.read(file, PdfBounds.defaults()).pages().get(0).unembedded())
                .containsExactly("Helvetica");
    }

    @Test
    void tellsAScanByThatItHasNoText() throws Exception {
        PdfText text = PdfTextReader.read(ScannedPage.save(folder.resolve("quet.pdf")), PdfBounds.defaults());
        assertThat(text.isPicture()).isTrue();
    }

    @Test
    void refusesWhatIsNoPdf() throws Exception {
        Path file = Files.writeString(folder.resolve("thu.pdf"), "PK không phải PDF");
        assertThat(reason(file, PdfBounds.defaults())).isEqualTo("type");
    }

    @Test
    void refusesAFileThatIsCutOff() throws Exception {
        byte[] bytes = Files.readAllBytes(written(content -> content.show("Báo cáo", 100, 700)));
        Path file = Files.write(folder.resolve("cut.pdf"), java.util.Arrays.copyOf(bytes, 200));
        assertThat(reason(file, PdfBounds.defaults())).isEqualTo("damaged");
    }

    @Test
    void refusesAFileWithAPassword() throws Exception {
        Path file = folder.resolve("khoa.pdf");
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            document.protect(new StandardProtectionPolicy("a", "b", new AccessPermission()));
            document.save(file.toFile());
        }
        assertThat(reason(file, PdfBounds.defaults())).isEqualTo("password");
    }

    @Test
    void refusesMoreBytesPagesOrLettersThanItsBounds() throws Exception {
        Path file = written(content -> content.show("Báo cáo tháng", 100, 700));
        Duration patience = Duration.ofSeconds(30);
        assertThat(reason(file, new PdfBounds(10, 5, 100, 1 << 20, patience))).isEqualTo("too-large");
        assertThat(reason(file, new PdfBounds(1 << 20, 0, 100, 64 << 20, patience)))
                .isEqualTo("too-large");
        assertThat(reason(file, new PdfBounds(1 << 20, 5, 6, 64 << 20, patience)))
                .isEqualTo("too-large");
    }

    /** Eight pictures, each of which shows the next one twenty times: no letters, no pages, and no end. */
    @Test
    void givesUpWhatTakesTooLong() throws Exception {
        Path file = folder.resolve("lap.pdf");
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            PDFormXObject shown = new PDFormXObject(document);
            shown.setResources(new PDResources());
            for (int i = 0; i < 8; i++) {
                PDFormXObject next = new PDFormXObject(document);
                next.setBBox(PDRectangle.A4);
                next.setResources(new PDResources());
                next.getResources().put(COSName.getPDFName("X"), shown);
                try (var out = next.getStream().createOutputStream()) {
                    out.write("/X Do ".repeat(20).getBytes(java.nio.charset.StandardCharsets.US_ASCII));
                }
                shown = next;
            }
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.drawForm(shown);
            }
            document.save(file.toFile());
        }
        assertThat(reason(file, new PdfBounds(1 << 20, 5, 100, 64 << 20, Duration.ofMillis(200))))
                .isEqualTo("too-slow");
    }

    private static String reason(Path file, PdfBounds bounds) {
        return catchThrowableOfType(UnreadablePdfFile.class, () -> PdfTextReader.read(file, bounds))
                .reason();
    }

    private static PDFont font() {
        return new PDType1Font(Standard14Fonts.FontName.HELVETICA);
    }

    private interface Drawing {
        void on(Pen pen) throws Exception;
    }

    private record Pen(PDPageContentStream content, PDFont font) {
        void show(String text, float x, float y) throws Exception {
            content.beginText();
            content.setFont(font, 12);
            content.newLineAtOffset(x, y);
            content.showText(text);
            content.endText();
        }
    }

    private Path written(Drawing drawing) throws Exception {
        Path file = folder.resolve("van-ban.pdf");
        try (PDDocument document = new PDDocument();
                InputStream in = Objects.requireNonNull(PDDocument.class.getResourceAsStream(FONT))) {
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                drawing.on(new Pen(content, PDType0Font.load(document, in)));
            }
            document.save(file.toFile());
        }
        return file;
    }
}
