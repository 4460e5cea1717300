package vn.tonghop.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tonghop.wording.FindingSentencesTests.day;
import static vn.tonghop.wording.FindingSentencesTests.finding;
import static vn.tonghop.wording.FindingSentencesTests.number;

import org.junit.jupiter.api.Test;
import vn.tonghop.finding.Finding;
import vn.tonghop.finding.FindingCode;

/** The commonest findings, to the letter as the department's office words them. */
class HouseWordingTests {

    private final FindingSentences sentences = new FindingSentences();

    @Test
    void wordsColumnMissing() {
        says(
                finding(FindingCode.COLUMN_MISSING, "choice"),
                "Biểu BM05 thiếu cột “Kết quả”. Thêm cột này (ghi Đạt hoặc Không đạt) rồi gửi lại.");
    }

    @Test
    void wordsValueMissing() {
        says(
                finding(FindingCode.VALUE_MISSING, "indicator", "cell", "D12", "column", "Trong kỳ"),
                "Ô D12 (Trong kỳ, Thử nghiệm mẫu) còn trống. Không phát sinh thì ghi 0; chưa có số liệu thì ghi “chưa"
                        + " có”.");
    }

    @Test
    void wordsNumberUnreadable() {
        says(
                finding(FindingCode.NUMBER_UNREADABLE, "", "cell", "D12"),
                "Ô D12: không đọc được “2.239 cái (đạt)”. Chỉ ghi số, ví dụ 2.239; đơn vị tính ghi ở cột riêng.");
    }

    @Test
    void wordsDateUnreadable() {
        says(
                finding(FindingCode.DATE_UNREADABLE, "impossible", "cell", "B45", "found", "31/11/2023"),
                "Ô B45: “31/11/2023” không phải ngày có thật. Ghi lại theo ngày/tháng/năm, ví dụ 30/11/2023.");
    }

    @Test
    void wordsDateOutsidePeriod() {
        says(
                finding(FindingCode.DATE_OUTSIDE_PERIOD, ""),
                "Dòng 37: ngày 14/11/2023 thuộc kỳ tháng 11. Nếu lần trước chưa báo cáo, ghi “bổ sung” ở cột Ghi chú;"
                        + " nếu đã báo cáo thì xóa dòng này.");
    }

    @Test
    void wordsCumulativeDoesNotRollForward() {
        says(
                finding(FindingCode.CUMULATIVE_DOES_NOT_ROLL_FORWARD, ""),
                "Ô E12: lũy kế 9.269 không khớp: kỳ trước 7.057 + trong kỳ 2.239 = 9.296 (chênh −27). Sửa lũy kế; nếu"
                        + " kỳ trước sai, ghi rõ ở Ghi chú và báo Văn phòng.");
    }

    @Test
    void wordsRegisterDoesNotTie() {
        says(
                finding(FindingCode.REGISTER_DOES_NOT_TIE, "short", "form", "BM01", "difference", number("-10")),
                "BM01 ghi 2.239, cộng các dòng “Đạt” trong sổ BM05 được 2.229 (thiếu 10). Đề nghị kiểm tra lại sổ hoặc"
                        + " số báo cáo.");
    }

    @Test
    void wordsFigureOutlier() {
        says(
                finding(FindingCode.FIGURE_OUTLIER, "", "cell", "D13"),
                "Ô D13: 2.239 gấp 3,5 lần bình quân 11 tháng (641,5). Nếu đúng, ghi lý do ở Ghi chú.");
    }

    @Test
    void wordsPeriodUnclear() {
        says(
                finding(FindingCode.PERIOD_UNCLEAR, "", "period", "2023-11"),
                "Tiêu đề ghi tháng 11/2023, tên tệp ghi T12.2023. Sửa cho thống nhất rồi gửi lại.");
    }

    @Test
    void wordsTaskLost() {
        says(
                finding(FindingCode.TASK_LOST, ""),
                "Nhiệm vụ 1950/UBND-KGVX ngày 20/4/2023 kỳ trước đang thực hiện, kỳ này không thấy. Ghi lại dòng này;"
                        + " nếu đã xong, ghi ngày hoàn thành và số văn bản kết quả.");
    }

    @Test
    void wordsTaskTimelinessDiffers() {
        says(
                finding(FindingCode.TASK_TIMELINESS_DIFFERS, "no-deadline", "row", 9, "found", "Đúng hạn"),
                "Dòng 9 ghi “Đúng hạn” nhưng không có thời hạn. Bổ sung thời hạn hoặc ghi “Không quy định thời hạn”.");
    }

    @Test
    void wordsSubmissionMissing() {
        says(
                finding(FindingCode.SUBMISSION_MISSING, "", "date", day(2023, 12, 12), "form", "BM07, BM08"),
                "Đến 17 giờ ngày 12/12/2023 chưa nhận được BM07, BM08 của Chi cục TĐC. Nếu không phát sinh, gửi biểu"
                        + " có một dòng “Không phát sinh”.");
    }

    private void says(Finding finding, String expected) {
        assertThat(sentences.message(finding, Language.VI) + " " + sentences.action(finding, Language.VI))
                .isEqualTo(expected);
    }
}
