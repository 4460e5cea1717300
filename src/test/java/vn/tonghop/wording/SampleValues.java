package vn.tonghop.wording;

import static java.util.Map.entry;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;

/** A realistic value for every name that sentences of findings use; a name has one meaning and one type throughout. */
final class SampleValues {

    static final Map<String, Object> ALL = Map.ofEntries(
            entry("account", "tonghop"),
            entry("average", new BigDecimal("641.5")),
            entry("by", "Nguyễn Văn A, Phó Chánh Văn phòng"),
            entry("cell", "E12"),
            entry("column", "Kết quả"),
            entry("columns", "B, C"),
            entry("completed", LocalDate.of(2023, 12, 12)),
            entry("computed", new BigDecimal("94.7")),
            entry("count", 3),
            entry("cumulative", new BigDecimal("9269")),
            entry("cutoff", LocalDate.of(2024, 1, 14)),
            entry("date", LocalDate.of(2023, 11, 14)),
            entry("deadline", LocalDate.of(2023, 12, 31)),
            entry("difference", new BigDecimal("-27")),
            entry("encoding", "TCVN3"),
            entry("expected", "Đạt hoặc Không đạt"),
            entry("expectedCount", 8),
            entry("extension", ".xlsx"),
            entry("factor", new BigDecimal("3.5")),
            entry("file", "TDC/BM09 T12.xlsx"),
            entry("folder", "Phòng Mới"),
            entry("folders", "“TDC”"),
            entry("font", ".VnTime"),
            entry("form", "BM05"),
            entry("found", "2.239 cái (đạt)"),
            entry("indicator", "Thử nghiệm mẫu"),
            entry("kind", "Đạt"),
            entry("limit", new BigDecimal("200")),
            entry("mark", "T12.2023"),
            entry("measure", "đồng"),
            entry("months", 11),
            entry("opening", new BigDecimal("7057")),
            entry("otherCell", "E11"),
            entry("otherColumn", "Kết quả"),
            entry("otherMeasure", "nghìn đồng"),
            entry("otherDate", LocalDate.of(2023, 12, 5)),
            entry("otherFile", "BM05 moi.xlsx"),
            entry("otherIndicator", "Hồ sơ nhập khẩu tiếp nhận"),
            entry("otherPeriod", "2023-11"),
            entry("otherRow", 21),
            entry("otherSheet", "BM06"),
            entry("otherPlace", "may-chu-2:/srv/tonghop"),
            entry("others", "Trung tâm hợp nhất"),
            entry("paragraph", "Kiểm định vượt kế hoạch tháng"),
            entry("part", "Phòng thử nghiệm"),
            entry("percent", new BigDecimal("94.5")),
            entry("period", "2023-12"),
            entry("place", "TDC"),
            entry("plan", new BigDecimal("700")),
            entry("previous", new BigDecimal("40")),
            entry("document", "Báo cáo số 298/BC-KHCN"),
            entry("reason", "gửi nhầm sổ của tháng trước"),
            entry("received", LocalDate.of(2023, 12, 20)),
            entry("register", "BM05"),
            entry("registerValue", new BigDecimal("2229")),
            entry("row", 37),
            entry("sheet", "Tháng 12"),
            entry("sum", new BigDecimal("9296")),
            entry("task", "1950/UBND-KGVX ngày 20/4/2023"),
            entry("time", "17:00"),
            entry("total", new BigDecimal("120")),
            entry("unit", "Chi cục TĐC"),
            entry("value", new BigDecimal("2239")),
            entry("vietnamese", 120),
            entry("words", 125));

    private SampleValues() {}
}
