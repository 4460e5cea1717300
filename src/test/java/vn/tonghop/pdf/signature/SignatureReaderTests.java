package vn.tonghop.pdf.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.pdf.PdfBounds;

/** A page that a test certificate has signed, as it is, and changed in every way that leaves a readable file. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SignatureReaderTests {

    @TempDir
    Path folder;

    private TestSigner signer;
    private byte[] signed;

    @BeforeAll
    void signs() throws Exception {
        signer = new TestSigner("Nguyễn Văn A");
        signed = signer.sign(page());
    }

    @Test
    void tellsWhoSignedAndWhenAndThatItHolds() throws Exception {
        assertThat(read(signed, null)).singleElement().satisfies(s -> {
            assertThat(s.signer()).isEqualTo("Nguyễn Văn A");
            assertThat(s.serial()).isEqualTo("369");
            assertThat(s.time()).isEqualTo("2023-12-15T03:30:00Z");
            assertThat(s.intact()).isTrue();
            assertThat(s.trusted()).isFalse();
        });
    }

    @Test
    void trustsWhatTheDepartmentTrusts() throws Exception {
        Path store = Files.createDirectories(folder.resolve("tin-cay"));
        signer.certificate(store.resolve("goc.cer"));
        assertThat(read(signed, store)).allMatch(PdfSignature::trusted);
        new TestSigner("Người khác").certificate(store.resolve("goc.cer"));
        assertThat(read(signed, store)).noneMatch(PdfSignature::trusted);
    }

    @Test
    void tellsThatSignedBytesWereChanged() throws Exception {
        String text = new String(signed, StandardCharsets.ISO_8859_1);
        byte[] changed = text.replace("(2.239)", "(2.238)").getBytes(StandardCharsets.ISO_8859_1);
        assertThat(changed).hasSameSizeAs(signed).isNotEqualTo(signed);
        assertThat(read(changed, null))
                .singleElement()
                .satisfies(s -> assertThat(s.intact()).isFalse());
    }

    /** The signed bytes are all there; what a reader shows is not what they said. */
    @Test
    void tellsThatAPageWasChangedByWhatWasAddedBehind() throws Exception {
        assertThat(read(edited(signed), null))
                .singleElement()
                .satisfies(s -> assertThat(s.intact()).isFalse());
    }

    /** A note laid over a figure changes what is read, and nobody has signed it. */
    @Test
    void tellsThatSomethingWasLaidUponThePageAfterTheLastSignature() throws Exception {
        try (PDDocument document = Loader.loadPDF(signed)) {
            PDPage page = document.getPage(0);
            PDAnnotationText note = new PDAnnotationText();
            note.setContents("2.238");
            note.setRectangle(new PDRectangle(100, 700, 40, 20));
            page.getAnnotations().add(note);
            page.getCOSObject().setNeedToBeUpdated(true);
            page.getCOSObject().getCOSArray(COSName.ANNOTS).setNeedToBeUpdated(true);
            note.getCOSObject().setNeedToBeUpdated(true);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.saveIncremental(bytes);
            assertThat(read(bytes.toByteArray(), null)).noneMatch(PdfSignature::intact);
        }
    }

    /** The leader signs, then the clerk with the agency's seal. */
    @Test
    void takesASecondSignatureForNoChangeOfTheFirst() throws Exception {
        assertThat(read(new TestSigner("Văn thư").sign(signed), null))
                .hasSize(2)
                .allMatch(PdfSignature::intact);
    }

    @Test
    void findsNoSignatureWhereNobodyHasSigned() throws Exception {
        assertThat(read(page(), null)).isEmpty();
    }

    private List<PdfSignature> read(byte[] pdf, @Nullable Path store) throws Exception {
        return new SignatureReader(store).read(Files.write(folder.resolve("ban-ky.pdf"), pdf), PdfBounds.defaults());
    }

    private static byte[] page() throws Exception {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page, AppendMode.OVERWRITE, false)) {
                write(content, 700, "2.239");
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    private static byte[] edited(byte[] pdf) throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDPage page = document.getPage(0);
            try (PDPageContentStream content = new PDPageContentStream(document, page, AppendMode.OVERWRITE, false)) {
                write(content, 700, "2.238");
            }
            page.getCOSObject().setNeedToBeUpdated(true);
            page.getResources().getCOSObject().setNeedToBeUpdated(true);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.saveIncremental(bytes);
            return bytes.toByteArray();
        }
    }

    private static void write(PDPageContentStream content, float y, String text) throws Exception {
        content.beginText();
        content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
        content.newLineAtOffset(100, y);
        content.showText(text);
        content.endText();
    }
}
