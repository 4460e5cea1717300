package vn.tonghop.wording;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A sentence with named values: {@code {row}}, or {@code {row,plain}} where a value is to be shown in a special way. */
final class Template {

    private static final Pattern VALUE = Pattern.compile("\\{([A-Za-z][A-Za-z0-9]*)(?:,([a-z]+))?}");

    private final String key;
    private final String text;

    Template(String key, String text) {
        this.key = key;
        this.text = text;
    }

    /** The names of its values, sorted. */
    Set<String> names() {
        Set<String> names = new TreeSet<>();
        Matcher matcher = VALUE.matcher(text);
        while (matcher.find()) {
            names.add(matcher.group(1));
        }
        return names;
    }

    /**
     * The sentence with its values; values are never taken for templates themselves.
     *
     * @throws IllegalArgumentException when a value is missing
     */
    String render(Map<String, ?> values, Language language) {
        return VALUE.matcher(text).replaceAll(match -> Matcher.quoteReplacement(value(match, values, language)));
    }

    private String value(MatchResult match, Map<String, ?> values, Language language) {
        Object value = values.get(match.group(1));
        if (value == null) {
            throw new IllegalArgumentException(
                    "the sentence '" + key + "' needs a value for '" + match.group(1) + "' and got " + values.keySet());
        }
        return ValueStyle.of(match.group(2)).render(value, language);
    }
}
