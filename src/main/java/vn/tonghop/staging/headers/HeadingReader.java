package vn.tonghop.staging.headers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.Folding;
import vn.tonghop.catalogue.HeadingWords;
import vn.tonghop.catalogue.Measures;
import vn.tonghop.staging.measures.MeasureText;

/**
 * Finds the names of columns in headings, whatever stands beside them: hints in brackets, stars and footnote signs, a unit
 * of measure, days and years, an ordinal in front.
 */
final class HeadingReader {

    private static final Pattern BRACKETS = Pattern.compile("\\(([^()]*)\\)|\\[([^\\[\\]]*)\\]|\\{([^{}]*)\\}");
    private static final Pattern GLUED_DIGITS = Pattern.compile("(.*\\p{L})\\d{1,2}");
    private static final Pattern ORDINAL = Pattern.compile("\\d{1,2}|[a-z]|i{1,3}|iv|vi{0,3}");
    private static final int LONGEST = 200;

    private final Set<String> known;
    private final Set<String> hints;
    private final Measures measures;
    private final MeasureText measureText;
    private final Set<String> firstWords;
    private final Map<String, Boolean> beginnings = new HashMap<>();
    private final Map<String, List<Heading.Reading>> readings = new HashMap<>();

    HeadingReader(Catalogue catalogue, Set<String> known) {
        HeadingWords words = catalogue.headings();
        this.known = known;
        this.firstWords = known.stream().map(name -> name.split(" ", 2)[0]).collect(Collectors.toUnmodifiableSet());
        this.hints = Set.copyOf(words.hints());
        this.measures = catalogue.measures();
        this.measureText = new MeasureText(measures);
    }

    /** How a heading can be understood, best first: the longest name that its parts make together, then shorter ones. */
    List<Heading.Reading> of(Heading heading) {
        if (heading.parts().size() == 1) {
            return ofText(heading.lowest());
        }
        if (heading.parts().stream().noneMatch(this::mayBegin)) {
            return List.of();
        }
        List<Heading.Reading> all = new ArrayList<>();
        int end = heading.parts().size();
        String measure = null;
        while (end > 1 && isHint(heading.parts().get(end - 1))) {
            end--;
            measure = measure == null ? measureText.inHeading(heading.parts().get(end)) : measure;
        }
        List<String> parts = heading.parts().subList(0, end);
        for (int i = 0; i < parts.size(); i++) {
            List<String> above = parts.subList(0, i).stream().map(Folding::fold).toList();
            String stated = measure == null ? measureIn(parts.subList(0, i)) : measure;
            for (Heading.Reading reading : ofText(String.join(" ", parts.subList(i, parts.size())))) {
                all.add(within(reading, above, stated));
            }
        }
        return all;
    }

    /** Whether a text begins like the name of a column, an ordinal aside. */
    private boolean mayBegin(String part) {
        return beginnings.computeIfAbsent(part, text -> {
            String[] words = Folding.fold(text).split(" ", 3);
            return firstWords.contains(withoutDigits(words[0]))
                    || (words.length > 1 && firstWords.contains(withoutDigits(words[1])));
        });
    }

    private static String withoutDigits(String word) {
        Matcher glued = GLUED_DIGITS.matcher(word);
        return glued.matches() ? glued.group(1) : word;
    }

    /** The measure of a group, from the nearest of its headings. */
    private @Nullable String measureIn(List<String> above) {
        for (int i = above.size() - 1; i >= 0; i--) {
            String found = measureText.inHeading(above.get(i));
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** A part that only explains what stands above it: all of it in brackets, or a unit of measure. */
    private boolean isHint(String part) {
        String text = part.strip();
        return !known.contains(Folding.fold(text))
                && (BRACKETS.matcher(text).matches() || measures.named(text).isPresent());
    }

    private static Heading.Reading within(Heading.Reading reading, List<String> above, @Nullable String measure) {
        List<String> beside = new ArrayList<>(above);
        beside.addAll(reading.beside());
        return new Heading.Reading(
                reading.name(),
                reading.written(),
                reading.exact(),
                beside,
                reading.measure() == null ? measure : reading.measure());
    }

    private List<Heading.Reading> ofText(String text) {
        List<Heading.Reading> found = readings.get(text);
        if (found == null) {
            found = text.length() > LONGEST ? List.of() : read(text);
            readings.put(text, found);
        }
        return found;
    }

    private List<Heading.Reading> read(String text) {
        List<Heading.Reading> found = new ArrayList<>();
        String whole = Folding.fold(text);
        if (known.contains(whole)) {
            found.add(new Heading.Reading(whole, text, true, List.of(), measureText.inHeading(text)));
            return found;
        }
        List<String> beside = new ArrayList<>();
        Matcher brackets = BRACKETS.matcher(text);
        StringBuilder outside = new StringBuilder();
        while (brackets.find()) {
            brackets.appendReplacement(outside, " ");
            beside.add(Folding.fold(brackets.group()));
        }
        brackets.appendTail(outside);
        addStripped(Folding.fold(outside.toString()), text, beside, found);
        if (found.isEmpty() && !beside.isEmpty()) {
            addStripped(whole, text, List.of(), found);
        }
        return found;
    }

    /** The longest name that a folded text begins with, if all that follows explains it. */
    private void addStripped(String folded, String text, List<String> beside, List<Heading.Reading> found) {
        String[] words = folded.split(" ", -1);
        int first = words.length > 1
                        && !known.contains(folded)
                        && ORDINAL.matcher(words[0]).matches()
                ? 1
                : 0;
        for (int from = 0; from <= first; from++) {
            for (int to = words.length; to > from; to--) {
                String name = String.join(" ", Arrays.asList(words).subList(from, to));
                String named = known.contains(name) ? name : withoutFootnote(name, to == words.length);
                if (named != null && explains(words, to)) {
                    List<String> all = new ArrayList<>(beside);
                    all.add(String.join(" ", Arrays.asList(words).subList(to, words.length)));
                    found.add(new Heading.Reading(named, text, false, all, measureText.inHeading(text)));
                    return;
                }
            }
        }
    }

    private @Nullable String withoutFootnote(String name, boolean last) {
        Matcher glued = last ? GLUED_DIGITS.matcher(name) : null;
        return glued != null && glued.matches() && known.contains(glued.group(1)) ? glued.group(1) : null;
    }

    /** Whether the words from one on are a unit of measure, or numbers with words such as "đến ngày". */
    private boolean explains(String[] words, int from) {
        if (from == words.length) {
            return true;
        }
        List<String> rest = Arrays.asList(words).subList(from, words.length);
        return rest.stream().allMatch(word -> hints.contains(word) || Character.isDigit(word.charAt(0)))
                ? rest.size() > 1 || Character.isDigit(rest.get(0).charAt(0))
                : measures.announced(String.join(" ", rest)).isPresent() || measureText.isAnnounced(rest);
    }
}
