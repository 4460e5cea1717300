package vn.tonghop.catalogue;

import java.util.List;
import java.util.stream.Stream;

/**
 * How an indicator follows from others.
 *
 * @param add ids of figures that are added, such as {@code TDC-01.cumulative}
 * @param subtract ids of figures that are subtracted
 */
public record Computation(List<String> add, List<String> subtract) {

    public Computation {
        add = List.copyOf(add);
        subtract = List.copyOf(subtract);
    }

    /** All figures that it takes. */
    public Stream<String> figures() {
        return Stream.concat(add.stream(), subtract.stream());
    }

    /** Whether months add up: totals of the year do not, values of the period do. */
    public boolean addsUp() {
        return figures().allMatch(id -> id.endsWith(".period"));
    }

    /** As people read it, such as {@code TDC-01.cumulative − TDC-02.cumulative}. */
    public String formula() {
        String minus = subtract.isEmpty() ? "" : " − " + String.join(" − ", subtract);
        return String.join(" + ", add) + minus;
    }
}
