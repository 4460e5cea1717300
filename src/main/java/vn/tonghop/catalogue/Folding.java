package vn.tonghop.catalogue;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;

/**
 * Folds text for comparing: lower case, no diacritics, letters and digits only, single spaces; {@code &} and {@code %}
 * stay, since "KH&CN" and "Tỷ lệ %" mean something by them. Invisible characters vanish. As diacritics go, so does the
 * placement of tones (hoà, hòa). The letters i and y are kept apart: folding them would join words that differ
 * (lí, lý aside, as in "tai" and "tay"); a catalogue lists such spellings as aliases. What is printed keeps its own
 * spelling.
 */
public final class Folding {

    /** Latin with Vietnamese, and general punctuation: characters that fold to one each, whatever stands beside them. */
    private static final int TABLE_END = 0x2100;

    /** A character that vanishes. */
    private static final char NOTHING = 0;
    /** A character that parts words. */
    private static final char GAP = ' ';
    /** A character that folds with its neighbours. */
    private static final char BY_RULE = '\uFFFF';
    /** A character that nobody has met yet. */
    private static final char UNKNOWN = '\uFFFE';

    /** What single characters fold to, found out when they are first met; threads may find it out twice. */
    private static final char[] TABLE = new char[TABLE_END];

    static {
        Arrays.fill(TABLE, UNKNOWN);
    }

    private Folding() {}

    /** The text's match key; texts that differ only in case, spaces, punctuation, tone placement or diacritics share it. */
    public static String fold(String text) {
        StringBuilder key = new StringBuilder(text.length());
        boolean gap = false;
        for (int i = 0; i < text.length(); i++) {
            char folded = single(text.charAt(i));
            if (folded == BY_RULE) {
                return byRule(text);
            }
            if (folded == GAP) {
                gap = true;
            } else if (folded != NOTHING) {
                gap = append(key, folded, gap);
            }
        }
        return key.toString();
    }

    /** The first character of the text's match key, found without the rest of it; 0 where the key is empty. */
    public static char initial(String text) {
        for (int i = 0; i < text.length(); i++) {
            char folded = single(text.charAt(i));
            if (folded == BY_RULE) {
                String key = byRule(text);
                return key.isEmpty() ? 0 : key.charAt(0);
            }
            if (folded != GAP && folded != NOTHING) {
                return folded;
            }
        }
        return 0;
    }

    /** Appends a letter, digit or sign, behind a space where a gap stands open; an ampersand takes no space. */
    private static boolean append(StringBuilder key, int c, boolean gap) {
        if (gap && c != '&' && !key.isEmpty() && key.charAt(key.length() - 1) != '&') {
            key.append(' ');
        }
        key.appendCodePoint(c);
        return false;
    }

    /** Folds any text; the table holds what this says of single characters. */
    static String byRule(String text) {
        String lower = Normalizer.normalize(text, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
        StringBuilder key = new StringBuilder(lower.length());
        boolean gap = false;
        for (int i = 0; i < lower.length(); ) {
            int c = lower.codePointAt(i);
            i += Character.charCount(c);
            if (c == '&' || c == '%' || Character.isLetter(c) || Character.isDigit(c)) {
                gap = append(key, c == 'đ' ? 'd' : c, gap);
            } else if (!isMark(c)) {
                gap = true;
            }
        }
        return key.toString();
    }

    private static char single(char c) {
        if (c >= TABLE_END) {
            return BY_RULE;
        }
        char known = TABLE[c];
        if (known == UNKNOWN) {
            known = find(c);
            TABLE[c] = known;
        }
        return known;
    }

    private static char find(char c) {
        String folded = byRule(String.valueOf(c));
        if (dependsOnNeighbours(c) || folded.length() > 1) {
            return BY_RULE;
        }
        if (folded.isEmpty()) {
            return byRule("a" + c + "a").equals("aa") ? NOTHING : GAP;
        }
        return folded.charAt(0);
    }

    /** A Greek sigma is another letter at the end of a word. */
    private static boolean dependsOnNeighbours(char c) {
        return Character.UnicodeBlock.GREEK.equals(Character.UnicodeBlock.of(c));
    }

    /** Diacritics, and characters that nobody sees. */
    private static boolean isMark(int c) {
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.FORMAT -> true;
            default -> false;
        };
    }
}
