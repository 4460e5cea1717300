package vn.tonghop.report.workbook;

import java.util.List;
import vn.tonghop.report.CompiledPeriod.CompletenessLine;
import vn.tonghop.report.CompiledPeriod.FindingLine;
import vn.tonghop.report.CompiledPeriod.TaskLine;
import vn.tonghop.report.workbook.TableSheet.Column;

/** The sheets of the reconciliation whose lines are those of the period. */
final class PeriodSheets {

    /** Columns of {@link #RECONCILIATION} where anything but zero catches the eye. */
    static final List<Integer> DIFFERENCES = List.of(9, 11);

    static final TableSheet<ComparedLine> RECONCILIATION = new TableSheet<>(
            "Đối soát",
            "ĐỐI SOÁT SỐ LIỆU",
            18,
            List.of(
                    new Column<>("Chỉ tiêu", 30, line -> line.now().label()),
                    new Column<>("Đơn vị báo cáo", 9, line -> line.now().unit()),
                    new Column<>("Đơn vị tính", 9, line -> line.now().unitOfMeasure()),
                    new Column<>("Lũy kế kỳ trước", 11, line -> line.now().opening()),
                    new Column<>("Trong kỳ", 11, line -> line.now().period()),
                    new Column<>("Lũy kế báo cáo", 11, line -> line.now().cumulative()),
                    new Column<>("Kế hoạch năm", 11, line -> line.now().plan()),
                    new Column<>("% kế hoạch", 9, line -> line.now().percent()),
                    new Column<>("Lũy kế tính lại", 11, line -> line.now().expectedCumulative()),
                    new Column<>("Chênh lệch lũy kế", 10, line -> line.now().difference()),
                    new Column<>("Theo sổ chi tiết", 11, line -> line.now().registerValue()),
                    new Column<>("Chênh lệch với sổ", 10, line -> line.now().registerDifference()),
                    new Column<>("Trong kỳ trước", 11, ComparedLine::before),
                    new Column<>("Tăng (giảm)", 11, ComparedLine::change),
                    new Column<>("Trong kỳ đã báo cáo", 11, line -> line.reported("period")),
                    new Column<>("Lũy kế đã báo cáo", 11, line -> line.reported("cumulative")),
                    new Column<>(
                            "Nguồn số liệu", 14, line -> Words.origin(line.now().origin())),
                    new Column<>("Kết luận", 36, line -> line.now().outcome()),
                    new Column<>("Mã", 10, line -> line.now().code())));

    static final TableSheet<TaskLine> TASKS = new TableSheet<>(
            "Nhiệm vụ",
            "NHIỆM VỤ UBND TỈNH, CHỦ TỊCH UBND TỈNH GIAO",
            11,
            List.of(
                    new Column<>("Số, ký hiệu", 17, TaskLine::number),
                    new Column<>("Ngày văn bản", 12, TaskLine::directiveDate),
                    new Column<>("Nội dung công việc", 50, TaskLine::content),
                    new Column<>("Thời hạn", 12, TaskLine::deadline),
                    new Column<>("Ngày hoàn thành", 12, TaskLine::completedOn),
                    new Column<>("Đơn vị ghi", 12, TaskLine::wordAsWritten),
                    new Column<>("Xác định tại ngày chốt", 18, line -> Words.taskStatus(line.status())),
                    new Column<>("Kết quả xử lý", 18, TaskLine::result),
                    new Column<>("Tệp", 20, TaskLine::file),
                    new Column<>("Trang tính", 10, TaskLine::sheet),
                    new Column<>("Ô", 9, TaskLine::range)));

    static final TableSheet<FindingLine> FINDINGS = new TableSheet<>(
            "Phát hiện",
            "PHÁT HIỆN KHI KIỂM TRA SỐ LIỆU",
            11,
            List.of(
                    new Column<>("Mức độ", 13, line -> Words.severity(line.severity())),
                    new Column<>("Tình trạng", 13, line -> Words.findingState(line.state())),
                    new Column<>("Đơn vị", 8, FindingLine::unit),
                    new Column<>("Biểu", 7, FindingLine::form),
                    new Column<>("Tệp", 20, FindingLine::file),
                    new Column<>("Trang tính", 10, FindingLine::sheet),
                    new Column<>("Ô", 9, FindingLine::cell),
                    new Column<>("Đã ghi", 14, line -> Words.shown(line.found())),
                    new Column<>("Đúng ra", 14, line -> Words.shown(line.expected())),
                    new Column<>("Nội dung", 44, FindingLine::message),
                    new Column<>("Việc cần làm", 34, FindingLine::action),
                    new Column<>("Loại", 26, FindingLine::code),
                    new Column<>("Mã phát hiện", 16, FindingLine::id)));

    static final TableSheet<CompletenessLine> COMPLETENESS = new TableSheet<>(
            "Đầy đủ",
            "BIỂU PHẢI GỬI VÀ ĐÃ GỬI",
            6,
            List.of(
                    new Column<>("Đơn vị", 8, CompletenessLine::unit),
                    new Column<>("Biểu", 7, CompletenessLine::form),
                    new Column<>("Bắt buộc", 12, line -> line.required() ? "Có" : "Khi phát sinh"),
                    new Column<>("Tình trạng", 11, line -> Words.completeness(line.state())),
                    new Column<>("Lần gửi", 30, CompletenessLine::submission),
                    new Column<>("Tháng", 10, CompletenessLine::period)));

    private PeriodSheets() {}
}
