package vn.tonghop.period;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A reporting period (kỳ báo cáo): a month such as {@code 2023-12}, or a quarter, half, nine months or year compiled from
 * months. Ordered by the last month, then the shorter first.
 *
 * @param kind how long
 * @param year the reporting year
 * @param number month 1 to 12, quarter 1 to 4, half 1 or 2; 1 for nine months and year
 * @param calendar code of a second calendar by which the same data are cut; null for the department's own
 */
public record ReportingPeriod(
        Kind kind, int year, int number, @Nullable String calendar) implements Comparable<ReportingPeriod> {

    private static final Pattern TEXT =
            Pattern.compile("(\\d{4})(?:-(?:(\\d{2})|Q([1-4])|H([12])|(9M)))?(?:@([A-Z0-9][A-Z0-9_-]{0,23}))?");
    private static final Comparator<ReportingPeriod> ORDER = Comparator.comparingInt(
                    (ReportingPeriod p) -> p.year * 12 + p.lastMonth())
            .thenComparing(p -> p.kind)
            .thenComparing(p -> p.calendar == null ? "" : p.calendar);

    /** How long a period is. */
    public enum Kind {
        MONTH(1, 12),
        QUARTER(3, 4),
        HALF(6, 2),
        NINE_MONTHS(9, 1),
        YEAR(12, 1);

        private final int months;
        private final int count;

        Kind(int months, int count) {
            this.months = months;
            this.count = count;
        }
    }

    public ReportingPeriod {
        if (year < 1990 || year > 2999 || number < 1 || number > kind.count) {
            throw new IllegalArgumentException("no such period: " + kind + " " + number + " of " + year);
        }
    }

    /** A period of the department's own calendar. */
    public ReportingPeriod(Kind kind, int year, int number) {
        this(kind, year, number, null);
    }

    /** The month of a year. */
    public static ReportingPeriod month(int year, int month) {
        return new ReportingPeriod(Kind.MONTH, year, month);
    }

    /**
     * Reads {@code 2023-12}, {@code 2023-Q4}, {@code 2023-H1}, {@code 2023-9M} or {@code 2023}; followed by {@code
     * @CALENDAR} for the same by another calendar.
     *
     * @throws IllegalArgumentException for anything else
     */
    public static ReportingPeriod parse(String text) {
        ReportingPeriod period = safeParse(text);
        if (period == null) {
            throw new IllegalArgumentException(
                    "not a period: '" + text + "'; write 2023-12, 2023-Q4, 2023-H1, 2023-9M or 2023");
        }
        return period;
    }

    /** Like {@link #parse}, but null for anything else. */
    public static @Nullable ReportingPeriod safeParse(String text) {
        Matcher m = TEXT.matcher(text);
        if (!m.matches()) {
            return null;
        }
        try {
            int year = Integer.parseInt(m.group(1));
            String calendar = m.group(6);
            if (m.group(2) != null) {
                return new ReportingPeriod(Kind.MONTH, year, Integer.parseInt(m.group(2)), calendar);
            }
            if (m.group(3) != null) {
                return new ReportingPeriod(Kind.QUARTER, year, Integer.parseInt(m.group(3)), calendar);
            }
            if (m.group(4) != null) {
                return new ReportingPeriod(Kind.HALF, year, Integer.parseInt(m.group(4)), calendar);
            }
            return new ReportingPeriod(m.group(5) != null ? Kind.NINE_MONTHS : Kind.YEAR, year, 1, calendar);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** Whether units send forms for it; longer periods and those of a second calendar are compiled from what they sent. */
    public boolean isMonth() {
        return kind == Kind.MONTH && calendar == null;
    }

    /** The same period by another calendar; null for the department's own. */
    public ReportingPeriod by(@Nullable String other) {
        return new ReportingPeriod(kind, year, number, other);
    }

    /** Its first month, 1 to 12. */
    public int firstMonth() {
        return (number - 1) * kind.months + 1;
    }

    /** Its last month, 1 to 12. */
    public int lastMonth() {
        return number * kind.months;
    }

    /** The months that it is made of, in order. */
    public List<ReportingPeriod> months() {
        List<ReportingPeriod> months = new ArrayList<>();
        for (int m = firstMonth(); m <= lastMonth(); m++) {
            months.add(new ReportingPeriod(Kind.MONTH, year, m, calendar));
        }
        return List.copyOf(months);
    }

    /** The period of the same kind before this one. */
    public ReportingPeriod previous() {
        return number > 1
                ? new ReportingPeriod(kind, year, number - 1, calendar)
                : new ReportingPeriod(kind, year - 1, kind.count, calendar);
    }

    /** The period of the same kind after this one. */
    public ReportingPeriod next() {
        return number < kind.count
                ? new ReportingPeriod(kind, year, number + 1, calendar)
                : new ReportingPeriod(kind, year + 1, 1, calendar);
    }

    /** The period whose work a report announces: the next of its kind, and the fourth quarter after nine months. */
    public ReportingPeriod ahead() {
        return kind == Kind.NINE_MONTHS ? new ReportingPeriod(Kind.QUARTER, year, 4, calendar) : next();
    }

    /** Whether cumulative totals start anew with it. */
    public boolean opensYear() {
        return firstMonth() == 1;
    }

    @Override
    public int compareTo(ReportingPeriod other) {
        return ORDER.compare(this, other);
    }

    /** The form that {@link #parse} reads. */
    @Override
    public String toString() {
        return calendar == null ? name() : name() + "@" + calendar;
    }

    /** Without its calendar, as folders and documents name it. */
    public String name() {
        return switch (kind) {
            case MONTH -> "%04d-%02d".formatted(year, number);
            case QUARTER -> year + "-Q" + number;
            case HALF -> year + "-H" + number;
            case NINE_MONTHS -> year + "-9M";
            case YEAR -> String.valueOf(year);
        };
    }
}
