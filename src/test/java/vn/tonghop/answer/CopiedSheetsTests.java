package vn.tonghop.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tonghop.answer.AnswerWorkbookTests.cell;
import static vn.tonghop.answer.AnswerWorkbookTests.fill;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.tonghop.finding.Verdict;
import vn.tonghop.reading.CellContent;
import vn.tonghop.reading.EncodingDecision;
import vn.tonghop.reading.FileType;
import vn.tonghop.reading.RowCursor;
import vn.tonghop.reading.SheetInfo;
import vn.tonghop.reading.SourceCell;
import vn.tonghop.reading.SourceFile;
import vn.tonghop.reading.SourceRow;

class CopiedSheetsTests {

    private static final Answer RETURNED = Answers.of(Verdict.RETURNED, Answers.numberUnreadable(null, "B3", "=1+1"));

    @Test
    void copiesValuesToTheirPlacesAndMarksFaults() throws IOException {
        try (XSSFWorkbook workbook =
                Objects.requireNonNull(new CopiedSheets(RETURNED, AnswerLimits.defaults()).copy(table()))) {
            XSSFSheet sheet = workbook.getSheetAt(0);

            assertThat(sheet.getSheetName()).isEqualTo("Số liệu");
            assertThat(cell(sheet, "A1").getStringCellValue()).isEqualTo("Ngày");
            assertThat(cell(sheet, "A2").getLocalDateTimeCellValue()).isEqualTo("2023-12-01T00:00");
            assertThat(cell(sheet, "B2").getNumericCellValue()).isEqualTo(5);
            assertThat(cell(sheet, "B3").getCellType()).isEqualTo(CellType.STRING);
            assertThat(cell(sheet, "B3").getStringCellValue()).isEqualTo("=1+1");
            assertThat(cell(sheet, "B3").getCellStyle().getQuotePrefixed()).isTrue();
            assertThat(fill(sheet, "B3")).isEqualTo(SeverityColour.RED.colour().getARGBHex());
        }
    }

    @Test
    void wrapsTheTableInLinesAndFitsItToThePage() throws IOException {
        String words = "Thẩm định nội dung công nghệ của dự án đầu tư ".repeat(6);
        List<SourceRow> rows = new ArrayList<>();
        rows.add(row(1, new CellContent.Text("SỔ THEO DÕI HỒ SƠ, GIẤY PHÉP")));
        rows.add(row(
                2, new CellContent.Text("Ngày"), new CellContent.Text("Nội dung"), new CellContent.Text("Ghi chú")));
        rows.add(row(3, new CellContent.Text("20/11/2023"), new CellContent.Text(words)));
        try (XSSFWorkbook workbook =
                Objects.requireNonNull(new CopiedSheets(RETURNED, AnswerLimits.defaults()).copy(new Table(rows)))) {
            XSSFSheet sheet = workbook.getSheetAt(0);

            assertThat(cell(sheet, "A1").getCellStyle().getBorderTop()).isEqualTo(BorderStyle.NONE);
            assertThat(cell(sheet, "B3").getCellStyle().getWrapText()).isTrue();
            assertThat(cell(sheet, "C3").getCellStyle().getBorderRight()).isEqualTo(BorderStyle.THIN);
            assertThat(sheet.getRow(2).getHeightInPoints()).isEqualTo(7 * 15);
            assertThat(sheet.getFitToPage()).isTrue();
            assertThat(sheet.getPrintSetup().getFitWidth()).isEqualTo((short) 1);
            assertThat(sheet.getPrintSetup().getFitHeight()).isEqualTo((short) 0);
        }
    }

    @Test
    void refusesMoreCellsThanTheLimit() throws IOException {
        AnswerLimits few = new AnswerLimits(1, 1, 3, 1, 1);

        assertThat(new CopiedSheets(RETURNED, few).copy(table())).isNull();
    }

    @Test
    void repeatsRowsAtFaultOfLargeFile() throws IOException {
        try (XSSFWorkbook workbook = new FaultRows(RETURNED, AnswerLimits.defaults()).copy(table())) {
            XSSFSheet sheet = workbook.getSheet(AnswerWorkbook.FAULTS_SHEET);

            assertThat(sheet.getLastRowNum()).isEqualTo(1);
            assertThat(cell(sheet, "B2").getStringCellValue()).isEqualTo("3");
            assertThat(cell(sheet, "D2").getStringCellValue()).isEqualTo("=1+1");
            assertThat(fill(sheet, "D2")).isEqualTo(SeverityColour.RED.colour().getARGBHex());
            assertThat(sheet.getCellComments()).hasSize(1);
        }
    }

    private static SourceFile table() {
        List<SourceRow> rows = new ArrayList<>();
        rows.add(row(1, new CellContent.Text("Ngày"), new CellContent.Text("Số lượng")));
        rows.add(row(
                2,
                new CellContent.Moment(LocalDateTime.of(2023, 12, 1, 0, 0)),
                new CellContent.Numeric(BigDecimal.valueOf(5), false)));
        rows.add(row(3, new CellContent.Text("x"), new CellContent.Text("=1+1")));
        return new Table(rows);
    }

    private static SourceRow row(int number, CellContent... contents) {
        List<SourceCell> cells = new ArrayList<>();
        for (CellContent content : contents) {
            cells.add(new SourceCell(cells.size(), content));
        }
        return new SourceRow(number, cells, cells.size(), false);
    }

    /** A table in memory. */
    private record Table(List<SourceRow> rows) implements SourceFile {

        @Override
        public FileType type() {
            return FileType.CSV;
        }

        @Override
        public @Nullable EncodingDecision encoding() {
            return null;
        }

        @Override
        public List<SheetInfo> sheets() {
            return List.of(new SheetInfo(0, null, SheetInfo.State.VISIBLE));
        }

        @Override
        public RowCursor open(SheetInfo sheet) {
            Iterator<SourceRow> iterator = rows.iterator();
            return new RowCursor() {
                @Override
                public @Nullable SourceRow next() {
                    return iterator.hasNext() ? iterator.next() : null;
                }

                @Override
                public void close() {}
            };
        }

        @Override
        public void close() {}
    }
}
