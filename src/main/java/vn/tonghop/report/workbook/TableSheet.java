package vn.tonghop.report.workbook;

import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

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
    record Column<T>(String header, int width, Value<T> value) {}

    /** Text, {@link java.math.BigDecimal}, {@link Integer}, {@link java.time.LocalDate} or null for a line. */
    interface Value<T> {
        @Nullable
        Object of(T line);
    }

    TableSheet {
        columns = List.copyOf(columns);
    }

    /** Adds the sheet to a workbook. */
    XSSFSheet write(XSSFWorkbook workbook, Look look, String subtitle, List<T> lines) {
        XSSFSheet sheet = workbook.createSheet(name);
        heading(sheet, 0, title, look.title());
        heading(sheet, 1, subtitle, look.subtitle());
        header(sheet, look);
        Cells cells = new Cells(look);
        int at = HEADER_ROW;
        for (T line : lines) {
            XSSFRow row = sheet.createRow(++at);
            for (int i = 0; i < columns.size(); i++) {
                cells.write(row, i, columns.get(i).value().of(line));
            }
            RowHeights.fit(row, i -> columns.get(i).width());
        }
        Printing.freezeAndFilter(sheet, HEADER_ROW, Math.max(at, HEADER_ROW), columns.size());
        Printing.page(sheet, HEADER_ROW, true);
        workbook.setPrintArea(workbook.getSheetIndex(sheet), 0, printed - 1, 0, at);
        return sheet;
    }

    private void heading(XSSFSheet sheet, int row, String text, org.apache.poi.ss.usermodel.CellStyle style) {
        XSSFCell cell = sheet.createRow(row).createCell(0);
        cell.setCellValue(text);
        cell.setCellStyle(style);
        sheet.addMergedRegion(new CellRangeAddress(row, row, 0, printed - 1));
    }

    private void header(XSSFSheet sheet, Look look) {
        XSSFRow row = sheet.createRow(HEADER_ROW);
        for (int i = 0; i < columns.size(); i++) {
            XSSFCell cell = row.createCell(i);
            cell.setCellValue(columns.get(i).header());
            cell.setCellStyle(look.header());
            sheet.setColumnWidth(i, columns.get(i).width() * Printing.CHARACTER);
        }
        RowHeights.fit(row, i -> Math.max(1, columns.get(i).width() * HEADER_PERCENT / 100));
    }
}
