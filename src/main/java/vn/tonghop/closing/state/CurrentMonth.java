package vn.tonghop.closing.state;

import java.time.Instant;
import java.time.LocalDate;
import vn.tonghop.period.ReportingCalendar;
import vn.tonghop.period.ReportingPeriod;

/** The month whose reports are being made: until its due date has passed, the one that was just cut off. */
public final class CurrentMonth {

    private CurrentMonth() {}

    /** The month at an instant, as the department's clock shows it. */
    public static ReportingPeriod of(ReportingCalendar calendar, Instant now) {
        LocalDate today = now.atZone(calendar.zone()).toLocalDate();
        ReportingPeriod month = calendar.monthOf(today);
        return today.isAfter(calendar.dueDate(month.previous())) ? month : month.previous();
    }
}
