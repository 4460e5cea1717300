package vn.tonghop.staging;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tonghop.reading.SourceCell;

/**
 * A column of a form as a header names it.
 *
 * @param column from 0
 * @param label the text that names it
 * @param whole all that the header says of it
 * @param cell where the lowest of its header stands
 * @param measure the unit of measure in its heading as written; null for none
 * @param rank how well the heading means this column against others that name it too
 * @param year the latest year that the heading speaks of; 0 for none
 */
record FoundColumn(
        int column,
        String label,
        String whole,
        String cell,
        @Nullable String measure,
        int rank,
        int year) {

    static FoundColumn of(Heading heading, Heading.Reading reading, int rank, int lastRow) {
        return new FoundColumn(
                heading.column(),
                reading.written(),
                heading.whole(),
                SourceCell.name(heading.column(), lastRow),
                reading.measure(),
                rank,
                HeadingDates.of(heading.whole()).lastYear());
    }

    /** The one that is meant: of this year rather than of last year, plain rather than with a hint, else the first. */
    static FoundColumn best(List<FoundColumn> all) {
        FoundColumn best = all.get(0);
        for (FoundColumn one : all) {
            if (one.isBetterThan(best)) {
                best = one;
            }
        }
        return best;
    }

    boolean isAsGoodAs(FoundColumn best) {
        return !best.isBetterThan(this);
    }

    private boolean isBetterThan(FoundColumn other) {
        if (year != 0 && other.year != 0 && year != other.year) {
            return year > other.year;
        }
        return Comparator.<Integer>naturalOrder().compare(rank, other.rank) > 0;
    }
}
