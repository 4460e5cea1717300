package vn.tonghop.catalogue;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Folds text for comparing: NFC, lower case, no diacritics, letters and digits only, single spaces. What is printed keeps
 * its own spelling.
 */
public final class Folding {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHERS = Pattern.compile("[^\\p{L}\\p{Nd}%&]+");

    private Folding() {}

    /** The text's match key; texts that differ only in case, spaces, punctuation, tone placement or diacritics share it. */
    public static String fold(String text) {
        String lower = Normalizer.normalize(text, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
        String plain = MARKS.matcher(lower).replaceAll("").replace('đ', 'd');
        return OTHERS.matcher(plain).replaceAll(" ").strip();
    }
}
