package vn.tonghop.samples;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/** A reporting month of the samples: from the 15th of the month before to the 14th. */
record SampleMonth(YearMonth month) {

    static SampleMonth of(int year, int month) {
        return new SampleMonth(YearMonth.of(year, month));
    }

    LocalDate from() {
        return month.minusMonths(1).atDay(15);
    }

    LocalDate to() {
        return month.atDay(14);
    }

    boolean contains(String isoDate) {
        if (isoDate.isEmpty()) {
            return false;
        }
        LocalDate date = LocalDate.parse(isoDate);
        return !date.isBefore(from()) && !date.isAfter(to());
    }

    List<LocalDate> workingDays() {
        return from().datesUntil(to().plusDays(1))
                .filter(day -> day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0)
                .toList();
    }

    /** The working day at the given share of the window, so that rows spread evenly over it. */
    String workingDay(int row, int rows) {
        List<LocalDate> days = workingDays();
        return days.get(row * days.size() / rows).toString();
    }

    /** Year and month as four digits, for serial numbers: {@code 2312}. */
    String serial() {
        return fill("{YY}{MM}");
    }

    String folder() {
        return month.toString();
    }

    String fill(String pattern) {
        String year = String.valueOf(month.getYear());
        return pattern.replace("{MM}", "%02d".formatted(month.getMonthValue()))
                .replace("{YYYY}", year)
                .replace("{YY}", year.substring(2));
    }
}
