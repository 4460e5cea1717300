package vn.tonghop.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tonghop.answer.Answers.ROWS;
import static vn.tonghop.answer.Answers.TWELFTH;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.tonghop.finding.FindingCode;
import vn.tonghop.finding.Verdict;
import vn.tonghop.result.FindingLine;
import vn.tonghop.staging.submission.RowTally;
import vn.tonghop.wording.Language;
import vn.tonghop.wording.Sentences;

class VerdictSentencesTests {

    private static final RowTally CLEAN = new RowTally(9, 11, 0, 1);

    private final VerdictSentences sentences = new VerdictSentences(Language.VI);

    @Test
    void saysThatNothingIsLeftToDo() {
        assertThat(said(Answers.of(Verdict.ACCEPTED)))
                .isEqualTo("ĐÃ NHẬN: Số liệu đã được đưa vào báo cáo. Đơn vị không phải làm gì thêm.");
    }

    @Test
    void asksToReview() {
        Answer answer = Answers.answer(
                Verdict.ACCEPTED_WITH_WARNINGS,
                null,
                List.of(),
                CLEAN,
                Answers.outlier(),
                Answers.doesNotRollForward(),
                Answers.periodAssumed());

        assertThat(said(answer))
                .isEqualTo("ĐÃ NHẬN, CẦN XEM LẠI: Số liệu đã được tính; đề nghị xem lại 2 điểm dưới đây trước 17 giờ"
                        + " ngày 14/12/2023. Nếu đúng, ghi lý do vào cột Ghi chú và gửi lại.");
    }

    @Test
    void asksNothingWhereAFileCameLateAndIsOtherwiseGood() {
        FindingLine late = Answers.finding(
                FindingCode.SUBMISSION_LATE,
                "",
                null,
                null,
                Map.of("form", "BM05", "received", TWELFTH, "date", TWELFTH, "time", LocalTime.of(17, 0)));
        assertThat(sentences.sentence(Answers.answer(Verdict.ACCEPTED_WITH_WARNINGS, null, List.of(), CLEAN, late)))
                .isEqualTo("Số liệu đã được tính, dù nhận sau hạn. Đơn vị không phải làm gì thêm; kỳ sau đề nghị gửi"
                        + " đúng hạn.");
        Answer more = Answers.answer(
                Verdict.ACCEPTED_WITH_WARNINGS, null, List.of(), CLEAN, late, Answers.doesNotRollForward());
        assertThat(sentences.sentence(more)).contains("đề nghị xem lại");
    }

    @Test
    void asksForRejectedRows() {
        Answer answer = Answers.of(Verdict.ACCEPTED_WITH_WARNINGS, Answers.outlier());

        assertThat(sentences.sentence(answer))
                .endsWith("Còn 1 dòng chưa được tính: sửa các ô tô đỏ rồi gửi lại cả biểu.");
    }

    @Test
    void returnsOneFormOfSeveral() {
        Answer answer = Answers.answer(
                Verdict.RETURNED,
                null,
                List.of(
                        new FormAnswer("BM05", "2023-12", Verdict.RETURNED, ROWS, TWELFTH),
                        new FormAnswer("BM06", "2023-12", Verdict.ACCEPTED, ROWS, null)),
                ROWS,
                Answers.numberUnreadable("BM05", "D12", "x"));

        assertThat(said(answer))
                .isEqualTo("TRẢ LẠI ĐỂ SỬA: Biểu BM05 chưa được tính, còn 1 ô phải sửa (tô đỏ). Các biểu khác trong tệp"
                        + " đã nhận. Báo cáo đang dùng bản gửi ngày 12/12. Sửa ngay trên tệp này hoặc tệp gốc rồi lưu"
                        + " lại vào thư mục gửi.");
    }

    @Test
    void saysThatReportHasNoFiguresYet() {
        Answer answer = Answers.answer(
                Verdict.RETURNED,
                null,
                List.of(new FormAnswer("BM05", "2023-12", Verdict.RETURNED, ROWS, null)),
                ROWS,
                Answers.ofFile(FindingCode.FORM_NOT_RECOGNISED, ""));

        assertThat(sentences.sentence(answer))
                .isEqualTo("Biểu BM05 chưa được tính, còn 1 điểm phải sửa. Báo cáo chưa có số liệu của biểu này. Sửa"
                        + " ngay trên tệp này hoặc tệp gốc rồi lưu lại vào thư mục gửi.");
    }

    @Test
    void namesWhatCannotBeRead() {
        assertThat(said(Answers.of(Verdict.UNREADABLE, Answers.ofFile(FindingCode.FILE_TYPE_UNSUPPORTED, "image"))))
                .isEqualTo("KHÔNG ĐỌC ĐƯỢC: Tệp là ảnh quét. Đề nghị gửi bản Excel (.xlsx).");
        assertThat(said(Answers.of(Verdict.UNREADABLE, Answers.ofFile(FindingCode.FILE_ENCRYPTED, ""))))
                .isEqualTo("KHÔNG ĐỌC ĐƯỢC: Tệp có mật khẩu. Đề nghị gửi bản Excel (.xlsx).");
    }

    @Test
    void namesTheSameFile() {
        assertThat(said(Answers.of(Verdict.DUPLICATE)))
                .isEqualTo("TRÙNG: Tệp giống hệt bản đang dùng, nhận lúc 08 giờ 15 ngày 02/12. Không cần gửi lại.");
    }

    @Test
    void holdsFileOfSubmittedPeriod() {
        FindingLine closed =
                Answers.finding(FindingCode.PERIOD_CLOSED, "submitted", null, null, Map.of("period", "2023-11"));

        assertThat(said(Answers.of(Verdict.HELD, closed)))
                .isEqualTo("CHỜ QUYẾT ĐỊNH: Kỳ tháng 11/2023 đã trình ký. Tệp được giữ lại, chờ Văn phòng quyết định.");
    }

    @Test
    void keepsSupersededFile() {
        assertThat(said(Answers.of(Verdict.SUPERSEDED))).isEqualTo("ĐÃ THAY: Đã có bản mới hơn; bản này chỉ để lưu.");
    }

    @ParameterizedTest
    @EnumSource
    void speaksWithoutFactsToo(Verdict verdict) {
        for (Language language : Language.values()) {
            Answer bare = new Answer(
                    "1",
                    "_unknown/a.pdf",
                    "00",
                    null,
                    "_unknown",
                    null,
                    null,
                    null,
                    LocalDateTime.of(2023, 12, 1, 0, 0),
                    1,
                    verdict,
                    null,
                    List.of(new FormAnswer("BM01", null, verdict, RowTally.NONE, LocalDate.of(2023, 12, 1))),
                    RowTally.NONE,
                    List.of(),
                    null,
                    null,
                    null,
                    List.of(),
                    null,
                    List.of(),
                    false,
                    language);

            assertThat(new VerdictSentences(language).sentence(bare))
                    .endsWith(".")
                    .doesNotContain("{");
        }
    }

    @Test
    void bothLanguagesHaveTheSameTexts() {
        Sentences vietnamese = Sentences.load("answers", Language.VI);
        Sentences english = Sentences.load("answers", Language.EN);
        Set<String> keys = new TreeSet<>(vietnamese.keys());

        assertThat(english.keys()).isEqualTo(keys);
        keys.forEach(key -> assertThat(english.names(key)).as(key).isEqualTo(vietnamese.names(key)));
    }

    private String said(Answer answer) {
        return sentences.title(answer.verdict()) + ": " + sentences.sentence(answer);
    }
}
