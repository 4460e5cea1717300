package vn.tonghop.staging.months;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.tonghop.period.ReportingCalendar;
import vn.tonghop.period.ReportingPeriod;
import vn.tonghop.staging.months.PeriodMark.Kind;

/** Months by their days: "Từ ngày 15/10/2023 đến ngày 14/11/2023" is November. What is summed over longer is no mark. */
final class DaySpans {

    private static final Pattern SPAN = Pattern.compile(
            "(?:(?<![a-z])tu )?(?:(?<![a-z])ngay )?(?<![\\d/.-])(\\d{1,2})[/.-](\\d{1,2})(?:[/.-](\\d{4}))? ?(?:-|den"
                    + " het|den|toi) ?(?:het )?(?:ngay )?(\\d{1,2})[/.-](\\d{1,2})(?:[/.-]|,? nam )(\\d{4})(?!\\d)");
    private static final int LONGEST_MONTH = 31;
    private static final int FIRST_YEAR = 1990;

    private final ReportingCalendar calendar;

    DaySpans(ReportingCalendar calendar) {
        this.calendar = calendar;
    }

    void find(PeriodMarks.Marked marked) {
        Matcher m = SPAN.matcher(marked.text());
        while (m.find()) {
            LocalDate last = day(PeriodMarks.number(m, 6), m, 5, 4);
            LocalDate first = last == null ? null : first(m, last);
            if (first != null && last != null && ChronoUnit.DAYS.between(first, last) < LONGEST_MONTH) {
                add(marked, m, calendar.monthOf(first), calendar.monthOf(last));
            }
        }
    }

    private static void add(PeriodMarks.Marked marked, Matcher m, ReportingPeriod first, ReportingPeriod last) {
        if (first.equals(last)) {
            marked.add(m.start(), m.end(), PeriodMark.of(Kind.NAMED, last));
        } else {
            marked.add(m.start(), m.end(), PeriodMark.of(Kind.ACROSS, first), PeriodMark.of(Kind.ACROSS, last));
        }
    }

    /** The year of the first day may be left out. */
    private static @Nullable LocalDate first(Matcher m, LocalDate last) {
        if (m.group(3) != null) {
            return day(PeriodMarks.number(m, 3), m, 2, 1);
        }
        LocalDate sameYear = day(last.getYear(), m, 2, 1);
        return sameYear != null && sameYear.isAfter(last) ? sameYear.minusYears(1) : sameYear;
    }

    private static @Nullable LocalDate day(int year, Matcher m, int month, int day) {
        try {
            return year < FIRST_YEAR
                    ? null
                    : LocalDate.of(year, PeriodMarks.number(m, month), PeriodMarks.number(m, day));
        } catch (DateTimeException e) {
            return null;
        }
    }
}
