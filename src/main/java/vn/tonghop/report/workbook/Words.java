package vn.tonghop.report.workbook;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.tonghop.catalogue.TaskRules.TaskStatus;
import vn.tonghop.reconciliation.Figure;
import vn.tonghop.report.FigureHistory.Mover;
import vn.tonghop.report.FigureHistory.Since;
import vn.tonghop.wording.VietnameseDates;
import vn.tonghop.wording.VietnameseNumbers;

/** What people read in place of the words that programs read. A word not known here stands as it is. */
final class Words {

    private static final Pattern DAY = Pattern.compile("\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d)");
    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9]\\d{0,17})(\\.\\d{1,2})?");

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
            case "adjusted" -> "Điều chỉnh (BM13)";
            case "carried" -> "Kỳ trước chuyển sang";
            default -> slug;
        };
    }

    static String formula(String formula) {
        return switch (formula) {
            case "sum of months" -> "Cộng các tháng";
            case "cumulative - opening" -> "Lũy kế − lũy kế đầu kỳ";
            case "rows by date" -> "Đếm trong sổ theo ngày";
            case "opening + period" -> "Lũy kế kỳ trước + trong kỳ";
            case "register rows since the year began" -> "Cộng trong sổ từ đầu năm của chỉ tiêu";
            case "cumulative : plan × 100" -> "Lũy kế : kế hoạch × 100";
            case "count of tasks" -> "Đếm nhiệm vụ trong biểu";
            default -> formula;
        };
    }

    /** Why a cell stands beside a changed figure. */
    static String mover(Mover mover) {
        if (mover.since() == Since.PERIOD) {
            return "Ô của kỳ này";
        }
        return mover.gone() ? "Bản nháp trước dùng, nay không còn" : "Mới so với bản nháp trước";
    }

    /** Which figure of an indicator an id means. */
    static String figurePart(String id) {
        return switch (id.substring(id.lastIndexOf('.') + 1)) {
            case "period" -> "Trong kỳ";
            case "cumulative" -> "Lũy kế";
            case "plan" -> "Kế hoạch năm";
            case "percent" -> "% kế hoạch";
            default -> id;
        };
    }

    static String outcome(String slug) {
        return switch (slug) {
            case "agrees" -> "Khớp";
            case "differs" -> "Lệch";
            case "cannot-be-checked" -> "Chưa kiểm tra được";
            default -> slug;
        };
    }

    static String rule(String id) {
        return switch (id) {
            case "figure-stated" -> "Chỉ tiêu có số liệu";
            case "opening-known" -> "Có lũy kế kỳ trước";
            case "rolls-forward" -> "Lũy kế kỳ trước + trong kỳ = lũy kế";
            case "never-decreases" -> "Lũy kế không giảm so với kỳ trước";
            case "register-ties" -> "Cộng sổ chi tiết bằng số báo cáo";
            case "register-ties-over-year" -> "Cộng sổ các tháng trước bằng lũy kế đã báo cáo";
            case "plan-by-decision" -> "Kế hoạch năm đúng văn bản giao";
            case "percent-follows" -> "Tỷ lệ = lũy kế : kế hoạch";
            case "no-outlier" -> "Số trong kỳ không cách xa mức bình quân";
            case "no-stale-copy" -> "Lũy kế không trùng chỉ tiêu khác của kỳ trước";
            case "part-not-above-whole" -> "Phần không lớn hơn tổng";
            case "units-agree" -> "Hai đơn vị báo cáo cùng một số";
            default -> id;
        };
    }

    static @Nullable String unchecked(@Nullable String reason) {
        if (reason == null) {
            return null;
        }
        return switch (reason) {
            case "part-unknown" -> "Chưa biết lũy kế kỳ trước, số trong kỳ hoặc lũy kế";
            case "no-total-before" -> "Chưa có lũy kế, hoặc chưa có lũy kế kỳ trước";
            case "estimate-before" -> "Kỳ trước là số ước, có thể giảm";
            case "no-plan-stated" -> "Đơn vị không ghi kế hoạch";
            case "no-percent" -> "Đơn vị không ghi tỷ lệ, hoặc không tính được";
            case "percent-before-adjustment" -> "Tỷ lệ ghi trước khi số được điều chỉnh";
            case "no-register" -> "Chưa có số báo cáo hoặc chưa có sổ chi tiết";
            case "registers-incomplete" -> "Chưa đủ sổ chi tiết của các tháng trong năm";
            case "no-history" -> "Chưa có số các tháng trước trong năm";
            case "few-months" -> "Mới có ít tháng trong năm";
            case "too-small" -> "Chưa có lũy kế, hoặc số nhỏ dễ trùng ngẫu nhiên";
            case "other-unknown" -> "Chưa có số của chỉ tiêu kia";
            default -> reason;
        };
    }

    /** Days and numbers in the way of Vietnamese documents; other texts as they stand. */
    static @Nullable String shown(@Nullable String text) {
        if (text == null) {
            return null;
        }
        if (DAY.matcher(text).matches()) {
            return VietnameseDates.numeric(LocalDate.parse(text));
        }
        return NUMBER.matcher(text).matches() ? VietnameseNumbers.number(new BigDecimal(text)) : text;
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
