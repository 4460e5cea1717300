package vn.tonghop.reading.excel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.RichTextString;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.reading.CellContent.Span;
import vn.tonghop.reading.CellContent.Text;
import vn.tonghop.reading.ReadingBounds;
import vn.tonghop.reading.SourceFile;
import vn.tonghop.reading.SourceRow;
import vn.tonghop.reading.detect.SourceFiles;

class StruckTextTests {

    @TempDir
    Path folder;

    @Test
    void tellsInXlsxWhatIsStruckAndRaisedAndDrawnBySigns() throws IOException {
        assertTells(read(new XSSFWorkbook(), "a.xlsx"));
    }

    @Test
    void tellsInXlsWhatIsStruckAndRaisedAndDrawnBySigns() throws IOException {
        assertTells(read(new HSSFWorkbook(), "a.xls"));
    }

    private static void assertTells(SourceRow row) {
        Text part = text(row, 0);
        assertThat(part.value()).isEqualTo("1618");
        assertThat(part.runs().struck()).containsExactly(new Span(0, 2));
        Text raised = text(row, 1);
        assertThat(raised.value()).isEqualTo("51");
        assertThat(raised.runs().raised()).containsExactly(new Span(1, 2));
        assertThat(row.cells().get(2).struck()).isTrue();
        assertThat(text(row, 3).runs().struck()).containsExactly(new Span(0, 3));
        assertThat(row.cells().get(4).struck()).isFalse();
        assertThat(text(row, 5).value()).isEqualTo("\u00FC");
        assertThat(text(row, 5).runs().drawn()).isEqualTo("\u2713");
        assertThat(text(row, 6).runs().changeWhatIsRead()).isFalse();
    }

    private static Text text(SourceRow row, int column) {
        return (Text) Objects.requireNonNull(row.at(column));
    }

    private SourceRow read(Workbook workbook, String name) throws IOException {
        Path file = folder.resolve(name);
        try (workbook;
                OutputStream out = Files.newOutputStream(file)) {
            fill(workbook);
            workbook.write(out);
        }
        try (SourceFile source = new SourceFiles(ReadingBounds.defaults()).open(file, name);
                var cursor = source.open(source.sheets().get(0))) {
            return Objects.requireNonNull(cursor.next());
        }
    }

    private static void fill(Workbook workbook) {
        Font plain = workbook.createFont();
        Font struck = workbook.createFont();
        struck.setStrikeout(true);
        Font raised = workbook.createFont();
        raised.setTypeOffset(Font.SS_SUPER);
        Font signs = workbook.createFont();
        signs.setFontName("Wingdings");
        Row row = workbook.createSheet().createRow(0);
        row.createCell(0).setCellValue(text(workbook, "1618", 2, struck, plain));
        row.createCell(1).setCellValue(text(workbook, "51", 1, plain, raised));
        row.createCell(2).setCellValue(16);
        row.createCell(3).setCellValue("Đạt");
        row.createCell(4).setCellValue(18);
        row.createCell(5).setCellValue("\u00FC");
        row.createCell(6).setCellValue("x");
        CellStyle gone = workbook.createCellStyle();
        gone.setFont(struck);
        CellStyle ticked = workbook.createCellStyle();
        ticked.setFont(signs);
        List.of(2, 3).forEach(column -> row.getCell(column).setCellStyle(gone));
        row.getCell(5).setCellStyle(ticked);
    }

    private static RichTextString text(Workbook workbook, String value, int at, Font before, Font after) {
        RichTextString text = workbook.getCreationHelper().createRichTextString(value);
        text.applyFont(0, at, before);
        text.applyFont(at, value.length(), after);
        return text;
    }
}
