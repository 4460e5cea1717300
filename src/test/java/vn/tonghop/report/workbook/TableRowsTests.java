package vn.tonghop.report.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.tonghop.report.SampleReport;
import vn.tonghop.report.document.ReportDocument.Annex;
import vn.tonghop.report.document.ReportDocument.AnnexRow;
import vn.tonghop.report.document.ReportDocument.Inline;
import vn.tonghop.report.workbook.TableSheet.Column;
import vn.tonghop.wording.Language;

class TableRowsTests {

    private static final TableSheet<@Nullable Object> ONE_COLUMN = new TableSheet<>(
            "Một cột",
            "MỘT CỘT",
            2,
            List.of(new Column<>("Giá trị", 20, v -> v), new Column<>("Ghi chú", 9, v -> null)));

    @Test
    void keepsTextsAsTheyWereWritten() throws IOException {
        List<String> texts = List.of(
                "a < b & c > \"d\" ]]> </t></is></c>",
                "  hai đầu  ",
                "dòng một\ndòng hai",
                "_x000A_ và _x_",
                "\uD83D\uDE00 đ",
                "=1+1",
                "@SUM(A1)");
        try (XSSFWorkbook workbook = written(texts.toArray())) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            for (int i = 0; i < texts.size(); i++) {
                Cell cell = sheet.getRow(4 + i).getCell(0);
                assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
                assertThat(cell.getStringCellValue()).isEqualTo(texts.get(i));
                assertThat(cell.getCellStyle().getQuotePrefixed()).isEqualTo(i >= 5);
                assertThat(cell.getCellStyle().getWrapText()).isTrue();
                assertThat(sheet.getRow(4 + i).getCell(1).getCellType()).isEqualTo(CellType.BLANK);
            }
        }
    }

    @Test
    void dropsWhatNoCellCanHold() throws IOException {
        try (XSSFWorkbook workbook = written("\u0001a\uD800", "x".repeat(40_000), null, "")) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            assertThat(sheet.getRow(4).getCell(0).getStringCellValue()).isEqualTo("a");
            assertThat(sheet.getRow(5).getCell(0).getStringCellValue())
                    .hasSize(32_767)
                    .endsWith("x…");
            assertThat(sheet.getRow(6).getCell(0).getCellType()).isEqualTo(CellType.BLANK);
            assertThat(sheet.getRow(7).getCell(0).getCellType()).isEqualTo(CellType.BLANK);
        }
    }

    @Test
    void writesNumbersToTheLastDigitAndDaysAsDays() throws IOException {
        try (XSSFWorkbook workbook = written(
                new BigDecimal("92.690"),
                new BigDecimal("-1E+3"),
                7,
                new BigDecimal("0.1234567"),
                LocalDate.of(2024, 2, 29),
                LocalDate.of(1900, 3, 1),
                LocalDate.of(1900, 2, 28))) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            assertThat(shown(sheet, 4)).isEqualTo("92.69 [$-42A]#,##0.00");
            assertThat(shown(sheet, 5)).isEqualTo("-1000.0 [$-42A]#,##0");
            assertThat(shown(sheet, 6)).isEqualTo("7.0 [$-42A]#,##0");
            assertThat(shown(sheet, 7)).isEqualTo("0.1234567 [$-42A]#,##0.000000");
            assertThat(sheet.getRow(8).getCell(0).getLocalDateTimeCellValue())
                    .isEqualTo(LocalDateTime.of(2024, 2, 29, 0, 0));
            assertThat(sheet.getRow(9).getCell(0).getLocalDateTimeCellValue())
                    .isEqualTo(LocalDateTime.of(1900, 3, 1, 0, 0));
            assertThat(sheet.getRow(8).getCell(0).getCellStyle().getDataFormatString())
                    .isEqualTo("dd/mm/yyyy");
            assertThat(sheet.getRow(10).getCell(0).getStringCellValue()).isEqualTo("28/02/1900");
        }
    }

    private static String shown(XSSFSheet sheet, int row) {
        Cell cell = sheet.getRow(row).getCell(0);
        return cell.getNumericCellValue() + " " + cell.getCellStyle().getDataFormatString();
    }

    @Test
    void tellsTheSizeOfASheetRight() throws IOException {
        Object[] lines = IntStream.range(0, 3_000).boxed().toArray();
        try (XSSFWorkbook workbook = written(lines)) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            assertThat(sheet.getCTWorksheet().getDimension().getRef()).isEqualTo("A1:B3004");
            assertThat(sheet.getPhysicalNumberOfRows()).isEqualTo(3 + 3_000);
            assertThat(sheet.getRow(3_003).getCell(0).getNumericCellValue()).isEqualTo(2_999);
            assertThat(sheet.getCTWorksheet().getAutoFilter().getRef()).isEqualTo("A4:B3004");
            assertThat(workbook.getPrintArea(0)).isEqualTo("'Một cột'!$A$1:$B$3004");
        }
        try (XSSFWorkbook workbook = written()) {
            assertThat(workbook.getSheetAt(0).getLastRowNum()).isEqualTo(3);
        }
    }

    @Test
    void makesRowsAsHighAsTheirText() throws IOException {
        try (XSSFWorkbook workbook = written("ngắn", "một hai ba bốn năm sáu bảy", "a\nb\nc", "x".repeat(41), 5)) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            assertThat(IntStream.range(4, 9).mapToObj(i -> sheet.getRow(i).getHeightInPoints()))
                    .containsExactly(16.5f, 31f, 45.5f, 45.5f, 16.5f);
            assertThat(sheet.getRow(5).getCTRow().getCustomHeight()).isTrue();
        }
    }

    @Test
    void mergesTheTitlesOfGroupsAmongTheTasks() throws IOException {
        Annex sample = SampleReport.annex();
        AnnexRow.Group group = new AnnexRow.Group("I", List.of(new Inline.Text("ĐÃ & ĐANG: ", true, false)));
        AnnexRow.Entry task = new AnnexRow.Entry(List.of("1", "=2", "nội dung\nhai", "", "", "", "=3"), "E");
        Annex annex = new Annex(
                sample.heading(),
                sample.title(),
                sample.reference(),
                sample.columns(),
                sample.widthPercents(),
                List.of(task, group, task, group),
                true);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new TaskAppendixWorkbook().write(annex, out);
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            assertThat(sheet.getMergedRegions())
                    .contains(new CellRangeAddress(6, 6, 1, 6), new CellRangeAddress(8, 8, 1, 6))
                    .hasSize(5);
            Row title = sheet.getRow(6);
            assertThat(title.getCell(1).getStringCellValue()).isEqualTo("ĐÃ & ĐANG: ");
            assertThat(IntStream.range(0, 7).mapToObj(title::getCell))
                    .allMatch(cell -> cell.getCellStyle().getFillForegroundColorColor() != null);
            assertThat(sheet.getRow(7).getCell(1).getCellStyle().getQuotePrefixed())
                    .isTrue();
            assertThat(sheet.getRow(7).getCell(2).getStringCellValue()).isEqualTo("nội dung\nhai");
            assertThat(sheet.getLastRowNum()).isEqualTo(8);
        }
    }

    private static XSSFWorkbook written(@Nullable Object... lines) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (WorkbookWriter book = new WorkbookWriter(new Words(Language.VI))) {
            ONE_COLUMN.write(book, "Kỳ", Arrays.asList(lines));
            book.write("Một cột", out);
        }
        return new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()));
    }
}
