package vn.tonghop.report.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearDuplicatesTests {

    @Test
    void findsTheLaterOfTwoThatShareTheirWords() {
        String first = "Biên tập bản tin TBT tháng này và đưa lên trang thông tin";
        String second = "Biên tập bản tin TBT, đưa lên trang thông tin của Chi cục";
        assertThat(NearDuplicates.among(List.of("Họp giao ban.", first, second)))
                .containsExactly(org.assertj.core.api.Assertions.entry(second, first));
    }

    @Test
    void keepsPlansOfDifferentNumbersApart() {
        assertThat(NearDuplicates.among(List.of(
                        "Thực hiện Kế hoạch số 25/KH-UBND năm 2023", "Thực hiện Kế hoạch số 423/KH-UBND năm 2023")))
                .isEmpty();
    }
}
