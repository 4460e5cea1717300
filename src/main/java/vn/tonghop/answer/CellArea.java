package vn.tonghop.answer;

import java.util.regex.Pattern;
import org.apache.poi.ss.util.CellRangeAddress;
import org.jspecify.annotations.Nullable;

/** The cells that a finding points at; rows and columns from 0, both ends included. */
record CellArea(int firstRow, int firstColumn, int lastRow, int lastColumn) {

    private static final Pattern A1 = Pattern.compile("[A-Z]{1,3}[0-9]{1,7}(:[A-Z]{1,3}[0-9]{1,7})?");
    private static final int LAST_ROW = 1 << 20;
    private static final int LAST_COLUMN = 1 << 14;

    /** Null where no single cells are named, or none that a workbook has. */
    static @Nullable CellArea parse(@Nullable String text) {
        if (text == null || !A1.matcher(text).matches()) {
            return null;
        }
        CellRangeAddress range = CellRangeAddress.valueOf(text);
        boolean inside =
                range.getFirstRow() >= 0 && range.getLastRow() < LAST_ROW && range.getLastColumn() < LAST_COLUMN;
        return inside
                ? new CellArea(range.getFirstRow(), range.getFirstColumn(), range.getLastRow(), range.getLastColumn())
                : null;
    }

    long size() {
        return (lastRow - firstRow + 1L) * (lastColumn - firstColumn + 1L);
    }

    String sortKey() {
        return "%07d %05d".formatted(firstRow, firstColumn);
    }
}
