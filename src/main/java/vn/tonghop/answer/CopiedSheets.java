package vn.tonghop.answer;

import java.io.IOException;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import vn.tonghop.reading.CellRange;
import vn.tonghop.reading.RowCursor;
import vn.tonghop.reading.SheetInfo;
import vn.tonghop.reading.SourceCell;
import vn.tonghop.reading.SourceFile;
import vn.tonghop.reading.SourceRow;
import vn.tonghop.result.FindingLine;
import vn.tonghop.staging.SubmissionStager;

/** Sheets that are no OOXML, rebuilt from their values at the same places, so that they can be corrected and sent again. */
final class CopiedSheets {

    private static final String ONLY_SHEET = "Số liệu";

    private final Answer answer;
    private final AnswerLimits limits;
    private int cells;

    CopiedSheets(Answer answer, AnswerLimits limits) {
        this.answer = answer;
        this.limits = limits;
    }

    /** A workbook of values with the faults marked; null when there are more cells than the limit. */
    @Nullable
    XSSFWorkbook copy(SourceFile source) throws IOException {
        XSSFWorkbook workbook = new XSSFWorkbook();
        PlainCells writer = new PlainCells(workbook);
        CellMarker marker = new CellMarker(workbook, limits);
        for (SheetInfo info : source.sheets()) {
            if (info.name() != null && SubmissionStager.ANSWER_SHEETS.contains(info.name())) {
                continue;
            }
            XSSFSheet sheet = workbook.createSheet(freeName(workbook, info.name()));
            if (!copyRows(source, info, sheet, writer)) {
                workbook.close();
                return null;
            }
            marker.mark(sheet, findingsOf(info));
        }
        return workbook;
    }

    private List<FindingLine> findingsOf(SheetInfo info) {
        return answer.toDo().stream()
                .filter(f -> f.standsOn(answer.file(), info.name()))
                .toList();
    }

    private boolean copyRows(SourceFile source, SheetInfo info, XSSFSheet sheet, PlainCells writer) throws IOException {
        CopiedSheetStyles look = new CopiedSheetStyles(sheet, writer);
        try (RowCursor cursor = source.open(info)) {
            for (SourceRow row = cursor.next(); row != null; row = cursor.next()) {
                cells += row.cells().size();
                if (cells > limits.cells()) {
                    return false;
                }
                XSSFRow copy = sheet.createRow(row.number() - 1);
                boolean inTable = CopiedSheetStyles.isOfTable(row);
                for (SourceCell cell : row.cells()) {
                    writer.write(copy.createCell(cell.column()), cell.content(), inTable);
                }
                look.note(row);
            }
            cursor.merges().forEach(range -> merge(sheet, range));
        }
        look.layOut(limits.cells());
        return true;
    }

    private static void merge(XSSFSheet sheet, CellRange range) {
        CellRangeAddress address = new CellRangeAddress(
                range.firstRow() - 1, range.lastRow() - 1, range.firstColumn(), range.lastColumn());
        if (address.getNumberOfCells() > 1) {
            sheet.addMergedRegionUnsafe(address);
        }
    }

    private static String freeName(XSSFWorkbook workbook, @Nullable String name) {
        String safe = WorkbookUtil.createSafeSheetName(name == null || name.isBlank() ? ONLY_SHEET : name);
        String free = safe;
        for (int i = 2; workbook.getSheet(free) != null || free.equalsIgnoreCase(AnswerWorkbook.SLIP_SHEET); i++) {
            free = safe.substring(0, Math.min(safe.length(), 26)) + " (" + i + ")";
        }
        return free;
    }
}
