package vn.tonghop.staging.headers;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tonghop.reading.SourceCell;

/**
 * A column of a form as a header names it.
 *
 * @param heading all that the header says of it
 * @param label the text that names it
 * @param headerRow the number of the header's last row
 * @param measure the unit of measure in its heading as written; null for none
 * @param rank how well the heading means this column against others that name it too
 */
public record FoundColumn(
        Heading heading,
        String label,
        int headerRow,
        @Nullable String measure,
        int rank) {

    static FoundColumn of(Heading heading, Heading.Reading reading, int rank, int lastRow) {
        return new FoundColumn(heading, reading.written(), lastRow, reading.measure(), rank);
    }

    /** From 0. */
    int column() {
        return heading.column();
    }

    /** All that the header says of it, as one text. */
    String whole() {
        return heading.whole();
    }

    /** The A1 name of the header's last cell above it. */
    public String cell() {
        return SourceCell.name(heading.column(), headerRow);
    }

    /** The latest year that the heading speaks of; 0 for none. */
    private int year() {
        return HeadingDates.of(whole()).lastYear();
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
        int year = year();
        int otherYear = other.year();
        boolean yearsDiffer = year != 0 && otherYear != 0 && year != otherYear;
        return yearsDiffer ? year > otherYear : rank > other.rank;
    }
}
