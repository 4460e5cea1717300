package vn.tonghop.staging.measures;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What was done to a cell before its value counted: a figure's evidence tells it to whoever looks the figure up. */
public sealed interface Applied {

    /**
     * The number was multiplied by the factor of its unit of measure.
     *
     * @param measure the unit of measure in the catalogue's spelling, such as "triệu đồng"
     * @param cell where it stands
     */
    record Scaled(BigDecimal factor, String measure, String cell) implements Applied {}

    /** The value stands in another cell: one that is merged over this one, or one that a ditto mark speaks of. */
    record Above(String cell) implements Applied {}

    /** So many things more than are listed. */
    record More(int count) implements Applied {}

    /** As a table holds it, a line each; null for none. */
    static @Nullable String write(List<Applied> applied) {
        return applied.isEmpty() ? null : applied.stream().map(AppliedText::of).collect(Collectors.joining("\n"));
    }

    /** Reads what {@link #write} wrote. */
    static List<Applied> read(@Nullable String stored) {
        return stored == null || stored.isEmpty()
                ? List.of()
                : Arrays.stream(stored.split("\n", -1)).map(AppliedText::read).toList();
    }
}
