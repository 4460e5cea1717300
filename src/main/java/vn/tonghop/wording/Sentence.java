package vn.tonghop.wording;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which sentence of a bundle is meant, with its values: so a query answers in words before it is known who reads them and in
 * which language.
 *
 * @param key of the sentence
 * @param values by name
 */
public record Sentence(String key, Map<String, String> values) {

    public Sentence {
        values = Map.copyOf(values);
    }

    /** A sentence with its values: name, value, name, value; a null value shows nothing. */
    public static Sentence of(String key, @Nullable Object... namesAndValues) {
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i + 1 < namesAndValues.length; i += 2) {
            values.put(String.valueOf(namesAndValues[i]), Objects.toString(namesAndValues[i + 1], ""));
        }
        return new Sentence(key, values);
    }
}
