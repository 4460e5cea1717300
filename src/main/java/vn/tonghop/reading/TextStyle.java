package vn.tonghop.reading;

import org.jspecify.annotations.Nullable;

/**
 * How a stretch of text stands.
 *
 * @param italic in italics
 * @param struck with a line through it
 * @param raised above the line, as marks of footnotes are
 * @param signs the font of signs that draws it; null for letters
 */
public record TextStyle(
        boolean italic,
        boolean struck,
        boolean raised,
        @Nullable SignFont signs) {

    /** Upright and on the line. */
    public static final TextStyle PLAIN = new TextStyle(false, false, false, null);

    /** In italics and nothing else. */
    public static final TextStyle ITALIC = new TextStyle(true, false, false, null);
}
