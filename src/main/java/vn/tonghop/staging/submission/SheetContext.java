package vn.tonghop.staging.submission;

import org.jspecify.annotations.Nullable;
import vn.tonghop.period.DateWindow;
import vn.tonghop.period.ReportingPeriod;
import vn.tonghop.reading.SheetInfo;

/**
 * What holds for all rows of a sheet.
 *
 * @param sheetNo from 0
 * @param sheetName null in CSV
 * @param formCode null before a form is found
 * @param part of the unit; empty for the whole
 * @param period the month
 * @param window its days
 * @param measures in what the columns are measured
 */
public record SheetContext(
        int sheetNo,
        @Nullable String sheetName,
        @Nullable String formCode,
        String part,
        ReportingPeriod period,
        DateWindow window,
        TableMeasures measures) {

    /** The same on another sheet. */
    public SheetContext of(SheetInfo info) {
        return new SheetContext(info.index(), info.name(), formCode, part, period, window, measures);
    }
}
