package vn.tonghop.answer;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.PaperSize;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import vn.tonghop.reading.CellContent;
import vn.tonghop.reading.SourceCell;
import vn.tonghop.reading.SourceRow;

/**
 * How a sheet looks that was rebuilt from its values: columns as wide as their texts need within bounds, rows as high as their
 * wrapped texts, the table in lines, and the print one page wide.
 */
final class CopiedSheetStyles {

    private static final int NARROWEST = 6;
    private static final int WIDEST = 45;
    private static final int UNIT_OF_WIDTH = 256;
    private static final int PORTRAIT_CHARACTERS = 95;
    private static final float LINE_POINTS = 15;
    private static final float HIGHEST = 409;

    private final XSSFSheet sheet;
    private final PlainCells writer;
    private final TreeMap<Integer, Integer> widths = new TreeMap<>();
    private final TreeMap<Integer, Integer> tableWidths = new TreeMap<>();
    private final Map<CellAddress, CellRangeAddress> merges = new HashMap<>();

    CopiedSheetStyles(XSSFSheet sheet, PlainCells writer) {
        this.sheet = sheet;
        this.writer = writer;
    }

    /** Titles stand alone in their row and run over their neighbours. */
    static boolean isOfTable(SourceRow row) {
        return row.cells().size() > 1;
    }

    /** Takes the widths that a row needs. */
    void note(SourceRow row) {
        for (SourceCell cell : row.cells()) {
            int width = isOfTable(row) && cell.content() instanceof CellContent.Text text
                    ? text.value().lines().mapToInt(String::length).max().orElse(0)
                    : NARROWEST * 2;
            int bounded = Math.max(NARROWEST, Math.min(WIDEST, width + 2));
            widths.merge(cell.column(), bounded, Math::max);
            if (isOfTable(row)) {
                tableWidths.merge(cell.column(), bounded, Math::max);
            }
        }
    }

    /** Lays the sheet out once all its rows and merged cells are there; {@code mostCells} bounds the blank ones in lines. */
    void layOut(int mostCells) {
        widths.forEach((column, width) -> sheet.setColumnWidth(column, width * UNIT_OF_WIDTH));
        for (CellRangeAddress merged : sheet.getMergedRegions()) {
            merges.put(new CellAddress(merged.getFirstRow(), merged.getFirstColumn()), merged);
        }
        boolean few = (long) sheet.getPhysicalNumberOfRows() * tableWidths.size() <= mostCells;
        for (Row row : sheet) {
            if (row.getPhysicalNumberOfCells() > 1) {
                if (few) {
                    frame((XSSFRow) row);
                }
                grow((XSSFRow) row);
            }
        }
        int width = widths.values().stream().mapToInt(Integer::intValue).sum();
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setPaperSize(PaperSize.A4_PAPER);
        sheet.getPrintSetup().setLandscape(width > PORTRAIT_CHARACTERS);
        sheet.getPrintSetup().setFitWidth((short) 1);
        sheet.getPrintSetup().setFitHeight((short) 0);
    }

    private void frame(XSSFRow row) {
        for (int column : tableWidths.keySet()) {
            if (row.getCell(column) == null) {
                writer.blank(row.createCell(column));
            }
        }
    }

    /** Programs that do not fit rows by themselves would cut long texts off. */
    private void grow(XSSFRow row) {
        int most = 1;
        for (Cell cell : row) {
            if (cell.getCellType() == CellType.STRING) {
                int width = width(row.getRowNum(), cell.getColumnIndex());
                String text = cell.getStringCellValue();
                most = Math.max(
                        most,
                        text.lines().mapToInt(line -> 1 + line.length() / width).sum());
            }
        }
        if (most > 1) {
            row.setHeightInPoints(Math.min(HIGHEST, most * LINE_POINTS));
        }
    }

    /** The width in characters that a cell's text has, its merged neighbours' included. */
    private int width(int row, int column) {
        CellRangeAddress merged = merges.get(new CellAddress(row, column));
        if (merged == null) {
            return widths.getOrDefault(column, NARROWEST);
        }
        return widths.subMap(merged.getFirstColumn(), true, merged.getLastColumn(), true).values().stream()
                .mapToInt(Integer::intValue)
                .sum();
    }
}
