package vn.tonghop.report.compiled;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.tonghop.reconciliation.figures.Figure.Origin;
import vn.tonghop.report.compiled.CompiledPeriod.IndicatorLine;
import vn.tonghop.wording.Language;

class OutcomeSentencesTests {

    private final OutcomeSentences sentences = new OutcomeSentences(Language.VI);

    @Test
    void saysWhatWasAddedAndWhatTheRegisterCounts() {
        assertThat(sentences.of(line("7057", "2239", "9296", "9296", "2239", Origin.REPORTED, "agrees")))
                .isEqualTo("Kỳ trước 7.057 + trong kỳ 2.239 = 9.296, khớp lũy kế. Sổ chi tiết cộng được 2.239, khớp.");
    }

    @Test
    void saysByHowMuchFiguresDiffer() {
        assertThat(sentences.of(line(
                        "7057", "2239", "9269", "9296", "2229", Origin.REPORTED, "cumulative-does-not-roll-forward")))
                .isEqualTo("Kỳ trước 7.057 + trong kỳ 2.239 = 9.296; lũy kế ghi 9.269 (chênh −27). Sổ chi tiết cộng"
                        + " được 2.229, số báo cáo 2.239 (chênh 10). Có điểm cần xem ở trang “Phát hiện”.");
    }

    @Test
    void saysWhatTheRegisterCountsSinceTheIndicatorsOwnYearBegan() {
        assertThat(sentences.of(line(null, "60", "30", "30", "60", Origin.REPORTED, "agrees")))
                .isEqualTo("Năm của chỉ tiêu bắt đầu giữa kỳ; từ ngày đó sổ chi tiết cộng được 30, khớp lũy kế. Sổ chi"
                        + " tiết cộng được 60, khớp.");
        assertThat(sentences.of(
                        line(null, "60", "60", "30", "60", Origin.REPORTED, "cumulative-does-not-roll-forward")))
                .startsWith("Năm của chỉ tiêu bắt đầu giữa kỳ; từ ngày đó sổ chi tiết cộng được 30, lũy kế ghi 60"
                        + " (chênh 30).");
    }

    @Test
    void saysWhenThereIsNothingToCompareWith() {
        assertThat(sentences.of(line(null, "5", null, null, null, Origin.REPORTED, "agrees")))
                .isEqualTo("Không có số khác để đối chiếu.");
        assertThat(sentences.of(line(null, null, null, null, null, Origin.MISSING, "agrees")))
                .isEqualTo("Chưa có số liệu.");
        assertThat(sentences.of(line(null, "46", null, null, "46", Origin.REGISTER, "agrees")))
                .isEqualTo("Số lấy từ sổ chi tiết: 46.");
    }

    private static IndicatorLine line(
            @Nullable String opening,
            @Nullable String period,
            @Nullable String cumulative,
            @Nullable String expected,
            @Nullable String register,
            Origin origin,
            String outcome) {
        return new IndicatorLine(
                "TTUD-02",
                "Kiểm định",
                "TTUD",
                "PTĐ",
                decimal(opening),
                decimal(period),
                decimal(cumulative),
                null,
                null,
                decimal(expected),
                minus(cumulative, expected),
                decimal(register),
                minus(period, register),
                origin,
                outcome);
    }

    private static @Nullable BigDecimal minus(@Nullable String left, @Nullable String right) {
        return left == null || right == null ? null : new BigDecimal(left).subtract(new BigDecimal(right));
    }

    private static @Nullable BigDecimal decimal(@Nullable String value) {
        return value == null ? null : new BigDecimal(value);
    }
}
