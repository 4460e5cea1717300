package vn.tonghop.staging.headers;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that the rows of a header say of one column, from the top down, with what stands over it in merged cells.
 *
 * @param column from 0
 * @param parts the texts as written, none blank
 * @param above how many of the parts stand over other columns as well
 * @param lowestRow the number of the row in which the last part stands
 */
record Heading(int column, List<String> parts, int above, int lowestRow) {

    Heading {
        parts = List.copyOf(parts);
    }

    /** The text right above the column's cells. */
    String lowest() {
        return parts.get(parts.size() - 1);
    }

    /** The parts from one on, as one text. */
    String from(int part) {
        return part == parts.size() - 1 ? lowest() : String.join(" ", parts.subList(part, parts.size()));
    }

    /** All parts as people read them. */
    String whole() {
        return parts.size() == 1 ? lowest() : String.join(" – ", parts).replaceAll("\\s+", " ");
    }

    /**
     * One way to understand a heading.
     *
     * @param name the folded name of a column
     * @param written the text that says it
     * @param exact whether the text is the name and nothing else
     * @param beside what else the heading says, folded: groups above, hints in brackets
     * @param measure the unit of measure that it names, as written; null for none
     */
    record Reading(
            String name,
            String written,
            boolean exact,
            List<String> beside,
            @Nullable String measure) {

        Reading {
            beside = List.copyOf(beside);
        }
    }
}
