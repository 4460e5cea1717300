package vn.tonghop.staging.headers;

import java.util.List;
import vn.tonghop.catalogue.Folding;
import vn.tonghop.catalogue.FormColumn;
import vn.tonghop.catalogue.HeadingWords;

/** Judges what stands beside a column's name in its heading: nothing new, or a word that makes it another column. */
public final class HeadingSense {

    private static final String YEAR = "nam";
    private static final int PLAIN = 3;
    private static final int RESULT = 2;
    private static final int HINTED = 1;

    private final HeadingWords words;

    HeadingSense(HeadingWords words) {
        this.words = words;
    }

    /** Whether a heading that names a column of figures or days means another one, such as the plan for it. */
    boolean isAnother(FormColumn column, ColumnNames.OfForm names, Heading.Reading reading) {
        if (reading.beside().isEmpty() || !counts(column.type())) {
            return false;
        }
        if (isOfAYear(column)
                && words.shorter().stream()
                        .anyMatch(word -> reading.beside().stream().anyMatch(said -> contains(said, word)))) {
            return true;
        }
        for (String word : words.others()) {
            if (reading.beside().stream().anyMatch(said -> contains(said, word)) && !names.uses(column, word)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a column's own label says that it is a year's, as that of the plan does. */
    private static boolean isOfAYear(FormColumn column) {
        return contains(Folding.fold(column.label()), YEAR);
    }

    private static boolean counts(FormColumn.Type type) {
        return switch (type) {
            case NUMBER, COUNT, PERCENT, DATE -> true;
            case TEXT, MARK, CHOICE, DOCUMENT_NUMBER, ORDINAL -> false;
        };
    }

    /** How surely a heading means its column, where several name it. */
    int rank(Heading.Reading reading) {
        List<String> beside =
                reading.beside().stream().filter(said -> !said.isEmpty()).toList();
        if (beside.isEmpty()) {
            return reading.exact() ? PLAIN : RESULT;
        }
        return reading.exact() && words.results().containsAll(beside) ? PLAIN : HINTED;
    }

    /** Whether a folded text holds a word or words as such. */
    public static boolean contains(String text, String words) {
        int at = text.indexOf(words);
        while (at >= 0) {
            int end = at + words.length();
            if ((at == 0 || text.charAt(at - 1) == ' ') && (end == text.length() || text.charAt(end) == ' ')) {
                return true;
            }
            at = text.indexOf(words, at + 1);
        }
        return false;
    }
}
