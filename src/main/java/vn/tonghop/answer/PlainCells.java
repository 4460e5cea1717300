package vn.tonghop.answer;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.tonghop.reading.CellContent;

/** Writes values into cells as what they are. A text stays text, whatever it begins with, also when it is edited. */
final class PlainCells {

    private static final int LONGEST = 32_767;

    private final XSSFWorkbook workbook;
    private final XSSFFont font;
    private final Map<String, XSSFCellStyle> styles = new HashMap<>();

    PlainCells(XSSFWorkbook workbook) {
        this.workbook = workbook;
        this.font = workbook.createFont();
        font.setFontName(SlipStyles.FONT);
        font.setFontHeightInPoints((short) 11);
    }

    void write(XSSFCell cell, CellContent content) {
        if (content instanceof CellContent.Text text) {
            text(cell, text.value());
        } else if (content instanceof CellContent.Numeric number) {
            cell.setCellValue(number.value().doubleValue());
            cell.setCellStyle(style(number.percent() ? "0.00%" : "General"));
        } else if (content instanceof CellContent.Moment moment) {
            cell.setCellValue(moment.value());
            cell.setCellStyle(style("dd/mm/yyyy"));
        } else if (content instanceof CellContent.Bool bool) {
            cell.setCellValue(bool.value());
        } else if (content instanceof CellContent.ErrorValue error) {
            text(cell, error.code());
        } else if (content instanceof CellContent.FormulaWithoutValue formula) {
            text(cell, "=" + formula.formula());
        }
    }

    void text(XSSFCell cell, String value) {
        cell.setCellType(CellType.STRING);
        cell.setCellValue(value.length() > LONGEST ? value.substring(0, LONGEST) : value);
        cell.setCellStyle(style("@"));
    }

    private XSSFCellStyle style(String format) {
        return styles.computeIfAbsent(format, f -> {
            XSSFCellStyle style = workbook.createCellStyle();
            style.setFont(font);
            style.setDataFormat(workbook.createDataFormat().getFormat(f));
            style.setQuotePrefixed(f.equals("@"));
            return style;
        });
    }
}
