package vn.tonghop.staging;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import vn.tonghop.catalogue.Folding;
import vn.tonghop.catalogue.SheetWords;

/**
 * The catalogue's words for the rows of a sheet that are not data, folded once for all its rows.
 *
 * @param totals first words of a total row
 * @param totalInitials their first characters
 * @param totalsAsSpelt the same in lower case, not folded
 * @param signatures what begins the block after the table
 * @param nilRows what says that nothing occurred
 */
record FoldedWords(
        List<String> totals,
        String totalInitials,
        List<String> totalsAsSpelt,
        List<String> signatures,
        Set<String> nilRows) {

    static FoldedWords of(SheetWords words) {
        List<String> totals = folded(words.totals());
        return new FoldedWords(
                totals,
                totals.stream()
                        .filter(word -> !word.isEmpty())
                        .map(word -> word.substring(0, 1))
                        .collect(Collectors.joining()),
                words.totals().stream().map(w -> w.toLowerCase(Locale.ROOT)).toList(),
                folded(words.signatures()),
                words.nilRows().stream().map(Folding::fold).collect(Collectors.toUnmodifiableSet()));
    }

    /** False for a text that begins with another letter than every total row, as nearly all do. */
    boolean mayBeginTotal(String text) {
        return totalInitials.indexOf(Folding.initial(text)) >= 0;
    }

    private static List<String> folded(List<String> words) {
        return words.stream().map(Folding::fold).toList();
    }
}
