package vn.tonghop.staging.months;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tonghop.catalogue.Folding;
import vn.tonghop.catalogue.MonthWords;
import vn.tonghop.period.ReportingCalendar;
import vn.tonghop.staging.months.PeriodMark.Kind;

/** Finds which months a text names, and in which sense: as reported, as planned, or only to compare with. */
final class PeriodMarks {

    private static final String START = "(?<![a-z0-9])(?<!\\d )";
    private static final String YEAR = "([12]\\d{3})(?![\\d/])";
    private static final String TO_YEAR = "(?: ?[,.;/-] ?| )?(?:\\( ?)?(?:nam ?:? ?)?";

    /** A day, written out; what is left of it names no month. */
    private static final Pattern DAY =
            Pattern.compile("(?:ngay ?)?(?<!\\d)(\\d{1,2}) ?thang ?(\\d{1,2}),? ?nam ?(\\d{4})");
    /** The place for a day that is still open, as letterheads and signatures have it. */
    private static final Pattern OPEN_DAY =
            Pattern.compile("ngay[ .…_/-]*\\d{0,2}[ .…_/-]*thang[ .…_]*\\d{0,2}[ .…_]*(?:,? ?nam[ .…_]*\\d{0,4})?");

    private static final Pattern MONTH =
            Pattern.compile(START + "(?:thang|thg) ?:? ?(\\d{1,2})(?!\\d)" + TO_YEAR + YEAR);
    private static final Pattern LETTER = Pattern.compile(START + "t ?\\.? ?(\\d{1,2})(?!\\d)" + TO_YEAR + YEAR);
    private static final Pattern SHORT_YEAR =
            Pattern.compile(START + "t(?:hang ?)?(\\d{1,2}) ?/ ?([2-9]\\d)(?![\\d/])");
    /** Numbers of months in words, folded, each before those that it begins with. */
    static final String NUMERAL = "muoi mot|muoi hai|muoi|mot|gieng|hai|bay|ba|bon|tu|nam|sau|tam|chin|chap";

    private static final Pattern IN_WORDS = Pattern.compile(START + "thang (" + NUMERAL + "),? nam " + YEAR);
    private static final Pattern YEARLESS = Pattern.compile(START + "thang ?:? ?(\\d{1,2})(?!\\d)(?! ?[/.-] ?\\d)()");
    private static final Pattern ALONE = Pattern.compile("(\\d{1,2}) ?[/-] ?([12]\\d{3})");
    private static final Pattern ALONE_YEAR_FIRST = Pattern.compile("([12]\\d{3})[-/](\\d{1,2})");
    private static final List<String> NUMERALS = List.of(
            "mot",
            "hai",
            "ba",
            "bon",
            "nam",
            "sau",
            "bay",
            "tam",
            "chin",
            "muoi",
            "muoi mot",
            "muoi hai",
            "gieng",
            "chap",
            "tu");
    private static final List<Integer> VALUES = List.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 1, 12, 4);
    static final int CENTURY = 2000;
    private static final int MONTHS_A_YEAR = 12;

    private final DeclaredMonths declared;
    private final MonthSense sense;
    private final DaySpans spans;
    private final List<Pattern> next;

    PeriodMarks(MonthWords words, ReportingCalendar calendar) {
        this.declared = new DeclaredMonths(words.labels(), calendar);
        this.sense = new MonthSense(words);
        this.spans = new DaySpans(calendar);
        this.next = words.next().stream()
                .map(word -> Pattern.compile(START + Pattern.quote(Folding.fold(word)) + "(?![a-z])"))
                .toList();
    }

    /** The months that a text above a table, in a heading or as a sheet's name speaks of, in their order. */
    List<PeriodMark> in(String text) {
        String plain = PlainText.of(text);
        if (!mayName(plain)) {
            return List.of();
        }
        String dated = DAY.matcher(plain).replaceAll("$1/$2/$3");
        Marked marked = new Marked(OPEN_DAY.matcher(dated).replaceAll(" ").strip());
        declared.find(marked);
        spans.find(marked);
        alone(marked);
        named(MONTH, marked);
        named(LETTER, marked);
        shortYears(marked);
        inWords(marked);
        named(YEARLESS, marked);
        next(marked);
        return marked.inOrder(sense);
    }

    /** Most texts name no month; a look tells. */
    private static boolean mayName(String plain) {
        return plain.contains("thang") || plain.contains("ky") || plain.chars().anyMatch(c -> c >= '0' && c <= '9');
    }

    private static void alone(Marked marked) {
        Matcher m = ALONE.matcher(marked.text());
        Matcher yearFirst = ALONE_YEAR_FIRST.matcher(marked.text());
        if (m.matches()) {
            marked.add(0, m.end(), new PeriodMark(Kind.NAMED, number(m, 1), number(m, 2)));
        } else if (yearFirst.matches()) {
            marked.add(0, yearFirst.end(), new PeriodMark(Kind.NAMED, number(yearFirst, 2), number(yearFirst, 1)));
        }
    }

    private static void named(Pattern pattern, Marked marked) {
        Matcher m = pattern.matcher(marked.text());
        while (m.find()) {
            int year = m.group(2).isEmpty() ? 0 : number(m, 2);
            add(marked, m, number(m, 1), year);
        }
    }

    private static void shortYears(Marked marked) {
        Matcher m = SHORT_YEAR.matcher(marked.text());
        while (m.find()) {
            add(marked, m, number(m, 1), CENTURY + number(m, 2));
        }
    }

    private static void inWords(Marked marked) {
        Matcher m = IN_WORDS.matcher(marked.text());
        while (m.find()) {
            add(marked, m, numeral(m.group(1)), number(m, 2));
        }
    }

    private void next(Marked marked) {
        for (Pattern words : next) {
            Matcher m = words.matcher(marked.text());
            while (m.find()) {
                marked.add(m.start(), m.end(), new PeriodMark(Kind.PLANNED, 0, 0));
            }
        }
    }

    private static void add(Marked marked, Matcher m, int number, int year) {
        if (number >= 1 && number <= MONTHS_A_YEAR) {
            marked.add(m.start(), m.end(), new PeriodMark(Kind.NAMED, number, year));
        }
    }

    /** The month that one of {@link #NUMERAL} names. */
    static int numeral(String word) {
        return VALUES.get(NUMERALS.indexOf(word));
    }

    static int number(Matcher m, int group) {
        return Integer.parseInt(m.group(group));
    }

    /** A text, and the stretches of it that name months. */
    static final class Marked {
        private final String text;
        private final List<Found> found = new ArrayList<>();

        private record Found(int from, int to, List<PeriodMark> marks) {}

        Marked(String text) {
            this.text = text;
        }

        String text() {
            return text;
        }

        /** Notes what a stretch names, unless it overlaps one that was noted before. */
        void add(int from, int to, PeriodMark... marks) {
            if (found.stream().noneMatch(f -> from < f.to && f.from < to)) {
                found.add(new Found(from, to, List.of(marks)));
            }
        }

        /** The months in their order, each in the sense that the words between it and the one before give it. */
        List<PeriodMark> inOrder(MonthSense sense) {
            found.sort(Comparator.comparingInt(Found::from));
            List<PeriodMark> marks = new ArrayList<>();
            int end = 0;
            for (Found stretch : found) {
                String before = text.substring(end, stretch.from);
                String behind = text.substring(stretch.to);
                stretch.marks.forEach(mark -> {
                    PeriodMark said = sense.of(mark, before, behind);
                    if (said != null && !marks.contains(said)) {
                        marks.add(said);
                    }
                });
                end = stretch.to;
            }
            return marks;
        }
    }
}
