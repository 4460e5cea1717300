package vn.tonghop.reading.excel;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import vn.tonghop.reading.CellContent;

/** Makes a number the content that its format shows. */
final class Numbers {

    private Numbers() {}

    /**
     * A moment for formats that show a day, where the number is a day of the calendar. A time or duration without a day
     * stays the number that it is: a part of a day.
     */
    static CellContent content(BigDecimal number, NumberFormat format, SerialDates dates) {
        LocalDateTime moment = format.kind() == FormatKind.DATE ? dates.moment(number) : null;
        return moment == null
                ? new CellContent.Numeric(number, format.kind() == FormatKind.PERCENT, format.shown())
                : new CellContent.Moment(moment);
    }
}
