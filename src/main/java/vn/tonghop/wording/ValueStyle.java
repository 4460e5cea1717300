package vn.tonghop.wording;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.tonghop.period.ReportingPeriod;

/** How a value is shown in a sentence; a value that a style does not fit is shown as it stands. */
enum ValueStyle {
    /** Numbers grouped, days by the decree, texts as they are. */
    USUAL,
    /** A whole number without grouping, such as a row's. */
    PLAIN,
    /** A number without its sign. */
    ABS,
    /** {@code 2023-12} as "tháng 12/2023", {@code 2023-Q4} as "quý IV/2023". */
    MONTH,
    /** {@code 2023-11} as "tháng 11". */
    MONTHONLY,
    /** {@code 17:00} as "17 giờ". */
    CLOCK,
    /** A day without its year. */
    SHORT;

    static ValueStyle of(@Nullable String name) {
        return name == null ? USUAL : valueOf(name.toUpperCase(Locale.ROOT));
    }

    String render(Object value, Language language) {
        return switch (this) {
            case USUAL -> usual(value, language);
            case PLAIN -> value instanceof Integer number ? number.toString() : usual(value, language);
            case ABS -> usual(value instanceof BigDecimal number ? number.abs() : value, language);
            case MONTH, MONTHONLY -> month(value, language);
            case CLOCK -> clock(value, language);
            case SHORT -> shortened(value, language);
        };
    }

    private static String usual(Object value, Language language) {
        if (value instanceof BigDecimal number) {
            return NumberStyle.of(language).format(number);
        }
        if (value instanceof Integer number) {
            return NumberStyle.of(language).format(BigDecimal.valueOf(number));
        }
        if (value instanceof LocalDate date) {
            return DateStyle.day(date);
        }
        if (value instanceof LocalDateTime moment) {
            return DateStyle.of(language).moment(moment, DateStyle.day(moment.toLocalDate()));
        }
        return value.toString();
    }

    private String month(Object value, Language language) {
        ReportingPeriod period = ReportingPeriod.safeParse(value.toString());
        if (period == null || period.calendar() != null) {
            return usual(value, language);
        }
        DateStyle style = DateStyle.of(language);
        return this == MONTHONLY && period.isMonth() ? style.monthOnly(period) : style.period(period);
    }

    private static String clock(Object value, Language language) {
        try {
            return DateStyle.of(language).time(LocalTime.parse(value.toString()));
        } catch (DateTimeParseException e) {
            return usual(value, language);
        }
    }

    private static String shortened(Object value, Language language) {
        if (value instanceof LocalDate date) {
            return DateStyle.shortDay(date);
        }
        return value instanceof LocalDateTime moment
                ? DateStyle.of(language).moment(moment, DateStyle.shortDay(moment.toLocalDate()))
                : usual(value, language);
    }
}
