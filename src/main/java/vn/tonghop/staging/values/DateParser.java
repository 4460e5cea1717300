package vn.tonghop.staging.values;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.tonghop.period.DateWindow;
import vn.tonghop.reading.Visible;

/**
 * Reads dates written day first, strictly; {@code 31/11/2023} is no date. A time of day, a weekday or the word "ngày" beside the
 * date does no harm; a year of two figures and a weekday of another date are asked about.
 */
public final class DateParser {

    private static final String DAY_FIRST = "(\\d{1,2})\\s*[/.-]\\s*(\\d{1,2})\\s*[/.-]\\s*(\\d{4})";
    private static final String IN_WORDS = "(\\d{1,2})\\s*tháng\\s*(\\d{1,2})\\s*,?\\s*(?:năm\\s*)?(\\d{4})";
    private static final Pattern INSIDE = Pattern.compile(
            "[,;]?\\s*\\bngày\\s*(?:%s|%s)".formatted(DAY_FIRST, IN_WORDS),
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** Of 31/12/2023, as nearly every date is written. */
    private static final int WRITTEN_LENGTH = 10;

    private static final int LONGEST = 80;

    private DateParser() {}

    /** What a text says of a day. */
    sealed interface Reading {}

    /** A day. */
    record Day(LocalDate date) implements Reading {}

    /** It has the shape of a date and is none for certain. */
    record Doubtful(Doubt doubt) implements Reading {}

    /**
     * A day whose year has two figures: day, month and year may be mistaken for each other.
     *
     * @param dayFirst as Vietnamese people write it; null where no calendar has that day
     * @param others the other days that the figures may mean
     */
    record ShortYear(@Nullable LocalDate dayFirst, List<LocalDate> others) implements Reading {

        private static final int YEARS_AROUND = 2;

        /** The day where it is the only one in the window, or the only one of the years around it; else null. */
        @Nullable
        LocalDate within(DateWindow window) {
            LocalDate day = dayFirst;
            if (day == null) {
                return null;
            }
            DateWindow around = new DateWindow(
                    window.first().minusYears(YEARS_AROUND), window.last().plusYears(YEARS_AROUND));
            boolean only = window.contains(day)
                    ? others.stream().noneMatch(window::contains)
                    : around.contains(day) && others.stream().noneMatch(around::contains);
            return only ? day : null;
        }
    }

    /** It is no date. */
    record NoDate() implements Reading {}

    /** Why a text with the shape of a date is none. */
    enum Doubt {
        /** No calendar has this day. */
        IMPOSSIBLE,
        /** The weekday beside it is that of another day. */
        OTHER_WEEKDAY
    }

    /** Whether the text has the shape of a date, real or not. */
    static boolean looksLikeDate(String text) {
        return !(read(text) instanceof NoDate);
    }

    /** The date, or null where the text is none for certain. */
    public static @Nullable LocalDate parse(String text) {
        LocalDate plain = plain(text);
        if (plain != null) {
            return plain;
        }
        return read(text) instanceof Day day ? day.date() : null;
    }

    /** What the text says. */
    static Reading read(String text) {
        LocalDate plain = plain(text);
        if (plain != null) {
            return new Day(plain);
        }
        return text.length() <= LONGEST && hasDigit(text)
                ? new WrittenDate(Visible.of(text).toLowerCase(Locale.ROOT)).read()
                : new NoDate();
    }

    private static @Nullable LocalDate plain(String text) {
        if (text.length() == WRITTEN_LENGTH && text.charAt(2) == '/' && text.charAt(5) == '/') {
            int day = digits(text, 0, 2);
            int month = digits(text, 3, 5);
            int year = digits(text, 6, WRITTEN_LENGTH);
            if (day >= 0 && month >= 0 && year >= 0) {
                return of(year, month, day);
            }
        }
        return null;
    }

    private static boolean hasDigit(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= '0' && text.charAt(i) <= '9') {
                return true;
            }
        }
        return false;
    }

    /**
     * Splits "6340/UBND-NC Ngày 03/11/2023" into what stands before the date and the date.
     *
     * @return the whole text and null where no date stands inside
     */
    public static DatedText split(String text) {
        String seen = Visible.of(text);
        Matcher m = INSIDE.matcher(seen);
        if (!m.find()) {
            return new DatedText(text.strip(), null, false);
        }
        String rest = (seen.substring(0, m.start()) + " " + seen.substring(m.end())).strip();
        int first = m.group(1) == null ? 4 : 1;
        LocalDate date = of(
                Integer.parseInt(m.group(first + 2)),
                Integer.parseInt(m.group(first + 1)),
                Integer.parseInt(m.group(first)));
        return new DatedText(rest, date, date == null);
    }

    /** The number that ASCII digits make; -1 where anything else stands among them. */
    private static int digits(String text, int from, int to) {
        int value = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            value = value * 10 + digit;
        }
        return value;
    }

    static @Nullable LocalDate of(int year, int month, int day) {
        try {
            return LocalDate.of(year, month, day);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** A text without the date inside it; {@code impossible} where the date is no real one. */
    public record DatedText(String text, @Nullable LocalDate date, boolean impossible) {}
}
