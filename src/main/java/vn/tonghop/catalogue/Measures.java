package vn.tonghop.catalogue;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The vocabulary of units of measure. Names are compared folded and without spaces, dots and brackets, so that "Tr.đ", "tr đ"
 * and "trđ" are one. Immutable.
 */
public final class Measures {

    private final List<Measure> all;
    private final Set<String> labels;
    private final Set<String> loose;
    private final List<String> countMultiples;
    private final Map<String, Measure> names = new HashMap<>();
    private final Map<String, Measure> bare = new HashMap<>();

    /**
     * The vocabulary.
     *
     * @param labels what announces a unit of measure and nothing else, such as "ĐVT"
     * @param looseLabels what may announce other things as well, such as "Đơn vị"
     * @param countMultiples what stands before the unit of what is counted by tens or thousands, such as "nghìn"
     */
    public Measures(List<Measure> all, List<String> labels, List<String> looseLabels, List<String> countMultiples) {
        this.all = List.copyOf(all);
        this.countMultiples = countMultiples.stream().map(Measures::spelt).toList();
        this.loose = looseLabels.stream().map(Folding::fold).collect(Collectors.toUnmodifiableSet());
        this.labels = Stream.concat(labels.stream(), looseLabels.stream())
                .map(Folding::fold)
                .collect(Collectors.toUnmodifiableSet());
        this.all.forEach(measure -> {
            names.putIfAbsent(key(measure.name()), measure);
            measure.aliases().forEach(alias -> names.putIfAbsent(key(alias), measure));
        });
        this.all.forEach(this::addMultiples);
    }

    private void addMultiples(Measure measure) {
        Set<String> bases = new HashSet<>();
        all.stream().filter(m -> m.name().equals(measure.base())).forEach(base -> {
            bases.add(key(base.name()));
            base.aliases().forEach(alias -> bases.add(key(alias)));
        });
        for (String multiple : measure.multiples()) {
            String key = key(multiple);
            bases.forEach(base -> names.putIfAbsent(key + base, measure));
            bare.putIfAbsent(key, measure);
            if (!key.chars().allMatch(Character::isDigit)) {
                names.putIfAbsent(key, measure);
            }
        }
    }

    /** The measure that a text names and nothing else, such as "Tr.đồng". */
    public Optional<Measure> named(String text) {
        return Optional.ofNullable(names.get(key(text)));
    }

    /** The measure that a text names where a label has announced one: there "1.000" is enough. */
    public Optional<Measure> announced(String text) {
        String key = key(text);
        Measure measure = names.get(key);
        return Optional.ofNullable(measure == null ? bare.get(key) : measure);
    }

    /** Whether a text names many of a thing that is no money at once, such as "nghìn mẫu" or "chục cái". */
    public boolean isMultiplied(String text) {
        String spelt = spelt(text);
        return countMultiples.stream()
                .anyMatch(many -> spelt.startsWith(many)
                        && (spelt.length() == many.length() || Character.isWhitespace(spelt.charAt(many.length()))));
    }

    /** With its marks, which tell "trăm" from "trạm" and "vạn" from "văn". */
    private static String spelt(String text) {
        return Normalizer.normalize(text.strip(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }

    /** Whether a folded text is what announces a unit of measure. */
    public boolean isLabel(String folded) {
        return labels.contains(folded);
    }

    /** Whether a folded text announces a unit of measure and nothing else. */
    public boolean isSureLabel(String folded) {
        return labels.contains(folded) && !loose.contains(folded);
    }

    /** What money is stored in: the first measure of which others are multiples; null where there is none. */
    public @Nullable Measure money() {
        return all.stream()
                .filter(one -> one.name().equals(one.base()) || one.factor().compareTo(BigDecimal.ONE) == 0)
                .filter(one -> all.stream()
                        .anyMatch(m -> m.base().equals(one.base()) && !m.name().equals(one.name())))
                .findFirst()
                .orElse(null);
    }

    /** The folded texts that announce a unit of measure. */
    public Set<String> labels() {
        return labels;
    }

    static String key(String text) {
        String folded = Folding.fold(text.indexOf('₫') < 0 ? text : text.replace('₫', 'đ'));
        return folded.indexOf(' ') < 0 ? folded : folded.replace(" ", "");
    }
}
