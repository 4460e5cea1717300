package vn.tonghop.wording;

import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;

/**
 * The sentences of one bundle in one language. Values are shown by their type: {@link java.math.BigDecimal} and
 * {@link Integer} in the language's number style, {@link java.time.LocalDate} and {@link java.time.LocalDateTime} by the
 * decree's rule, all else as it stands. Immutable.
 */
public final class Sentences {

    private static final ResourceBundle.Control ONLY_THIS_LANGUAGE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final ResourceBundle bundle;
    private final Language language;

    private Sentences(ResourceBundle bundle, Language language) {
        this.bundle = bundle;
        this.language = language;
    }

    /** The bundle {@code wording/<name>_<language>.properties}, in UTF-8, whatever the language of the machine. */
    public static Sentences load(String name, Language language) {
        ResourceBundle bundle = ResourceBundle.getBundle(
                "wording/" + name,
                Locale.forLanguageTag(language.tag()),
                Sentences.class.getClassLoader(),
                ONLY_THIS_LANGUAGE);
        return new Sentences(bundle, language);
    }

    /**
     * A sentence with its values.
     *
     * @throws IllegalArgumentException when there is no such sentence or a value is missing
     */
    public String render(String key, Map<String, ?> values) {
        return template(key).render(values, language);
    }

    /** A text without values, such as a label. */
    public String label(String key) {
        return render(key, Map.of());
    }

    /** The keys of all sentences, sorted. */
    public Set<String> keys() {
        return new TreeSet<>(bundle.keySet());
    }

    /** The names of the values that a sentence needs, sorted. */
    public Set<String> names(String key) {
        return template(key).names();
    }

    private Template template(String key) {
        if (!bundle.containsKey(key)) {
            throw new IllegalArgumentException("no sentence '" + key + "' in " + language.tag());
        }
        return new Template(key, bundle.getString(key));
    }
}
