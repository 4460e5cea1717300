package vn.tonghop.ooxml.word;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.report.word.EditedReport;

class HostileWordFileTests {

    private static final String MAIN = "word/document.xml";
    private static final String HEAD =
            "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>";
    private static final String END = "</w:body></w:document>";

    @TempDir
    Path folder;

    @Test
    void refusesWhatIsNoPackage() throws Exception {
        assertThat(reason(Files.writeString(folder.resolve("a.docx"), "chỉ là chữ")))
                .isEqualTo("type");
        assertThat(reason(Files.write(folder.resolve("empty.docx"), new byte[0])))
                .isEqualTo("type");
    }

    @Test
    void tellsOldAndEncryptedFilesApart() throws Exception {
        byte[] ole = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0};
        assertThat(reason(Files.write(folder.resolve("a.doc"), ole))).isEqualTo("old-type");
    }

    @Test
    void refusesACutPackage() throws Exception {
        byte[] whole = Files.readAllBytes(EditedReport.untouched().save(folder));
        assertThat(reason(Files.write(folder.resolve("cut.docx"), Arrays.copyOf(whole, whole.length / 2))))
                .isEqualTo("damaged");
    }

    @Test
    void readsNoDocumentTypesAndNothingFromOutside() throws Exception {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "bí mật");
        Path file = EditedReport.untouched()
                .with(
                        MAIN,
                        "<!DOCTYPE d [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>" + HEAD
                                + "<w:p><w:r><w:t>&x;</w:t></w:r></w:p>" + END)
                .save(folder);
        assertThat(reason(file)).isEqualTo("damaged");
    }

    @Test
    void refusesElementsNestedWithoutEnd() throws Exception {
        int depth = 5000;
        Path file = EditedReport.untouched()
                .with(
                        MAIN,
                        HEAD + "<w:sdt><w:sdtContent>".repeat(depth) + "</w:sdtContent></w:sdt>".repeat(depth) + END)
                .save(folder);
        assertThat(reason(file)).isEqualTo("damaged");
    }

    @Test
    void refusesPartsThatBlowUp() throws Exception {
        Path file = EditedReport.untouched()
                .with(MAIN, HEAD + " ".repeat(20 << 20) + END)
                .save(folder);
        assertThat(Files.size(file)).isLessThan(200_000);
        assertThat(reason(file)).isEqualTo("too-large");
    }

    @Test
    void refusesFilesAndPartsOverTheirBounds() throws Exception {
        Path file = EditedReport.untouched().save(folder);
        assertThat(reason(file, new WordBounds(100, 100, 1 << 20, 200, 256))).isEqualTo("too-large");
        assertThat(reason(file, new WordBounds(1 << 20, 3, 1 << 20, 200, 256))).isEqualTo("too-large");
        assertThat(reason(file, new WordBounds(1 << 20, 100, 100, 200, 256))).isEqualTo("too-large");
    }

    @Test
    void survivesStylesThatAreBasedOnEachOther() throws Exception {
        Path file = EditedReport.untouched()
                .style("BodyText", "w:val=\"Normal\"", "w:val=\"ListDash\"")
                .save(folder);
        assertThat(WordTextReader.read(file, WordBounds.defaults()).paragraphs())
                .hasSizeGreaterThan(100);
    }

    @Test
    void readsAPackageWithoutDocumentAsNoWordFile() throws Exception {
        Path file = EditedReport.untouched().with(MAIN, "<a/>").save(folder);
        assertThat(reason(file)).isEqualTo("type");
    }

    private static String reason(Path file) {
        return reason(file, WordBounds.defaults());
    }

    private static String reason(Path file, WordBounds bounds) {
        UnreadableWordFile problem = catchThrowableOfType(UnreadableWordFile.class, () -> read(file, bounds));
        assertThat(problem).as("the file was read").isNotNull();
        return problem.reason();
    }

    private static void read(Path file, WordBounds bounds) throws IOException, UnreadableWordFile {
        WordTextReader.read(file, bounds);
    }
}
