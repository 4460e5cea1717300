package vn.tonghop.report.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.tonghop.report.ReportDocument.Annex;
import vn.tonghop.report.ReportDocument.AnnexRow;
import vn.tonghop.report.ReportDocument.AnnexRow.Entry;
import vn.tonghop.report.ReportDocument.AnnexRow.Group;
import vn.tonghop.report.ReportDocument.Inline;
import vn.tonghop.wording.Language;

/**
 * The annex of assigned tasks as a workbook ready to print: {@code phu-luc-<PERIOD>.xlsx}. It goes with the report and
 * speaks Vietnamese whatever the language of the documents around it.
 */
public final class TaskAppendixWorkbook {

    private static final int HEADER_ROW = 4;
    private static final int NARROW_PERCENT = 13;
    private static final int WIDTH_IN_CHARACTERS = 140;
    private static final float LINE_POINTS = 19;
    private static final int WIDE_PERCENT = 150;

    /** Writes the file; the same annex gives the same bytes. {@code out} stays open. */
    public void write(Annex annex, OutputStream out) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            Look look = new Look(workbook, Language.VI);
            XSSFSheet sheet = workbook.createSheet(WorkbookUtil.createSafeSheetName(annex.heading()));
            head(sheet, annex, look);
            table(sheet, annex, look);
            sheet.createFreezePane(0, HEADER_ROW + 1);
            Printing.page(sheet, HEADER_ROW, annex.landscape());
            Printing.numberPages(sheet, new Words(Language.VI));
            Workbooks.write(workbook, annex.heading() + " " + annex.title().replace('\n', ' '), out);
        }
    }

    private static void head(XSSFSheet sheet, Annex annex, Look look) {
        line(sheet, 0, annex.heading(), look.title(), annex.columns().size());
        line(
                sheet,
                1,
                annex.title().toUpperCase(Locale.ROOT),
                look.title(),
                annex.columns().size());
        line(sheet, 2, annex.reference(), look.subtitle(), annex.columns().size());
        XSSFRow header = sheet.createRow(HEADER_ROW);
        for (int i = 0; i < annex.columns().size(); i++) {
            XSSFCell cell = header.createCell(i);
            cell.setCellValue(annex.columns().get(i));
            cell.setCellStyle(look.header());
            sheet.setColumnWidth(i, width(annex, i) * Printing.CHARACTER);
        }
        RowHeights.fit(header, i -> width(annex, i) * TableSheet.HEADER_PERCENT / 100);
    }

    private static int width(Annex annex, int column) {
        return annex.widthPercents().get(column) * WIDTH_IN_CHARACTERS / 100;
    }

    private static void line(XSSFSheet sheet, int at, String text, CellStyle style, int columns) {
        XSSFRow row = sheet.createRow(at);
        row.setHeightInPoints(LINE_POINTS * lines(text));
        XSSFCell cell = row.createCell(0);
        cell.setCellValue(text);
        cell.setCellStyle(style);
        sheet.addMergedRegion(new CellRangeAddress(at, at, 0, columns - 1));
    }

    /** Upper case in bold is half as wide again as the digits that measure columns. */
    private static int lines(String text) {
        return text.lines()
                .mapToInt(l -> 1 + l.length() * WIDE_PERCENT / 100 / WIDTH_IN_CHARACTERS)
                .sum();
    }

    private static void table(XSSFSheet sheet, Annex annex, Look look) {
        Cells cells = new Cells(look);
        int at = HEADER_ROW;
        for (AnnexRow line : annex.rows()) {
            XSSFRow row = sheet.createRow(++at);
            if (line instanceof Group group) {
                group(sheet, row, group, look, annex.columns().size());
            } else if (line instanceof Entry entry) {
                entry(row, entry, cells, annex);
                RowHeights.fit(row, i -> width(annex, i));
            }
        }
    }

    private static void group(XSSFSheet sheet, XSSFRow row, Group group, Look look, int columns) {
        row.createCell(0).setCellStyle(look.groupNumber());
        for (int i = 1; i < columns; i++) {
            row.createCell(i).setCellStyle(look.group());
        }
        row.getCell(0).setCellValue(group.number());
        row.getCell(1).setCellValue(text(group));
        sheet.addMergedRegion(new CellRangeAddress(row.getRowNum(), row.getRowNum(), 1, columns - 1));
    }

    private static String text(Group group) {
        return group.title().stream().map(TaskAppendixWorkbook::text).collect(Collectors.joining());
    }

    private static String text(Inline piece) {
        if (piece instanceof Inline.Text text) {
            return text.text();
        }
        return piece instanceof Inline.FigureText figure ? figure.shown() : "";
    }

    private static void entry(XSSFRow row, Entry entry, Cells cells, Annex annex) {
        for (int i = 0; i < entry.cells().size(); i++) {
            if (annex.widthPercents().get(i) <= NARROW_PERCENT) {
                cells.centred(row, i, entry.cells().get(i));
            } else {
                cells.write(row, i, entry.cells().get(i));
            }
        }
    }
}
