package vn.tonghop.reconciliation.figures;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What earlier months say of an indicator.
 *
 * @param opening the cumulative total of the month before
 * @param estimated whether the unit gave the month before as an estimate (số ước)
 * @param last the value of the month before, which a stock keeps; null where it is unknown
 * @param lastEvidence the cells behind it
 * @param months values of the earlier months of the year, as far as they are known
 * @param register what the register counts over all earlier months of the year; null unless every one was received
 * @param others cumulative totals of the month before, by label, of the same unit's indicators
 */
public record EarlierMonths(
        Opening opening,
        boolean estimated,
        @Nullable BigDecimal last,
        List<Figure.Evidence> lastEvidence,
        List<BigDecimal> months,
        @Nullable BigDecimal register,
        Map<String, BigDecimal> others) {

    /** Nothing is known. */
    public static final EarlierMonths NONE = of(Opening.NONE);

    public EarlierMonths {
        lastEvidence = List.copyOf(lastEvidence);
        months = List.copyOf(months);
        others = Map.copyOf(others);
    }

    /** Only the opening balance is known. */
    public static EarlierMonths of(Opening opening) {
        return new EarlierMonths(opening, false, null, List.of(), List.of(), null, Map.of());
    }
}
