package vn.tonghop.report.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import vn.tonghop.report.SamplePeriod;
import vn.tonghop.report.SampleReport;
import vn.tonghop.report.document.ReportDocument.Kept;
import vn.tonghop.wording.Language;

class WorkbookTests {

    @Test
    void givesEachSubjectASheet() throws IOException {
        try (XSSFWorkbook workbook = reconciliation()) {
            assertThat(StreamSupport.stream(workbook.spliterator(), false).map(s -> s.getSheetName()))
                    .containsExactly(
                            "Đối soát",
                            "Thay đổi",
                            "Điều chỉnh",
                            "Quy tắc",
                            "Nhiệm vụ",
                            "Phát hiện",
                            "Số liệu và nguồn",
                            "Tệp đã nhận",
                            "Đầy đủ",
                            "Biểu đồ",
                            "Theo tháng");
        }
    }

    @Test
    void writesFiguresAsNumbersAndLeavesTheUnknownBlank() throws IOException {
        try (XSSFWorkbook workbook = reconciliation()) {
            Row second = workbook.getSheet("Đối soát").getRow(5);
            assertThat(second.getCell(0).getStringCellValue())
                    .isEqualTo("Phương tiện đo kiểm định, hiệu chuẩn đạt yêu cầu");
            assertThat(second.getCell(4).getNumericCellValue()).isEqualTo(2239);
            assertThat(second.getCell(4).getCellStyle().getDataFormatString()).isEqualTo("[$-42A]#,##0");
            assertThat(second.getCell(7).getNumericCellValue()).isEqualTo(92.69);
            assertThat(second.getCell(7).getCellStyle().getDataFormatString()).isEqualTo("[$-42A]#,##0.00");
            assertThat(second.getCell(9).getNumericCellValue()).isEqualTo(-27);
            assertThat(workbook.getSheet("Đối soát").getRow(6).getCell(4).getCellType())
                    .isEqualTo(CellType.BLANK);
        }
    }

    @Test
    void namesTheCellThatMovedAFigureAndWhatItMovedAgainst() throws IOException {
        try (XSSFWorkbook workbook = reconciliation()) {
            XSSFSheet changes = workbook.getSheet("Thay đổi");
            Row draft = StreamSupport.stream(changes.spliterator(), false)
                    .filter(row -> row.getCell(12) != null
                            && row.getCell(12).toString().equals("TTUD-02.period"))
                    .findFirst()
                    .orElseThrow();
            assertThat(List.of(3, 4, 5, 6))
                    .allSatisfy(column ->
                            assertThat(draft.getCell(column).getCellType()).isEqualTo(CellType.NUMERIC));
            assertThat(draft.getCell(2).getNumericCellValue()).isEqualTo(598);
            assertThat(draft.getCell(5).getNumericCellValue()).isEqualTo(1641);
            assertThat(draft.getCell(6).getNumericCellValue()).isEqualTo(10);
            assertThat(draft.getCell(7).getStringCellValue()).isEqualTo("Mới so với bản nháp trước");
            assertThat(draft.getCell(10).getStringCellValue()).isEqualTo("D12");
        }
    }

    @Test
    void setsWhatWasReportedBesideWhatItIsNowAndTellsEachRulesOutcome() throws IOException {
        try (XSSFWorkbook workbook = reconciliation()) {
            Row restated = workbook.getSheet("Điều chỉnh").getRow(4);
            assertThat(restated.getCell(0).getStringCellValue()).isEqualTo("2023-10");
            assertThat(restated.getCell(4).getNumericCellValue()).isEqualTo(100);
            assertThat(restated.getCell(5).getNumericCellValue()).isEqualTo(103);
            assertThat(restated.getCell(6).getNumericCellValue()).isEqualTo(3);
            XSSFSheet rules = workbook.getSheet("Quy tắc");
            assertThat(rules.getRow(4).getCell(3).getStringCellValue()).isEqualTo("Lệch");
            assertThat(rules.getRow(4).getCell(4).getNumericCellValue()).isEqualTo(-27);
            assertThat(rules.getRow(5).getCell(3).getStringCellValue()).isEqualTo("Chưa kiểm tra được");
            assertThat(rules.getRow(5).getCell(7).getStringCellValue()).isEqualTo("Mới có ít tháng trong năm");
        }
    }

    @Test
    void drawsTheYearMonthByMonth() throws IOException {
        try (XSSFWorkbook workbook = reconciliation()) {
            XSSFSheet sheet = workbook.getSheet("Theo tháng");
            assertThat(texts(sheet.getRow(3)))
                    .containsExactly(
                            "Chỉ tiêu",
                            "Đơn vị tính",
                            "Kế hoạch năm",
                            "10/2023",
                            "11/2023",
                            "12/2023",
                            "10/2023 (% kế hoạch)",
                            "11/2023 (% kế hoạch)",
                            "12/2023 (% kế hoạch)");
            Row verification = sheet.getRow(5);
            assertThat(verification.getCell(3).getCellType()).isEqualTo(CellType.BLANK);
            assertThat(verification.getCell(4).getNumericCellValue()).isEqualTo(598);
            assertThat(verification.getCell(8).getNumericCellValue()).isEqualTo(22.4);
            var plot = sheet.createDrawingPatriarch()
                    .getCharts()
                    .get(0)
                    .getCTChart()
                    .getPlotArea();
            assertThat(plot.getBarChartArray(0).getSerList())
                    .extracting(s -> s.getTx().getStrRef().getF() + " "
                            + s.getVal().getNumRef().getF())
                    .containsExactly(
                            "'Theo tháng'!$A$5 'Theo tháng'!$G$5:$I$5", "'Theo tháng'!$A$6 'Theo tháng'!$G$6:$I$6");
        }
    }

    private static java.util.List<String> texts(Row row) {
        return StreamSupport.stream(row.spliterator(), false)
                .map(Cell::getStringCellValue)
                .toList();
    }

    @Test
    void writesDaysAsDays() throws IOException {
        try (XSSFWorkbook workbook = reconciliation()) {
            Row first = workbook.getSheet("Nhiệm vụ").getRow(4);
            assertThat(first.getCell(3).getLocalDateTimeCellValue()).isEqualTo(LocalDateTime.of(2023, 12, 10, 0, 0));
        }
    }

    @Test
    void startsNoFormulaFromAUnitsText() throws IOException {
        try (XSSFWorkbook workbook = reconciliation()) {
            Cell found = workbook.getSheet("Phát hiện").getRow(6).getCell(7);
            assertThat(found.getCellType()).isEqualTo(CellType.STRING);
            assertThat(found.getStringCellValue()).isEqualTo("=HYPERLINK(\"http://x\")");
            assertThat(found.getCellStyle().getQuotePrefixed()).isTrue();
            workbook.forEach(sheet -> sheet.forEach(
                    row -> row.forEach(cell -> assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA))));
        }
    }

    @Test
    void makesRoomForEveryLineOfWrappedText() throws IOException {
        try (XSSFWorkbook workbook = reconciliation()) {
            XSSFSheet findings = workbook.getSheet("Phát hiện");
            assertThat(findings.getRow(7).getCell(9).getStringCellValue()).hasSize(49);
            assertThat(findings.getColumnWidth(9)).isEqualTo(44 * 256);
            assertThat(findings.getRow(7).getHeightInPoints()).isEqualTo(31);
        }
    }

    @Test
    void freezesFiltersAndPrintsEverySheet() throws IOException {
        try (XSSFWorkbook workbook = reconciliation()) {
            workbook.forEach(sheet -> {
                assertThat(sheet.getPaneInformation().getHorizontalSplitPosition())
                        .isEqualTo((short) 4);
                assertThat(((XSSFSheet) sheet).getCTWorksheet().isSetAutoFilter())
                        .isTrue();
                assertThat(sheet.getRepeatingRows().getFirstRow()).isEqualTo(3);
                assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
                assertThat(sheet.getPrintSetup().getFitWidth()).isEqualTo((short) 1);
                assertThat(sheet.getPrintSetup().getFitHeight()).isZero();
            });
        }
    }

    @Test
    void printsTheAppendixAsTheReportHasIt() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new TaskAppendixWorkbook().write(SampleReport.annex(), out);
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            XSSFSheet sheet = workbook.getSheet("Phụ lục");
            assertThat(sheet.getRow(4).getCell(2).getStringCellValue()).isEqualTo("Nội dung công việc");
            assertThat(sheet.getRow(5).getCell(1).getStringCellValue()).isEqualTo("ĐÃ THỰC HIỆN: 02 nhiệm vụ");
            assertThat(sheet.getRow(6).getCell(1).getStringCellValue()).isEqualTo("6340/UBND-NC\nngày 03/11/2023");
            assertThat(sheet.getRow(16).getCell(1).getStringCellValue()).isEqualTo("CHƯA THỰC HIỆN: 0 nhiệm vụ");
            assertThat(sheet.getLastRowNum()).isEqualTo(16);
            assertThat(sheet.getRepeatingRows().getFirstRow()).isEqualTo(4);
            assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
        }
    }

    @Test
    void speaksEnglishWhereAsked() throws IOException {
        Kept lost = new Kept("1a2b", "Lê Thị B", List.of(), List.of(), false, false);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new ReconciliationWorkbook(Language.EN)
                .write(SamplePeriod.december(), List.of(new KeptLine("bao-cao-2023-12.docx", lost)), out);
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            assertThat(StreamSupport.stream(workbook.spliterator(), false).map(s -> s.getSheetName()))
                    .containsExactly(
                            "Reconciliation",
                            "Changes",
                            "Restatements",
                            "Rules",
                            "Tasks",
                            "Findings",
                            "Kept paragraphs",
                            "Figures and sources",
                            "Files received",
                            "Completeness",
                            "Plan",
                            "By month");
            workbook.forEach(sheet -> {
                assertThat(sheet.getFooter().getRight()).isEqualTo("Page &P/&N");
                assertThat(texts(sheet.getRow(0))).allMatch(WorkbookTests::isAscii);
                assertThat(texts(sheet.getRow(3))).allMatch(WorkbookTests::isAscii);
            });
            assertThat(workbook.getSheetAt(0).getRow(1).getCell(0).getStringCellValue())
                    .isEqualTo("Period: December 2023 (15/11/2023–14/12/2023); being compiled");
            assertThat(workbook.getSheetAt(0)
                            .getRow(5)
                            .getCell(4)
                            .getCellStyle()
                            .getDataFormatString())
                    .isEqualTo("[$-809]#,##0");
            assertThat(texts(workbook.getSheet("Kept paragraphs").getRow(4)))
                    .containsExactly(
                            "bao-cao-2023-12.docx",
                            "",
                            "(taken out)",
                            "Lê Thị B",
                            "Has no place in the report any more, for its paragraph has changed",
                            "1a2b");
            assertThat(workbook.getSheet("By month")
                            .createDrawingPatriarch()
                            .getCharts()
                            .get(0)
                            .getTitleText()
                            .getString())
                    .isEqualTo("Each month against the annual plan (%)");
        }
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(c -> c < 128);
    }

    private static XSSFWorkbook reconciliation() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new ReconciliationWorkbook(Language.VI).write(SamplePeriod.december(), List.of(), out);
        return new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()));
    }
}
