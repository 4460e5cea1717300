package vn.tonghop.period;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;

/**
 * How days are cut into reporting periods. The administrative calendar runs from the 15th of the month before to the 14th
 * (Decree 09/2019/NĐ-CP, Article 12), so its year starts on 15/12; a statistical calendar runs by plain months.
 *
 * @param code the catalogue's name, such as {@code ADMIN}
 * @param firstDay the day on which a month's window begins: 1 for plain months, else the day of the month before
 * @param dueWorkingDays how many working days after the cut-off submissions are due
 * @param dueTime the time of that day, in {@code zone}
 * @param zone where the department works
 * @param holidays days that are no working days, besides Saturdays and Sundays
 */
public record ReportingCalendar(
        String code, int firstDay, int dueWorkingDays, LocalTime dueTime, ZoneId zone, Set<LocalDate> holidays) {

    public ReportingCalendar {
        if (firstDay < 1 || firstDay > 28) {
            throw new IllegalArgumentException("a month's window begins on a day from 1 to 28, not " + firstDay);
        }
        holidays = Set.copyOf(holidays);
    }

    /** First day to cut-off of a period. */
    public DateWindow window(ReportingPeriod period) {
        LocalDate first = monthStart(period.year(), period.firstMonth());
        LocalDate afterLast = monthStart(period.year(), period.lastMonth()).plusMonths(1);
        return new DateWindow(first, afterLast.minusDays(1));
    }

    /** The last day whose data belong to the period. */
    public LocalDate cutoff(ReportingPeriod period) {
        return window(period).last();
    }

    /** The month in whose window a day lies. */
    public ReportingPeriod monthOf(LocalDate day) {
        LocalDate shifted = firstDay == 1 || day.getDayOfMonth() < firstDay
                ? day
                : day.plusMonths(1).withDayOfMonth(1);
        return ReportingPeriod.month(shifted.getYear(), shifted.getMonthValue());
    }

    /** From the first day of the reporting year to the period's cut-off. */
    public DateWindow yearToDate(ReportingPeriod period) {
        return new DateWindow(monthStart(period.year(), 1), cutoff(period));
    }

    /** The day on which submissions are due: the {@code dueWorkingDays}-th working day after the cut-off. */
    public LocalDate dueDate(ReportingPeriod period) {
        LocalDate day = cutoff(period);
        for (int left = dueWorkingDays; left > 0; ) {
            day = day.plusDays(1);
            if (isWorkingDay(day)) {
                left--;
            }
        }
        return day;
    }

    /** Whether offices work on that day. */
    public boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !holidays.contains(day);
    }

    private LocalDate monthStart(int year, int month) {
        LocalDate first = LocalDate.of(year, month, 1);
        return firstDay == 1 ? first : first.minusMonths(1).withDayOfMonth(firstDay);
    }
}
