package vn.tonghop.staging.rows;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Rows below a header that follow each other and were not loaded, all for one reason.
 *
 * @param sheet the sheet's name; null in CSV
 * @param first row, from 1
 * @param last row
 * @param reason what they were taken for: the slug of a {@link RowRole}, or why they were left out
 */
public record UncountedRun(@Nullable String sheet, int first, int last, String reason) {

    /** Blank rows are nobody's question, and of a form that is returned nothing counts anyway. */
    private static final Set<String> NOT_TOLD = Set.of("blank", "form-returned", "column-missing", "heading");

    private static final int MOST_SINGLE = 1000;

    /** Whether a row that was left out is told: one below the header, or one that says what its columns count in. */
    public static boolean isTold(int row, int headerRow, String reason) {
        return !NOT_TOLD.contains(reason)
                && (row > headerRow || reason.equals(RowRole.MEASURES.slug()) || reason.equals(RowRole.HINTS.slug()));
    }

    /** Each row on its own; a run of very many rows stays one. */
    public List<UncountedRun> singly() {
        return last - first >= MOST_SINGLE
                ? List.of(this)
                : IntStream.rangeClosed(first, last)
                        .mapToObj(row -> new UncountedRun(sheet, row, row, reason))
                        .toList();
    }
}
