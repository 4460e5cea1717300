package vn.tonghop.reading.encoding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** The words of a pooled text that have letters outside ASCII: what a hypothesis about its encoding is judged by. */
final class Words {

    private static final int ENOUGH = 20_000;

    /** Signs of measures, alone or with the unit that they belong to: ÷, Ø, µm, m². */
    private static final Pattern MEASURE = Pattern.compile(
            "[÷Øø×±°º²³¹½¼¾·µ]+(?:[cdkm]?m|[gslLASVWFHCKM]|Pa|mol|Sv|Gy|Ci|kat)?" + "[²³]?|[cdkm]?m[²³]");

    private Words() {}

    /** The words with letters outside ASCII, in their order, as the text shows them; at most some thousands. */
    static List<String> of(String pooled) {
        List<String> words = new ArrayList<>();
        int start = -1;
        boolean high = false;
        for (int i = 0; i <= pooled.length() && words.size() < ENOUGH; i++) {
            if (i < pooled.length() && belongs(pooled.charAt(i))) {
                start = start < 0 ? i : start;
                high |= pooled.charAt(i) > 0x7F;
            } else {
                if (high) {
                    words.add(pooled.substring(start, i));
                }
                start = -1;
                high = false;
            }
        }
        return words;
    }

    /** The words that are more than signs of measures, which are letters in legacy encodings. */
    static List<String> withoutMeasures(List<String> words) {
        return words.stream().filter(word -> !MEASURE.matcher(word).matches()).toList();
    }

    /** Letters, and the signs that legacy encodings use as letters, but no quotes and dashes of typography. */
    private static boolean belongs(char c) {
        boolean ascii = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        boolean typography = c >= 0x2000 && c < 0x2100;
        return ascii || (c >= 0xA1 && !typography && c != 0xFEFF && c != 0xFFFD);
    }

    /** How many of the words are Vietnamese when read so; the same few words come again and again. */
    static long vietnamese(List<String> words, UnaryOperator<String> reading) {
        Map<String, Boolean> judged = new HashMap<>();
        return words.stream()
                .filter(word -> judged.computeIfAbsent(word, w -> isVietnamese(reading.apply(w))))
                .count();
    }

    /** Whether a word is a Vietnamese syllable with a letter outside ASCII, apart from signs at its ends. */
    static boolean isVietnamese(String word) {
        int from = 0;
        int to = word.length();
        while (from < to && !isLetter(word.charAt(from))) {
            from++;
        }
        while (to > from && !isLetter(word.charAt(to - 1))) {
            to--;
        }
        String core = word.substring(from, to);
        return core.chars().anyMatch(c -> c > 0x7F) && Syllable.isValid(core);
    }

    private static boolean isLetter(char c) {
        return Character.isLetter(c) && c != '\u00AA' && c != '\u00B5' && c != '\u00BA';
    }
}
