package vn.tonghop.reading.encoding;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells whether a word can be a Vietnamese syllable: onset, rime and tone that go together. */
final class Syllable {

    private static final String TONES = "\u0300\u0301\u0303\u0309\u0323";

    private static final Pattern ONSET_AND_RIME = Pattern.compile(
            "(ngh?|nh|ch|gh|gi|g|kh|k|ph|qu|th|tr|[bcdđhlmnprstvx]|)([aăâeêioôơuưy]\\w*)",
            Pattern.UNICODE_CHARACTER_CLASS);

    private static final Pattern OPEN = Pattern.compile("[aeêioôơuưy]|[iuư]a|uê|uy|uơ|uya|oa|oe|a[iouy]|â[uy]|eo|êu|iu"
            + "|[oôơuư]i|ưu|[iy]êu|uôi|ươ[iu]|oa[iyo]|oeo|uây|uyu|uêu|êi");

    private static final Pattern CLOSED = Pattern.compile("([aăâeoôuư]|iê|uô|ươ|o[aăeo]|uâ|yê)(c|ng)"
            + "|([aêiy]|oa|uê|uy)(ch|nh)"
            + "|([aăâeêioôơuưy]|[iy]ê|uô|ươ|o[aăe]|uâ|uy|uyê|uê)[mnpt]");

    private static final Pattern ACRONYM = Pattern.compile("[BCDĐGHKLMNPQRSTVX]{2,6}");

    private Syllable() {}

    /** Whether the word, in NFC, is a syllable, or letters of an acronym such as QĐ. Case must be that of a word. */
    static boolean isValid(String word) {
        if (ACRONYM.matcher(word).matches()) {
            return true;
        }
        return hasCaseOfWord(word) && isSyllable(word.toLowerCase(Locale.ROOT));
    }

    private static boolean hasCaseOfWord(String word) {
        String rest = word.substring(1);
        return rest.equals(rest.toLowerCase(Locale.ROOT)) || word.equals(word.toUpperCase(Locale.ROOT));
    }

    private static boolean isSyllable(String word) {
        StringBuilder letters = new StringBuilder();
        char tone = 0;
        String decomposed = Normalizer.normalize(word, Normalizer.Form.NFD);
        for (int i = 0; i < decomposed.length(); i++) {
            char c = decomposed.charAt(i);
            if (TONES.indexOf(c) < 0) {
                letters.append(c);
            } else if (tone == 0) {
                tone = c;
            } else {
                return false;
            }
        }
        String toneless = Normalizer.normalize(letters, Normalizer.Form.NFC);
        Matcher parts = ONSET_AND_RIME.matcher(toneless);
        return parts.matches()
                && (fits(parts.group(1), parts.group(2), tone)
                        || (parts.group(1).equals("gi") && fits("g", "i" + parts.group(2), tone))
                        || toneless.equals("gi"));
    }

    private static boolean fits(String onset, String rime, char tone) {
        boolean front = "eêiy".indexOf(rime.charAt(0)) >= 0;
        boolean spelled = switch (onset) {
            case "gh", "ngh" -> front;
            case "c", "ng" -> !front;
            case "g" -> !front || rime.charAt(0) == 'i';
            default -> true;
        };
        if (!spelled) {
            return false;
        }
        if (OPEN.matcher(rime).matches()) {
            return true;
        }
        boolean stopped = rime.endsWith("c") || rime.endsWith("ch") || rime.endsWith("p") || rime.endsWith("t");
        return CLOSED.matcher(rime).matches() && (!stopped || tone == '\u0301' || tone == '\u0323');
    }
}
