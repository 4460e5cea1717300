package vn.tonghop.report.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.tonghop.reconciliation.Completeness;
import vn.tonghop.report.SamplePeriod;
import vn.tonghop.report.review.FrontBlock.Bar;
import vn.tonghop.report.review.FrontBlock.Heading;
import vn.tonghop.report.review.FrontBlock.Line;
import vn.tonghop.report.review.FrontBlock.Point;
import vn.tonghop.report.review.FrontBlock.Table;
import vn.tonghop.report.review.FrontBlock.Title;
import vn.tonghop.wording.Language;

class FrontPagesTests {

    private static final ReviewWords WORDS = new ReviewWords(Language.VI, "2023-12");

    @Test
    void tellsLeadersWhatTheyMustKnowOnOnePage() {
        assertThat(new LeaderPage(SamplePeriod.december(), WORDS).blocks())
                .containsExactly(
                        new Title(
                                "TÓM TẮT TRÌNH LÃNH ĐẠO",
                                "Báo cáo tháng 12/2023 (số liệu 15/11/2023–14/12/2023), đang tổng hợp"),
                        new Heading("1. Thay đổi so với tháng trước"),
                        new Line("So với tháng 11/2023: 2 chỉ tiêu tăng, 0 chỉ tiêu giảm, 0 chỉ tiêu không đổi. Thay"
                                + " đổi lớn nhất:"),
                        new Table(
                                List.of("Chỉ tiêu", "Đơn vị tính", "Tháng trước", "Tháng này", "Tăng (giảm)"),
                                List.of(40, 12, 16, 16, 16),
                                List.of(
                                        List.of(
                                                "Phương tiện đo kiểm định, hiệu chuẩn đạt yêu cầu",
                                                "PTĐ",
                                                "598",
                                                "2.239",
                                                "+1.641"),
                                        List.of("Thử nghiệm mẫu", "mẫu", "52", "60", "+8"))),
                        new Heading("2. Thực hiện kế hoạch năm"),
                        new Line("Hết kỳ này đã qua 100% thời gian của năm báo cáo; thanh màu cam là chỉ tiêu chậm hơn"
                                + " thời gian."),
                        new Bar("Thử nghiệm mẫu", "663/700 mẫu, thiếu 37", new BigDecimal("94.7"), "94,7%", true),
                        new Bar(
                                "Phương tiện đo kiểm định, hiệu chuẩn đạt yêu cầu",
                                "9.269/10.000 PTĐ, thiếu 731",
                                new BigDecimal("92.69"),
                                "92,69%",
                                true),
                        new Heading("3. Nhiệm vụ đến hạn trước ngày chốt số liệu kỳ sau (14/01/2024)"),
                        due(0),
                        due(1),
                        new Heading("4. Đơn vị còn thiếu số liệu"),
                        new Point("Trung tâm Ứng dụng: BM05 (chưa gửi)."),
                        new Point("Số liệu còn thiếu trong báo cáo: 1; được tô vàng và ghi chú trong bản này."),
                        new Heading("5. Điểm đã được chấp nhận"),
                        new Point("Dòng 9: nhiệm vụ 3797/UBND-KGVX chưa có thời hạn. Người chấp nhận: Trưởng phòng"
                                + " Tổng hợp, ngày 13/12/2023. Lý do: văn bản giao không ghi thời hạn."),
                        new Heading("6. Điểm phải xử lý trước khi chốt"),
                        new Point("Nhận đủ các biểu chưa gửi ở mục 4."),
                        new Point("Ô E13: lũy kế 9.269 không khớp: kỳ trước 7.057 + trong kỳ 2.239 = 9.296 (chênh"
                                + " −27). Sửa lũy kế; nếu kỳ trước sai, ghi rõ ở Ghi chú và báo Văn phòng."));
    }

    @Test
    void speaksOfThePeriodBeforeWhereItIsNoMonth() {
        ReviewWords quarter = new ReviewWords(Language.VI, "2023-Q4");
        assertThat(new LeaderPage(SamplePeriod.december(), quarter).blocks())
                .contains(new Heading("1. Thay đổi so với kỳ trước"))
                .noneMatch(block -> block.toString().contains("áng trước"));
        Completeness.Line november =
                new Completeness.Line("TTUD", "BM05", true, Completeness.State.MISSING, null, "2023-11");
        assertThat(FrontPages.unit(november, SamplePeriod.december(), quarter))
                .isEqualTo("Trung tâm Ứng dụng (tháng 11/2023)");
        assertThat(quarter.text("comment.previous.only", "previous", "7.057 PTĐ"))
                .isEqualTo("Kỳ trước: 7.057 PTĐ.");
        assertThat(quarter.text("leader.subtitle", "period", "2023-Q4", "window", "15/9–14/12", "state", "đã chốt"))
                .isEqualTo("Báo cáo quý IV/2023 (số liệu 15/9–14/12), đã chốt");
    }

    private static FrontBlock due(int at) {
        return new LeaderPage(SamplePeriod.december(), WORDS)
                .blocks().stream()
                        .filter(b -> b instanceof Point p && p.text().contains("; hạn "))
                        .toList()
                        .get(at);
    }

    @Test
    void namesTasksThatFallDueBeforeTheNextCutoff() {
        assertThat(((Point) due(0)).text()).startsWith("1950/UBND-KGVX: ").endsWith("; hạn 31/12/2023.");
        assertThat(((Point) due(1)).text()).startsWith("25/KH-UBND: ").endsWith("; hạn 10/01/2024.");
    }

    @Test
    void showsNoCodesToPeople() {
        String all = FrontPages.of(SamplePeriod.december(), List.of(), WORDS).toString();
        assertThat(all).doesNotContain("TTUD", "cumulative-does-not-roll-forward", "a1b2c3d4e5f6", "1b1b", "blocking");
    }

    @Test
    void listsFormsFindingsWaiversAndGapsOnTheCoverSheet() {
        List<FrontBlock> blocks = new CoverSheet(SamplePeriod.december(), List.of(), WORDS).blocks();
        assertThat(blocks)
                .contains(
                        new Table(
                                List.of("Số liệu", "Bản nháp trước", "Bản này", "Tệp làm thay đổi"),
                                List.of(40, 15, 15, 30),
                                List.of(List.of(
                                        "Phương tiện đo kiểm định đạt, trong kỳ",
                                        "2.229",
                                        "2.239",
                                        "BM01 T12.2023.xlsx"))),
                        new Table(
                                List.of("Đơn vị", "Biểu và tình trạng"),
                                List.of(30, 70),
                                List.of(List.of("Trung tâm Ứng dụng", "BM01: đúng hạn; BM05: chưa gửi"))),
                        new Table(
                                List.of("Điểm được chấp nhận", "Lý do", "Người chấp nhận"),
                                List.of(45, 30, 25),
                                List.of(List.of(
                                        "Dòng 9: nhiệm vụ 3797/UBND-KGVX chưa có thời hạn.",
                                        "văn bản giao không ghi thời hạn",
                                        "Trưởng phòng Tổng hợp, 13/12/2023"))),
                        new Point("Hồ sơ nhập khẩu tiếp nhận (hồ sơ)"));
        assertThat(((Table) blocks.get(7)).rows()).hasSize(3);
    }
}
