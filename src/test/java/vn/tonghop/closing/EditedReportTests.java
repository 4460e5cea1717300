package vn.tonghop.closing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.home.SafeFiles;
import vn.tonghop.ooxml.DeterministicPackage;
import vn.tonghop.operations.TestDatabase;
import vn.tonghop.operations.TestHome;
import vn.tonghop.operations.WordEdit;
import vn.tonghop.operations.run.RunReport;
import vn.tonghop.period.ReportingPeriod;
import vn.tonghop.reconciliation.figures.KeptEdit;

/** Documents that a person has edited stay, and the new ones say in what they differ. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EditedReportTests {

    private static final String MONTH = "reports/2023-12";
    private static final String REPORT = MONTH + "/bao-cao-2023-12.docx";

    private Path folder;
    private TestHome home;

    @BeforeAll
    void compileBothMonths(@TempDir Path root) throws Exception {
        folder = root;
        home = TestHome.afterDecember(TestDatabase.EMBEDDED, folder);
    }

    @AfterAll
    void close() {
        home.close();
    }

    @Test
    @Order(1)
    void tellsInWhatTheNewDocumentsDifferFromTheEditedOnes() throws Exception {
        Path report = folder.resolve(REPORT);
        WordEdit.of(report)
                .replace(">9.296<", ">9.269<")
                .replace("Chưa thực hiện: ", "Chưa triển khai: ")
                .insertAfter("Chưa triển khai: ", "Sở xin báo cáo bổ sung.")
                .save();
        String edited = SafeFiles.sha256(report);
        Files.writeString(folder.resolve("reports/2023-12/bao-cao-2023-12.review.docx"), "không phải tệp Word");
        changeCell(folder.resolve("reports/2023-12/phu-luc-2023-12.xlsx"));

        String appendix = SafeFiles.sha256(folder.resolve("reports/2023-12/phu-luc-2023-12.xlsx"));

        home.clock().set(TestHome.PAST_DUE);
        RunReport run = home.run(TestHome.DECEMBER);

        assertThat(SafeFiles.sha256(report)).isEqualTo(edited);
        assertThat(SafeFiles.sha256(folder.resolve("reports/2023-12/phu-luc-2023-12.xlsx")))
                .isEqualTo(appendix);
        List<RunReport.BesideReport> beside = run.periods().get(0).beside();
        assertThat(beside)
                .extracting(RunReport.BesideReport::edited)
                .containsExactly(
                        REPORT, "reports/2023-12/bao-cao-2023-12.review.docx", "reports/2023-12/phu-luc-2023-12.xlsx");
        assertThat(beside.get(0).differences())
                .containsExactly(
                        "Số liệu “Kiểm định phương tiện đo đạt yêu cầu – lũy kế”: tệp đã sửa ghi 9.269; bản mới ghi 9.296.",
                        "Tệp đã sửa: “Chưa triển khai: 0 nhiệm vụ.” — Bản mới: “Chưa thực hiện: 0 nhiệm vụ.”",
                        "Chỉ có trong tệp đã sửa: “Sở xin báo cáo bổ sung.”",
                        "Tệp đã sửa: “Kiểm định: 2.239 phương tiện đo đạt yêu cầu, lũy kế đến kỳ báo cáo 9.269/10.000"
                                + " phương tiện đo, đạt 92,96% kế hoạch năm.” — Bản mới: “Kiểm định: 2.239 phương tiện"
                                + " đo đạt yêu cầu, lũy kế đến kỳ báo cáo 9.296/10.000 phương tiện đo, đạt 92,96% kế"
                                + " hoạch năm.”");
        assertThat(beside.get(1).differences())
                .containsExactly("Không đọc được tệp đã sửa nên chưa so sánh được; mở hai tệp để xem.");
        assertThat(beside.get(2).differences()).singleElement().asString().contains("Đã sửa tay");
        assertThat(Files.readString(folder.resolve(beside.get(0).list())))
                .startsWith("\uFEFFTệp “bao-cao-2023-12.docx” đã có người sửa")
                .contains("Chưa triển khai", "tonghop keep \"bao-cao-2023-12.docx\"");
        assertThat(home.result(TestHome.DECEMBER).json().get("documents").toString())
                .contains(beside.get(0).fresh())
                .doesNotContain("khac-biet");
    }

    @Test
    @Order(2)
    void removesWhatANewerOneSupersedesUnlessSomebodyHasEditedIt() throws Exception {
        List<String> first = besides();
        assertThat(first).hasSize(1);

        keep("Đoạn một");
        home.run(TestHome.DECEMBER);
        List<String> second = besides();
        assertThat(second).hasSize(1).doesNotContainAnyElementsOf(first);
        assertThat(lists()).containsExactly(second.get(0).replace(".docx", ".khac-biet.txt"));

        Path edited = folder.resolve(MONTH).resolve(second.get(0));
        WordEdit.of(edited).replace("Chưa thực hiện: ", "Chưa làm: ").save();
        String bytes = SafeFiles.sha256(edited);
        keep("Đoạn hai");
        home.run(TestHome.DECEMBER);
        List<String> third = besides();
        assertThat(third).hasSize(2).contains(second.get(0));
        assertThat(SafeFiles.sha256(edited)).isEqualTo(bytes);

        keep("Đoạn ba");
        RunReport run = home.run(TestHome.DECEMBER);
        assertThat(besides())
                .hasSize(2)
                .contains(second.get(0))
                .doesNotContainSequence(
                        third.stream().filter(f -> !second.contains(f)).toList());
        assertThat(run.periods().get(0).beside())
                .extracting(RunReport.BesideReport::fresh)
                .doesNotContain(MONTH + "/" + second.get(0))
                .hasSize(3);
    }

    @Test
    @Order(3)
    void neverReplacesANewDocumentThatSomebodyHasEditedInItsTurn() throws Exception {
        String newest = besides().stream()
                .max(java.util.Comparator.comparing(this::changed))
                .orElseThrow();
        Path edited = folder.resolve(MONTH).resolve(newest);
        WordEdit.of(edited).replace("Chưa thực hiện: ", "Chưa xong: ").save();
        String bytes = SafeFiles.sha256(edited);
        Files.delete(folder.resolve(MONTH).resolve("result.json"));
        home.run(TestHome.DECEMBER);

        assertThat(SafeFiles.sha256(edited)).isEqualTo(bytes);
        assertThat(besides()).contains(newest, newest.replace(".docx", "-2.docx"));
    }

    @Test
    @Order(4)
    void removesThemWhenTheDocumentItselfIsWrittenAgain() throws Exception {
        Files.delete(folder.resolve(REPORT));
        List<String> before = besides();
        keep("Đoạn bốn");
        home.run(TestHome.DECEMBER);

        assertThat(folder.resolve(REPORT)).exists();
        assertThat(besides()).hasSize(before.size() - 1).noneMatch(name -> name.contains("-2.docx"));
    }

    /** Another change that is kept makes another compilation. */
    private void keep(String text) {
        ReportingPeriod december = ReportingPeriod.parse(TestHome.DECEMBER);
        EditKeeper keeper = home.context().get(EditKeeper.class);
        KeptEdit edit = new KeptEdit("bao-cao", "1", KeptEdit.Kind.INSERT, "", text, Map.of(), "Lê Thị B");
        assertThat(keeper.keep(
                                december,
                                keeper.outline(december, folder.resolve(REPORT), null)
                                        .orElseThrow(),
                                List.of(edit),
                                "Lê Thị B")
                        .isDone())
                .isTrue();
    }

    private List<String> besides() throws Exception {
        return names("bao-cao-2023-12.ban-moi-", ".docx");
    }

    private List<String> lists() throws Exception {
        return names("bao-cao-2023-12.ban-moi-", ".khac-biet.txt");
    }

    private List<String> names(String start, String end) throws Exception {
        try (Stream<Path> all = Files.list(folder.resolve(MONTH))) {
            return all.map(path -> String.valueOf(path.getFileName()))
                    .filter(name -> name.startsWith(start) && name.endsWith(end))
                    .sorted()
                    .toList();
        }
    }

    private java.nio.file.attribute.FileTime changed(String name) {
        try {
            return Files.getLastModifiedTime(folder.resolve(MONTH).resolve(name));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void changeCell(Path file) throws Exception {
        byte[] bytes = Files.readAllBytes(file);
        try (XSSFWorkbook workbook = new XSSFWorkbook(new java.io.ByteArrayInputStream(bytes));
                var out = Files.newOutputStream(file)) {
            var row = workbook.getSheetAt(0).getRow(workbook.getSheetAt(0).getLastRowNum() - 1);
            row.createCell(2).setCellValue("Đã sửa tay");
            DeterministicPackage.write(workbook, out);
        }
    }
}
