package vn.tonghop.report;

import static vn.tonghop.report.SampleReport.item;

import java.util.List;
import vn.tonghop.report.document.ReportDocument.Block;
import vn.tonghop.report.document.ReportDocument.Block.Heading;

/** Headings and items of the sample report. */
final class SampleBody {

    private SampleBody() {}

    static List<Block> blocks() {
        return List.of(
                new Heading(1, "Phần I", "Tình hình, kết quả hoạt động quản lý nhà nước về khoa học và công nghệ"),
                new Heading(2, "I.", "Thực hiện nhiệm vụ do UBND tỉnh, Chủ tịch UBND tỉnh giao"),
                item(
                        0,
                        "Các nhiệm vụ UBND tỉnh, Chủ tịch UBND tỉnh giao đều được Sở triển khai đúng thời gian, không có nhiệm vụ chậm hoặc quá hạn."),
                item(0, "*Nhiệm vụ được giao trong tháng 12/2023:*"),
                item(0, "Tổng số: {tasks.total} nhiệm vụ."),
                item(
                        1,
                        "Đã thực hiện (hoàn thành): {tasks.completed} nhiệm vụ, thực hiện chậm: {tasks.completed-late}."),
                item(1, "Đang thực hiện (trong hạn): {tasks.in-progress} nhiệm vụ; quá hạn: {tasks.overdue} nhiệm vụ."),
                item(1, "Chưa thực hiện: {tasks.not-started} nhiệm vụ."),
                item(0, "*(Có phụ lục chi tiết các nhiệm vụ gửi kèm theo).*"),
                new Heading(2, "II.", "Xây dựng cơ chế, chính sách, pháp luật về khoa học và công nghệ"),
                item(0, "Trong tháng, Sở đã soạn thảo, ban hành hoặc trình cấp có thẩm quyền các văn bản sau:"),
                item(1, "Báo cáo đã ban hành:"),
                item(
                        2,
                        "Báo cáo số 369/BC-KHCN ngày 12/12/2023 về thực hiện Quy chế phối hợp theo Quyết định số 136-QĐ/TU năm 2023."),
                item(2, "Báo cáo số 358/BC-KHCN ngày 08/12/2023 về rà soát văn bản quy phạm pháp luật năm 2023."),
                item(
                        2,
                        "Báo cáo số 354/BC-KHCN ngày 07/12/2023 về quy trình xây dựng văn bản quy phạm pháp luật năm 2023."),
                item(
                        2,
                        "Báo cáo số 357/BC-KHCN ngày 08/12/2023 về áp dụng Hệ thống quản lý chất lượng theo TCVN ISO 9001:2015."),
                item(2, "Kết quả công tác chống buôn lậu, gian lận thương mại và hàng giả năm 2023."),
                item(
                        2,
                        "Kết quả tiếp nhận, giải quyết thủ tục hành chính tại Trung tâm Phục vụ hành chính công tỉnh năm 2023."),
                item(2, "Kết quả thực hiện Nghị quyết số 21/NQ-CP ngày 20/02/2023 của Chính phủ năm 2023."),
                item(2, "Kết quả chương trình phát triển thanh niên tỉnh giai đoạn 2021 - 2030 năm 2023."),
                item(2, "Kết quả chiến lược quốc gia về trí tuệ nhân tạo trên địa bàn tỉnh năm 2023."),
                item(2, "Kết quả cải thiện chỉ số xanh cấp tỉnh (PGI) năm 2023."),
                item(2, "Kết quả kiểm tra công vụ và kỷ luật, kỷ cương hành chính năm 2023."),
                item(
                        2,
                        "Kết quả phòng, chống tội phạm về đa dạng sinh học đến năm 2030, tầm nhìn đến năm 2050 năm 2023."),
                item(2, "Kết quả hỗ trợ doanh nghiệp nhỏ và vừa trên địa bàn tỉnh năm 2023."),
                item(2, "Kết quả chiến lược sở hữu trí tuệ đến năm 2030 năm 2023."),
                item(2, "Kết quả giúp đỡ xã đặc biệt khó khăn năm 2023."),
                item(2, "Kết quả thi đua, khen thưởng và phương hướng năm 2024 năm 2023."),
                item(1, "Kế hoạch đã ban hành:"),
                item(2, "Kế hoạch cải cách hành chính nhà nước năm 2024."),
                item(2, "Kế hoạch hưởng ứng tháng hành động quốc gia phòng, chống HIV/AIDS năm 2023."),
                item(2, "Kế hoạch tổ chức hội nghị đối thoại với doanh nghiệp và chủ nhiệm đề tài, dự án."),
                item(1, "Quyết định đã ban hành:"),
                item(2, "Quyết định phê duyệt danh mục 20 nhiệm vụ khoa học và công nghệ cấp cơ sở năm 2024."),
                item(2, "Quyết định công nhận 05 sáng kiến năm 2023."),
                item(
                        2,
                        "Quyết định thành lập hội đồng tư vấn đánh giá, nghiệm thu dự án nhãn hiệu chứng nhận “Trám đen Hiệp Hòa”."),
                item(
                        2,
                        "Quyết định chấm dứt Hợp đồng số 03/HĐ-KHCN-DA ngày 31/01/2023 về mô hình trồng sâm bố chính (*Abelmoschus sagittifolius*)."),
                new Heading(2, "III.", "Hoạt động khoa học và công nghệ"),
                new Heading(3, "1.", "Hoạt động nghiên cứu khoa học và phát triển công nghệ"),
                new Heading(4, "1.1.", "Quản lý đề tài, dự án cấp quốc gia"),
                item(
                        1,
                        "Nghiệm thu dự án “*Mô hình nhân giống, trồng, thu hái, sơ chế bảo quản Cát sâm, sâm cau theo GACP-WHO*”, xếp loại Khá."),
                item(
                        1,
                        "Làm thủ tục gia hạn dự án “*Mô hình chăn nuôi bò thịt lai Blanc-Blue-Belge thương phẩm*” cho đơn vị chủ trì."),
                item(1, "Cùng Bộ Khoa học và Công nghệ kiểm tra tiến độ 03 dự án."),
                new Heading(4, "1.2.", "Quản lý đề tài, dự án cấp tỉnh"),
                item(1, "Đôn đốc cơ quan chủ trì nộp sản phẩm của 04 nhiệm vụ để nghiệm thu."),
                item(1, "Kiểm tra tiến độ 01 đề tài."),
                new Heading(3, "2.", "Hoạt động đánh giá, thẩm định và chuyển giao công nghệ; an toàn bức xạ hạt nhân"),
                item(1, "Góp ý hồ sơ đề nghị thực hiện dự án “Nhà máy sản xuất dây cách điện E&B Vina”."),
                item(
                        1,
                        "Góp ý công nghệ trạm xử lý nước thải của 03 dự án khu dân cư, khu đô thị tại các huyện Yên Thế, Tân Yên, Việt Yên."),
                item(
                        1,
                        "Gia hạn giấy phép sử dụng thiết bị X-quang cho 03 đơn vị (*Trung tâm Y tế huyện Hiệp Hòa, Trung tâm Y tế huyện Tân Yên, Phòng khám đa khoa thuộc Bệnh viện Quốc tế*)."),
                new Heading(3, "3.", "Hoạt động thông tin, dịch vụ khoa học và công nghệ"),
                item(1, "Biên tập, cập nhật các trang thông tin điện tử của Sở và của đơn vị trực thuộc."),
                item(1, "Cấp giấy chứng nhận đăng ký kết quả thực hiện cho 02 nhiệm vụ."),
                item(
                        1,
                        "Kiểm định, hiệu chuẩn phương tiện đo, chuẩn đo lường và thử nghiệm theo nhu cầu của khách hàng (*Kết quả: *thử nghiệm: {TTUD-01.period} mẫu, lũy kế đến kỳ báo cáo {TTUD-01.cumulative}/700 mẫu, đạt {TTUD-01.percent} % kế hoạch năm; kiểm định: {TTUD-02.period} phương tiện đo đạt yêu cầu, lũy kế đến kỳ báo cáo {TTUD-02.cumulative}/10.000 PTĐ, đạt {TTUD-02.percent} % kế hoạch năm)."),
                item(
                        1,
                        "Nhiệm vụ dịch vụ công thực hiện theo tiến độ^[Trồng thử nghiệm một số giống hoa sen mới trong chậu; xây dựng mô hình sản xuất thử nghiệm nấm Vân Chi tại khu thử nghiệm của Trung tâm Ứng dụng khoa học và công nghệ.]."),
                item(
                        1,
                        "Phối hợp với địa phương trồng, chăm sóc khoai tây giống sạch bệnh, diện tích 5 ha^[Nhiệm vụ hợp tác với Hàn Quốc về chuỗi giá trị khoai tây.]."),
                new Heading(3, "4.", "Hoạt động tiêu chuẩn đo lường chất lượng"),
                item(
                        1,
                        "Tiếp nhận {TDC-01.period} hồ sơ đăng ký kiểm tra chất lượng sản phẩm thép, điện, điện tử nhập khẩu; thẩm định 20 hồ sơ, đều đạt yêu cầu."),
                item(
                        1,
                        "Thực hiện Nghị quyết số 43/2022/NQ-HĐND: thẩm định 09 hồ sơ công bố hợp chuẩn với 12 sản phẩm, ban hành 09 quyết định hỗ trợ, tổng số tiền {TDC-05.period} đồng."),
                item(1, "Công tác tiêu chuẩn hóa:"),
                item(2, "Cập nhật 20 tiêu chuẩn quốc gia về phòng cháy, chữa cháy."),
                item(2, "Tiếp nhận 21 sản phẩm công bố hợp chuẩn và 01 hồ sơ công bố hợp quy."),
                item(
                        1,
                        "Theo dõi mô hình điểm về năng suất chất lượng tại 02 cơ sở khám, chữa bệnh và 10 trường tiểu học."),
                new Heading(3, "5.", "Hoạt động sở hữu trí tuệ, sáng kiến và khoa học và công nghệ cơ sở"),
                item(1, "Họp Hội đồng xét sáng kiến cấp cơ sở; 05 sáng kiến đạt yêu cầu."),
                item(1, "Tổ chức 07 hội đồng nghiệm thu nhiệm vụ khoa học và công nghệ cơ sở."),
                new Heading(3, "6.", "Công tác thanh tra, kiểm tra"),
                item(
                        1,
                        "Ban hành kết luận thanh tra việc chấp hành pháp luật về đo lường tại Điện lực Lục Ngạn; công khai kết luận trên Cổng thông tin điện tử của Sở."),
                item(1, "Tiếp công dân định kỳ ngày 15 hằng tháng và thường xuyên theo yêu cầu."),
                new Heading(1, "Phần II", "Nhiệm vụ công tác tháng 01/2024"),
                new Heading(3, "1.", "Hoạt động nghiên cứu khoa học và phát triển công nghệ"),
                item(
                        1,
                        "Tổ chức các hội đồng tư vấn xác định nhiệm vụ đợt 2/2024, trình UBND tỉnh phê duyệt danh mục."),
                item(1, "Thẩm định dự toán kinh phí 02 nhiệm vụ bổ sung năm 2023."),
                new Heading(3, "2.", "Hoạt động tiêu chuẩn đo lường chất lượng"),
                item(
                        1,
                        "Tiếp tục thực hiện các kế hoạch của UBND tỉnh: số 239/KH-UBND ngày 18/8/2020 về truy xuất nguồn gốc; số 408/KH-UBND ngày 29/8/2021 về năng suất và chất lượng; số 409/KH-UBND ngày 30/8/2021 về Đề án 996."),
                item(1, "Xuất bản Bản tin TBT số 01/2024."),
                new Heading(3, "3.", "Một số công tác khác"),
                item(1, "Xây dựng mục tiêu chất lượng năm 2024; đăng ký nhiệm vụ trọng tâm năm 2024."),
                item(1, "Họp lãnh đạo Sở hằng tuần, họp giao ban định kỳ tháng 01/2024."));
    }
}
