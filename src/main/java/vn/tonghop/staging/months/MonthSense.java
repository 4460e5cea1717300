package vn.tonghop.staging.months;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.tonghop.catalogue.Folding;
import vn.tonghop.catalogue.MonthWords;
import vn.tonghop.staging.months.PeriodMark.Kind;

/** In which sense a month is named, by the words before it: the nearest decides. */
final class MonthSense {

    /** "Kết quả thực hiện kế hoạch": so near before a plan's word a result's makes it one that was carried out. */
    private static final int NEAR = 2;

    private static final Pattern PARTS = Pattern.compile("[;(:]| va | - ");

    private final List<String> plans;
    private final List<String> tasks;
    private final List<String> results;
    private final List<String> comparisons;
    private final List<String> carried;

    MonthSense(MonthWords words) {
        this.plans = padded(words.plans());
        this.tasks = padded(words.tasks());
        this.results = padded(words.results());
        this.comparisons = padded(words.comparisons());
        this.carried = padded(words.carried());
    }

    /** A word or phrase between blanks, as it is looked for. */
    private static List<String> padded(List<String> words) {
        return words.stream()
                .map(word -> " " + Folding.fold(word) + " ")
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    /** The mark in the sense that the words around it give it; null where it is none of the report's. */
    @Nullable
    PeriodMark of(PeriodMark mark, String before, String behind) {
        if (mark.kind() == Kind.DECLARED) {
            return mark;
        }
        Kind kind = of(before, behind);
        if (kind == null) {
            return null;
        }
        return mark.kind() == Kind.NAMED ? new PeriodMark(kind, mark.number(), mark.year()) : mark;
    }

    /** The sense of a month between what stands before and behind it; null where it is none of the report's. */
    @Nullable
    Kind of(String before, String behind) {
        String all = " " + Folding.fold(before) + " ";
        boolean compared =
                comparisons.stream().anyMatch(word -> isPhrase(word) ? all.contains(word) : all.endsWith(word));
        String following = " " + Folding.fold(behind) + " ";
        if (compared || carried.stream().anyMatch(word -> all.contains(word) || following.startsWith(word))) {
            return null;
        }
        String[] parts = PARTS.split(before);
        String near = " " + Folding.fold(parts.length == 0 ? "" : parts[parts.length - 1]) + " ";
        int plan = last(near, plans);
        int task = last(near, tasks);
        int at = Math.max(plan, task);
        if (at < 0 || isCarriedOut(near, at)) {
            return Kind.NAMED;
        }
        return plan >= 0 ? Kind.PLANNED : Kind.TASKED;
    }

    private boolean isCarriedOut(String near, int plan) {
        if (last(near, results) > plan) {
            return true;
        }
        int result = last(near.substring(0, plan + 1), results);
        return result >= 0
                && near.substring(result + 1, plan + 1)
                                .chars()
                                .filter(c -> c == ' ')
                                .count()
                        <= NEAR + 1;
    }

    private static int last(String text, List<String> words) {
        return words.stream().mapToInt(text::lastIndexOf).max().orElse(-1);
    }

    private static boolean isPhrase(String word) {
        return word.strip().indexOf(' ') > 0;
    }
}
