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
 */
public record RegisterFeed(
        String form,
        Measure measure,
        @Nullable RegisterField dateField,
        Map<RegisterField, List<String>> where,
        Map<RegisterField, List<String>> except,
        List<RegisterField> present) {

    /** What is counted. */
    public enum Measure {
        ROWS,
        QUANTITY,
        AMOUNT
    }

    public RegisterFeed {
        where = Map.copyOf(where);
        except = Map.copyOf(except);
        present = List.copyOf(present);
    }
}
