package vn.tonghop.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tonghop.catalogue.TaskRules.TaskStatus;
import vn.tonghop.period.DateWindow;
import vn.tonghop.reconciliation.Figure;
import vn.tonghop.reconciliation.Figure.Evidence;
import vn.tonghop.reconciliation.Figure.Origin;
import vn.tonghop.report.CompiledPeriod.CompletenessLine;
import vn.tonghop.report.CompiledPeriod.FindingLine;
import vn.tonghop.report.CompiledPeriod.FormLine;
import vn.tonghop.report.CompiledPeriod.IndicatorLine;
import vn.tonghop.report.CompiledPeriod.RowCounts;
import vn.tonghop.report.CompiledPeriod.SubmissionLine;
import vn.tonghop.report.CompiledPeriod.TaskLine;

/** What is known of December 2023, as far as the documents need it to be looked at. */
public final class SamplePeriod {

    private static final String SHA = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";
    private static final String TTUD = "TTUD/BM01 T12.2023.xlsx";
    private static final Map<String, Figure> FIGURES = new LinkedHashMap<>();

    static {
        count("tasks.total", "Nhiệm vụ được giao", 9);
        count("tasks.completed", "Nhiệm vụ đã hoàn thành", 2);
        count("tasks.completed-late", "Nhiệm vụ hoàn thành chậm", 0);
        count("tasks.in-progress", "Nhiệm vụ đang thực hiện trong hạn", 7);
        count("tasks.overdue", "Nhiệm vụ quá hạn", 0);
        count("tasks.not-started", "Nhiệm vụ chưa thực hiện", 0);
        reported("TTUD-01.period", "Thử nghiệm mẫu, trong kỳ", "60", "60", "mẫu", "D12");
        reported("TTUD-01.cumulative", "Thử nghiệm mẫu, lũy kế", "663", "663", "mẫu", "E12");
        reported("TTUD-02.period", "Phương tiện đo kiểm định đạt, trong kỳ", "2239", "2.239", "PTĐ", "D13");
        reported("TTUD-02.cumulative", "Phương tiện đo kiểm định đạt, lũy kế", "9296", "9.296", "PTĐ", "E13");
        put("TTUD-01.percent", "Thử nghiệm mẫu, % kế hoạch", "94.7", "94,7", "%", Origin.COMPUTED, List.of());
        put("TTUD-02.percent", "Phương tiện đo, % kế hoạch", "92.96", "92,96", "%", Origin.COMPUTED, List.of());
        put("TDC-05.period", "Số tiền hỗ trợ", "120000000", "120.000.000", "đồng", Origin.REGISTER, List.of());
        put("TDC-01.period", "Hồ sơ nhập khẩu tiếp nhận", null, "", "hồ sơ", Origin.MISSING, List.of());
    }

    static final List<TaskLine> TASKS = List.of(
            task(
                    "6340/UBND-NC",
                    LocalDate.of(2023, 11, 3),
                    "Chủ trì, phối hợp với Sở Thông tin và Truyền thông rà soát"
                            + " thủ tục hành chính chưa tiếp nhận trên Hệ thống thông tin giải quyết TTHC của tỉnh, cập nhật"
                            + " để tiếp nhận, giải quyết và liên thông với Cổng dịch vụ công quốc gia; bảo đảm 100% hồ sơ của"
                            + " các sở, ngành, UBND cấp huyện, cấp xã được tiếp nhận trên Hệ thống",
                    LocalDate.of(2023, 12, 10),
                    LocalDate.of(2023, 11, 27),
                    "Đúng hạn",
                    "1514/KHCN-VP\nngày 27/11/2023",
                    TaskStatus.COMPLETED_ON_TIME),
            task(
                    "333/TB-UBND",
                    LocalDate.of(2023, 7, 21),
                    "Thông báo kết luận tại buổi làm việc với Liên hiệp các Hội" + " Khoa học và Kỹ thuật tỉnh",
                    null,
                    LocalDate.of(2023, 10, 30),
                    "Đúng hạn",
                    "298/BC-KHCN\nngày 30/10/2023",
                    TaskStatus.COMPLETED_NO_DEADLINE),
            open(
                    "3797/UBND-KGVX",
                    LocalDate.of(2023, 7, 10),
                    "V/v triển khai Thông tư số 14/2023/TT-BKHCN ngày" + " 30/6/2023 của Bộ Khoa học và Công nghệ",
                    null),
            open(
                    "1950/UBND-KGVX",
                    LocalDate.of(2023, 4, 20),
                    "V/v áp dụng định mức chi của Đề án 996 và Đề án 100",
                    LocalDate.of(2023, 12, 31)),
            open(
                    "2197/UBND-KGVX",
                    LocalDate.of(2023, 4, 30),
                    "V/v nhân rộng công cụ 5S tại các cơ sở giáo dục",
                    LocalDate.of(2024, 12, 31)),
            open(
                    "25/KH-UBND",
                    LocalDate.of(2023, 5, 24),
                    "Kế hoạch thực hiện Biên bản ghi nhớ số 234-BB/TUBG-TUTN về"
                            + " phối hợp, liên kết phát triển giữa tỉnh Bắc Giang và tỉnh Thái Nguyên giai đoạn 2023 - 2025",
                    LocalDate.of(2024, 1, 10)),
            open(
                    "30/KH-UBND",
                    LocalDate.of(2023, 6, 25),
                    "Kế hoạch thực hiện Biên bản ghi nhớ số 245-BB/TUBG-TULS về"
                            + " phối hợp, liên kết phát triển giữa tỉnh Bắc Giang và tỉnh Lạng Sơn giai đoạn 2023 - 2025",
                    LocalDate.of(2024, 1, 15)),
            open(
                    "31/KH-UBND",
                    LocalDate.of(2023, 6, 25),
                    "Kế hoạch thực hiện Kết luận số 221-KL/TUBG-TUHD về phối"
                            + " hợp, liên kết phát triển giữa tỉnh Bắc Giang và tỉnh Hải Dương giai đoạn 2023 - 2025",
                    LocalDate.of(2024, 1, 15)),
            open(
                    "3149/UBND-NC",
                    LocalDate.of(2023, 6, 12),
                    "Chấn chỉnh chế độ thông tin báo cáo: gửi đúng hạn, số liệu"
                            + " đầy đủ, chính xác; lãnh đạo đơn vị duyệt trước khi gửi UBND tỉnh và chịu trách nhiệm khi báo"
                            + " cáo chậm hoặc sai",
                    null));

    private SamplePeriod() {}

    /** Everything of the period. */
    public static CompiledPeriod december() {
        return new CompiledPeriod(
                "2023-12",
                new DateWindow(LocalDate.of(2023, 11, 15), LocalDate.of(2023, 12, 14)),
                "open",
                "1b".repeat(32),
                List.copyOf(FIGURES.values()),
                indicators(),
                TASKS,
                List.of(new SubmissionLine(
                        "S-20231213-0007",
                        TTUD,
                        SHA,
                        "TTUD",
                        null,
                        2,
                        "ACCEPTED_WITH_WARNINGS",
                        List.of(
                                new FormLine(
                                        "BM01", "2023-12", "ACCEPTED_WITH_WARNINGS", new RowCounts(31, 9, 21, 0, 1)),
                                new FormLine("BM03", null, "RETURNED", new RowCounts(4, 2, 0, 2, 0))),
                        new RowCounts(35, 11, 21, 2, 1),
                        "answers/TTUD/2023-12/BM01 T12.2023.xlsx.S-20231213-0007.xlsx")),
                List.of(
                        new CompletenessLine("TTUD", "BM01", true, "on-time", "S-20231213-0007"),
                        new CompletenessLine("TTUD", "BM05", true, "missing", null)),
                findings());
    }

    static Figure figure(String id) {
        Figure figure = FIGURES.get(id);
        if (figure == null) {
            throw new IllegalArgumentException("no such figure in the sample: " + id);
        }
        return figure;
    }

    static String day(@Nullable LocalDate day) {
        return day == null ? "" : vn.tonghop.wording.VietnameseDates.numeric(day);
    }

    private static List<IndicatorLine> indicators() {
        return List.of(
                new IndicatorLine(
                        "TTUD-01",
                        "Thử nghiệm mẫu",
                        "TTUD",
                        "mẫu",
                        dec("603"),
                        dec("60"),
                        dec("663"),
                        dec("700"),
                        dec("94.7"),
                        dec("663"),
                        dec("0"),
                        null,
                        null,
                        Origin.REPORTED,
                        "Khớp."),
                new IndicatorLine(
                        "TTUD-02",
                        "Phương tiện đo kiểm định, hiệu chuẩn đạt yêu cầu",
                        "TTUD",
                        "PTĐ",
                        dec("7057"),
                        dec("2239"),
                        dec("9269"),
                        dec("10000"),
                        dec("92.69"),
                        dec("9296"),
                        dec("-27"),
                        dec("2229"),
                        dec("10"),
                        Origin.REPORTED,
                        "Lũy kế 9.269 không khớp: kỳ trước 7.057 + trong kỳ 2.239 = 9.296 (chênh −27)."),
                new IndicatorLine(
                        "TDC-01",
                        "Hồ sơ đăng ký kiểm tra chất lượng hàng nhập khẩu",
                        "TDC",
                        "hồ sơ",
                        dec("250"),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        dec("21"),
                        null,
                        Origin.MISSING,
                        "Chưa có số liệu của đơn vị; sổ BM06 đếm được 21."));
    }

    private static List<FindingLine> findings() {
        List<FindingLine> findings = new ArrayList<>();
        findings.add(new FindingLine(
                "a1b2c3d4e5f6",
                "cumulative-does-not-roll-forward",
                "blocking",
                "open",
                "TTUD",
                "BM01",
                TTUD,
                "BM01",
                "E13",
                "9.269",
                "9296",
                "Ô E13: lũy kế 9.269 không khớp: kỳ trước 7.057 + trong kỳ 2.239 = 9.296 (chênh −27).",
                "Sửa lũy kế; nếu kỳ trước sai, ghi rõ ở Ghi chú và báo Văn phòng."));
        findings.add(new FindingLine(
                "0f0e0d0c0b0a",
                "submission-missing",
                "blocking",
                "open",
                "TTUD",
                "BM05",
                null,
                null,
                null,
                null,
                null,
                "Chưa nhận được BM05 của Trung tâm Ứng dụng.",
                "Nếu không phát sinh, gửi biểu có một dòng “Không phát sinh”."));
        findings.add(new FindingLine(
                "112233445566",
                "number-unreadable",
                "error",
                "open",
                "TTUD",
                "BM03",
                TTUD,
                "BM03",
                "D4",
                "=HYPERLINK(\"http://x\")",
                null,
                "Ô D4: không đọc được số.",
                "Chỉ ghi số, ví dụ 2.239."));
        findings.add(new FindingLine(
                "665544332211",
                "task-without-deadline",
                "warning",
                "accepted",
                "VP",
                "BM02",
                "VP/BM02.xls",
                "Sheet1",
                "A9:G9",
                null,
                null,
                "Dòng 9: nhiệm vụ 3797/UBND-KGVX chưa có thời hạn.",
                "Bổ sung thời hạn."));
        return findings;
    }

    private static TaskLine open(String number, LocalDate date, String content, @Nullable LocalDate deadline) {
        return task(
                number,
                date,
                content,
                deadline,
                null,
                "Chưa đến hạn",
                "",
                deadline == null ? TaskStatus.IN_PROGRESS_NO_DEADLINE : TaskStatus.IN_PROGRESS_WITHIN_DEADLINE);
    }

    private static TaskLine task(
            String number,
            LocalDate date,
            String content,
            @Nullable LocalDate deadline,
            @Nullable LocalDate completed,
            String word,
            String result,
            TaskStatus status) {
        return new TaskLine(
                number, date, content, deadline, completed, word, status, result, "VP/BM02.xls", "Sheet1", "A7:G7");
    }

    private static BigDecimal dec(String value) {
        return new BigDecimal(value);
    }

    private static void count(String id, String label, int value) {
        put(
                id,
                label,
                Integer.toString(value),
                value == 0 ? "0" : "0" + value,
                "nhiệm vụ",
                Origin.REPORTED,
                List.of(new Evidence("value", "VP/BM02.xls", SHA, "Sheet1", "A7:G15", null)));
    }

    private static void reported(String id, String label, String value, String shown, String unit, String cell) {
        put(
                id,
                label,
                value,
                shown,
                unit,
                Origin.REPORTED,
                List.of(
                        new Evidence("value", TTUD, SHA, "BM01", cell, shown),
                        new Evidence("register", "TTUD/BM05_T12.2023.csv", SHA, null, "A2:J301", null)));
    }

    private static void put(
            String id,
            String label,
            @Nullable String value,
            String shown,
            String unit,
            Origin origin,
            List<Evidence> evidence) {
        FIGURES.put(id, new Figure(id, label, value == null ? null : dec(value), shown, unit, origin, "", evidence));
    }
}
