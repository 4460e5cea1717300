package vn.tonghop.staging.months;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.tonghop.catalogue.Folding;
import vn.tonghop.period.ReportingCalendar;
import vn.tonghop.period.ReportingPeriod;
import vn.tonghop.staging.months.PeriodMark.Kind;

/** Months behind a label such as "Kỳ báo cáo:", written as month and year, as a number, or as a true date. */
final class DeclaredMonths {

    private static final String THANG = "(?:thang ?:? ?)?";
    private static final String DATE = "(?:ngay )?(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})(?! ?(?:-|den|toi))";
    private static final String YEAR_FIRST = "([12]\\d{3})[-/.](\\d{1,2})(?!\\d)";
    private static final String MONTH =
            "t?\\.? ?(\\d{1,2})(?!\\d)(?:(?: ?[/.,-] ?| )(?:nam ?:? ?)?([12]\\d{3})(?!\\d))?(?! ?[/.-] ?\\d)";
    private static final String SHORT_YEAR = "t?\\.? ?(\\d{1,2}) ?[/.-] ?([2-9]\\d)(?!\\d)(?! ?[/.-] ?\\d)";

    /** "Tháng năm" before a year is a month that nobody has filled in. */
    private static final String WORDS =
            "(?<=thang |thang: )((?>" + PeriodMarks.NUMERAL + "))(?! ?\\d)(?![a-z])(?! nam ?\\d)";

    private final Pattern pattern;
    private final ReportingCalendar calendar;

    DeclaredMonths(List<String> labels, ReportingCalendar calendar) {
        String any = labels.stream()
                .map(Folding::fold)
                .map(label -> Pattern.quote(label) + (label.indexOf(' ') > 0 ? " ?[:-]? ?" : " ?: ?"))
                .collect(Collectors.joining("|"));
        this.pattern = Pattern.compile("(?<![a-z0-9])(?:" + any + ")" + THANG + "(?:"
                + String.join("|", DATE, YEAR_FIRST, SHORT_YEAR, MONTH, WORDS) + ")");
        this.calendar = calendar;
    }

    void find(PeriodMarks.Marked marked) {
        Matcher m = pattern.matcher(marked.text());
        while (m.find()) {
            if (m.group(1) != null) {
                addDate(marked, m);
            } else if (m.group(4) != null) {
                add(marked, m, PeriodMarks.number(m, 5), PeriodMarks.number(m, 4));
            } else if (m.group(6) != null) {
                add(marked, m, PeriodMarks.number(m, 6), PeriodMarks.CENTURY + PeriodMarks.number(m, 7));
            } else if (m.group(8) != null) {
                add(marked, m, PeriodMarks.number(m, 8), m.group(9) == null ? 0 : PeriodMarks.number(m, 9));
            } else {
                add(marked, m, PeriodMarks.numeral(m.group(10)), 0);
            }
        }
    }

    private static void add(PeriodMarks.Marked marked, Matcher m, int number, int year) {
        marked.add(m.start(), m.end(), new PeriodMark(Kind.DECLARED, number, year));
    }

    /** Workbooks make the first of the month of "11/2023"; of any other day both its months may be meant. */
    private void addDate(PeriodMarks.Marked marked, Matcher m) {
        LocalDate day;
        try {
            day = LocalDate.of(PeriodMarks.number(m, 3), PeriodMarks.number(m, 2), PeriodMarks.number(m, 1));
        } catch (DateTimeException e) {
            add(marked, m, 0, PeriodMarks.number(m, 3));
            return;
        }
        PeriodMark shown = new PeriodMark(Kind.DECLARED, day.getMonthValue(), day.getYear());
        ReportingPeriod window = calendar.monthOf(day);
        if (day.getDayOfMonth() == 1 || (shown.number() == window.number() && shown.year() == window.year())) {
            marked.add(m.start(), m.end(), shown);
        } else {
            marked.add(m.start(), m.end(), shown, PeriodMark.of(Kind.DECLARED, window));
        }
    }
}
