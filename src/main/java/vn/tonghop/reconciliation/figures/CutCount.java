package vn.tonghop.reconciliation.figures;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** What a register counts between two days, or why nobody can say. */
public sealed interface CutCount {

    /** The count, with the rows that it rests on. */
    record Counted(BigDecimal value, List<Figure.Evidence> evidence) implements CutCount {
        public Counted {
            evidence = List.copyOf(evidence);
        }
    }

    /**
     * It cannot be computed.
     *
     * @param variant of the finding {@code figure-not-computable} that says why
     * @param arguments of its sentence
     */
    record Impossible(String variant, Map<String, Object> arguments) implements CutCount {
        public Impossible {
            arguments = Map.copyOf(arguments);
        }
    }
}
