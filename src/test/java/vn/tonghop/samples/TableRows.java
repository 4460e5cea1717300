package vn.tonghop.samples;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;

/**
 * Writes the rows of a form. A date column takes {@code 2023-12-01} as a true date and anything else as text; a number
 * column takes plain digits as a number; all other cells are text.
 */
final class TableRows {

    private static final Pattern ISO_DATE = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
    private static final Pattern NUMBER = Pattern.compile("\\d+(\\.\\d+)?");
    private static final Pattern GROUP = Pattern.compile("I{1,3}");

    private final Sheet sheet;
    private final SampleForm form;
    private final CellStyles styles;

    TableRows(Sheet sheet, SampleForm form, CellStyles styles) {
        this.sheet = sheet;
        this.form = form;
        this.styles = styles;
    }

    void add(int rowNumber, List<String> values) {
        boolean group = GROUP.matcher(values.get(0)).matches();
        boolean bold = group || values.contains("Tổng cộng");
        Row row = sheet.createRow(rowNumber);
        for (int column = 0; column < form.columns.size(); column++) {
            String value = column < values.size() ? values.get(column) : "";
            fill(row.createCell(column), form.columns.get(column).kind(), value, bold);
        }
        if (group) {
            sheet.addMergedRegion(new CellRangeAddress(rowNumber, rowNumber, 1, form.columns.size() - 1));
        }
    }

    private void fill(Cell cell, SampleColumn.Kind kind, String value, boolean bold) {
        cell.setCellStyle(styles.table(alignment(kind), bold, format(kind, value)));
        if (kind == SampleColumn.Kind.DATE && ISO_DATE.matcher(value).matches()) {
            cell.setCellValue(LocalDate.parse(value));
        } else if (isNumber(kind, value)) {
            cell.setCellValue(Double.parseDouble(value));
        } else if (!value.isEmpty()) {
            cell.setCellValue(value);
        }
    }

    /** Ordinals and outline levels are numbers too when they are typed in Excel. */
    private static boolean isNumber(SampleColumn.Kind kind, String value) {
        return (kind == SampleColumn.Kind.NUMBER || kind == SampleColumn.Kind.CENTRED)
                && NUMBER.matcher(value).matches();
    }

    private static HorizontalAlignment alignment(SampleColumn.Kind kind) {
        return switch (kind) {
            case TEXT -> HorizontalAlignment.LEFT;
            case NUMBER -> HorizontalAlignment.RIGHT;
            case CENTRED, DATE -> HorizontalAlignment.CENTER;
        };
    }

    private static String format(SampleColumn.Kind kind, String value) {
        return switch (kind) {
            case DATE -> "dd/mm/yyyy";
            case NUMBER -> value.contains(".") ? "General" : "#,##0";
            case TEXT, CENTRED -> "General";
        };
    }
}
