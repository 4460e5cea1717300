package vn.tonghop.answer;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.tonghop.reading.RowCursor;
import vn.tonghop.reading.SheetInfo;
import vn.tonghop.reading.SourceCell;
import vn.tonghop.reading.SourceFile;
import vn.tonghop.reading.SourceRow;
import vn.tonghop.result.FindingLine;
import vn.tonghop.wording.Sentences;

/** The rows at fault of a file too large to be copied: where each stands, and its values with the faults marked. */
final class FaultRows {

    private static final int SHIFT = 2;
    private static final int WIDTH = 18 * 256;
    private static final int COLUMNS = 16;

    private final Answer answer;
    private final XSSFWorkbook workbook = new XSSFWorkbook();
    private final PlainCells writer = new PlainCells(workbook);
    private final AnswerLimits limits;
    private final List<FindingLine> moved = new ArrayList<>();

    FaultRows(Answer answer, AnswerLimits limits) {
        this.answer = answer;
        this.limits = limits;
    }

    /** A workbook with one sheet, or none when no row is at fault. */
    XSSFWorkbook copy(SourceFile source) throws IOException {
        Map<SheetInfo, Map<Integer, List<FindingLine>>> faults = new LinkedHashMap<>();
        for (SheetInfo info : source.sheets()) {
            Map<Integer, List<FindingLine>> rows = faultsOf(info);
            if (!rows.isEmpty()) {
                faults.put(info, rows);
            }
        }
        if (faults.isEmpty()) {
            return workbook;
        }
        XSSFSheet sheet = workbook.createSheet(AnswerWorkbook.FAULTS_SHEET);
        writeHead(sheet);
        for (Map.Entry<SheetInfo, Map<Integer, List<FindingLine>>> entry : faults.entrySet()) {
            copyRows(source, entry.getKey(), entry.getValue(), sheet);
        }
        new CellMarker(workbook, limits).mark(sheet, moved);
        return workbook;
    }

    private void writeHead(XSSFSheet sheet) {
        Sentences sentences = Sentences.load("answers", answer.language());
        XSSFRow head = sheet.createRow(0);
        writer.text(head.createCell(0), sentences.label("faults.sheet"), true);
        writer.text(head.createCell(1), sentences.label("faults.row"), true);
        for (int column = 0; column < COLUMNS; column++) {
            writer.text(head.createCell(column + SHIFT), SourceCell.columnName(column), true);
            sheet.setColumnWidth(column + SHIFT, WIDTH);
        }
        sheet.createFreezePane(SHIFT, 1);
    }

    /** Row by row; a range counts for its first row. */
    private Map<Integer, List<FindingLine>> faultsOf(SheetInfo info) {
        Map<Integer, List<FindingLine>> rows = new LinkedHashMap<>();
        for (FindingLine finding : answer.toDo()) {
            CellArea area = CellArea.parse(finding.cell());
            if (area != null && finding.standsOn(answer.file(), info.name())) {
                rows.computeIfAbsent(area.firstRow() + 1, r -> new ArrayList<>())
                        .add(finding);
            }
        }
        return rows;
    }

    private void copyRows(SourceFile source, SheetInfo info, Map<Integer, List<FindingLine>> faults, XSSFSheet sheet)
            throws IOException {
        try (RowCursor cursor = source.open(info)) {
            for (SourceRow row = cursor.next(); row != null; row = cursor.next()) {
                List<FindingLine> here = faults.get(row.number());
                if (here != null) {
                    copyRow(info, row, here, sheet);
                }
            }
        }
    }

    private void copyRow(SheetInfo info, SourceRow row, List<FindingLine> here, XSSFSheet sheet) {
        XSSFRow copy = sheet.createRow(sheet.getLastRowNum() + 1);
        writer.text(copy.createCell(0), info.name() == null ? "" : info.name(), true);
        writer.text(copy.createCell(1), String.valueOf(row.number()), true);
        for (SourceCell cell : row.cells()) {
            writer.write(copy.createCell(cell.column() + SHIFT), cell.content(), true);
        }
        for (FindingLine finding : here) {
            CellArea area = Objects.requireNonNull(CellArea.parse(finding.cell()));
            moved.add(finding.at(new CellRangeAddress(
                            copy.getRowNum(), copy.getRowNum(), area.firstColumn() + SHIFT, area.lastColumn() + SHIFT)
                    .formatAsString()));
        }
    }
}
