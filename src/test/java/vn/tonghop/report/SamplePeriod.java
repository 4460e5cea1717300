package vn.tonghop.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.tonghop.finding.WaitingFile;
import vn.tonghop.period.DateWindow;
import vn.tonghop.period.PeriodState;
import vn.tonghop.period.ReportingPeriod;
import vn.tonghop.reconciliation.Completeness;
import vn.tonghop.reconciliation.figures.CheckOutcome;
import vn.tonghop.reconciliation.figures.Figure;
import vn.tonghop.reconciliation.figures.Figure.Evidence;
import vn.tonghop.reconciliation.figures.Figure.Origin;
import vn.tonghop.reconciliation.figures.Formula;
import vn.tonghop.reconciliation.ledger.ReportedMonths;
import vn.tonghop.report.compiled.CompiledPeriod;
import vn.tonghop.report.compiled.CompiledPeriod.FormLine;
import vn.tonghop.report.compiled.CompiledPeriod.IndicatorLine;
import vn.tonghop.report.compiled.CompiledPeriod.SubmissionLine;
import vn.tonghop.report.compiled.FigureHistory;
import vn.tonghop.report.compiled.FigureHistory.Mover;
import vn.tonghop.report.compiled.FigureHistory.Since;
import vn.tonghop.report.compiled.PeriodBackground;
import vn.tonghop.report.compiled.PeriodBackground.WaiverLine;
import vn.tonghop.report.compiled.PeriodProof;
import vn.tonghop.report.compiled.PeriodProof.RestatedLine;
import vn.tonghop.staging.rows.UncountedRun;
import vn.tonghop.staging.submission.RowTally;

/** What is known of December 2023, as far as the documents need it to be looked at. */
public final class SamplePeriod {

    private static final String SHA = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";
    static final String TTUD = "TTUD/BM01 T12.2023.xlsx";
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

    private SamplePeriod() {}

    /** Everything of the period. */
    public static CompiledPeriod december() {
        return new CompiledPeriod(
                "2023-12",
                new DateWindow(LocalDate.of(2023, 11, 15), LocalDate.of(2023, 12, 14)),
                PeriodState.OPEN,
                "1b".repeat(32),
                List.copyOf(FIGURES.values()),
                indicators(),
                SampleTasks.TASKS,
                List.of(new SubmissionLine(
                        "S-20231213-0007",
                        TTUD,
                        SHA,
                        "TTUD",
                        null,
                        2,
                        "ACCEPTED_WITH_WARNINGS",
                        List.of(
                                new FormLine("BM01", "2023-12", "ACCEPTED_WITH_WARNINGS", new RowTally(9, 21, 0, 1)),
                                new FormLine("BM03", null, "RETURNED", new RowTally(2, 0, 2, 0))),
                        new RowTally(11, 21, 2, 1),
                        List.of(new UncountedRun("BM01", 12, 13, "page-total")),
                        "answers/TTUD/2023-12/BM01 T12.2023.xlsx.S-20231213-0007.xlsx")),
                List.of(
                        new Completeness.Line(
                                "TTUD", "BM01", true, Completeness.State.ON_TIME, "S-20231213-0007", "2023-12"),
                        new Completeness.Line("TTUD", "BM05", true, Completeness.State.MISSING, null, "2023-12")),
                SampleFindings.findings(),
                List.of(new WaitingFile("TDC/BM09 T12.xlsx", "2023-12-14T16:42:00", "open")),
                background(),
                proof());
    }

    private static PeriodProof proof() {
        Evidence cell = new Evidence("value", TTUD, SHA, "BM01", "D12", "2.239");
        return new PeriodProof(
                "ADMIN",
                Map.of(
                        "TTUD-02.period",
                        new FigureHistory(
                                dec("598"),
                                dec("2229"),
                                true,
                                dec("2229"),
                                List.of(new Mover(Since.DRAFT, false, cell), new Mover(Since.PERIOD, false, cell)),
                                List.of(new ReportedMonths.Restated(
                                        ReportingPeriod.parse("2023-10"), "TTUD-02.period", dec("100"), dec("103"))))),
                List.of(
                        new CheckOutcome("TTUD-02", "rolls-forward", "blocking", dec("0"), "differs", dec("-27"), null),
                        new CheckOutcome(
                                "TTUD-02", "no-outlier", "warning", dec("0"), "cannot-be-checked", null, "few-months")),
                List.of(),
                List.of(new RestatedLine("2023-10", "TTUD-02.period", "Kiểm định", "PTĐ", dec("100"), dec("103"))),
                Map.of("TDC-01.period", "Hồ sơ nhập khẩu tiếp nhận: không có sổ chi tiết."));
    }

    private static PeriodBackground background() {
        return new PeriodBackground(
                "2023-11",
                Map.of("TTUD-01.period", dec("52"), "TTUD-02.period", dec("598"), "tasks.total", dec("9")),
                List.of(new WaiverLine(
                        "665544332211",
                        "Dòng 9: nhiệm vụ 3797/UBND-KGVX chưa có thời hạn.",
                        "Trưởng phòng Tổng hợp",
                        "văn bản giao không ghi thời hạn",
                        LocalDate.of(2023, 12, 13))),
                Map.of("TTUD-02", "kiểm định cân tại các chợ trong tháng 12"),
                Map.of("a1b2c3d4e5f6", "TTUD-02"),
                Map.of("TTUD", "Trung tâm Ứng dụng", "TDC", "Chi cục TĐC", "VP", "Văn phòng"),
                LocalDate.of(2024, 1, 14),
                new TreeMap<>(Map.of(
                        "2023-10",
                        new TreeMap<>(Map.of("TTUD-01", dec("70"), "TDC-01", dec("24"))),
                        "2023-11",
                        new TreeMap<>(Map.of("TTUD-01", dec("52"), "TTUD-02", dec("598"))),
                        "2023-12",
                        new TreeMap<>(Map.of("TTUD-01", dec("60"), "TTUD-02", dec("2239"))))));
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
        FIGURES.put(
                id,
                new Figure(id, label, value == null ? null : dec(value), shown, unit, origin, Formula.NONE, evidence));
    }
}
