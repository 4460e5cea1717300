package vn.tonghop.report.review;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import vn.tonghop.report.compiled.CompiledPeriod;
import vn.tonghop.report.compiled.CompiledPeriod.IndicatorLine;

/** The indicators that both months state, the largest relative change first. */
final class Changes {

    private static final int SCALE = 6;

    private static final Comparator<Change> ORDER =
            Comparator.comparing(Changes::relative).reversed().thenComparing(Change::label);

    private Changes() {}

    static List<Change> of(CompiledPeriod compiled) {
        return compiled.indicators().stream()
                .flatMap(line -> change(compiled, line))
                .sorted(ORDER)
                .toList();
    }

    private static Stream<Change> change(CompiledPeriod compiled, IndicatorLine line) {
        BigDecimal before = compiled.background().previousValues().get(line.code() + ".period");
        BigDecimal now = line.period();
        return before == null || now == null
                ? Stream.empty()
                : Stream.of(new Change(line.label(), line.unitOfMeasure(), before, Objects.requireNonNull(now)));
    }

    /** From nothing to something counts as more than any multiple that is likely. */
    private static BigDecimal relative(Change change) {
        BigDecimal base = change.previous().abs().max(BigDecimal.ONE);
        return change.difference().abs().divide(base, SCALE, RoundingMode.HALF_UP);
    }
}
