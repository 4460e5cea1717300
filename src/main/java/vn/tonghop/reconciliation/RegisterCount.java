package vn.tonghop.reconciliation;

import java.math.BigDecimal;
import java.util.List;

/** What a register counts for an indicator; present only where the register was received. */
record RegisterCount(String form, BigDecimal value, List<Figure.Evidence> evidence) {

    RegisterCount {
        evidence = List.copyOf(evidence);
    }
}
