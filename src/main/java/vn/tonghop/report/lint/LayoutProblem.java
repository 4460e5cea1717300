package vn.tonghop.report.lint;

import java.util.Map;

/**
 * A rule that a document breaks.
 *
 * @param check the rule's name, such as {@code page-margins}
 * @param variant which sentence of it; empty for the general one
 * @param quote the beginning of the text at fault; empty for the document as a whole
 * @param found what stands there
 * @param expected what should; empty where the sentence says it
 */
public record LayoutProblem(String check, String variant, String quote, String found, String expected) {

    private static final int QUOTED = 60;

    /** The values of its sentence. */
    public Map<String, String> values() {
        return Map.of("quote", quote, "found", found, "expected", expected);
    }

    /** The key of its sentence. */
    public String key() {
        return check + (variant.isEmpty() ? "" : "." + variant);
    }

    /** The beginning of a text, in one line. */
    static String quote(String text) {
        String line = text.strip().replace('\n', ' ');
        return line.length() <= QUOTED ? line : line.substring(0, QUOTED).strip() + "…";
    }
}
