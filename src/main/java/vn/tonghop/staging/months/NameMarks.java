package vn.tonghop.staging.months;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.tonghop.catalogue.Folding;
import vn.tonghop.catalogue.MonthWords;
import vn.tonghop.period.ReportingPeriod;
import vn.tonghop.staging.months.PeriodMark.Kind;

/** The months in the names of files and sheets, where blanks are dots, dashes and underscores, and other things are numbered. */
final class NameMarks {

    private static final Pattern YEAR_FIRST =
            Pattern.compile("(?<!\\d)(20\\d{2})[-_.](0[1-9]|1[0-2])(?!\\d)(?![-_.]\\d{1,2}(?!\\d))");
    private static final Pattern MONTH_FIRST = Pattern.compile(
            "(?:(t|thang|thg)[ _.]*|(?<![a-z0-9]))(0?[1-9]|1[0-2])[-_. ](?:nam[-_. ])?(20\\d{2})(?!\\d)");
    private static final Pattern DAY_BEFORE = Pattern.compile("(?:^|.*[^a-z0-9])\\d{1,2}[-_./ ]$");
    private static final int SURE = 10;
    private static final Pattern YEARLESS =
            Pattern.compile("(?<![a-z0-9])(?<!\\d[-_. ])thang[ _.-]*(0?[1-9]|1[0-2])(?!\\d)");
    private static final Pattern LETTER = Pattern.compile("(?<![a-z0-9])t[ _.]?(0[1-9]|1[0-2]|[1-9])(?![\\da-z])");
    private static final Pattern WORD_BEFORE = Pattern.compile("([a-z]+)[-_. ]*$");

    private final MonthSense sense;
    private final Set<String> numbered;

    NameMarks(MonthWords words) {
        this.sense = new MonthSense(words);
        this.numbered = words.numbered().stream().map(Folding::fold).collect(Collectors.toUnmodifiableSet());
    }

    /** The months with their years; those without, and letters with numbers, only as hints. */
    List<PeriodMark> in(String name) {
        String plain = PlainText.of(name);
        List<PeriodMark> found = new ArrayList<>();
        int end = 0;
        Matcher years = YEAR_FIRST.matcher(plain);
        while (years.find()) {
            add(found, plain.substring(end, years.start()), PeriodMarks.number(years, 2), PeriodMarks.number(years, 1));
            end = years.end();
        }
        end = 0;
        Matcher months = MONTH_FIRST.matcher(plain);
        while (months.find()) {
            String before = plain.substring(end, months.start());
            if (months.group(1) != null || !isOther(plain, months)) {
                add(found, before, PeriodMarks.number(months, 2), PeriodMarks.number(months, 3));
                end = months.end();
            }
        }
        if (found.isEmpty()) {
            hint(YEARLESS, plain, 1, found);
            hint(LETTER, plain, SURE, found);
        }
        return found.stream().distinct().toList();
    }

    /** The months that a name gives with their years, as what is reported. */
    Set<ReportingPeriod> named(String name) {
        Set<ReportingPeriod> months = new LinkedHashSet<>();
        in(name).stream()
                .filter(mark -> mark.isReal() && mark.year() > 0 && mark.kind() != Kind.PLANNED)
                .forEach(mark -> months.add(ReportingPeriod.month(mark.year(), mark.number())));
        return months;
    }

    /** @param sure from which number on it is hardly anything but a month's */
    private void hint(Pattern pattern, String plain, int sure, List<PeriodMark> found) {
        Matcher m = pattern.matcher(plain);
        int end = 0;
        while (m.find()) {
            Kind kind = sense.of(spaced(plain.substring(end, m.start())), "");
            if (kind != null) {
                int number = PeriodMarks.number(m, 1);
                Kind hinted = number >= sure ? Kind.HINTED : Kind.LETTERED;
                found.add(new PeriodMark(kind == Kind.NAMED ? hinted : kind, number, 0));
            }
            end = m.end();
        }
    }

    private void add(List<PeriodMark> found, String before, int number, int year) {
        Kind kind = sense.of(spaced(before), "");
        if (kind != null) {
            found.add(new PeriodMark(kind, number, year));
        }
    }

    /** Part of a date, or the number of something else. */
    private boolean isOther(String plain, Matcher month) {
        String before = plain.substring(0, month.start(2));
        Matcher word = WORD_BEFORE.matcher(before);
        boolean date = DAY_BEFORE.matcher(before).matches() && isDateSign(before, plain.charAt(month.end(2)));
        return date || (word.find() && numbered.contains(word.group(1)));
    }

    /** Blanks and underscores part words as well as the parts of a date. */
    private static boolean isDateSign(String before, char behind) {
        char sign = before.charAt(before.length() - 1);
        return sign == behind || (sign != ' ' && sign != '_');
    }

    private static String spaced(String name) {
        return name.replaceAll("[-_.]+", " ");
    }
}
