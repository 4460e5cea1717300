package vn.tonghop.report.workbook;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import vn.tonghop.ooxml.XmlOut;

/**
 * A sheet with a title, a line below it, and a table with fixed header, filters and print setup.
 *
 * @param name the sheet's name
 * @param title upper case
 * @param printed how many of the columns are printed; those behind hold ids for looking things up
 * @param columns of the table
 */
record TableSheet<T>(String name, String title, int printed, List<Column<T>> columns) {

    static final int HEADER_ROW = 3;

    /** Bold letters are wider. */
    static final int HEADER_PERCENT = 80;

    /** A column: its header, width in characters, and what its cells hold. */
    public record Column<T>(String header, int width, Value<T> value) {}

    /** Text, {@link java.math.BigDecimal}, {@link Integer}, {@link java.time.LocalDate} or null for a line. */
    interface Value<T> {
        @Nullable
        Object of(T line);
    }

    TableSheet {
        columns = List.copyOf(columns);
    }

    /** Adds the sheet to a workbook. Its lines are asked for their values when the workbook is written. */
    XSSFSheet write(WorkbookWriter book, String subtitle, List<T> lines) {
        XSSFWorkbook workbook = book.workbook();
        XSSFSheet sheet = workbook.createSheet(name);
        heading(sheet, 0, title, book.look().title());
        heading(sheet, 1, subtitle, book.look().subtitle());
        header(sheet, book.look());
        Cells cells = new Cells(book.look(), columns.size());
        book.leave(sheet, HEADER_ROW + 1, lines.size(), (out, row, line) -> line(out, cells, row, lines.get(line)));
        int last = HEADER_ROW + lines.size();
        Printing.freezeAndFilter(sheet, HEADER_ROW, last, columns.size());
        Printing.page(sheet, HEADER_ROW, true);
        workbook.setPrintArea(workbook.getSheetIndex(sheet), 0, printed - 1, 0, last);
        return sheet;
    }

    private void line(XmlOut out, Cells cells, int row, T line) throws IOException {
        List<Object> held = new ArrayList<>(columns.size());
        for (Column<T> column : columns) {
            held.add(Cells.held(column.value().of(line)));
        }
        cells.open(out, row, RowHeights.points(held, i -> columns.get(i).width()));
        for (int i = 0; i < held.size(); i++) {
            cells.write(out, row, i, held.get(i));
        }
        cells.close(out);
    }

    private void heading(XSSFSheet sheet, int row, String text, org.apache.poi.ss.usermodel.CellStyle style) {
        XSSFCell cell = sheet.createRow(row).createCell(0);
        cell.setCellValue(text);
        cell.setCellStyle(style);
        sheet.addMergedRegion(new CellRangeAddress(row, row, 0, printed - 1));
    }

    private void header(XSSFSheet sheet, WorkbookStyles look) {
        XSSFRow row = sheet.createRow(HEADER_ROW);
        for (int i = 0; i < columns.size(); i++) {
            XSSFCell cell = row.createCell(i);
            cell.setCellValue(columns.get(i).header());
            cell.setCellStyle(look.header());
            sheet.setColumnWidth(i, columns.get(i).width() * Printing.CHARACTER);
        }
        List<String> headers = columns.stream().map(Column::header).toList();
        row.setHeightInPoints(RowHeights.points(headers, i -> columns.get(i).width() * HEADER_PERCENT / 100));
    }
}
