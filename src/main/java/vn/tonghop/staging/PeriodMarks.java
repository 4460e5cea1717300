package vn.tonghop.staging;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tonghop.period.ReportingPeriod;

/** Finds which month a sheet or file says it is about. */
final class PeriodMarks {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final Pattern DECLARED =
            Pattern.compile("kỳ\\s+báo\\s+cáo\\s*:?\\s*(?:tháng\\s*)?(\\d{1,2})\\s*[/.-]\\s*(\\d{4})", FLAGS);
    private static final Pattern DECLARED_IN_WORDS =
            Pattern.compile("kỳ\\s+báo\\s+cáo\\s*:?\\s*tháng\\s*(\\d{1,2})\\s+năm\\s+(\\d{4})", FLAGS);
    private static final Pattern MONTH =
            Pattern.compile("(?<!\\d\\s)tháng\\s*(\\d{1,2})\\s*(?:[/.-]|\\s+năm\\s+)\\s*(\\d{4})(?!\\d)", FLAGS);
    private static final Pattern YEAR_FIRST =
            Pattern.compile("(?<!\\d)(20\\d{2})[-_.](0[1-9]|1[0-2])(?!\\d)(?![-_.]\\d{1,2}(?!\\d))");
    private static final Pattern MONTH_FIRST = Pattern.compile(
            "(?<![\\d][-_./])(?<!\\d)(?:t|thang|tháng)?[ _.]?(0?[1-9]|1[0-2])[-_.](20\\d{2})(?!\\d)", FLAGS);

    private PeriodMarks() {}

    /** The months that "Kỳ báo cáo: 12/2023" names; usually none or one. */
    static Set<ReportingPeriod> declared(String text) {
        Set<ReportingPeriod> found = new LinkedHashSet<>();
        collect(DECLARED.matcher(text), 2, 1, found);
        collect(DECLARED_IN_WORDS.matcher(text), 2, 1, found);
        return found;
    }

    /** The months that "Tháng 12/2023" or "tháng 12 năm 2023" names; dates with a day are none. */
    static Set<ReportingPeriod> mentioned(String text) {
        Set<ReportingPeriod> found = new LinkedHashSet<>();
        collect(MONTH.matcher(text), 2, 1, found);
        return found;
    }

    /** The months that a file's name carries: {@code 2023-12}, {@code 12-2023}, {@code T12.2023}. */
    static Set<ReportingPeriod> inFileName(String name) {
        Set<ReportingPeriod> found = new LinkedHashSet<>();
        collect(YEAR_FIRST.matcher(name), 1, 2, found);
        collect(MONTH_FIRST.matcher(name), 2, 1, found);
        return found;
    }

    private static void collect(Matcher m, int yearGroup, int monthGroup, Set<ReportingPeriod> found) {
        while (m.find()) {
            ReportingPeriod period = ReportingPeriod.safeParse(
                    "%s-%02d".formatted(m.group(yearGroup), Integer.parseInt(m.group(monthGroup))));
            if (period != null) {
                found.add(period);
            }
        }
    }
}
