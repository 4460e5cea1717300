package vn.tonghop.reconciliation.figures;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a rule says of an indicator, as it is kept.
 *
 * @param indicator its code
 * @param rule its id
 * @param severity of a difference, by the catalogue
 * @param tolerance a difference that still counts as agreement
 * @param outcome {@code agrees}, {@code differs} or {@code cannot-be-checked}
 * @param difference by how much; null where it agrees or cannot be said
 * @param reason why it cannot be checked; null where it can
 */
public record CheckOutcome(
        String indicator,
        String rule,
        String severity,
        BigDecimal tolerance,
        String outcome,
        @Nullable BigDecimal difference,
        @Nullable String reason) {}
