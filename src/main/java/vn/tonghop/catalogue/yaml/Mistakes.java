package vn.tonghop.catalogue.yaml;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import vn.tonghop.catalogue.yaml.YamlNode.Place;

/**
 * Collects the mistakes of a catalogue, so that all are told at once. Sentences lie in the bundle
 * {@code messages/catalogue}; each says what is wrong and what to write instead.
 */
public final class Mistakes {

    private record Mistake(Place place, String sentence) {}

    private final ResourceBundle sentences;
    private final List<Mistake> collected = new ArrayList<>();

    public Mistakes(Locale language) {
        this.sentences = ResourceBundle.getBundle(
                "messages.catalogue",
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /**
     * Notes a mistake.
     *
     * @param place where
     * @param sentence key of the sentence
     * @param values names of its values, each followed by the value
     */
    public void add(Place place, String sentence, Object... values) {
        String text = sentences.getString(sentence);
        for (int i = 0; i < values.length; i += 2) {
            text = text.replace("{" + values[i] + "}", String.valueOf(values[i + 1]));
        }
        collected.add(new Mistake(place, text));
    }

    /** Throws all mistakes by file and line; does nothing when there are none. */
    public void throwIfAny() {
        if (collected.isEmpty()) {
            return;
        }
        String line = sentences.getString("line");
        throw new CatalogueException(collected.stream()
                .sorted(Comparator.comparing((Mistake m) -> m.place().file())
                        .thenComparing(m -> m.place().line()))
                .map(m -> "%s, %s %d: %s"
                        .formatted(m.place().file(), line, m.place().line(), m.sentence()))
                .distinct()
                .toList());
    }
}
