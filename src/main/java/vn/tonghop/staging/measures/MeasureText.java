package vn.tonghop.staging.measures;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.tonghop.catalogue.Folding;
import vn.tonghop.catalogue.Measures;

/** Finds the unit of measure that a text speaks of. */
public final class MeasureText {

    private static final Pattern LABELLED =
            Pattern.compile("[(\\[\\s]*([^:=\\-–()\\[\\]]{1,40}?)\\s*[:=\\-–]\\s*(.*?)[\\s)\\].;]*", Pattern.DOTALL);
    private static final Pattern BRACKETED = Pattern.compile("\\(([^()]*)\\)|\\[([^\\[\\]]*)\\]");
    private static final Pattern APART = Pattern.compile("[,;:\\n–-]");
    private static final int MOST_WORDS = 8;
    private static final int LONGEST_LABEL = 40;

    private final Measures measures;

    public MeasureText(Measures measures) {
        this.measures = measures;
    }

    /** What a heading says its column is measured in, as written; null where it says nothing of the kind. */
    @Nullable
    public String inHeading(String heading) {
        Matcher brackets = BRACKETED.matcher(heading);
        while (brackets.find()) {
            String inside = brackets.group(1) == null ? brackets.group(2) : brackets.group(1);
            String measure = ofPart(inside);
            if (measure != null) {
                return measure;
            }
        }
        String measure = ofPart(heading);
        Matcher apart = APART.matcher(heading);
        while (measure == null && apart.find()) {
            measure = ofPart(heading.substring(apart.end()));
        }
        return measure == null ? lastWords(heading) : measure;
    }

    private @Nullable String ofPart(String part) {
        String announced = announced(part);
        return announced != null
                ? announced
                : measures.named(part).isPresent() || measures.isMultiplied(part) ? part.strip() : null;
    }

    /** "Số tiền triệu đồng": a multiple of money is said by two words at least. */
    private @Nullable String lastWords(String heading) {
        String[] words = heading.strip().split("\\s+", -1);
        for (int from = Math.max(1, words.length - MOST_WORDS); from < words.length - 1; from++) {
            String rest = String.join(" ", List.of(words).subList(from, words.length));
            if (measures.named(rest).isPresent()) {
                return rest;
            }
        }
        return null;
    }

    /** What stands behind a label such as "ĐVT:", as written; null where no label stands there. */
    @Nullable
    String announced(String text) {
        Matcher labelled = LABELLED.matcher(text);
        if (labelled.matches() && measures.isLabel(Folding.fold(labelled.group(1)))) {
            return labelled.group(2).strip();
        }
        String folded = Folding.fold(text);
        for (String label : measures.labels()) {
            int at = folded.startsWith(label + " ") ? 0 : folded.indexOf(" " + label + " ") + 1;
            if (at > 0 || folded.startsWith(label + " ")) {
                String rest = folded.substring(at + label.length() + 1);
                if (measures.announced(rest).isPresent()) {
                    return rest;
                }
            }
        }
        return null;
    }

    /** Whether folded words are a label with a measure behind it. */
    public boolean isAnnounced(List<String> words) {
        return announced(String.join(" ", words)) != null;
    }

    /** Whether a text is such a label and nothing else, as where the measure stands in the next cell. */
    boolean isLabel(String written) {
        return written.length() <= LONGEST_LABEL && measures.isLabel(Folding.fold(written));
    }

    /** Whether a text begins with a label that announces nothing but units of measure, as "Đơn vị" does not. */
    boolean isSureLabel(String written) {
        Matcher labelled = LABELLED.matcher(written);
        return labelled.matches() && measures.isSureLabel(Folding.fold(labelled.group(1)));
    }
}
