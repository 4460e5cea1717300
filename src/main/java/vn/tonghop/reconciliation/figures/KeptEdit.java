package vn.tonghop.reconciliation.figures;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A change that a person made to a paragraph of a report and that the next compilations keep.
 *
 * @param report id of the outline
 * @param id names it to people; the same change of the same paragraph has the same id
 * @param kind what was done
 * @param anchor the paragraph as the program composes it, figures as {@code {id}}; of an insertion the one before it, empty
 *     for the start of the body
 * @param content the paragraph's new text with its marks; lines of an insertion are separated by {@code \n}
 * @param figures the figures of both, as they were when the change was kept; null values for figures that were missing
 * @param by who keeps it
 */
public record KeptEdit(
        String report,
        String id,
        Kind kind,
        String anchor,
        String content,
        Map<String, @Nullable BigDecimal> figures,
        String by) {

    /** What was done to a paragraph. */
    public enum Kind {
        REPLACE,
        INSERT,
        REMOVE
    }

    public KeptEdit {
        figures = Collections.unmodifiableMap(new TreeMap<>(figures));
    }

    /** Ids of its figures that are no longer what they were when the change was kept, sorted. */
    public List<String> moved(Map<String, Figure> now) {
        return figures.keySet().stream()
                .filter(id -> !same(figures.get(id), now.get(id)))
                .toList();
    }

    private static boolean same(@Nullable BigDecimal before, @Nullable Figure now) {
        BigDecimal value = now == null ? null : now.value();
        return before == null ? value == null : value != null && before.compareTo(value) == 0;
    }
}
