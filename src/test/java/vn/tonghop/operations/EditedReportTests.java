package vn.tonghop.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.intake.SafeFiles;

/** Documents that a person has edited stay, and the new ones say in what they differ. */
class EditedReportTests {

    private static final String REPORT = "reports/2023-12/bao-cao-2023-12.docx";

    @TempDir
    Path folder;

    @Test
    void tellsInWhatTheNewDocumentsDifferFromTheEditedOnes() throws Exception {
        try (TestHome home = TestHome.afterDecember(TestDatabase.EMBEDDED, folder)) {
            Path report = folder.resolve(REPORT);
            WordEdit.of(report)
                    .replace(">9.296<", ">9.269<")
                    .replace("Chưa thực hiện: ", "Chưa triển khai: ")
                    .insertAfter("Chưa triển khai: ", "Sở xin báo cáo bổ sung.")
                    .save();
            String edited = SafeFiles.sha256(report);
            Files.writeString(folder.resolve("reports/2023-12/bao-cao-2023-12.review.docx"), "không phải tệp Word");
            changeCell(folder.resolve("reports/2023-12/phu-luc-2023-12.xlsx"));

            home.clock().set(TestHome.PAST_DUE);
            RunReport run = home.run(TestHome.DECEMBER);

            assertThat(SafeFiles.sha256(report)).isEqualTo(edited);
            List<RunReport.BesideReport> beside = run.periods().get(0).beside();
            assertThat(beside)
                    .extracting(RunReport.BesideReport::edited)
                    .containsExactly(
                            REPORT,
                            "reports/2023-12/bao-cao-2023-12.review.docx",
                            "reports/2023-12/phu-luc-2023-12.xlsx");
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
    }

    private static void changeCell(Path file) throws Exception {
        byte[] bytes = Files.readAllBytes(file);
        try (XSSFWorkbook workbook = new XSSFWorkbook(new java.io.ByteArrayInputStream(bytes));
                var out = Files.newOutputStream(file)) {
            var row = workbook.getSheetAt(0).getRow(workbook.getSheetAt(0).getLastRowNum() - 1);
            row.getCell(2).setCellValue("Đã sửa tay");
            workbook.write(out);
        }
    }
}
