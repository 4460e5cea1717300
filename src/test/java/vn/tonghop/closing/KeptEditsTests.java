package vn.tonghop.closing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.catalogue.ReportOutline;
import vn.tonghop.closing.issued.IssuedSetVerifier;
import vn.tonghop.closing.issued.SignedCopy;
import vn.tonghop.ooxml.word.WordBounds;
import vn.tonghop.ooxml.word.WordTextReader;
import vn.tonghop.operations.TestDatabase;
import vn.tonghop.operations.TestHome;
import vn.tonghop.operations.WordEdit;
import vn.tonghop.period.ReportingPeriod;
import vn.tonghop.reconciliation.figures.KeptEdit;
import vn.tonghop.report.edited.EditCollector.Collected;
import vn.tonghop.report.lint.LayoutLint;

/** One draft that a person changes, keeps, has issued and rebuilt, and in which a figure moves later. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class KeptEditsTests {

    private static final ReportingPeriod DECEMBER = ReportingPeriod.parse(TestHome.DECEMBER);
    private static final String BY = "Lê Thị B";
    private static final String REPORT = "reports/2023-12/bao-cao-2023-12.docx";

    /** What follows the figure in a sentence of the unit's own that carries it. */
    private static final String CARRIED =
            "viên chức tham gia khóa đào tạo kiểm định viên; kiểm định, hiệu chuẩn định kỳ"
                    + " phương tiện đo, chuẩn đo lường và thực hiện dịch vụ theo nhu cầu của khách hàng";

    private TestHome home;
    private Path report;
    private Collected collected;

    @BeforeAll
    void changeTheDraft(@TempDir Path folder) throws Exception {
        home = TestHome.afterDecember(TestDatabase.EMBEDDED, folder);
        report = folder.resolve(REPORT);
        WordEdit.of(report)
                .replace("Cử ", "Tháng này cử ")
                .replace(">9.296<", ">9.269<")
                .insertAfter("Tháng này cử ", "Đây là đoạn *thêm*.")
                .remove("Biên tập, đăng tải ")
                .replace("Thực hiện nhiệm vụ do UBND tỉnh", "Nhiệm vụ do UBND tỉnh")
                .save();
        collected = keeper().collect(DECEMBER, outline(), report, BY);
    }

    @AfterAll
    void close() {
        home.close();
    }

    @Test
    @Order(1)
    void tellsChangesFromFiguresAndHeadings() {
        assertThat(collected.edits())
                .extracting(e -> e.kind() + " | " + e.anchor() + " | " + e.content())
                .containsExactly(
                        "REPLACE | Cử {TTUD-06.period} " + CARRIED + " | Tháng này cử {TTUD-06.period} " + CARRIED
                                + ".",
                        "INSERT | Cử {TTUD-06.period} " + CARRIED + " | Đây là đoạn \\*thêm\\*.",
                        "REMOVE | Biên tập, đăng tải {TDC-22.period} bản tin điện tử TBT (số tháng 12/2023) lên trang"
                                + " thông tin điện tử của Chi cục | ");
        assertThat(collected.figures()).containsExactly("TTUD-02.cumulative");
        assertThat(collected.headings()).containsExactly("I. Thực hiện nhiệm vụ do UBND tỉnh, Chủ tịch UBND tỉnh giao");
        assertThat(collected.edits().get(0).figures()).hasToString("{TTUD-06.period=2}");
    }

    @Test
    @Order(2)
    void printsThemInTheNextCompilation() throws Exception {
        assertThat(keeper().keep(DECEMBER, outline(), collected.edits(), BY).isDone())
                .isTrue();
        Files.delete(report);
        home.run(TestHome.DECEMBER);

        assertThat(lines())
                .containsSubsequence("Tháng này cử 02 " + CARRIED + ".", "Đây là đoạn *thêm*.")
                .noneMatch(line -> line.contains("bản tin điện tử TBT"))
                .anyMatch(line -> line.contains("9.296/10.000"))
                .contains("I. Thực hiện nhiệm vụ do UBND tỉnh, Chủ tịch UBND tỉnh giao");
        assertThat(LayoutLint.check(report)).isEmpty();
        assertThat(keeper().kept(DECEMBER)).hasSize(3).allMatch(k -> k.placed() && k.by().equals(BY));
        assertThat(keptFindings()).isEmpty();
    }

    @Test
    @Order(3)
    void findsTheSameChangesInItsOwnNewDraft() throws Exception {
        assertThat(keeper().collect(DECEMBER, outline(), report, BY).edits()).isEqualTo(collected.edits());
    }

    @Test
    @Order(4)
    void rebuildsTheSameBytesFromTheIssuedSet() throws Exception {
        assertThat(home.context()
                        .get(Closings.class)
                        .close(DECEMBER, BY, SignedCopy.NONE)
                        .isDone())
                .isTrue();
        assertThat(Objects.requireNonNull(
                                home.context().get(IssuedSetVerifier.class).verify(DECEMBER))
                        .differences())
                .isEmpty();
        assertThat(keeper().keep(DECEMBER, outline(), List.of(), BY).messageKey())
                .isEqualTo("keep.frozen");
    }

    @Test
    @Order(5)
    void findsThatAFigureInAKeptParagraphHasMoved() throws Exception {
        assertThat(home.context()
                        .get(Closings.class)
                        .reopen(DECEMBER, "Số liệu sai", BY)
                        .isDone())
                .isTrue();
        String submission = Objects.requireNonNull(home.jdbc()
                .queryForObject(
                        "select submission_id from form_result r join submission s on s.id = r.submission_id where"
                                + " r.period = '2023-12' and r.form_code = 'BM01' and s.unit_code = 'TTUD' and r.counting"
                                + " = true",
                        String.class));
        assertThat(home.context()
                        .get(Withdrawals.class)
                        .withdraw(submission, "Gửi nhầm", BY)
                        .isDone())
                .isTrue();
        home.run(TestHome.DECEMBER);

        assertThat(keptFindings())
                .containsExactly("Đoạn “Tháng này cử … viên chức tham gia khóa đào tạo kiểm định…” do Lê Thị B sửa và"
                        + " giữ lại trong báo cáo; số liệu trong đoạn nay không còn: Viên chức được cử"
                        + " đào tạo kiểm định viên.");
    }

    @Test
    @Order(6)
    void tellsInTheReconciliationWhichKeptParagraphsHaveMovedAndWhichHaveNoPlace() throws Exception {
        assertThat(reconciliation("Đoạn giữ lại"))
                .contains(
                        "bao-cao-2023-12.docx | Cử (chưa có số liệu) " + CARRIED + " | Tháng này cử (chưa có số liệu) "
                                + CARRIED + ". | Lê Thị B | Có trong báo cáo;"
                                + " số liệu trong đoạn đã khác, xem trang “Phát hiện”")
                .hasSize(3);
        assertThat(reconciliation("Phát hiện")).anyMatch(line -> line.contains("Đoạn “Tháng này cử …"));

        KeptEdit lost = new KeptEdit(
                "bao-cao", "1", KeptEdit.Kind.REPLACE, "Đoạn đơn vị đã viết lại", "Đoạn giữ lại.", Map.of(), BY);
        assertThat(keeper().keep(DECEMBER, outline(), List.of(lost), BY).isDone())
                .isTrue();
        home.run(TestHome.DECEMBER);

        assertThat(reconciliation("Đoạn giữ lại"))
                .containsExactly("bao-cao-2023-12.docx | Đoạn đơn vị đã viết lại | Đoạn giữ lại. | Lê Thị B | Không còn"
                        + " chỗ trong báo cáo vì đoạn gốc đã đổi");
    }

    @Test
    @Order(7)
    void hasNoSheetOfKeptParagraphsWhereNothingIsKept() throws Exception {
        assertThat(keeper().keep(DECEMBER, outline(), List.of(), BY).isDone()).isTrue();
        home.run(TestHome.DECEMBER);
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(reconciliation()))) {
            assertThat(workbook.getSheet("Đoạn giữ lại")).isNull();
        }
    }

    /** The printed lines of a sheet below its header. */
    private List<String> reconciliation(String sheet) throws Exception {
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(reconciliation()))) {
            return StreamSupport.stream(workbook.getSheet(sheet).spliterator(), false)
                    .skip(3)
                    .map(row -> StreamSupport.stream(row.spliterator(), false)
                            .limit(sheet.equals("Phát hiện") ? 10 : 5)
                            .map(Cell::toString)
                            .collect(Collectors.joining(" | ")))
                    .toList();
        }
    }

    private Path reconciliation() {
        return report.resolveSibling("doi-soat-2023-12.xlsx");
    }

    private List<String> keptFindings() throws Exception {
        return home.result(TestHome.DECEMBER)
                .json()
                .get("findings")
                .valueStream()
                .filter(f -> f.get("code").asString().equals("kept-edit-moved"))
                .map(f -> f.get("message").asString())
                .toList();
    }

    private List<String> lines() throws Exception {
        return WordTextReader.read(report, WordBounds.defaults()).paragraphs().stream()
                .map(p -> p.text().strip())
                .toList();
    }

    private EditKeeper keeper() {
        return home.context().get(EditKeeper.class);
    }

    private ReportOutline outline() {
        return keeper().outline(DECEMBER, report, null).orElseThrow();
    }
}
