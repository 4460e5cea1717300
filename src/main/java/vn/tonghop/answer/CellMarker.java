package vn.tonghop.answer;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellUtil;
import org.apache.poi.util.Units;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.tonghop.finding.Severity;
import vn.tonghop.result.FindingLine;

/**
 * Colours the cells at fault and says in a comment what is wrong and what to do. Number formats, borders and fonts stay as
 * they were; of merged cells the one that shows is marked.
 */
final class CellMarker {

    /** Who writes the comments. */
    static final String AUTHOR = "Tổng hợp";

    /** Parts the program's comment from one that the unit had written on the cell. */
    static final String UNIT_COMMENT = "\n———\n";

    private static final int COMMENT_COLUMNS = 4;
    private static final int CHARACTERS_A_LINE = 36;
    private static final int LONGEST_COMMENT = 30_000;

    private final XSSFWorkbook workbook;
    private final AnswerLimits limits;
    private final Map<XSSFCellStyle, Map<SeverityColour, XSSFCellStyle>> styles = new HashMap<>();

    CellMarker(XSSFWorkbook workbook, AnswerLimits limits) {
        this.workbook = workbook;
        this.limits = limits;
    }

    /** Marks the findings of one sheet. */
    void mark(XSSFSheet sheet, List<FindingLine> findings) {
        List<CellRangeAddress> merges = sheet.getMergedRegions();
        Map<CellAddress, Severity> fills = new LinkedHashMap<>();
        Map<CellAddress, List<String>> texts = new TreeMap<>();
        for (FindingLine finding : findings) {
            CellArea area = CellArea.parse(finding.cell());
            if (area != null && finding.severity() != Severity.NOTE) {
                CellAddress first = shown(merges, new CellAddress(area.firstRow(), area.firstColumn()));
                addresses(area, first).forEach(a -> fills.merge(a, finding.severity(), CellMarker::graver));
                texts.computeIfAbsent(first, a -> new ArrayList<>()).add(finding.message() + "\n→ " + finding.action());
            }
        }
        fills.forEach((address, severity) -> fill(cell(sheet, address), SeverityColour.of(severity)));
        texts.entrySet().stream()
                .limit(limits.comments())
                .forEach(e -> comment(sheet, e.getKey(), String.join("\n\n", e.getValue())));
    }

    private List<CellAddress> addresses(CellArea area, CellAddress first) {
        if (area.size() == 1 || area.size() > limits.colouredCells()) {
            return List.of(first);
        }
        List<CellAddress> all = new ArrayList<>();
        for (int row = area.firstRow(); row <= area.lastRow(); row++) {
            for (int column = area.firstColumn(); column <= area.lastColumn(); column++) {
                all.add(new CellAddress(row, column));
            }
        }
        return all;
    }

    private static CellAddress shown(List<CellRangeAddress> merges, CellAddress address) {
        for (CellRangeAddress merged : merges) {
            if (merged.isInRange(address)) {
                return new CellAddress(merged.getFirstRow(), merged.getFirstColumn());
            }
        }
        return address;
    }

    private static Severity graver(Severity one, Severity other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    private static XSSFCell cell(XSSFSheet sheet, CellAddress address) {
        Row row = CellUtil.getRow(address.getRow(), sheet);
        return (XSSFCell) row.getCell(address.getColumn(), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
    }

    private void fill(XSSFCell cell, SeverityColour colour) {
        cell.setCellStyle(styles.computeIfAbsent(cell.getCellStyle(), s -> new EnumMap<>(SeverityColour.class))
                .computeIfAbsent(colour, c -> filled(cell.getCellStyle(), c)));
    }

    private XSSFCellStyle filled(XSSFCellStyle original, SeverityColour colour) {
        XSSFCellStyle style = workbook.createCellStyle();
        style.cloneStyleFrom(original);
        style.setFillForegroundColor(colour.colour());
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        return style;
    }

    private static void comment(XSSFSheet sheet, CellAddress address, String said) {
        XSSFComment present = sheet.getCellComment(address);
        String text = said;
        if (present != null) {
            text += UNIT_COMMENT + present.getString().getString();
            cell(sheet, address).removeCellComment();
        }
        String kept = text.length() > LONGEST_COMMENT ? text.substring(0, LONGEST_COMMENT) + "…" : text;
        Cell cell = cell(sheet, address);
        XSSFComment comment = sheet.createDrawingPatriarch().createCellComment(anchor(sheet, address, kept));
        comment.setString(kept);
        comment.setAuthor(AUTHOR);
        cell.setCellComment(comment);
    }

    /**
     * Large enough to show the whole text, from the cell's right border on. It starts in the cell itself, since the library
     * takes the place of the anchor for the place of the comment and refuses one where a neighbour already has its own.
     */
    private static XSSFClientAnchor anchor(XSSFSheet sheet, CellAddress address, String text) {
        int lines = text.lines()
                .mapToInt(line -> 1 + line.length() / CHARACTERS_A_LINE)
                .sum();
        int column = address.getColumn();
        int row = address.getRow();
        int border = Units.pixelToEMU(Math.round(sheet.getColumnWidthInPixels(column)));
        return new XSSFClientAnchor(border, 0, 0, 0, column, row, column + 1 + COMMENT_COLUMNS, row + lines + 1);
    }
}
