package vn.tonghop.report.workbook;

import vn.tonghop.catalogue.TaskRules.TaskStatus;
import vn.tonghop.reconciliation.Figure;

/** What people read in place of the words that programs read. A word not known here stands as it is. */
final class Words {

    private Words() {}

    static String severity(String slug) {
        return switch (slug) {
            case "error" -> "Lỗi";
            case "blocking" -> "Chặn chốt kỳ";
            case "warning" -> "Cần xem lại";
            case "note" -> "Lưu ý";
            default -> slug;
        };
    }

    static String findingState(String slug) {
        return switch (slug) {
            case "open" -> "Chưa xử lý";
            case "accepted" -> "Đã chấp nhận";
            default -> slug;
        };
    }

    static String periodState(String slug) {
        return switch (slug) {
            case "open" -> "đang tổng hợp";
            case "submitted" -> "đã trình ký";
            case "closed" -> "đã chốt";
            case "reopened" -> "đã mở lại";
            default -> slug;
        };
    }

    static String verdict(String name) {
        return switch (name) {
            case "ACCEPTED" -> "Đã nhận";
            case "ACCEPTED_WITH_WARNINGS" -> "Đã nhận, cần xem lại";
            case "RETURNED" -> "Trả lại để sửa";
            case "UNREADABLE" -> "Không đọc được";
            case "DUPLICATE" -> "Trùng";
            case "HELD" -> "Chờ quyết định";
            case "SUPERSEDED" -> "Đã thay";
            default -> name;
        };
    }

    static String completeness(String slug) {
        return switch (slug) {
            case "awaited" -> "Đang chờ";
            case "on-time" -> "Đúng hạn";
            case "late" -> "Gửi muộn";
            case "returned" -> "Trả lại để sửa";
            case "held" -> "Chờ quyết định";
            case "missing" -> "Chưa gửi";
            case "waived" -> "Được miễn";
            default -> slug;
        };
    }

    static String origin(Figure.Origin origin) {
        return switch (origin) {
            case REPORTED -> "Đơn vị báo cáo";
            case REGISTER -> "Đếm từ sổ";
            case CARRIED -> "Kỳ trước chuyển sang";
            case COMPUTED -> "Tính từ số khác";
            case CATALOGUE -> "Kế hoạch trong danh mục";
            case ADJUSTED -> "Điều chỉnh (BM13)";
            case MISSING -> "Chưa có";
        };
    }

    static String role(String slug) {
        return switch (slug) {
            case "value" -> "Giá trị";
            case "opening" -> "Lũy kế kỳ trước";
            case "period" -> "Trong kỳ";
            case "register" -> "Sổ chi tiết";
            case "plan" -> "Kế hoạch năm";
            default -> slug;
        };
    }

    static String taskStatus(TaskStatus status) {
        return switch (status) {
            case COMPLETED_ON_TIME -> "Hoàn thành đúng hạn";
            case COMPLETED_LATE -> "Hoàn thành chậm";
            case COMPLETED_NO_DEADLINE -> "Hoàn thành (không có thời hạn)";
            case IN_PROGRESS_WITHIN_DEADLINE -> "Đang thực hiện, trong hạn";
            case IN_PROGRESS_NO_DEADLINE -> "Đang thực hiện (không có thời hạn)";
            case OVERDUE -> "Quá hạn";
            case NOT_STARTED -> "Chưa thực hiện";
        };
    }
}
