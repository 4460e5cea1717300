package vn.tonghop.report.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import vn.tonghop.ooxml.XmlOut;
import vn.tonghop.report.document.ReportDocument.Annex;
import vn.tonghop.report.document.ReportDocument.AnnexRow.Entry;
import vn.tonghop.report.document.ReportDocument.AnnexRow.Group;
import vn.tonghop.report.document.ReportDocument.Inline;
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
        try (WorkbookWriter book = new WorkbookWriter(new Words(Language.VI))) {
            XSSFSheet sheet = book.workbook().createSheet(WorkbookUtil.createSafeSheetName(annex.heading()));
            head(sheet, annex, book.look());
            table(book, sheet, annex);
            sheet.createFreezePane(0, HEADER_ROW + 1);
            Printing.page(sheet, HEADER_ROW, annex.landscape());
            book.write(annex.heading() + " " + annex.title().replace('\n', ' '), out);
        }
    }

    private static void head(XSSFSheet sheet, Annex annex, WorkbookStyles look) {
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
        header.setHeightInPoints(
                RowHeights.points(annex.columns(), i -> width(annex, i) * TableSheet.HEADER_PERCENT / 100));
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

    private static void table(WorkbookWriter book, XSSFSheet sheet, Annex annex) {
        int first = HEADER_ROW + 1;
        int columns = annex.columns().size();
        Cells cells = new Cells(book.look(), columns);
        book.leave(sheet, first, annex.rows().size(), (out, row, line) -> {
            if (annex.rows().get(line) instanceof Group group) {
                group(out, cells, book.look(), row, group, columns);
            } else if (annex.rows().get(line) instanceof Entry entry) {
                entry(out, cells, row, entry, annex);
            }
        });
        for (int i = 0; i < annex.rows().size(); i++) {
            if (annex.rows().get(i) instanceof Group) {
                sheet.addMergedRegion(new CellRangeAddress(first + i, first + i, 1, columns - 1));
            }
        }
    }

    private static void group(XmlOut out, Cells cells, WorkbookStyles look, int row, Group group, int columns)
            throws IOException {
        cells.open(out, row);
        cells.text(out, row, 0, look.groupNumber(), group.number());
        cells.text(out, row, 1, look.group(), text(group));
        for (int i = 2; i < columns; i++) {
            cells.text(out, row, i, look.group(), "");
        }
        cells.close(out);
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

    private static void entry(XmlOut out, Cells cells, int row, Entry entry, Annex annex) throws IOException {
        List<Object> held = new ArrayList<>(entry.cells().size());
        entry.cells().forEach(text -> held.add(Cells.held(text)));
        cells.open(out, row, RowHeights.points(held, i -> width(annex, i)));
        for (int i = 0; i < held.size(); i++) {
            if (annex.widthPercents().get(i) <= NARROW_PERCENT) {
                cells.centred(out, row, i, held.get(i).toString());
            } else {
                cells.write(out, row, i, held.get(i));
            }
        }
        cells.close(out);
    }
}
