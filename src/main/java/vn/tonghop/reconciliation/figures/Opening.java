package vn.tonghop.reconciliation.figures;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The cumulative total with which a month begins.
 *
 * @param value null where it is unknown
 * @param source how sure
 * @param evidence the cells behind it, in the file of the month before
 */
public record Opening(@Nullable BigDecimal value, Source source, List<Figure.Evidence> evidence) {

    /** How sure an opening balance is. */
    public enum Source {
        /** The month opens the reporting year: nothing has happened yet. */
        YEAR_START,
        /** The closed month before. */
        CLOSED,
        /** The month before is still open. */
        PROVISIONAL,
        /** The catalogue takes it from an earlier report. */
        DECLARED,
        /** The indicator's own year starts within the month, so the total starts anew at a day inside it. */
        RESTART,
        /** No month before is known. */
        UNKNOWN
    }

    public static final Opening NONE = new Opening(null, Source.UNKNOWN, List.of());
    public static final Opening RESTARTED = new Opening(null, Source.RESTART, List.of());
    public static final Opening ZERO = new Opening(BigDecimal.ZERO, Source.YEAR_START, List.of());

    public Opening {
        evidence = List.copyOf(evidence);
    }
}
