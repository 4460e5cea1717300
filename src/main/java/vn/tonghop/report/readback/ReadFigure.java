package vn.tonghop.report.readback;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A figure of the document beside the ledger's.
 *
 * @param id such as {@code TTUD-02.cumulative}
 * @param label what it counts; empty for a figure that the period does not have
 * @param ledger the value of the database; null where it is missing there
 * @param ledgerShown as the program printed it; empty where it is missing
 * @param document the value in the document; null where no number stands there
 * @param documentShown what stands in the document; null where the figure is gone from it
 * @param state {@code equal}, {@code differs}, {@code gone} or {@code unknown}
 */
public record ReadFigure(
        String id,
        String label,
        @Nullable BigDecimal ledger,
        String ledgerShown,
        @Nullable BigDecimal document,
        @Nullable String documentShown,
        String state) {

    static final String EQUAL = "equal";
    static final String DIFFERS = "differs";
    static final String GONE = "gone";
    static final String UNKNOWN = "unknown";

    /** Whether document and ledger say the same. */
    public boolean isEqual() {
        return state.equals(EQUAL);
    }
}
