package vn.tonghop.reconciliation.figures;

import java.math.BigDecimal;
import java.util.List;

/** What a register counts for an indicator; present only where the register was received. */
public record RegisterCount(String form, BigDecimal value, List<Figure.Evidence> evidence) {

    public RegisterCount {
        evidence = List.copyOf(evidence);
    }
}
