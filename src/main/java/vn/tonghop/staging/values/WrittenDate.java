package vn.tonghop.staging.values;

import java.text.Normalizer;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tonghop.staging.values.DateParser.Day;
import vn.tonghop.staging.values.DateParser.Doubt;
import vn.tonghop.staging.values.DateParser.Doubtful;
import vn.tonghop.staging.values.DateParser.NoDate;
import vn.tonghop.staging.values.DateParser.Reading;
import vn.tonghop.staging.values.DateParser.ShortYear;

/** A date in other writings than 31/12/2023: what stands around it is taken off, then it has one of a few shapes. */
final class WrittenDate {

    private static final Pattern MARKS = Pattern.compile("\\p{Mn}+");
    private static final String CLOCK = "(?:luc\\s*)?(?:[01]?\\d|2[0-4])\\s*(?::|h|g(?:io)?)\\s*"
            + "(?:[0-5]\\d\\s*(?:phut|ph|p)?(?:\\s*:\\s*[0-5]\\d(?:[.,]\\d{1,9})?)?)?\\s*"
            + "(?:sa|ch|[ap]\\.?m\\.?|sang|chieu|toi|trua|z|[+-]\\d{2}:?\\d{2})?";
    private static final String WEEKDAY = "(thu\\s*(?:hai|ba|tu|nam|sau|bay|[2-7])|t[2-7]|chu\\s*nhat|cn|mon(?:day)?"
            + "|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:rs(?:day)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)";
    private static final Pattern LEAD =
            Pattern.compile("[\\s,;(-]*(?:%s|%s|ngay)(?![a-z])[\\s.,;)-]*".formatted(CLOCK, WEEKDAY));
    private static final Pattern TRAIL =
            Pattern.compile("(?:[\\s,;(-]|t(?=\\d))+(?:%s|%s)[\\s).,;]*$".formatted(CLOCK, WEEKDAY));
    private static final int MOST_AROUND = 3;

    private static final List<String> NUMBERS =
            List.of("mot", "hai", "ba", "tu", "nam", "sau", "bay", "tam", "chin", "muoi", "muoi mot", "muoi hai");
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final String ENGLISH = "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|"
            + "aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";
    private static final String YEAR = "(\\d{4}|\\d{2})";

    private static final Pattern DAY_FIRST =
            Pattern.compile("(\\d{1,2})\\s*[/.-]\\s*(\\d{1,2})\\s*[/.-]\\s*" + YEAR + "[.,;]?");
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})\\s*([-/.])\\s*(\\d{1,2})\\s*\\2\\s*(\\d{1,2})");
    private static final Pattern NAMED = Pattern.compile(
            ("(\\d{1,2})[\\s.,/-]*(?:(?:thang|thg|th)[\\s.]*(\\d{1,2}|%s)|(%s))" + "[\\s.,/-]*(?:nam\\s*)?%s[.,;]?")
                    .formatted("muoi mot|muoi hai|" + String.join("|", NUMBERS), ENGLISH, YEAR));
    private static final Pattern MONTH_FIRST =
            Pattern.compile("(%s)[\\s.]*(\\d{1,2})(?:st|nd|rd|th)?\\s*,?\\s*(\\d{4})".formatted(ENGLISH));

    private static final int YEAR_DIGITS = 4;
    private static final int CENTURY = 2000;
    private static final int FIRST_NUMBERED = 2;

    private String text;
    private @Nullable DayOfWeek weekday;

    /** Of a text in lower case without anything that nobody sees. */
    WrittenDate(String visible) {
        String parted = Normalizer.normalize(visible, Normalizer.Form.NFD).replace('đ', 'd');
        text = FootnoteMarks.cut(MARKS.matcher(parted).replaceAll("").strip());
    }

    Reading read() {
        for (int i = 0; i < MOST_AROUND && (cut(LEAD.matcher(text), true) || cut(TRAIL.matcher(text), false)); i++) {
            text = text.strip();
        }
        Reading reading = ofNumbers();
        return reading instanceof Day day
                        && weekday != null
                        && !day.date().getDayOfWeek().equals(weekday)
                ? new Doubtful(Doubt.OTHER_WEEKDAY)
                : reading;
    }

    private boolean cut(Matcher around, boolean lead) {
        if (lead ? !around.lookingAt() : !around.find()) {
            return false;
        }
        String named = around.group(1);
        weekday = named == null ? weekday : weekday(named);
        text = lead ? text.substring(around.end()) : text.substring(0, around.start());
        return true;
    }

    private static DayOfWeek weekday(String named) {
        String name = named.replaceAll("\\s", "");
        char last = name.charAt(name.length() - 1);
        if (Character.isDigit(last)) {
            return DayOfWeek.of(last - '0' - 1);
        }
        int numbered = name.startsWith("thu") ? NUMBERS.indexOf(name.substring("thu".length())) + 1 : 0;
        if (numbered >= FIRST_NUMBERED) {
            return DayOfWeek.of(numbered - 1);
        }
        String start = name.substring(0, Math.min(name.length(), "mon".length()));
        int english = List.of("mon", "tue", "wed", "thu", "fri", "sat").indexOf(start);
        return english < 0 ? DayOfWeek.SUNDAY : DayOfWeek.of(english + 1);
    }

    private Reading ofNumbers() {
        Matcher m = DAY_FIRST.matcher(text);
        if (m.matches()) {
            return m.group(3).length() < YEAR_DIGITS
                    ? shortYear(m.group(1), m.group(2), m.group(3))
                    : day(m.group(3), Integer.parseInt(m.group(2)), m.group(1));
        }
        m = YEAR_FIRST.matcher(text);
        if (m.matches()) {
            return day(m.group(1), Integer.parseInt(m.group(3)), m.group(4));
        }
        return ofNames();
    }

    private static Reading shortYear(String first, String second, String third) {
        LocalDate dayFirst = dayOf(third, second, first);
        List<LocalDate> others = Stream.of(dayOf(first, second, third), dayOf(third, first, second))
                .flatMap(Stream::ofNullable)
                .filter(day -> !day.equals(dayFirst))
                .toList();
        return new ShortYear(dayFirst, others);
    }

    private static @Nullable LocalDate dayOf(String year, String month, String day) {
        return DateParser.of(CENTURY + Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
    }

    private Reading ofNames() {
        Matcher m = NAMED.matcher(text);
        if (m.matches()) {
            return day(m.group(4), m.group(3) == null ? numbered(m.group(2)) : month(m.group(3)), m.group(1));
        }
        m = MONTH_FIRST.matcher(text);
        return m.matches() ? day(m.group(3), month(m.group(1)), m.group(2)) : new NoDate();
    }

    private static int numbered(String month) {
        int named = NUMBERS.indexOf(month) + 1;
        return named > 0 ? named : Integer.parseInt(month);
    }

    private static int month(String english) {
        return MONTHS.indexOf(english.substring(0, "jan".length())) + 1;
    }

    /** With the month's name between them day and year cannot be mistaken, whatever their figures. */
    private static Reading day(String year, int month, String day) {
        int full = year.length() < YEAR_DIGITS ? CENTURY + Integer.parseInt(year) : Integer.parseInt(year);
        LocalDate date = DateParser.of(full, month, Integer.parseInt(day));
        return date == null ? new Doubtful(Doubt.IMPOSSIBLE) : new Day(date);
    }
}
