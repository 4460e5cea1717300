package vn.tonghop.staging.rows;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.tonghop.catalogue.Folding;
import vn.tonghop.catalogue.RowWords;

/** The catalogue's words that rows begin with which are no data, folded once for all rows of a table. */
final class LeadWords {

    private static final int FIRST_BEYOND_ASCII = 128;

    private final List<Phrase> phrases = new ArrayList<>();
    private final StringBuilder initials = new StringBuilder();

    /** A phrase of the catalogue; {@code marks} are its first word's letters with their marks in order. */
    private record Phrase(String folded, String marks, RowRole role, boolean loose) {}

    /**
     * What a text begins with.
     *
     * @param role what a row that begins so may be
     * @param plain whether hardly anything else begins so: the phrase alone, or with a number, a colon or a bracket behind it
     */
    record Lead(RowRole role, boolean plain) {}

    LeadWords(RowWords words) {
        add(words.totals(), RowRole.TOTAL, false);
        add(words.looseTotals(), RowRole.TOTAL, true);
        add(words.pageTotals(), RowRole.PAGE_TOTAL);
        add(words.carriedOut(), RowRole.CARRIED_OUT);
        add(words.carriedIn(), RowRole.CARRIED_IN);
        add(words.yearTotals(), RowRole.YEAR_TOTAL);
        add(words.parts(), RowRole.PART_OF_TOTAL);
        add(words.inWords(), RowRole.IN_WORDS);
        add(words.notes(), RowRole.NOTE);
        phrases.sort(Comparator.comparingInt((Phrase p) -> -p.folded().length()));
    }

    private void add(List<String> words, RowRole role) {
        add(words, role, false);
    }

    private void add(List<String> words, RowRole role, boolean loose) {
        for (String word : words) {
            String folded = Folding.fold(word);
            if (!folded.isEmpty()) {
                phrases.add(new Phrase(folded, marks(firstWord(word)), role, loose || folded.indexOf(' ') < 0));
                initials.append(folded.charAt(0));
            }
        }
    }

    /** What the text begins with by the longest phrase; null where no phrase fits, as nearly always. */
    @Nullable
    Lead of(String text) {
        if (initials.indexOf(String.valueOf(Folding.initial(text))) < 0) {
            return null;
        }
        String folded = Folding.fold(text);
        for (Phrase phrase : phrases) {
            if (begins(folded, phrase.folded()) && isSpeltAlike(text, phrase)) {
                return new Lead(phrase.role(), isPlain(text, folded, phrase));
            }
        }
        return null;
    }

    private static boolean begins(String folded, String phrase) {
        return folded.startsWith(phrase)
                && (folded.length() == phrase.length() || folded.charAt(phrase.length()) == ' ');
    }

    /** "Cộng" folds like the first word of "Công ty": a text with marks must bear those of the word. */
    private static boolean isSpeltAlike(String text, Phrase phrase) {
        return text.chars().allMatch(c -> c < FIRST_BEYOND_ASCII)
                || marks(firstWord(text)).equals(phrase.marks());
    }

    /** Nothing else begins with several words such as "Cộng chuyển trang sau"; single words open sentences. */
    private static boolean isPlain(String text, String folded, Phrase phrase) {
        return !phrase.loose()
                || folded.length() == phrase.folded().length()
                || Character.isDigit(folded.charAt(phrase.folded().length() + 1))
                || endsAt(text, ':', phrase)
                || endsAt(text, '(', phrase);
    }

    private static boolean endsAt(String text, char sign, Phrase phrase) {
        int at = text.indexOf(sign);
        return at > 0 && Folding.fold(text.substring(0, at)).equals(phrase.folded());
    }

    private static String firstWord(String text) {
        int from = 0;
        while (from < text.length() && !Character.isLetter(text.charAt(from))) {
            from++;
        }
        int to = from;
        while (to < text.length() && (Character.isLetter(text.charAt(to)) || isMark(text.charAt(to)))) {
            to++;
        }
        return text.substring(from, to);
    }

    private static boolean isMark(char c) {
        return Character.getType(c) == Character.NON_SPACING_MARK;
    }

    /** Letters first, then marks: where in the word the tone is placed does not matter. */
    private static String marks(String word) {
        String parted = Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        StringBuilder letters = new StringBuilder();
        List<Character> marks = new ArrayList<>();
        for (int i = 0; i < parted.length(); i++) {
            char c = parted.charAt(i);
            if (isMark(c)) {
                marks.add(c);
            } else {
                letters.append(c);
            }
        }
        marks.sort(Comparator.naturalOrder());
        marks.forEach(letters::append);
        return letters.toString();
    }
}
