package vn.tonghop.answer;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Takes the marks of an earlier answer out of a workbook that was corrected and sent again. */
final class OldMarks {

    private final XSSFWorkbook workbook;
    private final Map<XSSFCellStyle, XSSFCellStyle> plain = new HashMap<>();

    OldMarks(XSSFWorkbook workbook) {
        this.workbook = workbook;
    }

    /** Removes the slip, and the program's comments and colours from every sheet. */
    void clear() {
        int slip = workbook.getSheetIndex(AnswerWorkbook.SLIP_SHEET);
        if (slip >= 0 && workbook.getNumberOfSheets() > 1) {
            workbook.removeSheetAt(slip);
        }
        for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
            XSSFSheet sheet = workbook.getSheetAt(i);
            if (clearComments(sheet)) {
                clearColours(sheet);
            }
        }
    }

    private static boolean clearComments(XSSFSheet sheet) {
        boolean found = false;
        for (Map.Entry<CellAddress, XSSFComment> entry :
                Map.copyOf(sheet.getCellComments()).entrySet()) {
            XSSFComment comment = entry.getValue();
            if (!CellMarker.AUTHOR.equals(comment.getAuthor())) {
                continue;
            }
            found = true;
            String text = comment.getString().getString();
            int own = text.indexOf(CellMarker.UNIT_COMMENT);
            if (own >= 0) {
                comment.setString(text.substring(own + CellMarker.UNIT_COMMENT.length()));
                comment.setAuthor("");
            } else {
                remove(sheet, entry.getKey());
            }
        }
        return found;
    }

    private static void remove(XSSFSheet sheet, CellAddress address) {
        Row row = sheet.getRow(address.getRow());
        Cell cell = row == null ? null : row.getCell(address.getColumn());
        if (cell != null) {
            cell.removeCellComment();
        }
    }

    private void clearColours(XSSFSheet sheet) {
        for (Row row : sheet) {
            for (Cell cell : row) {
                XSSFCellStyle style = ((XSSFCell) cell).getCellStyle();
                if (isMarked(style)) {
                    cell.setCellStyle(plain.computeIfAbsent(style, this::withoutFill));
                }
            }
        }
    }

    private static boolean isMarked(XSSFCellStyle style) {
        return style.getFillPattern() == FillPatternType.SOLID_FOREGROUND
                && style.getFillForegroundXSSFColor() != null
                && SeverityColour.isMark(style.getFillForegroundXSSFColor());
    }

    private XSSFCellStyle withoutFill(XSSFCellStyle marked) {
        XSSFCellStyle style = workbook.createCellStyle();
        style.cloneStyleFrom(marked);
        style.setFillPattern(FillPatternType.NO_FILL);
        return style;
    }
}
