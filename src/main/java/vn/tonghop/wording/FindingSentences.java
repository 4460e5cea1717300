package vn.tonghop.wording;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import vn.tonghop.finding.Finding;
import vn.tonghop.finding.FindingCode;
import vn.tonghop.period.ReportingPeriod;

/**
 * What a finding says and what it asks for. Which values the sentence of a code and variant needs stands in
 * {@code docs/findings.md}, which is written from the bundles. Thread-safe.
 */
public final class FindingSentences {

    private static final ReportingPeriod ANY_MONTH = ReportingPeriod.parse("2023-12");

    private final Map<Language, Sentences> bundles = new EnumMap<>(Language.class);

    public FindingSentences() {
        for (Language language : Language.values()) {
            bundles.put(language, Sentences.load("findings", language));
        }
    }

    /**
     * Where, what was found and what was expected, as one whole sentence.
     *
     * @throws IllegalArgumentException when the code has no such variant, or the finding lacks a value of the sentence
     */
    public String message(Finding finding, Language language) {
        return render(finding, "message", language);
    }

    /** What to do, as one whole sentence; throws as {@link #message} does. */
    public String action(Finding finding, Language language) {
        return render(finding, "action", language);
    }

    static String key(FindingCode code, String variant, String part) {
        return code.slug() + (variant.isEmpty() ? "" : "." + variant) + "." + part;
    }

    private String render(Finding finding, String part, Language language) {
        Sentences sentences = bundles.get(language);
        if (sentences == null) {
            throw new IllegalStateException("no bundle for " + language);
        }
        Map<String, Object> values = new HashMap<>(examples(finding));
        values.putAll(finding.arguments());
        return sentences.render(key(finding.code(), finding.variant(), part), values);
    }

    /** How a day and a month are written, by those of the month at hand: {@code exampleDay}, {@code exampleMonth}. */
    private static Map<String, Object> examples(Finding finding) {
        ReportingPeriod parsed = finding.period() == null ? null : ReportingPeriod.safeParse(finding.period());
        ReportingPeriod month = parsed == null || !parsed.isMonth() ? ANY_MONTH : parsed;
        // A month's rows begin in the calendar month before it
        LocalDate day = LocalDate.of(month.year(), month.number(), 1).minusDays(1);
        return Map.of("exampleDay", day, "exampleMonth", "%02d/%d".formatted(month.number(), month.year()));
    }
}
