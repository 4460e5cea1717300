package vn.tonghop.period;

import org.jspecify.annotations.Nullable;

/**
 * Which months a file may be about: those that were decided about, the open ones and the one after. Frozen when the file is
 * registered, so that reading it again finds the same.
 *
 * @param first the earliest
 * @param last the latest
 * @param current the month that is being made: of files and forms that name none, or none that may be
 * @param assumed the month of a readable form without a mark
 */
public record MonthsAtHand(
        ReportingPeriod first, ReportingPeriod last, ReportingPeriod current, ReportingPeriod assumed) {

    private static final int MONTHS_AHEAD = 1;
    private static final int MONTHS_A_YEAR = 12;

    /** A month, those of the year before it and the next, where nothing is known of what is open. */
    public static MonthsAtHand around(ReportingPeriod month) {
        ReportingPeriod yearBefore = ReportingPeriod.month(month.year() - 1, month.number());
        return new MonthsAtHand(yearBefore.next(), month.next(), month, month);
    }

    /**
     * As it was kept with a file.
     *
     * @param first null in a file that was registered before the months were kept: it knows the one that it was for
     */
    public static MonthsAtHand of(
            String assumed, @Nullable String first, @Nullable String last, @Nullable String current) {
        ReportingPeriod month = ReportingPeriod.parse(assumed);
        return first == null || last == null || current == null
                ? around(month)
                : new MonthsAtHand(
                        ReportingPeriod.parse(first),
                        ReportingPeriod.parse(last),
                        ReportingPeriod.parse(current),
                        month);
    }

    /** The same with a month that somebody has named; what names none goes there. */
    public MonthsAtHand named(ReportingPeriod month) {
        return new MonthsAtHand(
                month.compareTo(first) < 0 ? month : first,
                month.next().compareTo(last) > 0 ? month.next() : last,
                month,
                month);
    }

    /** The same from an earlier month on. */
    public MonthsAtHand since(ReportingPeriod earliest) {
        return new MonthsAtHand(earliest, last, current, assumed);
    }

    /** Whether a form may be about the month. */
    public boolean contains(ReportingPeriod month) {
        return month.compareTo(first) >= 0 && month.compareTo(last) <= 0;
    }

    /** The month that people mean by its number alone: of the last eleven, the current and the next. */
    public ReportingPeriod meant(int number) {
        int ahead = Math.floorMod(number - current.number(), MONTHS_A_YEAR);
        int distance = ahead <= MONTHS_AHEAD ? ahead : ahead - MONTHS_A_YEAR;
        ReportingPeriod month = current;
        for (int i = 0; i < Math.abs(distance); i++) {
            month = distance > 0 ? month.next() : month.previous();
        }
        return month;
    }
}
