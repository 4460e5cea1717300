package vn.tonghop.samples;

import static vn.tonghop.samples.SampleColumn.centred;
import static vn.tonghop.samples.SampleColumn.date;
import static vn.tonghop.samples.SampleColumn.number;
import static vn.tonghop.samples.SampleColumn.text;

import java.util.List;

/** The forms of the samples with their titles and columns, as the units print them. */
enum SampleForm {
    BM01(
            "BIỂU TỔNG HỢP CHỈ TIÊU",
            centred("Mã chỉ tiêu", 12),
            text("Chỉ tiêu", 52),
            centred("Đơn vị tính", 12),
            number("Trong kỳ", 14),
            number("Lũy kế", 12),
            number("Kế hoạch năm", 12),
            number("Tỷ lệ %", 10),
            centred("Ước", 8),
            text("Ghi chú", 30)),
    BM02(
            "PHỤ LỤC KẾT QUẢ THỰC HIỆN NHIỆM VỤ UBND TỈNH, CHỦ TỊCH UBND TỈNH GIAO",
            centred("TT", 6),
            text("Số/Ký hiệu VBCĐ", 22),
            text("Nội dung công việc", 60),
            date("Thời hạn"),
            date("Ngày hoàn thành"),
            centred("Tiến độ", 14),
            text("Kết quả xử lý", 24)),
    BM03(
            "DANH MỤC VĂN BẢN ĐÃ BAN HÀNH",
            centred("STT", 6),
            centred("Loại văn bản", 14),
            centred("Số, ký hiệu", 18),
            date("Ngày ban hành"),
            text("Trích yếu", 90),
            centred("Đưa vào báo cáo", 12)),
    BM04(
            "NỘI DUNG THUYẾT MINH BÁO CÁO THÁNG",
            centred("Mục", 12),
            centred("Cấp", 6),
            text("Nội dung", 100),
            text("Chú thích", 40)),
    BM05(
            "SỔ KIỂM ĐỊNH PHƯƠNG TIỆN ĐO",
            centred("STT", 6),
            date("Ngày"),
            centred("Số giấy chứng nhận", 18),
            text("Loại phương tiện đo", 24),
            number("Số lượng", 10),
            text("Khách hàng", 44),
            text("Địa bàn", 20),
            centred("Kết quả", 12)),
    BM06(
            "SỔ THEO DÕI MẪU THỬ NGHIỆM",
            centred("STT", 6),
            date("Ngày nhận mẫu"),
            centred("Mã mẫu", 14),
            text("Loại mẫu", 30),
            number("Số mẫu", 10),
            text("Khách hàng", 44),
            centred("Kết quả", 14)),
    BM07(
            "SỔ TIẾP NHẬN CÔNG BỐ HỢP CHUẨN, HỢP QUY",
            centred("STT", 6),
            text("Tổ chức, cá nhân", 44),
            number("Số sản phẩm", 10),
            text("Tiêu chuẩn/Quy chuẩn", 36),
            centred("Hình thức", 14),
            date("Ngày tiếp nhận")),
    BM08(
            "THEO DÕI HỖ TRỢ THEO NGHỊ QUYẾT SỐ 43/2022/NQ-HĐND",
            centred("STT", 6),
            text("Nội dung hỗ trợ", 40),
            text("Tổ chức", 44),
            number("Số sản phẩm", 10),
            centred("Số quyết định", 18),
            date("Ngày"),
            number("Số tiền", 16)),
    BM09(
            "SỔ HỒ SƠ KIỂM TRA CHẤT LƯỢNG HÀNG HÓA NHẬP KHẨU",
            centred("STT", 6),
            centred("Số hồ sơ", 16),
            date("Ngày tiếp nhận"),
            text("Đơn vị nhập khẩu", 44),
            text("Nhóm sản phẩm", 24),
            date("Ngày thẩm định"),
            centred("Kết quả", 14)),
    BM10(
            "KẾT QUẢ THANH TRA, KIỂM TRA",
            centred("STT", 6),
            text("Đối tượng", 40),
            text("Nội dung", 50),
            centred("Hình thức", 12),
            centred("Số kết luận", 16),
            date("Ngày"),
            text("Kết quả", 40),
            number("Số tiền xử phạt", 14)),
    BM11(
            "SỔ THEO DÕI NHIỆM VỤ KHOA HỌC VÀ CÔNG NGHỆ",
            centred("STT", 6),
            text("Tên nhiệm vụ", 80),
            centred("Cấp", 12),
            centred("Việc", 20),
            date("Ngày"),
            centred("Kết quả", 14),
            centred("Số văn bản", 18)),
    BM12(
            "SỔ HỒ SƠ, CẤP PHÉP, THAM GIA Ý KIẾN",
            centred("STT", 6),
            text("Loại", 24),
            text("Tổ chức, cá nhân", 60),
            centred("Hình thức", 14),
            date("Ngày tiếp nhận"),
            date("Ngày giải quyết"),
            text("Kết quả", 24));

    final String title;

    @SuppressWarnings("ImmutableEnumChecker")
    final List<SampleColumn> columns;

    SampleForm(String title, SampleColumn... columns) {
        this.title = title;
        this.columns = List.of(columns);
    }

    /** Whether a row "(1) (2) (3) …" stands under the headings. */
    boolean numbersColumns() {
        return this == BM01 || this == BM07;
    }

    /** Whether the last two headings stand on a second line under a common one. */
    boolean joinsLastHeadings() {
        return this == BM09;
    }

    List<String> headings() {
        return columns.stream().map(SampleColumn::heading).toList();
    }
}
