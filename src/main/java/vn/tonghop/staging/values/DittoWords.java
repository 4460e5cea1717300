package vn.tonghop.staging.values;

import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import vn.tonghop.catalogue.Folding;
import vn.tonghop.reading.CellContent;
import vn.tonghop.reading.Visible;

/** Knows the marks that repeat the value above. Nearly every text is told from them by its first and last letters. */
public final class DittoWords {

    /** What people put around such a mark. */
    private static final String AROUND = "-–—_.=~()[] \t\u00A0";

    private static final String UNSEEN = "\u200B\u200E\u200F\u2060\uFEFF";
    private static final int LETTERS = 26;

    private final Set<String> signs = new HashSet<>();
    private final Set<String> words = new HashSet<>();
    private final BitSet firsts = new BitSet();
    private final BitSet lasts = new BitSet();
    /** The first two letters of words. */
    private final BitSet beginnings = new BitSet();

    private final int longest;

    public DittoWords(List<String> marks) {
        marks.forEach(this::add);
        (AROUND + UNSEEN).chars().forEach(c -> {
            firsts.set(c);
            lasts.set(c);
        });
        longest = marks.stream().mapToInt(String::length).max().orElse(0) + AROUND.length();
    }

    private void add(String mark) {
        String folded = Folding.fold(mark);
        if (folded.isEmpty()) {
            signs.add(mark);
        } else {
            words.add(folded);
            beginnings.set(beginning(folded));
        }
        for (String spelt : List.of(mark, mark.toUpperCase(Locale.ROOT), mark.toLowerCase(Locale.ROOT), folded)) {
            if (!spelt.isEmpty()) {
                firsts.set(spelt.charAt(0));
                lasts.set(spelt.charAt(spelt.length() - 1));
            }
        }
    }

    private static int beginning(String folded) {
        return folded.length() < 2 ? 0 : place(folded.charAt(0)) * (LETTERS + 1) + place(folded.charAt(1));
    }

    private static int place(char folded) {
        return folded >= 'a' && folded <= 'z' ? folded - 'a' + 1 : 0;
    }

    /** Whether the cell holds nothing but a mark that repeats the value above. */
    public boolean isMark(CellContent content) {
        return content instanceof CellContent.Text text
                && mayBe(text.value())
                && isWord(bare(Visible.of(text.value())));
    }

    private boolean mayBe(String text) {
        int length = text.length();
        if (length > longest || !firsts.get(text.charAt(0)) || !lasts.get(text.charAt(length - 1))) {
            return false;
        }
        if (length < 2 || !Character.isLetter(text.charAt(0)) || !Character.isLetter(text.charAt(1))) {
            return true;
        }
        int first = place(Folding.initial(text.substring(0, 1)));
        return beginnings.get(first * (LETTERS + 1) + place(Folding.initial(text.substring(1, 2))));
    }

    private boolean isWord(String bare) {
        return !bare.isEmpty() && (isSigns(bare.replace(" ", "")) || words.contains(Folding.fold(bare)));
    }

    /** A sign, or several one beside the other. */
    private boolean isSigns(String bare) {
        return signs.contains(bare) || bare.chars().allMatch(sign -> signs.contains(Character.toString(sign)));
    }

    private static String bare(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && AROUND.indexOf(text.charAt(from)) >= 0) {
            from++;
        }
        while (to > from && AROUND.indexOf(text.charAt(to - 1)) >= 0) {
            to--;
        }
        return text.substring(from, to);
    }
}
