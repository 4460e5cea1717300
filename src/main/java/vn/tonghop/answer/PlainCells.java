package vn.tonghop.answer;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.tonghop.reading.CellContent;

/**
 * Writes values into cells as what they are. A text stays text, whatever it begins with, also when it is edited. Cells of a
 * table have borders, and their texts are wrapped.
 */
final class PlainCells {

    private static final int LONGEST = 32_767;
    private static final String TEXT = "@";
    private static final String GENERAL = "General";

    private final XSSFWorkbook workbook;
    private final XSSFFont font;
    private final Map<String, XSSFCellStyle> styles = new HashMap<>();

    PlainCells(XSSFWorkbook workbook) {
        this.workbook = workbook;
        this.font = workbook.createFont();
        font.setFontName(SlipStyles.FONT);
        font.setFontHeightInPoints((short) 11);
    }

    void write(XSSFCell cell, CellContent content, boolean inTable) {
        if (content instanceof CellContent.Text text) {
            text(cell, text.value(), inTable);
        } else if (content instanceof CellContent.Numeric number) {
            cell.setCellValue(number.value().doubleValue());
            cell.setCellStyle(style(number.percent() ? "0.00%" : GENERAL, inTable));
        } else if (content instanceof CellContent.Moment moment) {
            cell.setCellValue(moment.value());
            cell.setCellStyle(style("dd/mm/yyyy", inTable));
        } else if (content instanceof CellContent.Bool bool) {
            cell.setCellValue(bool.value());
            cell.setCellStyle(style(GENERAL, inTable));
        } else if (content instanceof CellContent.ErrorValue error) {
            text(cell, error.code(), inTable);
        } else if (content instanceof CellContent.FormulaWithoutValue formula) {
            text(cell, "=" + formula.formula(), inTable);
        }
    }

    void text(XSSFCell cell, String value, boolean inTable) {
        cell.setCellType(CellType.STRING);
        cell.setCellValue(value.length() > LONGEST ? value.substring(0, LONGEST) : value);
        cell.setCellStyle(style(TEXT, inTable));
    }

    /** A cell of a table in which nothing stands. */
    void blank(XSSFCell cell) {
        cell.setCellStyle(style(GENERAL, true));
    }

    private XSSFCellStyle style(String format, boolean inTable) {
        return styles.computeIfAbsent(format + inTable, key -> {
            XSSFCellStyle style = workbook.createCellStyle();
            style.setFont(font);
            style.setDataFormat(workbook.createDataFormat().getFormat(format));
            style.setQuotePrefixed(format.equals(TEXT));
            style.setVerticalAlignment(VerticalAlignment.TOP);
            if (inTable) {
                style.setWrapText(true);
                SlipStyles.border(style);
            }
            return style;
        });
    }
}
