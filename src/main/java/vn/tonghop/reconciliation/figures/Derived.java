package vn.tonghop.reconciliation.figures;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tonghop.catalogue.Computation;

/**
 * The value of an indicator that follows from others.
 *
 * @param value null where one of them is unknown
 * @param evidence the cells behind all of them
 */
public record Derived(@Nullable BigDecimal value, List<Figure.Evidence> evidence) {

    public Derived {
        evidence = List.copyOf(evidence);
    }

    /** Computes from the cases of the month by code. */
    public static Derived of(Computation computation, Map<String, IndicatorCase> cases) {
        BigDecimal value = BigDecimal.ZERO;
        List<Figure.Evidence> evidence = new ArrayList<>();
        for (String id : computation.figures().toList()) {
            int dot = id.lastIndexOf('.');
            IndicatorCase part = cases.get(id.substring(0, dot));
            boolean total = id.endsWith(".cumulative");
            BigDecimal now = part == null ? null : total ? part.cumulative() : part.periodValue();
            if (part != null) {
                evidence.addAll(
                        total ? FigureAssembler.cumulativeEvidence(part) : FigureAssembler.periodEvidence(part));
            }
            value = value == null || now == null
                    ? null
                    : computation.add().contains(id) ? value.add(now) : value.subtract(now);
        }
        return new Derived(value, evidence);
    }
}
