package vn.tonghop.catalogue;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Folds text for comparing: lower case, no diacritics, letters and digits only, single spaces; {@code &} and {@code %}
 * stay, since "KH&CN" and "Tỷ lệ %" mean something by them. Invisible characters vanish. As diacritics go, so does the
 * placement of tones (hoà, hòa). The letters i and y are kept apart: folding them would join words that differ
 * (lí, lý aside, as in "tai" and "tay"); a catalogue lists such spellings as aliases. What is printed keeps its own
 * spelling.
 */
public final class Folding {

    private static final Pattern MARKS = Pattern.compile("[\\p{M}\\p{Cf}]+");
    private static final Pattern OTHERS = Pattern.compile("[^\\p{L}\\p{Nd}%&]+");
    private static final Pattern AMPERSAND = Pattern.compile(" ?& ?");

    private Folding() {}

    /** The text's match key; texts that differ only in case, spaces, punctuation, tone placement or diacritics share it. */
    public static String fold(String text) {
        String lower = Normalizer.normalize(text, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
        String plain = MARKS.matcher(lower).replaceAll("").replace('đ', 'd');
        String words = OTHERS.matcher(plain).replaceAll(" ").strip();
        return AMPERSAND.matcher(words).replaceAll("&");
    }
}
