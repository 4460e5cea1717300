package vn.tonghop.reconciliation.told;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import vn.tonghop.catalogue.Folding;

/**
 * How alike sentences are, by the pairs of neighbouring syllables that they share: a Vietnamese word is mostly two of them. A
 * pair weighs the more the fewer of the sentences have it, so that names and terms count and phrases of office do not.
 */
final class WordPairs {

    private static final Pattern BREAK = Pattern.compile("\\{[^{}]*\\}|[\\[\\].;:,()*“”\"/]");
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    private final Map<String, Integer> sentencesWith = new HashMap<>();
    private final int sentences;

    /** Weighs pairs by these sentences. */
    WordPairs(Collection<String> all) {
        all.forEach(text -> pairs(text).forEach(pair -> sentencesWith.merge(pair, 1, Integer::sum)));
        this.sentences = all.size();
    }

    /** The pairs of a text; none reaches over a mark, a figure or a number. */
    static Set<String> pairs(String text) {
        Set<String> pairs = new LinkedHashSet<>();
        for (String stretch : BREAK.split(text)) {
            String before = null;
            for (String word : Folding.fold(stretch).split(" ")) {
                if (word.isEmpty() || NUMBER.matcher(word).matches()) {
                    before = null;
                    continue;
                }
                if (before != null) {
                    pairs.add(before + " " + word);
                }
                before = word;
            }
        }
        return pairs;
    }

    /** The pairs that both have. */
    static Set<String> shared(String one, String other) {
        Set<String> shared = pairs(one);
        shared.retainAll(pairs(other));
        return shared;
    }

    /** From 0 for nothing in common to 1 where all of the shorter one stands in the other. */
    double likeness(String one, String other) {
        double less = Math.min(weight(pairs(one)), weight(pairs(other)));
        return less == 0 ? 0 : weight(shared(one, other)) / less;
    }

    private double weight(Collection<String> pairs) {
        return List.copyOf(pairs).stream()
                .mapToDouble(pair -> Math.log1p((double) sentences / sentencesWith.getOrDefault(pair, 1)))
                .sum();
    }
}
