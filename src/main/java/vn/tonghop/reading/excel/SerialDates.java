package vn.tonghop.reading.excel;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Excel's two ways of counting days. */
enum SerialDates {
    /** Day 1 is 1 January 1900, and there is a day 60 that never was: 29 February 1900. */
    FROM_1900(1, 2_958_466),
    /** Day 0 is 1 January 1904. */
    FROM_1904(0, 2_957_004);

    private static final LocalDate BEFORE_1900 = LocalDate.of(1899, 12, 31);
    private static final LocalDate START_1904 = LocalDate.of(1904, 1, 1);
    private static final BigDecimal MILLISECONDS = BigDecimal.valueOf(86_400_000);
    private static final int FALSE_LEAP_DAY = 60;

    private final int first;
    private final int end;

    SerialDates(int first, int end) {
        this.first = first;
        this.end = end;
    }

    /** The moment of a serial to the millisecond, null for serials that are no day of the calendar. */
    @Nullable
    LocalDateTime moment(BigDecimal serial) {
        if (serial.compareTo(BigDecimal.valueOf(first)) < 0 || serial.compareTo(BigDecimal.valueOf(end)) >= 0) {
            return null;
        }
        int day = serial.intValue();
        if (this == FROM_1900 && day == FALSE_LEAP_DAY) {
            return null;
        }
        LocalDate date = this == FROM_1904
                ? START_1904.plusDays(day)
                : BEFORE_1900.plusDays(day > FALSE_LEAP_DAY ? day - 1L : day);
        BigDecimal rest = serial.subtract(BigDecimal.valueOf(day)).multiply(MILLISECONDS);
        return date.atStartOfDay().plus(rest.setScale(0, RoundingMode.HALF_UP).longValue(), ChronoUnit.MILLIS);
    }
}
