package vn.tonghop.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import vn.tonghop.finding.Verdict;

class InboxNoteTests {

    @Test
    void saysVerdictAndPlaceForNotepad() {
        byte[] note = InboxNote.bytes(Answers.of(Verdict.ACCEPTED), "answers\\TTUD\\2023-12\\a.xlsx");

        assertThat(new String(note, StandardCharsets.UTF_8).split("\r\n", -1))
                .containsExactly(
                        "\uFEFFĐÃ NHẬN: Số liệu đã được đưa vào báo cáo. Đơn vị không phải làm gì thêm.",
                        "Phiếu trả lời: answers\\TTUD\\2023-12\\a.xlsx",
                        "");
    }
}
