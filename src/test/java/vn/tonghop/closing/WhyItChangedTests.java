package vn.tonghop.closing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.tonghop.closing.issued.IssuedSetVerifier;
import vn.tonghop.closing.state.PeriodDesk;
import vn.tonghop.operations.DecidingHome;
import vn.tonghop.operations.TestForms;
import vn.tonghop.period.ReportingPeriod;

/** Each figure against last night's draft, against last month and against what was signed, with the cell that moved it. */
class WhyItChangedTests {

    private static final String A = "TTUD/BM01 a.csv";

    private DecidingHome home;

    @BeforeEach
    void open(@TempDir Path folder) throws IOException {
        home = new DecidingHome(folder.resolve("home"));
        home.at("2023-12-20T08:00:00Z");
    }

    @AfterEach
    void close() {
        home.close();
    }

    @Test
    void namesTheCellThatMovedAFigureSinceLastNightsDraft() throws Exception {
        home.drop(A, TestForms.instruments("12/2023", 2229, 9286)).run("2023-12");
        assertThat(figure("2023-12").get("draft").isNull())
                .as("the first draft")
                .isTrue();
        home.at("2023-12-21T01:00:00Z")
                .drop(A, TestForms.instruments("12/2023", 2230, 9287))
                .run("2023-12");
        home.at("2023-12-21T03:00:00Z")
                .drop(A, TestForms.instruments("12/2023", 2239, 9296))
                .run("2023-12");
        JsonNode figure = figure("2023-12");
        assertThat(figure.get("value").asInt()).isEqualTo(2239);
        assertThat(figure.get("draft").asInt())
                .as("last night's, not this morning's")
                .isEqualTo(2229);
        assertThat(moved(figure)).containsExactly("draft false C3 " + sha("2239"), "draft true C3 " + sha("2229"));
        List<String> sealed = home.get(PeriodDesk.class)
                .sealedInputs(ReportingPeriod.parse("2023-12"))
                .lines();
        assertThat(sealed)
                .filteredOn(line -> line.startsWith("compared-with"))
                .singleElement()
                .asString()
                .matches("compared-with - [0-9a-f]{64}");
    }

    @Test
    void aNightWithoutNewsWritesNothingAnew() throws Exception {
        home.drop(A, TestForms.instruments("12/2023", 2239, 9296)).run("2023-12");
        var before = home.documents();
        home.at("2023-12-21T01:00:00Z").run("2023-12");
        home.at("2023-12-22T01:00:00Z").run("2023-12");
        assertThat(home.documents()).isEqualTo(before);
    }

    @Test
    void setsLastMonthBesideThisOneWithTheCellsOfThisMonth() throws Exception {
        home.drop("TTUD/T11.csv", TestForms.instruments("11/2023", 702, 7057)).run("2023-11");
        home.drop("TTUD/T12.csv", TestForms.instruments("12/2023", 2239, 9296)).run("2023-12");
        JsonNode figure = figure("2023-12");
        assertThat(figure.get("previous").asInt()).isEqualTo(702);
        assertThat(moved(figure)).singleElement().asString().startsWith("period false C3 ");
    }

    @Test
    void nextReportOwesASentenceAfterACorrectionInAClosedMonth() throws Exception {
        home.drop(A, TestForms.instruments("10/2023", 100, 6355)).acceptAll("2023-10");
        assertThat(home.close("2023-10").isDone()).isTrue();
        home.drop(A, TestForms.instruments("11/2023", 702, 7057)).acceptAll("2023-11");
        assertThat(home.close("2023-11").isDone()).isTrue();
        assertThat(paragraphs("2023-11")).noneMatch(text -> text.contains("Điều chỉnh số liệu"));
        home.get(Closings.class).reopen(ReportingPeriod.parse("2023-10"), DecidingHome.REASON, DecidingHome.BY);
        home.drop(A, TestForms.instruments("10/2023", 103, 6358)).run(null);
        JsonNode october = figure("2023-10");
        assertThat(october.get("reported").asInt()).isEqualTo(100);
        assertThat(october.get("restated").asInt()).isEqualTo(103);
        assertThat(home.acceptAll("2023-10").close("2023-10").isDone()).isTrue();

        home.drop(A, TestForms.instruments("12/2023", 2239, 9299)).run("2023-12");
        assertThat(paragraphs("2023-12"))
                .contains("Điều chỉnh số liệu đã báo cáo:")
                .contains("Kiểm định phương tiện đo đạt yêu cầu, tháng 10/2023: đã báo cáo 100 PTĐ, nay điều chỉnh"
                        + " là 103 PTĐ.");
        assertThat(StreamSupport.stream(figure("2023-12").get("earlier").spliterator(), false)
                        .map(e -> e.get("period").asString() + " " + e.get("reported") + " " + e.get("restated")))
                .containsExactly("2023-10 100 103");
        home.acceptAll("2023-12");
        assertThat(home.close("2023-12").isDone()).isTrue();
        home.drop(A, TestForms.instruments("01/2024", 10, 10)).run("2024-01");
        assertThat(paragraphs("2024-01")).as("owed once").noneMatch(text -> text.contains("Điều chỉnh số liệu"));
    }

    @Test
    void verifiesAMonthThatWasComparedWithADraft() throws Exception {
        home.drop(A, TestForms.instruments("10/2023", 99, 6354)).run("2023-10");
        home.at("2023-12-21T01:00:00Z").drop(A, TestForms.instruments("10/2023", 100, 6355));
        home.acceptAll("2023-10");
        assertThat(home.close("2023-10").isDone()).isTrue();
        var verified =
                Objects.requireNonNull(home.get(IssuedSetVerifier.class).verify(ReportingPeriod.parse("2023-10")));
        assertThat(verified.differences()).isEmpty();
        assertThat(verified.figures()).isPositive();
    }

    private JsonNode figure(String period) throws IOException {
        JsonNode result =
                JsonMapper.shared().readTree(Files.readString(home.path("reports/" + period + "/result.json")));
        return StreamSupport.stream(result.get("figures").spliterator(), false)
                .filter(f -> f.get("id").asString().equals("TTUD-02.period"))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> moved(JsonNode figure) {
        return StreamSupport.stream(figure.get("moved").spliterator(), false)
                .map(m -> m.get("since").asString() + " " + m.get("gone").asBoolean() + " "
                        + m.get("cell").asString() + " " + m.get("sha256").asString())
                .toList();
    }

    /** SHA-256 of the form that states this value. */
    private String sha(String value) {
        return Objects.requireNonNull(home.jdbc()
                .queryForObject(
                        "select s.sha256 from submission s join indicator_figure i on i.submission_id = s.id"
                                + " where i.period_value = ?",
                        String.class,
                        new java.math.BigDecimal(value)));
    }

    private List<String> paragraphs(String period) throws IOException {
        Path report = home.path("reports/" + period + "/bao-cao-" + period + ".docx");
        try (XWPFDocument document = new XWPFDocument(Files.newInputStream(report))) {
            return document.getParagraphs().stream().map(XWPFParagraph::getText).toList();
        }
    }
}
