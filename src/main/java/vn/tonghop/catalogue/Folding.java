package vn.tonghop.catalogue;

import java.text.Normalizer;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * Folds text for comparing: lower case, no diacritics, letters and digits only, single spaces; {@code &} and {@code %}
 * stay, since "KH&CN" and "Tỷ lệ %" mean something by them. Invisible characters vanish. As diacritics go, so does the
 * placement of tones (hoà, hòa). The letters i and y are kept apart: folding them would join words that differ
 * (lí, lý aside, as in "tai" and "tay"); a catalogue lists such spellings as aliases. What is printed keeps its own
 * spelling.
 */
public final class Folding {

    /** A power of two; what is folded most, the catalogue's words and a register's choices, is far less. */
    private static final int REMEMBERED = 1 << 12;

    private static final int LONGEST_REMEMBERED = 120;
    private static final AtomicReferenceArray<@Nullable Folded> MEMORY = new AtomicReferenceArray<>(REMEMBERED);

    private Folding() {}

    private record Folded(String text, String key) {}

    /** The text's match key; texts that differ only in case, spaces, punctuation, tone placement or diacritics share it. */
    public static String fold(String text) {
        if (text.length() > LONGEST_REMEMBERED) {
            return key(text);
        }
        int hash = text.hashCode();
        int slot = (hash ^ (hash >>> 16)) & (REMEMBERED - 1);
        Folded known = MEMORY.get(slot);
        if (known != null && known.text().equals(text)) {
            return known.key();
        }
        String key = key(text);
        MEMORY.set(slot, new Folded(text, key));
        return key;
    }

    private static String key(String text) {
        String lower = Normalizer.normalize(text, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
        StringBuilder key = new StringBuilder(lower.length());
        boolean gap = false;
        for (int i = 0; i < lower.length(); ) {
            int c = lower.codePointAt(i);
            i += Character.charCount(c);
            if (c == '&') {
                key.append('&');
                gap = false;
            } else if (c == '%' || Character.isLetter(c) || Character.isDigit(c)) {
                if (gap && key.length() > 0 && key.charAt(key.length() - 1) != '&') {
                    key.append(' ');
                }
                gap = false;
                key.appendCodePoint(c == 'đ' ? 'd' : c);
            } else if (!isMark(c)) {
                gap = true;
            }
        }
        return key.toString();
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
