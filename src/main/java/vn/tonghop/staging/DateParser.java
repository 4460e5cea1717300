package vn.tonghop.staging;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads dates written day first, strictly; {@code 31/11/2023} is no date. */
final class DateParser {

    private static final String DAY_FIRST = "(\\d{1,2})\\s*[/.-]\\s*(\\d{1,2})\\s*[/.-]\\s*(\\d{4})";
    private static final Pattern DATE =
            Pattern.compile("(?:ngày\\s*)?" + DAY_FIRST, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})(?:[T ]00:00(?::00)?)?");
    private static final Pattern INSIDE =
            Pattern.compile("[,;]?\\s*\\bngày\\s*" + DAY_FIRST, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** Of 31/12/2023, as nearly every date is written. */
    private static final int WRITTEN_LENGTH = 10;

    private DateParser() {}

    /** Whether the text has the shape of a date, real or not. */
    static boolean looksLikeDate(String text) {
        return DATE.matcher(text.strip()).matches() || ISO.matcher(text.strip()).matches();
    }

    /** The date, or null where the text is none or no real one. */
    static @Nullable LocalDate parse(String text) {
        if (text.length() == WRITTEN_LENGTH && text.charAt(2) == '/' && text.charAt(5) == '/') {
            int day = digits(text, 0, 2);
            int month = digits(text, 3, 5);
            int year = digits(text, 6, WRITTEN_LENGTH);
            if (day >= 0 && month >= 0 && year >= 0) {
                return of(year, month, day);
            }
        }
        Matcher m = DATE.matcher(text.strip());
        if (m.matches()) {
            return of(m.group(3), m.group(2), m.group(1));
        }
        Matcher iso = ISO.matcher(text.strip());
        return iso.matches() ? of(iso.group(1), iso.group(2), iso.group(3)) : null;
    }

    /**
     * Splits "6340/UBND-NC Ngày 03/11/2023" into what stands before the date and the date.
     *
     * @return the whole text and null where no date stands inside
     */
    static DatedText split(String text) {
        Matcher m = INSIDE.matcher(text);
        if (!m.find()) {
            return new DatedText(text.strip(), null, false);
        }
        String rest = (text.substring(0, m.start()) + " " + text.substring(m.end())).strip();
        LocalDate date = of(m.group(3), m.group(2), m.group(1));
        return new DatedText(rest, date, date == null);
    }

    private static @Nullable LocalDate of(String year, String month, String day) {
        return of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
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

    private static @Nullable LocalDate of(int year, int month, int day) {
        try {
            return LocalDate.of(year, month, day);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** A text without the date inside it; {@code impossible} where the date is no real one. */
    record DatedText(String text, @Nullable LocalDate date, boolean impossible) {}
}
