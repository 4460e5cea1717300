package vn.tonghop.samples;

import static org.apache.poi.ss.usermodel.HorizontalAlignment.CENTER;
import static org.apache.poi.ss.usermodel.HorizontalAlignment.LEFT;
import static org.apache.poi.ss.usermodel.HorizontalAlignment.RIGHT;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;

/** Paints one filled form on a sheet from top to bottom: title block, headings, rows, signature block. */
final class SheetPainter {

    private final Sheet sheet;
    private final SampleSheet content;
    private final CellStyles styles;
    private int next;

    SheetPainter(Workbook workbook, SampleSheet content, CellStyles styles) {
        this.sheet = workbook.createSheet(content.name());
        this.content = content;
        this.styles = styles;
    }

    void paint() {
        for (int column = 0; column <= content.lastColumn(); column++) {
            sheet.setColumnWidth(column, content.form().columns.get(column).width() * 256);
        }
        titleBlock();
        headings();
        int firstRow = next;
        TableRows rows = new TableRows(sheet, content.form(), styles);
        content.rows().forEach(row -> rows.add(next++, row));
        sheet.createFreezePane(0, firstRow);
        signatureBlock();
        sheet.getPrintSetup().setLandscape(true);
        sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
    }

    private void titleBlock() {
        int last = Math.max(content.leftHalf(), 2);
        line("SỞ KHOA HỌC VÀ CÔNG NGHỆ", 0, last, LEFT, false);
        line("Đơn vị: " + content.unit(), 0, last, LEFT, true);
        next++;
        line(content.form().title, 0, content.lastColumn(), CENTER, true);
        line(content.periodMark(), 0, content.lastColumn(), CENTER, false);
        if (content.form() == SampleForm.BM08) {
            line("Đơn vị tính: đồng", 0, content.lastColumn(), RIGHT, false);
        }
    }

    private void headings() {
        Row row = sheet.createRow(next++);
        for (int column = 0; column <= content.lastColumn(); column++) {
            heading(row, column, content.form().columns.get(column).heading());
        }
        if (content.form().joinsLastHeadings()) {
            joinLastHeadings(row, sheet.createRow(next++));
        }
        if (content.form().numbersColumns()) {
            Row numbers = sheet.createRow(next++);
            for (int column = 0; column <= content.lastColumn(); column++) {
                heading(numbers, column, "(" + (column + 1) + ")");
            }
        }
    }

    private void joinLastHeadings(Row upper, Row lower) {
        int last = content.lastColumn();
        for (int column = 0; column <= last; column++) {
            boolean joined = column >= last - 1;
            heading(lower, column, joined ? upper.getCell(column).getStringCellValue() : "");
            if (!joined) {
                sheet.addMergedRegion(new CellRangeAddress(upper.getRowNum(), lower.getRowNum(), column, column));
            }
        }
        heading(upper, last - 1, "Thẩm định");
        heading(upper, last, "");
        sheet.addMergedRegion(new CellRangeAddress(upper.getRowNum(), upper.getRowNum(), last - 1, last));
    }

    private void heading(Row row, int column, String text) {
        Cell cell = row.createCell(column);
        if (!text.isEmpty()) {
            cell.setCellValue(text);
        }
        cell.setCellStyle(styles.heading());
    }

    private void signatureBlock() {
        next++;
        int right = content.leftHalf() + 1;
        line(
                content.month().fill("Bắc Giang, ngày … tháng {MM} năm {YYYY}"),
                right,
                content.lastColumn(),
                CENTER,
                false);
        line("NGƯỜI LẬP BIỂU", 0, content.leftHalf(), CENTER, true);
        next--;
        line("THỦ TRƯỞNG ĐƠN VỊ", right, content.lastColumn(), CENTER, true);
        line("(Ký, ghi rõ họ tên)", 0, content.leftHalf(), CENTER, false);
        next--;
        line("(Ký, ghi rõ họ tên)", right, content.lastColumn(), CENTER, false);
    }

    private void line(String text, int first, int last, HorizontalAlignment alignment, boolean bold) {
        Row row = sheet.getRow(next) == null ? sheet.createRow(next) : sheet.getRow(next);
        CellStyle style = styles.loose(alignment, bold, 12);
        Cell cell = row.createCell(first);
        cell.setCellValue(text);
        cell.setCellStyle(style);
        if (last > first) {
            sheet.addMergedRegion(new CellRangeAddress(next, next, first, last));
        }
        next++;
    }
}
