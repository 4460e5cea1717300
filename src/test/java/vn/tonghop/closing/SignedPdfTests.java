package vn.tonghop.closing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import vn.tonghop.closing.issued.SignedCopy;
import vn.tonghop.operations.Said;
import vn.tonghop.operations.TestDatabase;
import vn.tonghop.operations.TestHome;
import vn.tonghop.pdf.signature.TestSigner;
import vn.tonghop.period.ReportingPeriod;
import vn.tonghop.report.ScannedPage;
import vn.tonghop.report.compose.PrintedFigures;
import vn.tonghop.report.document.ReportDocument;
import vn.tonghop.report.signed.PrintedReport;

/** One December, closed on PDFs of its report: refused with another figure, number, day or document, and taken as it is. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SignedPdfTests {

    private static final ReportingPeriod DECEMBER = ReportingPeriod.parse(TestHome.DECEMBER);
    private static final String DAY = "ngày 15 tháng 12 năm 2023";

    @TempDir
    Path folder;

    private TestHome home;
    private ReportDocument report;
    private TestSigner signer;

    @BeforeAll
    void takesDecember(@TempDir Path root) throws Exception {
        home = TestHome.afterDecember(TestDatabase.EMBEDDED, root);
        signer = new TestSigner("Nguyễn Văn A");
        report = home.context().get(PrintedFigures.class).report(DECEMBER, java.time.LocalDateTime.MIN);
    }

    @AfterAll
    void leaves() {
        home.close();
    }

    @Test
    @Order(1)
    void refusesAFigureThatDiffersAndNamesItsPage() throws Exception {
        Path pdf = signed().with("2.239", "2.238").save(folder.resolve("bao-cao.pdf"));
        Decision decision = close(pdf, "369/BC-KHCN", "2023-12-15");
        assertThat(decision.messageKey()).isEqualTo("close.departs");
        assertThat(decision.arguments().get(0)).containsPattern("^\\[\\d+] .*\\(TTUD-02.period\\): 2.239 → 2.238$");
    }

    @Test
    @Order(2)
    void refusesAnotherNumberAndAnotherDayThanThePageBears() throws Exception {
        Path pdf = signed().save(folder.resolve("bao-cao.pdf"));
        assertThat(close(pdf, "370", null)).isEqualTo(Decision.refused("close.other-number", "370 → 369/BC-KHCN"));
        assertThat(close(pdf, "369/BC-KHCN", "2023-12-16"))
                .isEqualTo(Decision.refused("close.other-date", "16/12/2023 → 15/12/2023"));
    }

    @Test
    @Order(2)
    void refusesAnotherDocument() throws Exception {
        Path pdf = PrintedReport.of(vn.tonghop.report.SampleReport.letter()).save(folder.resolve("cong-van.pdf"));
        assertThat(close(pdf, null, null)).isEqualTo(Decision.refused("close.another-document", "cong-van.pdf"));
    }

    @Test
    @Order(2)
    void refusesAFileThatIsCutOff() throws Exception {
        byte[] bytes = signed().bytes();
        Path pdf = Files.write(folder.resolve("hong.pdf"), java.util.Arrays.copyOf(bytes, 300));
        assertThat(close(pdf, null, null)).isEqualTo(Decision.refused("close.unreadable-pdf.damaged", "hong.pdf"));
    }

    @Test
    @Order(2)
    void readsTheFileBackByTheCommand() throws Exception {
        Path pdf = signed().with("Đã thực hiện: 02 nhiệm vụ", "Xong hai việc").save(folder.resolve("bao-cao.pdf"));
        Said said = said("readback " + pdf + " --period 2023-12");
        assertThat(said.code()).isEqualTo(3);
        assertThat(said.out())
                .contains("Số trên văn bản: 369/BC-KHCN.", "Ngày trên văn bản: 15/12/2023.", "(tasks.completed)");
        JsonNode json = json("readback " + pdf + " --period 2023-12 --json");
        assertThat(json.get("notFound").asInt()).isEqualTo(1);
        assertThat(json.get("different").asInt()).isZero();
        assertThat(json.get("read").asInt()).isGreaterThan(60);
    }

    @Test
    @Order(3)
    void archivesAScanAndSaysThatNothingWasCompared() throws Exception {
        Path scan = ScannedPage.save(folder.resolve("quet.pdf"));
        assertThat(said("readback " + scan + " --period 2023-12"))
                .satisfies(s -> assertThat(s.code()).isEqualTo(3))
                .satisfies(s -> assertThat(s.out()).contains("chưa được đối chiếu"));
        Decision decision = close(scan, "369/BC-KHCN", "2023-12-15");
        assertThat(decision.isDone()).isTrue();
        assertThat(decision.remarks())
                .extracting(Decision.Remark::key)
                .containsExactly("signature.none", "close.picture");
        assertThat(issued("1").get("signedContent").get("kind").asString()).isEqualTo("picture");
        assertThat(home.context()
                        .get(Closings.class)
                        .reopen(DECEMBER, "Có bản ký số", "A")
                        .isDone())
                .isTrue();
    }

    @Test
    @Order(3)
    void refusesAFileThatWasChangedAfterItWasSigned() throws Exception {
        byte[] bytes = signer.sign(signed().bytes());
        // A letter of the comment behind the head: no reader shows it, but it was signed.
        int at = new String(bytes, StandardCharsets.ISO_8859_1).indexOf('%', 1) + 1;
        bytes[at]++;
        Path pdf = Files.write(folder.resolve("sua.pdf"), bytes);
        assertThat(close(pdf, null, null)).isEqualTo(Decision.refused("close.signature-broken", "sua.pdf"));
        Said said = said("readback " + pdf + " --period 2023-12");
        assertThat(said.code()).isEqualTo(3);
        assertThat(said.out()).contains("văn bản đã bị sửa sau khi ký", "tất cả khớp với sổ");
    }

    @Test
    @Order(4)
    void takesNumberAndDayFromThePageOfTheCopyItClosesOn() throws Exception {
        Path pdf = Files.write(folder.resolve("bao-cao.pdf"), signer.sign(signed().bytes()));
        Decision decision = close(pdf, null, null);
        assertThat(decision.isDone()).isTrue();
        assertThat(decision.remarks())
                .extracting(Decision.Remark::key)
                .containsExactly("signature.unknown", "close.read", "pdf.number", "pdf.date");
        JsonNode set = issued("2");
        assertThat(set.get("signedNumber").asString()).isEqualTo("369/BC-KHCN");
        assertThat(set.get("signedDate").asString()).isEqualTo("2023-12-15");
        assertThat(set.get("signedContent").get("notFound").isEmpty()).isTrue();
        JsonNode signature = set.get("signedContent").get("signatures").get(0);
        assertThat(signature.get("signer").asString()).isEqualTo("Nguyễn Văn A");
        assertThat(signature.get("time").asString()).isEqualTo("2023-12-15T03:30:00Z");
        assertThat(said("verify --period 2023-12").out())
                .contains("Chữ ký số của Nguyễn Văn A, ký lúc 10:30 15/12/2023");
        assertThat(home.root().resolve("archive/2023-12/_issued/2/signed/bao-cao.pdf"))
                .hasSameBinaryContentAs(pdf);
    }

    private PrintedReport signed() {
        return PrintedReport.of(report).numbered("369", DAY);
    }

    private Decision close(Path file, @Nullable String number, @Nullable String date) {
        return home.context()
                .get(Closings.class)
                .close(DECEMBER, "Chánh Văn phòng", new SignedCopy(file, number, date));
    }

    private JsonNode issued(String number) throws Exception {
        return TestHome.read(home.root().resolve("archive/2023-12/_issued/" + number + "/issue.json"));
    }

    private Said said(String command) throws Exception {
        home.shut();
        try {
            return Said.at(home, command);
        } finally {
            home.reopen();
        }
    }

    private JsonNode json(String command) throws Exception {
        return tools.jackson.databind.json.JsonMapper.shared()
                .readTree(said(command).out());
    }
}
