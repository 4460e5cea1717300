package vn.tonghop.report.review;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.tonghop.catalogue.Folding;

/** Finds paragraphs that say nearly the same as one before them, by the words that they share. */
final class NearDuplicates {

    private static final int FEWEST_WORDS = 6;
    private static final int SHARED_PERCENT = 70;
    private static final int MOST_PARAGRAPHS = 2000;

    private NearDuplicates() {}

    /** The later paragraph of each pair, with the earlier one. */
    static Map<String, String> among(List<String> paragraphs) {
        Map<String, String> duplicates = new HashMap<>();
        List<Words> before = new ArrayList<>();
        for (String text : paragraphs.subList(0, Math.min(paragraphs.size(), MOST_PARAGRAPHS))) {
            Words words = Words.of(text);
            before.stream()
                    .filter(words::resembles)
                    .findFirst()
                    .ifPresent(other -> duplicates.putIfAbsent(text, other.text()));
            before.add(words);
        }
        return duplicates;
    }

    /** A paragraph's different words, and those of them with digits. */
    private record Words(String text, Set<String> all, Set<String> numbers) {

        static Words of(String text) {
            Set<String> all = new HashSet<>(List.of(Folding.fold(text).split(" ")));
            return new Words(
                    text,
                    all,
                    all.stream()
                            .filter(w -> w.chars().anyMatch(Character::isDigit))
                            .collect(Collectors.toSet()));
        }

        /** Numbers tell plans and years apart, unless one paragraph has none. */
        boolean resembles(Words other) {
            if (all.size() < FEWEST_WORDS || other.all.size() < FEWEST_WORDS) {
                return false;
            }
            if (!numbers.isEmpty() && !other.numbers.isEmpty() && !numbers.equals(other.numbers)) {
                return false;
            }
            long shared = all.stream().filter(other.all::contains).count();
            return shared * 200 >= (long) (all.size() + other.all.size()) * SHARED_PERCENT;
        }
    }
}
