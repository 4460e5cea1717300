package vn.tonghop.wording;

import java.time.LocalDate;
import java.time.LocalTime;
import vn.tonghop.period.DateWindow;
import vn.tonghop.period.ReportingPeriod;

/**
 * Days, times and periods as Vietnamese documents write them. Days below ten have a leading zero, months only January and
 * February (Decree 30/2020/NĐ-CP, Annex I, Part I, II.4).
 */
public final class VietnameseDates {

    private static final int LAST_PADDED_MONTH = 2;

    private VietnameseDates() {}

    /** Such as {@code 03/3/2021}, {@code 30/01/2023}, {@code 05/9/2023}. */
    public static String numeric(LocalDate day) {
        return dayAndMonth(day) + "/" + day.getYear();
    }

    /** Such as {@code 14/12} or {@code 05/9}. */
    public static String dayAndMonth(LocalDate day) {
        return twoDigits(day.getDayOfMonth()) + "/" + month(day.getMonthValue());
    }

    /** Such as {@code ngày 05 tháng 01 năm 2020}. */
    public static String inWords(LocalDate day) {
        return "ngày %s tháng %s năm %d"
                .formatted(twoDigits(day.getDayOfMonth()), month(day.getMonthValue()), day.getYear());
    }

    /** A month's number: {@code 01}, {@code 02}, {@code 3} … {@code 12}. */
    public static String month(int number) {
        return number <= LAST_PADDED_MONTH ? twoDigits(number) : Integer.toString(number);
    }

    /** Such as {@code 16 giờ 42}, and {@code 17 giờ} on the hour. */
    public static String time(LocalTime time) {
        String hour = twoDigits(time.getHour()) + " giờ";
        return time.getMinute() == 0 ? hour : hour + " " + twoDigits(time.getMinute());
    }

    /** Such as {@code 15/11/2023–14/12/2023}. */
    public static String window(DateWindow window) {
        return numeric(window.first()) + "–" + numeric(window.last());
    }

    /** Such as {@code tháng 12/2023}, {@code quý IV/2023}, {@code 6 tháng đầu năm 2023}, {@code năm 2023}. */
    public static String period(ReportingPeriod period) {
        return switch (period.kind()) {
            case MONTH -> "tháng %s/%d".formatted(month(period.number()), period.year());
            case QUARTER -> "quý %s/%d".formatted(roman(period.number()), period.year());
            case HALF -> "6 tháng %s năm %d".formatted(period.number() == 1 ? "đầu" : "cuối", period.year());
            case NINE_MONTHS -> "9 tháng năm " + period.year();
            case YEAR -> "năm " + period.year();
        };
    }

    /** Such as {@code tháng 12 năm 2023}, {@code quý IV năm 2023}, {@code 9 tháng năm 2023}. */
    public static String periodInWords(ReportingPeriod period) {
        return switch (period.kind()) {
            case MONTH -> "tháng %s năm %d".formatted(month(period.number()), period.year());
            case QUARTER -> "quý %s năm %d".formatted(roman(period.number()), period.year());
            case HALF, NINE_MONTHS, YEAR -> period(period);
        };
    }

    private static String roman(int quarter) {
        return quarter == 4 ? "IV" : "I".repeat(quarter);
    }

    private static String twoDigits(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }
}
