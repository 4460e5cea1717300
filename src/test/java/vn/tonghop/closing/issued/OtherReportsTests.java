package vn.tonghop.closing.issued;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import vn.tonghop.ooxml.word.WordBounds;
import vn.tonghop.ooxml.word.WordText;
import vn.tonghop.ooxml.word.WordTextReader;
import vn.tonghop.operations.TestDatabase;
import vn.tonghop.operations.TestHome;
import vn.tonghop.period.ReportingPeriod;
import vn.tonghop.report.lint.LayoutLint;

/** The reports of {@code docs/examples/bao-cao-khac.yaml}: a letter of every month and a report of every quarter. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OtherReportsTests {

    private static final Path EXAMPLE = Path.of("docs/examples/bao-cao-khac.yaml");
    private static final Path LETTER = Path.of("reports/2023-12/nhiem-vu-giao/cong-van-2023-12.docx");

    private TestHome home;

    @BeforeAll
    void compileBothMonths(@TempDir Path folder) throws Exception {
        Files.createDirectories(folder.resolve("catalogue"));
        Files.copy(EXAMPLE, folder.resolve("catalogue/bao-cao-khac.yaml"));
        home = TestHome.create(TestDatabase.EMBEDDED, folder);
        home.runBothMonths();
    }

    @AfterAll
    void close() {
        home.close();
    }

    @Test
    void writesTheLetterBesideTheMainReport() throws Exception {
        SortedMap<String, String> files = home.hashes("reports/2023-12");
        assertThat(files.keySet())
                .contains(
                        "reports/2023-12/nhiem-vu-giao/cong-van-2023-12.docx",
                        "reports/2023-12/nhiem-vu-giao/cong-van-2023-12.review.docx",
                        "reports/2023-12/nhiem-vu-giao/phu-luc-2023-12.xlsx",
                        "reports/2023-12/bao-cao-2023-12.docx")
                .noneMatch(path -> path.contains("do-luong-quy"));
        assertThat(documents("2023-12"))
                .containsAll(files.keySet().stream()
                        .filter(path -> !path.endsWith("result.json"))
                        .map(path -> path + " " + files.get(path))
                        .toList());
    }

    @Test
    void printsTheSameFiguresInTheLetter() throws Exception {
        List<String> lines = lines(LETTER);
        assertThat(lines)
                .contains(
                        "V/v báo cáo kết quả thực hiện nhiệm vụ UBND tỉnh, Chủ tịch UBND tỉnh giao tháng 12/2023",
                        "Kính gửi: Văn phòng UBND tỉnh",
                        "Tổng số nhiệm vụ theo dõi trong kỳ: 09 nhiệm vụ, trong đó:",
                        "Không có nhiệm vụ quá hạn.",
                        "Sở Khoa học và Công nghệ trân trọng báo cáo./.",
                        "TL. GIÁM ĐỐC")
                .doesNotContain("BÁO CÁO");
    }

    @Test
    void laysTheLetterOutByTheDecree() throws Exception {
        assertThat(LayoutLint.check(home.root().resolve(LETTER))).isEmpty();
        assertThat(LayoutLint.check(home.root().resolve("reports/2023-12/nhiem-vu-giao/cong-van-2023-12.review.docx")))
                .isEmpty();
        List<WordText.Section> sections = read(LETTER).sections();
        assertThat(sections).hasSize(2);
        assertThat(sections.get(0).width()).isLessThan(sections.get(0).height());
        assertThat(sections.get(1).width()).isGreaterThan(sections.get(1).height());
    }

    @Test
    void writesTheQuarterlyReportForQuartersAlone() throws Exception {
        home.run("2023-Q4");
        Path quarterly = Path.of("reports/2023-Q4/do-luong-quy/bao-cao-do-luong-2023-Q4.docx");
        assertThat(documents("2023-Q4"))
                .anyMatch(d -> d.startsWith(quarterly.toString()))
                .noneMatch(d -> d.contains("nhiem-vu-giao"));
        assertThat(lines(quarterly))
                .contains(
                        "Kết quả kiểm định phương tiện đo, thử nghiệm mẫu quý IV/2023",
                        "Kính gửi:",
                        "I. KẾT QUẢ THỰC HIỆN",
                        "Ủy ban Tiêu chuẩn Đo lường Chất lượng Quốc gia;",
                        "UBND tỉnh.",
                        "II. KIẾN NGHỊ",
                        "Không./.");
        assertThat(LayoutLint.check(home.root().resolve(quarterly)))
                .allMatch(p -> p.check().equals("placeholders"));
    }

    @Test
    void rebuildsTheLetterFromTheIssuedSet(@TempDir Path folder) throws Exception {
        try (TestHome issued = home.copy(folder.resolve("issued"))) {
            ReportingPeriod november = ReportingPeriod.parse(TestHome.NOVEMBER);
            IssuedSetVerifier.Verification verified = Objects.requireNonNull(
                    issued.context().get(IssuedSetVerifier.class).verify(november));
            assertThat(verified.differences()).isEmpty();
            assertThat(verified.set().documents())
                    .extracting(IssuedSet.Document::path)
                    .contains("nhiem-vu-giao/cong-van-2023-11.docx", "nhiem-vu-giao/phu-luc-2023-11.xlsx");
        } finally {
            home.reopen();
        }
    }

    private List<String> documents(String period) throws Exception {
        List<String> documents = new java.util.ArrayList<>();
        for (JsonNode document : home.result(period).json().get("documents")) {
            documents.add(document.get("path").asString() + " "
                    + document.get("sha256").asString());
        }
        return documents;
    }

    private List<String> lines(Path path) throws Exception {
        return read(path).paragraphs().stream().map(p -> p.text().strip()).toList();
    }

    private WordText read(Path path) throws Exception {
        return WordTextReader.read(home.root().resolve(path), WordBounds.defaults());
    }
}
