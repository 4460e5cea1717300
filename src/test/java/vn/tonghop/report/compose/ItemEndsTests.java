package vn.tonghop.report.compose;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ItemEndsTests {

    @Test
    void endsLinesOfListsWhateverTheyEndedWith() {
        assertThat(ItemEnds.inList("Kiểm tra công vụ năm 2023.")).isEqualTo("Kiểm tra công vụ năm 2023;");
        assertThat(ItemEnds.last("Kiểm tra công vụ năm 2023 ;")).isEqualTo("Kiểm tra công vụ năm 2023.");
    }

    @Test
    void leavesSentencesThatEndThemselves() {
        assertThat(ItemEnds.sentence("Các dự án:")).isEqualTo("Các dự án:");
        assertThat(ItemEnds.sentence("Họp giao ban")).isEqualTo("Họp giao ban.");
        assertThat(ItemEnds.sentence("Họp giao ban;")).isEqualTo("Họp giao ban;");
    }
}
