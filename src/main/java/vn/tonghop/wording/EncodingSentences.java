package vn.tonghop.wording;

import java.util.HashMap;
import java.util.Map;

/**
 * Says which encoding a text has and why, of the line that readers leave behind:
 * {@code TCVN3: words; vietnamese=12; words=14}.
 */
public final class EncodingSentences {

    private static final String NAME_ENDS = ": ";
    private static final String PARTED_BY = "; ";

    private EncodingSentences() {}

    /** The encoding and why; the encoding alone where the reason is none that is known, as in lines of older programs. */
    public static String of(String line, Language language) {
        String reason = reason(line, language);
        String name = line.split(NAME_ENDS, 2)[0];
        return reason.isEmpty()
                ? name
                : sentences(language).render("encoding", Map.of("encoding", name, "reason", reason));
    }

    /** Why, without the encoding; empty where the reason is none that is known. */
    public static String reason(String line, Language language) {
        Sentences sentences = sentences(language);
        String[] evidence =
                line.substring(line.indexOf(NAME_ENDS) + NAME_ENDS.length()).split(PARTED_BY);
        String key = "encoding." + evidence[0];
        Map<String, Object> values = new HashMap<>();
        for (int i = 1; i < evidence.length; i++) {
            String[] value = evidence[i].split("=", 2);
            values.put(value[0], value[1].matches("\\d{1,9}") ? Integer.valueOf(value[1]) : value[1]);
        }
        return sentences.keys().contains(key) ? sentences.render(key, values) : "";
    }

    private static Sentences sentences(Language language) {
        return Sentences.load("encodings", language);
    }
}
