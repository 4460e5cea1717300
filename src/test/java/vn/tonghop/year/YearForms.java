package vn.tonghop.year;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.tonghop.year.YearFacts.Task;

/**
 * The files that the units send. The period's mark stands in row 1, the headings in row 2, data from row 3 on. The
 * sub-department sends one workbook, the others a file a form.
 */
public final class YearForms {

    static final int FIRST_ROW = 3;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final Map<String, List<String>> SENDERS = senders();
    private static final Map<String, String> SECTIONS = Map.of(
            "VP", "I.III.7",
            "QLKH", "I.III.1.2",
            "QLCN", "I.III.2",
            "TTUD", "I.III.3",
            "TDC", "I.III.4",
            "CSSHTT", "I.III.5.1",
            "TTRA", "I.III.6");

    private final YearFacts facts;
    private final Statements statements;
    private final YearTasks tasks;

    public YearForms(YearFacts facts) {
        this.facts = facts;
        this.statements = new Statements(facts);
        this.tasks = new YearTasks(facts);
    }

    private static Map<String, List<String>> senders() {
        Map<String, List<String>> senders = new LinkedHashMap<>();
        senders.put("VP", List.of("BM02", "BM03", "BM04"));
        senders.put("QLKH", List.of("BM11", "BM04"));
        senders.put("QLCN", List.of("BM12", "BM04"));
        senders.put("TTUD", List.of("BM01", "BM05", "BM06", "BM04"));
        senders.put("TDC", List.of("BM01", "BM07", "BM08", "BM09", "BM04"));
        senders.put("CSSHTT", List.of("BM11", "BM04"));
        senders.put("TTRA", List.of("BM10", "BM04"));
        return senders;
    }

    /** All files of a month, by their path below the inbox. */
    public Map<String, byte[]> all(YearMonth month) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        for (String unit : SENDERS.keySet()) {
            files.putAll(of(unit, month));
        }
        return files;
    }

    /** The files of a unit. */
    public Map<String, byte[]> of(String unit, YearMonth month) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        List<String> forms = SENDERS.getOrDefault(unit, List.of());
        if (unit.equals("TDC")) {
            Map<String, List<List<Object>>> sheets = new LinkedHashMap<>();
            forms.forEach(form -> sheets.put(form, table(unit, form, month)));
            files.put(path(unit, "BM01", month), YearFiles.workbook(sheets));
        } else {
            forms.forEach(form -> files.put(path(unit, form, month), YearFiles.csv(table(unit, form, month))));
        }
        return files;
    }

    /** One form of a unit as a file of its own. */
    public byte[] form(String unit, String form, YearMonth month) {
        return YearFiles.csv(table(unit, form, month));
    }

    /** The slip of the office for what it was told by telephone. */
    public byte[] adjustments(YearMonth month) {
        List<List<Object>> rows =
                opening(month, "Mã chỉ tiêu", "Giá trị cũ", "Giá trị mới", "Lý do", "Người lập", "Thời điểm");
        facts.of(month).adjustments.forEach((code, change) -> {
            BigDecimal old = Objects.requireNonNull(statements.period(code, month));
            rows.add(List.of(
                    code,
                    old,
                    old.add(BigDecimal.valueOf(change)),
                    "Đơn vị báo lại",
                    "Văn phòng",
                    MonthFacts.cutoff(month)));
        });
        return YearFiles.csv(rows);
    }

    /** Where a form lies in the inbox. */
    static String path(String unit, String form, YearMonth month) {
        return unit.equals("TDC") ? "TDC/Báo cáo " + month + ".xlsx" : unit + "/" + form + " " + month + ".csv";
    }

    private List<List<Object>> table(String unit, String form, YearMonth month) {
        MonthFacts of = facts.of(month);
        return switch (form) {
            case "BM01" -> indicators(unit, month);
            case "BM02" -> tasks(month);
            case "BM03" -> documents(of);
            case "BM04" -> narrative(unit, month);
            case "BM05" -> instruments(of);
            case "BM06" -> samples(of);
            case "BM07" -> declarations(of);
            case "BM08" -> grants(of);
            case "BM09" -> dossiers(month);
            case "BM10" -> inspections(of);
            case "BM11" -> events(unit, of);
            case "BM12" -> opinions(of);
            default -> throw new IllegalArgumentException(form);
        };
    }

    private List<List<Object>> indicators(String unit, YearMonth month) {
        List<List<Object>> rows = opening(
                month,
                "Mã chỉ tiêu",
                "Chỉ tiêu",
                "Trong kỳ",
                "Lũy kế",
                "Kế hoạch năm",
                "Tỷ lệ %",
                "Ước (x)",
                "Ghi chú");
        for (String code : Indicators.STATED) {
            if (Indicators.unit(code).equals(unit)) {
                BigDecimal total = statements.cumulative(code, month);
                BigDecimal plan = Statements.printedPlan(code, month);
                rows.add(List.of(
                        code,
                        "Chỉ tiêu " + code,
                        cell(statements.period(code, month)),
                        cell(total),
                        cell(plan),
                        cell(Statements.percent(total, plan, Statements.decimals(code))),
                        facts.of(month).estimates.containsKey(code) ? "x" : "",
                        ""));
            }
        }
        return rows;
    }

    /** Which row of the form of indicators states one. */
    static int rowOf(String code) {
        List<String> ofUnit = Indicators.STATED.stream()
                .filter(c -> Indicators.unit(c).equals(Indicators.unit(code)))
                .toList();
        return FIRST_ROW + ofUnit.indexOf(code);
    }

    private List<List<Object>> tasks(YearMonth month) {
        List<List<Object>> rows = opening(
                month,
                "TT",
                "Số/Ký hiệu VBCĐ",
                "Nội dung công việc",
                "Thời hạn",
                "Ngày hoàn thành",
                "Tiến độ",
                "Kết quả xử lý");
        for (Task task : tasks.of(month)) {
            LocalDate completed = YearTasks.completed(task, month);
            rows.add(List.of(
                    rows.size() - 1,
                    task.directive() + " Ngày " + DAY.format(task.dated()),
                    "Việc theo văn bản " + task.directive(),
                    task.deadline() == null ? "Không quy định" : task.deadline(),
                    completed == null ? "" : completed,
                    tasks.standing(task, month).word,
                    completed == null ? "" : "Đã có văn bản"));
        }
        return rows;
    }

    private static List<List<Object>> documents(MonthFacts of) {
        List<List<Object>> rows = opening(
                of.month, "STT", "Loại văn bản", "Số, ký hiệu", "Ngày ban hành", "Trích yếu", "Đưa vào báo cáo (x)");
        of.documents.forEach(d ->
                rows.add(List.of(rows.size() - 1, d.kind(), d.number(), d.day(), d.subject(), d.listed() ? "x" : "")));
        return rows;
    }

    private static List<List<Object>> narrative(String unit, YearMonth month) {
        List<List<Object>> rows = opening(month, "Mục", "Cấp", "Nội dung", "Chú thích");
        String section = SECTIONS.getOrDefault(unit, "");
        rows.add(List.of(section, 1, unit + " thực hiện nhiệm vụ của tháng " + month.getMonthValue() + ".", ""));
        rows.add(List.of(section, 2, "Việc thường xuyên của đơn vị trong năm " + month.getYear() + ".", ""));
        return rows;
    }

    private static List<List<Object>> instruments(MonthFacts of) {
        List<List<Object>> rows = opening(
                of.month,
                "STT",
                "Ngày",
                "Số giấy chứng nhận",
                "Loại phương tiện đo",
                "Số lượng",
                "Khách hàng",
                "Địa bàn",
                "Kết quả");
        of.instruments.forEach(i -> rows.add(List.of(
                rows.size() - 1,
                i.day(),
                i.certificate(),
                "Cân đồng hồ lò xo",
                i.quantity(),
                "Chợ " + i.certificate(),
                YearFacts.place(i.certificate()),
                i.passed() ? "Đạt" : "Không đạt")));
        return rows;
    }

    private static List<List<Object>> samples(MonthFacts of) {
        List<List<Object>> rows =
                opening(of.month, "STT", "Ngày nhận mẫu", "Mã mẫu", "Loại mẫu", "Số mẫu", "Khách hàng", "Kết quả");
        List<MonthFacts.Sample> listed = new ArrayList<>(of.samples);
        listed.addAll(of.repeated);
        listed.forEach(s -> rows.add(
                List.of(rows.size() - 1, s.day(), s.code(), "Nước thải", s.quantity(), "Cơ sở " + s.code(), "Đã trả")));
        return rows;
    }

    private static List<List<Object>> declarations(MonthFacts of) {
        List<List<Object>> rows = opening(
                of.month,
                "STT",
                "Tổ chức, cá nhân",
                "Số sản phẩm",
                "Tiêu chuẩn/Quy chuẩn",
                "Hình thức",
                "Ngày tiếp nhận");
        of.declarations.forEach(d -> rows.add(List.of(
                rows.size() - 1,
                d.party(),
                d.products(),
                d.standard(),
                d.regulation() ? "Hợp quy" : "Hợp chuẩn",
                d.day())));
        return rows;
    }

    private static List<List<Object>> grants(MonthFacts of) {
        List<List<Object>> rows = opening(
                of.month, "STT", "Nội dung hỗ trợ", "Tổ chức", "Số sản phẩm", "Số quyết định", "Ngày", "Số tiền");
        of.grants.forEach(g -> rows.add(
                List.of(rows.size() - 1, g.subject(), g.party(), g.products(), g.decision(), g.day(), g.amount())));
        return rows;
    }

    private List<List<Object>> dossiers(YearMonth month) {
        List<List<Object>> rows = opening(
                month,
                "STT",
                "Số hồ sơ",
                "Ngày tiếp nhận",
                "Đơn vị nhập khẩu",
                "Nhóm sản phẩm",
                "Ngày thẩm định",
                "Kết quả");
        facts.dossiers.stream()
                .filter(d -> MonthFacts.isIn(month, d.received()) || MonthFacts.isIn(month, d.appraised()))
                .forEach(d -> {
                    boolean appraised = !d.appraised().isAfter(MonthFacts.cutoff(month));
                    rows.add(List.of(
                            rows.size() - 1,
                            d.number(),
                            d.received(),
                            "Doanh nghiệp " + d.number(),
                            "Thép",
                            appraised ? d.appraised() : "",
                            appraised ? "Đạt" : ""));
                });
        return rows;
    }

    private static List<List<Object>> inspections(MonthFacts of) {
        List<List<Object>> rows = opening(
                of.month,
                "STT",
                "Đối tượng",
                "Nội dung",
                "Hình thức",
                "Số kết luận",
                "Ngày",
                "Kết quả",
                "Số tiền xử phạt");
        of.inspections.forEach(i -> rows.add(List.of(
                rows.size() - 1,
                i.party(),
                "Đo lường trong kinh doanh xăng dầu",
                "Kiểm tra",
                i.conclusion() == null ? "" : i.conclusion(),
                i.day(),
                "Không vi phạm",
                "")));
        if (of.inspections.isEmpty()) {
            rows.add(List.of("", "Không phát sinh", "", "", "", "", "", ""));
        }
        return rows;
    }

    private static List<List<Object>> events(String unit, MonthFacts of) {
        List<List<Object>> rows =
                opening(of.month, "STT", "Tên nhiệm vụ", "Cấp", "Việc", "Ngày", "Kết quả", "Số văn bản");
        of.events.stream()
                .filter(e -> e.unit().equals(unit))
                .forEach(e -> rows.add(
                        List.of(rows.size() - 1, e.task(), e.level(), e.action(), e.day(), e.outcome(), e.document())));
        return rows;
    }

    private static List<List<Object>> opinions(MonthFacts of) {
        List<List<Object>> rows = opening(
                of.month,
                "STT",
                "Loại",
                "Tổ chức, cá nhân",
                "Hình thức",
                "Ngày tiếp nhận",
                "Ngày giải quyết",
                "Kết quả");
        of.opinions.forEach(o -> rows.add(
                List.of(rows.size() - 1, o.kind(), o.party(), o.form(), o.received(), o.settled(), "Đã trả lời")));
        return rows;
    }

    private static List<List<Object>> opening(YearMonth month, String... headings) {
        List<List<Object>> rows = new ArrayList<>();
        rows.add(List.of("Kỳ báo cáo: %02d/%d".formatted(month.getMonthValue(), month.getYear())));
        rows.add(List.of((Object[]) headings));
        return rows;
    }

    private static Object cell(@Nullable BigDecimal value) {
        return value == null ? "" : value;
    }
}
