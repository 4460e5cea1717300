package vn.tonghop.reading.excel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.reading.CellContent.Span;
import vn.tonghop.reading.CellContent.Text;
import vn.tonghop.reading.ReadingBounds;
import vn.tonghop.reading.RowCursor;
import vn.tonghop.reading.SourceRow;

class ItalicCellsTests {

    @TempDir
    Path folder;

    @Test
    void keepsItalicsOfPartsOfACell() throws IOException {
        Path file = folder.resolve("a.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            XSSFFont italic = workbook.createFont();
            italic.setItalic(true);
            XSSFFont bold = workbook.createFont();
            bold.setBold(true);
            XSSFRichTextString text = new XSSFRichTextString("Đề tài Giống lúa mới đã xong");
            text.applyFont(7, 20, italic);
            XSSFRichTextString strong = new XSSFRichTextString("chỉ đậm");
            strong.applyFont(0, 3, bold);
            XSSFRow row = workbook.createSheet().createRow(0);
            row.createCell(0).setCellValue(text);
            row.createCell(1).setCellValue(strong);
            row.createCell(2).setCellValue("thường");
            workbook.write(out);
        }

        SourceRow row;
        try (XlsxFile source = XlsxFile.open(file, ReadingBounds.defaults());
                RowCursor cursor = source.open(source.sheets().get(0))) {
            row = Objects.requireNonNull(cursor.next());
        }

        assertThat(row.at(0)).isEqualTo(new Text("Đề tài Giống lúa mới đã xong", List.of(new Span(7, 20))));
        assertThat(row.at(1)).isEqualTo(new Text("chỉ đậm"));
        assertThat(row.at(2)).isEqualTo(new Text("thường"));
    }
}
