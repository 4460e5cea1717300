package vn.tonghop.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.reader.CatalogueLoader;
import vn.tonghop.finding.Verdict;
import vn.tonghop.reading.FileType;
import vn.tonghop.reading.ReadingBounds;
import vn.tonghop.reading.detect.SourceFiles;
import vn.tonghop.reading.word.WordFile;
import vn.tonghop.result.FindingLine;
import vn.tonghop.staging.StagedFile;
import vn.tonghop.staging.submission.RowTally;
import vn.tonghop.staging.submission.StagedItem;
import vn.tonghop.wording.FindingSentences;
import vn.tonghop.wording.Language;
import vn.tonghop.wording.Sentences;

/** A narrative in Word has neither cells nor colours: the slip names paragraphs and asks for the file itself. */
class WordAnswerTests {

    private static final Catalogue CATALOGUE = new CatalogueLoader().load(null);

    private final AnswerWorkbook workbooks =
            new AnswerWorkbook(new SourceFiles(ReadingBounds.defaults()), AnswerLimits.defaults());

    @TempDir
    private Path folder;

    /** Two paragraphs that do not count beside one that does. */
    private static WordFile twoLost() {
        return new WordFile()
                .text("- ý không có mục")
                .heading("I.III.3")
                .text("ý có mục")
                .heading("Công tác đoàn thể")
                .text("Đã tổ chức hội nghị cán bộ, công chức, viên chức năm 2023 và phát động thi đua");
    }

    @Test
    void namesParagraphsByTheHeadingAboveAndTheirFirstWords() throws IOException {
        String slip = slip(twoLost());
        assertThat(slip)
                .contains("Đoạn “ý không có mục”")
                .contains(
                        "Mục “Công tác đoàn thể”, đoạn “Đã tổ chức hội nghị cán bộ, công chức, viên chức năm 2023 và…”")
                .doesNotContain("C1\n", "C5\n", "ý có mục");
    }

    @Test
    void asksForTheParagraphsThatDoNotCount() throws IOException {
        String slip = slip(twoLost());
        assertThat(slip)
                .contains("Nội dung đã được tính; đề nghị xem lại 3 điểm dưới đây trước 17 giờ ngày 14/12/2023. Nếu"
                        + " đúng, báo Văn phòng; nếu sai, sửa tệp Word rồi gửi lại. Còn 2 đoạn chưa được tính: sửa"
                        + " các đoạn nêu dưới đây trong tệp Word rồi gửi lại cả tệp.")
                .contains("Tệp Word của biểu BM04 còn 2 đoạn chưa được tính vì phải sửa.")
                .doesNotContain("tô đỏ", "Ghi chú", "Rê chuột");
    }

    @Test
    void sendsBackTheWholeFile() throws IOException {
        WordFile file =
                new WordFile().text("Kỳ báo cáo: 11/2023").heading("I.III.3").text("ý có mục");
        assertThat(slip(file))
                .contains("KẾT QUẢ: TRẢ LẠI ĐỂ SỬA")
                .contains("Biểu BM04 chưa được tính, còn 1 đoạn phải sửa. Báo cáo chưa có số liệu của biểu này. Sửa"
                        + " trên tệp gốc rồi lưu lại vào thư mục gửi.")
                .contains("Đoạn “Kỳ báo cáo: 11/2023”");
    }

    @Test
    void namesOneParagraphForEachFindingInItAndNoneOfAnotherFile() throws IOException {
        Path file = twoLost().write(path());
        Answer answer = Answers.ofOutline(
                Verdict.RETURNED,
                RowTally.NONE,
                inParagraph("TTUD/Đề cương T12.2023.docx", "A1"),
                inParagraph("TTUD/Đề cương T12.2023.docx", "C1"),
                inParagraph("TTUD/Đề cương T12.2023.docx", "A4"),
                inParagraph("TTUD/khác.docx", "C3"));
        WordPlaces places = WordPlaces.of(
                answer, file, new SourceFiles(ReadingBounds.defaults()), Sentences.load("answers", Language.VI));
        assertThat(answer.toDo())
                .extracting(places::of)
                .containsExactlyInAnyOrder(
                        "Đoạn “ý không có mục”", "Đoạn “ý không có mục”", "Đề mục “Công tác đoàn thể”", null);
    }

    private static FindingLine inParagraph(String file, String cell) {
        FindingLine finding = Answers.numberUnreadable(null, cell, "x");
        return new FindingLine(
                finding.id(),
                finding.code(),
                finding.severity(),
                finding.state(),
                finding.unit(),
                finding.form(),
                file,
                null,
                cell,
                finding.found(),
                finding.expected(),
                finding.message(),
                finding.action());
    }

    @Test
    void leavesANoteThatSpeaksOfTheFileAlone() throws IOException {
        WordFile file =
                new WordFile().text("Kỳ báo cáo: 11/2023").heading("I.III.3").text("ý có mục");
        String note = new String(InboxNote.bytes(answer(staged(file)), "a.xlsx"), StandardCharsets.UTF_8);
        assertThat(note).contains("Sửa trên tệp gốc").doesNotContain("Sửa trên phiếu trả lời");
    }

    private StagedFile staged(WordFile file) throws IOException {
        return StagedFile.of(file.write(path()), "TTUD", CATALOGUE);
    }

    private Path path() {
        return folder.resolve("TTUD").resolve("Đề cương T12.2023.docx");
    }

    private static Answer answer(StagedFile staged) {
        FindingSentences sentences = new FindingSentences();
        return Answers.ofOutline(
                staged.verdict(),
                staged.of(StagedItem.FormStaged.class).get(0).rows(),
                staged.findings().stream()
                        .map(f -> FindingLine.of(f, false, sentences, Language.VI))
                        .toArray(FindingLine[]::new));
    }

    /** All texts of the answer, which is the slip alone. */
    private String slip(WordFile file) throws IOException {
        Answer answer = answer(staged(file));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        workbooks.write(answer, path(), FileType.DOCX, out);
        try (XSSFWorkbook workbook = AnswerWorkbookTests.open(out.toByteArray())) {
            assertThat(workbook.getNumberOfSheets()).isEqualTo(1);
            return AnswerWorkbookTests.texts(workbook.getSheetAt(0));
        }
    }
}
