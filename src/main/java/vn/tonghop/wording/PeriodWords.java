package vn.tonghop.wording;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import vn.tonghop.period.ReportingPeriod;

/** What a catalogue's texts may call the period of a report, and the one whose work it announces. */
public final class PeriodWords {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private PeriodWords() {}

    /** The words by their placeholders, such as {@code period}: "quý IV năm 2023". */
    public static Map<String, String> of(ReportingPeriod period) {
        Map<String, String> words = new HashMap<>();
        add(words, "period", period);
        ReportingPeriod next = period.ahead();
        add(words, "nextPeriod", next);
        words.put("month", String.valueOf(period.lastMonth()));
        words.put("month2", "%02d".formatted(period.lastMonth()));
        words.put("year", String.valueOf(period.year()));
        words.put("nextMonth2", "%02d".formatted(next.lastMonth()));
        words.put("nextYear", String.valueOf(next.year()));
        return words;
    }

    private static void add(Map<String, String> words, String name, ReportingPeriod period) {
        String inWords = VietnameseDates.periodInWords(period);
        String inNumbers = VietnameseDates.period(period);
        words.put(name, inWords);
        words.put(name + "Upper", inWords.toUpperCase(VIETNAMESE));
        words.put(name + "Short", inNumbers);
        words.put(name + "ShortUpper", inNumbers.toUpperCase(VIETNAMESE));
    }
}
