package vn.tonghop.wording;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Locale;
import vn.tonghop.period.ReportingPeriod;

/**
 * Days, times and months in words. Days follow Decree 30/2020/NĐ-CP, Annex I: the day has two digits, the month two only
 * for January and February.
 */
enum DateStyle {
    VI {
        @Override
        String time(LocalTime time) {
            return time.getMinute() == 0
                    ? "%02d giờ".formatted(time.getHour())
                    : "%02d giờ %02d".formatted(time.getHour(), time.getMinute());
        }

        @Override
        String moment(LocalDateTime moment, String day) {
            return time(moment.toLocalTime()) + " ngày " + day;
        }

        @Override
        String period(ReportingPeriod period) {
            return VietnameseDates.period(period);
        }

        @Override
        String monthOnly(ReportingPeriod period) {
            return "tháng " + padded(period.lastMonth());
        }
    },
    EN {
        @Override
        String time(LocalTime time) {
            return "%02d:%02d".formatted(time.getHour(), time.getMinute());
        }

        @Override
        String moment(LocalDateTime moment, String day) {
            return time(moment.toLocalTime()) + " on " + day;
        }

        @Override
        String period(ReportingPeriod period) {
            return switch (period.kind()) {
                case MONTH -> monthOnly(period) + " " + period.year();
                case QUARTER -> "quarter " + period.number() + " of " + period.year();
                case HALF -> (period.number() == 1 ? "the first half of " : "the second half of ") + period.year();
                case NINE_MONTHS -> "nine months of " + period.year();
                case YEAR -> String.valueOf(period.year());
            };
        }

        @Override
        String monthOnly(ReportingPeriod period) {
            return Month.of(period.lastMonth()).getDisplayName(TextStyle.FULL, Locale.ENGLISH);
        }
    };

    static DateStyle of(Language language) {
        return language == Language.VI ? VI : EN;
    }

    /** 17 giờ; 16 giờ 42. */
    abstract String time(LocalTime time);

    /** 16 giờ 42 ngày 13/12/2023, with the day as given. */
    abstract String moment(LocalDateTime moment, String day);

    /** tháng 12/2023, quý IV/2023. */
    abstract String period(ReportingPeriod period);

    /** tháng 12. */
    abstract String monthOnly(ReportingPeriod period);

    /** 31/12/2023, 20/4/2023, 09/01/2024. */
    static String day(LocalDate date) {
        return shortDay(date) + "/" + date.getYear();
    }

    /** 20/4: the day without its year. */
    static String shortDay(LocalDate date) {
        return "%02d/%s".formatted(date.getDayOfMonth(), padded(date.getMonthValue()));
    }

    private static String padded(int month) {
        return (month <= Month.FEBRUARY.getValue() ? "0" : "") + month;
    }
}
