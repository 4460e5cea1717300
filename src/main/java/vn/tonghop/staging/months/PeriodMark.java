package vn.tonghop.staging.months;

import vn.tonghop.period.MonthsAtHand;
import vn.tonghop.period.ReportingPeriod;

/**
 * A month that a text names.
 *
 * @param kind in which sense
 * @param number of the month, as written; 0 for the one that comes
 * @param year 0 where none is written
 */
public record PeriodMark(Kind kind, int number, int year) {

    private static final int MONTHS_A_YEAR = 12;
    private static final int FIRST_YEAR = 1990;

    /** In which sense a month is named. */
    public enum Kind {
        /** Behind a label such as "Kỳ báo cáo". */
        DECLARED,
        /** In a title or name, as what is reported. */
        NAMED,
        /** Behind a word that may speak of what is done or of what is to be done. */
        TASKED,
        /** As what is to be done. */
        PLANNED,
        /** Days that two months share. */
        ACROSS,
        /** In a name, without its year. */
        HINTED,
        /** In a name, as a letter and a number that may be another thing's. */
        LETTERED
    }

    static PeriodMark of(Kind kind, ReportingPeriod month) {
        return new PeriodMark(kind, month.number(), month.year());
    }

    /** Whether there is such a month. */
    public boolean isReal() {
        return number <= MONTHS_A_YEAR && (number > 0 || kind == Kind.PLANNED) && (year == 0 || year >= FIRST_YEAR);
    }

    /** The month, by what is at hand where the year is left out. */
    public ReportingPeriod month(MonthsAtHand months) {
        if (number == 0) {
            return months.current().next();
        }
        return year == 0 ? months.meant(number) : ReportingPeriod.month(year, number);
    }
}
