package vn.tonghop.samples;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;

/** The looks of a workbook's cells, each made once. */
final class CellStyles {

    private final Workbook workbook;
    private final Map<String, CellStyle> made = new HashMap<>();

    CellStyles(Workbook workbook) {
        this.workbook = workbook;
    }

    CellStyle loose(HorizontalAlignment alignment, boolean bold, int points) {
        return made.computeIfAbsent("loose " + alignment + bold + points, key -> plain(alignment, bold, points));
    }

    CellStyle heading() {
        return made.computeIfAbsent("heading", key -> {
            CellStyle style = bordered(HorizontalAlignment.CENTER, true);
            style.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
            return style;
        });
    }

    CellStyle table(HorizontalAlignment alignment, boolean bold, String format) {
        return made.computeIfAbsent("table " + alignment + bold + format, key -> {
            CellStyle style = bordered(alignment, bold);
            style.setDataFormat(workbook.createDataFormat().getFormat(format));
            return style;
        });
    }

    private CellStyle bordered(HorizontalAlignment alignment, boolean bold) {
        CellStyle style = plain(alignment, bold, 12);
        style.setWrapText(true);
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        return style;
    }

    private CellStyle plain(HorizontalAlignment alignment, boolean bold, int points) {
        Font font = workbook.createFont();
        font.setFontName("Times New Roman");
        font.setFontHeightInPoints((short) points);
        font.setBold(bold);
        CellStyle style = workbook.createCellStyle();
        style.setFont(font);
        style.setAlignment(alignment);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        return style;
    }
}
