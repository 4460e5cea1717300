package vn.tonghop.period;

import java.time.LocalDate;

/** A span of days, both ends included. */
public record DateWindow(LocalDate first, LocalDate last) {

    public DateWindow {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("window ends before it begins: " + first + " to " + last);
        }
    }

    /** Whether the day lies inside. */
    public boolean contains(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }
}
