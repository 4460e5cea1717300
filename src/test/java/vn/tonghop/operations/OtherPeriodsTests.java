package vn.tonghop.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.tonghop.operations.run.RunOutcome;

/** Plain months and longer periods, compiled from the two months of samples without new files. */
class OtherPeriodsTests {

    @TempDir
    private static Path folder;

    private static TestHome home;

    @BeforeAll
    static void compile() throws Exception {
        home = TestHome.afterDecember(TestDatabase.EMBEDDED, folder.resolve("home"));
        for (String period : List.of("2023-11@CALENDAR", "2023-12@CALENDAR", "2023-Q4", "2023")) {
            assertThat(home.run(period).status()).isEqualTo(RunOutcome.COMPLETED);
        }
    }

    @AfterAll
    static void shut() {
        home.close();
    }

    @Test
    void saysWhatALongerPeriodStillLacks() throws Exception {
        home.shut();
        try {
            assertThat(Said.at(home, "status --period 2023-Q4")).isEqualTo(new Said(3, """
                Kỳ 2023-Q4 (15/9/2023–14/12/2023) – đang mở
                Phát hiện còn mở của kỳ: 51 phải xử lý ở các tháng, 0 cần xem lại.
                Kỳ 2023-Q4 không chốt riêng: số liệu lấy từ các tháng của kỳ.
                Tháng của kỳ chưa chốt, số liệu còn có thể thay đổi: 2023-10, 2023-12.
                """, ""));
            assertThat(Said.at(home, "status --period 2023-Q3").out())
                    .contains("Chưa lập báo cáo của kỳ này; lập bằng lệnh run --period 2023-Q3 --home " + home.root())
                    .contains("2023-07, 2023-08, 2023-09")
                    .doesNotContain("Có thể chốt");
        } finally {
            home.reopen();
        }
    }

    @Test
    void cutsTheRegistersOfBothMonthsAtTheEndsOfNovember() throws IOException {
        assertThat(values("CALENDAR/2023-11", "TTUD-01", "TTUD-02", "TDC-01", "TDC-02", "TDC-03", "TDC-05", "TTRA-01"))
                .as("samples tested, instruments passed, dossiers received and appraised, products, đồng, inspections")
                .containsExactly(
                        new BigDecimal("56"),
                        new BigDecimal("1505"),
                        new BigDecimal("22"),
                        new BigDecimal("24"),
                        new BigDecimal("20"),
                        new BigDecimal("80000000"),
                        new BigDecimal("1"));
        JsonNode result = result("CALENDAR/2023-11");
        assertThat(result.get("period").asString()).isEqualTo("2023-11");
        assertThat(result.get("calendar").asString()).isEqualTo("CALENDAR");
        assertThat(figure(result, "TTUD-02.period").get("evidence").size())
                .as("rows of November's and of December's register")
                .isEqualTo(2);
    }

    @Test
    void saysWhyAFigureCannotBeComputed() throws IOException {
        JsonNode december = result("CALENDAR/2023-12");
        assertThat(figure(december, "TTUD-02.period").get("value").isNull()).isTrue();
        assertThat(figure(december, "TTUD-02.period").get("reason").asString())
                .isEqualTo("Kiểm định phương tiện đo đạt yêu cầu: chưa có biểu BM05 của tháng 01/2024 nên chưa đếm đủ"
                        + " số ngày.");
        assertThat(StreamSupport.stream(december.get("figures").spliterator(), false)
                        .filter(f -> f.get("value").isNull()))
                .allSatisfy(f -> assertThat(f.get("reason").isNull()).isFalse());
        assertThat(figure(result("2023-12"), "TTUD-02.period").get("reason").isNull())
                .isTrue();
    }

    @Test
    void writesTheSameKindsOfDocumentsBelowTheCalendar() {
        Path reports = home.root().resolve("reports/CALENDAR/2023-11");
        assertThat(List.of(
                        "bao-cao-2023-11.docx",
                        "bao-cao-2023-11.review.docx",
                        "phu-luc-2023-11.xlsx",
                        "doi-soat-2023-11.xlsx",
                        "result.json"))
                .allSatisfy(name -> assertThat(reports.resolve(name)).exists());
    }

    @Test
    void aSecondRunWritesNothingAnew() throws Exception {
        var before = home.hashes("reports");
        home.run("2023-11@CALENDAR");
        home.run("2023-Q4");
        assertThat(home.hashes("reports")).isEqualTo(before);
    }

    @Test
    void namesQuarterAndYearAsPeopleDo() throws IOException {
        assertThat(paragraphs("2023-Q4"))
                .contains(
                        "Kết quả công tác quý IV/2023, nhiệm vụ công tác quý I/2024",
                        "Phụ lục\n"
                                + "BÁO CÁO KẾT QUẢ THỰC HIỆN NHIỆM VỤ, KẾT LUẬN, CHỈ ĐẠO UBND TỈNH, CHỦ TỊCH UBND TỈNH"
                                + " GIAO QUÝ IV NĂM 2023");
        assertThat(paragraphs("2023")).contains("Kết quả công tác năm 2023, nhiệm vụ công tác năm 2024");
        assertThat(paragraphs("2023-12")).contains("Kết quả công tác tháng 12/2023, nhiệm vụ công tác tháng 01/2024");
    }

    @Test
    void tellsCompletenessOfALongerPeriodMonthByMonth() throws IOException {
        List<String> lines = StreamSupport.stream(
                        result("2023-Q4").get("completeness").spliterator(), false)
                .filter(line -> line.get("unit").asString().equals("TTUD")
                        && line.get("form").asString().equals("BM05"))
                .map(line ->
                        line.get("period").asString() + " " + line.get("state").asString())
                .toList();
        assertThat(lines).containsExactly("2023-10 missing", "2023-11 on-time", "2023-12 on-time");
        assertThat(figure(result("2023-Q4"), "TTUD-02.cumulative").get("value").asInt())
                .isEqualTo(9296);
        assertThat(figure(result("2023"), "TTUD-02.period").get("value").asInt())
                .as("by the totals, since ten months were on paper")
                .isEqualTo(9296);
    }

    private static List<BigDecimal> values(String period, String... indicators) throws IOException {
        JsonNode result = result(period);
        return List.of(indicators).stream()
                .map(code -> figure(result, code + ".period").get("value").decimalValue())
                .toList();
    }

    private static JsonNode result(String period) throws IOException {
        return JsonMapper.shared()
                .readTree(Files.readString(home.root().resolve("reports/" + period + "/result.json")));
    }

    private static JsonNode figure(JsonNode result, String id) {
        return StreamSupport.stream(result.get("figures").spliterator(), false)
                .filter(f -> f.get("id").asString().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> paragraphs(String period) throws IOException {
        Path report = home.root().resolve("reports/" + period + "/bao-cao-" + period + ".docx");
        try (XWPFDocument document = new XWPFDocument(Files.newInputStream(report))) {
            return document.getParagraphs().stream().map(XWPFParagraph::getText).toList();
        }
    }
}
