package vn.tonghop.wording;

import java.util.EnumMap;
import java.util.Map;
import vn.tonghop.finding.Finding;
import vn.tonghop.finding.FindingCode;

/**
 * What a finding says and what it asks for. Which values the sentence of a code and variant needs stands in
 * {@code docs/findings.md}, which is written from the bundles. Thread-safe.
 */
public final class FindingSentences {

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
        return sentences.render(key(finding.code(), finding.variant(), part), finding.arguments());
    }
}
