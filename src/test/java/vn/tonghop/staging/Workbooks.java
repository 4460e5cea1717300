package vn.tonghop.staging;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** A workbook written sheet by sheet, row by row. */
final class Workbooks {

    private final XSSFWorkbook book = new XSSFWorkbook();
    private final CellStyle day = book.createCellStyle();
    private @Nullable XSSFSheet sheet;

    Workbooks() {
        day.setDataFormat(book.createDataFormat().getFormat("dd/mm/yyyy"));
    }

    Workbooks sheet(String name) {
        sheet = book.createSheet(name);
        return this;
    }

    Workbooks hide(SheetVisibility visibility) {
        book.setSheetVisibility(book.getNumberOfSheets() - 1, visibility);
        return this;
    }

    Workbooks row(@Nullable Object... values) {
        XSSFSheet to = java.util.Objects.requireNonNull(sheet);
        XSSFRow row = to.createRow(to.getPhysicalNumberOfRows());
        for (int i = 0; i < values.length; i++) {
            Object value = values[i];
            if (value == null) {
                continue;
            }
            XSSFCell cell = row.createCell(i);
            if (value instanceof LocalDate date) {
                cell.setCellValue(date);
                cell.setCellStyle(day);
            } else if (value instanceof Integer number) {
                cell.setCellValue(number);
            } else {
                cell.setCellValue(value.toString());
            }
        }
        return this;
    }

    /** Merges an area such as {@code F2:F3} of the sheet. */
    Workbooks merge(String area) {
        java.util.Objects.requireNonNull(sheet).addMergedRegion(CellRangeAddress.valueOf(area));
        return this;
    }

    /** The header of BM05. */
    Workbooks register() {
        return row("STT", "Ngày", "Số giấy chứng nhận", "Loại phương tiện đo", "Số lượng", "Khách hàng", "Kết quả");
    }

    /** A row of BM05; the same number gives the same row. */
    Workbooks instrument(int number, int month) {
        LocalDate on = LocalDate.of(2023, month, 16).minusMonths(1).plusDays(number % 20);
        return row(number, on, null, "Cân đồng hồ lò xo loại " + number, number, null, "Đạt");
    }

    Path write(Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            book.write(out);
        }
        book.close();
        return file;
    }
}
