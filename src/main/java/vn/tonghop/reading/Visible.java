package vn.tonghop.reading;

/**
 * Text as a person sees it. Programs put blanks that do not break, marks of direction and signs without width around values;
 * they must not decide what a value is.
 */
public final class Visible {

    /** Below it only a few Latin characters cannot be seen. */
    private static final char FIRST_OTHER = '\u034F';

    private static final char GONE = 0;

    private Visible() {}

    /** The text with every blank as a space and without what nobody sees; itself where it has neither. */
    public static String of(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (seen(c) != c) {
                return cleaned(text, i);
            }
        }
        return text;
    }

    /** Whether nothing of the text can be seen. */
    public static boolean isBlank(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = seen(text.charAt(i));
            if (c != GONE && !Character.isWhitespace(c)) {
                return false;
            }
        }
        return true;
    }

    private static String cleaned(String text, int from) {
        StringBuilder cleaned = new StringBuilder(text.length()).append(text, 0, from);
        for (int i = from; i < text.length(); i++) {
            char c = seen(text.charAt(i));
            if (c != GONE) {
                cleaned.append(c);
            }
        }
        return cleaned.toString();
    }

    private static char seen(char c) {
        if (c < FIRST_OTHER) {
            return ofLatin(c);
        }
        if (c >= '\u1E00' && c < '\u2000') {
            return c;
        }
        return switch (Character.getType(c)) {
            case Character.SPACE_SEPARATOR -> ' ';
            case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> '\n';
            case Character.FORMAT -> GONE;
            default -> isFiller(c) ? GONE : c;
        };
    }

    private static char ofLatin(char c) {
        if (c < ' ') {
            return c == '\t' || c == '\n' || c == '\r' ? c : GONE;
        }
        return switch (c) {
            case '\u007F', '\u00AD' -> GONE;
            case '\u00A0' -> ' ';
            default -> c;
        };
    }

    /** Joiners, fillers and what chooses the drawing of the sign before it. */
    private static boolean isFiller(char c) {
        return c == FIRST_OTHER
                || (c >= '\u115F' && c <= '\u1160')
                || (c >= '\u180B' && c <= '\u180F')
                || c == '\u2800'
                || c == '\u3164'
                || (c >= '\uFE00' && c <= '\uFE0F');
    }
}
