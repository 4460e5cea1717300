package vn.tonghop.catalogue;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a register counts an indicator.
 *
 * @param form code of the register
 * @param measure what is counted
 * @param dateField the date that must lie in the window; null to count all rows of the period's submission
 * @param where fields that must equal one of the values, compared folded
 * @param except fields that must equal none of the values, compared folded; blank passes
 * @param present fields that must not be blank
 * @param list how its rows are told one by one; null where they are only counted
 */
public record RegisterFeed(
        String form,
        Measure measure,
        @Nullable RegisterField dateField,
        Map<RegisterField, List<String>> where,
        Map<RegisterField, List<String>> except,
        List<RegisterField> present,
        @Nullable RowList list) {

    /** What is counted. */
    public enum Measure {
        ROWS,
        QUANTITY,
        AMOUNT
    }

    /**
     * How the rows that count are told in a sentence.
     *
     * @param name the field that names a row; rows of one name are told once, with their sum
     * @param group the field whose values part the list; null for one list
     * @param text of a group, with {@code {names}} and {@code {group}}
     * @param order of names in a group; groups stand by their first row
     */
    public record RowList(RegisterField name, @Nullable RegisterField group, String text, Order order) {}

    /** In which order a list tells its names. */
    public enum Order {
        AS_LISTED,
        NAME,
        /** The most first. */
        COUNT
    }

    public RegisterFeed {
        where = Map.copyOf(where);
        except = Map.copyOf(except);
        present = List.copyOf(present);
    }
}
