package vn.tonghop.report.compiled;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tonghop.reconciliation.figures.CheckOutcome;

/**
 * How a period's figures stand to what they were, and how they were checked.
 *
 * @param calendar code of the calendar that cuts the period
 * @param histories what each figure was before, by its id
 * @param checks what each rule says of each indicator
 * @param corrections what has changed in earlier months since the last report, which this report owes its readers
 * @param restatements every figure of signed reports until now that has changed since
 * @param reasons why a figure cannot be computed, by its id
 */
public record PeriodProof(
        String calendar,
        Map<String, FigureHistory> histories,
        List<CheckOutcome> checks,
        List<Correction> corrections,
        List<RestatedLine> restatements,
        Map<String, String> reasons) {

    /** Nothing is known of earlier figures. */
    public static final PeriodProof NONE = new PeriodProof("", Map.of(), List.of(), List.of(), List.of(), Map.of());

    public PeriodProof {
        histories = Map.copyOf(histories);
        checks = List.copyOf(checks);
        corrections = List.copyOf(corrections);
        restatements = List.copyOf(restatements);
        reasons = Map.copyOf(reasons);
    }

    /** What is known of a figure's past. */
    public FigureHistory history(String figure) {
        return histories.getOrDefault(figure, FigureHistory.NONE);
    }

    /**
     * A correction that the report owes its readers.
     *
     * @param label of the indicator
     * @param month as people read it, such as "tháng 10/2023"
     * @param cumulative whether the cumulative total has changed and not the month's own value
     * @param unitOfMeasure such as "PTĐ"
     */
    public record Correction(
            String label,
            String month,
            boolean cumulative,
            String unitOfMeasure,
            BigDecimal reported,
            BigDecimal restated) {}

    /** A figure as reported and as restated; {@code restated} is null where it is no longer known. */
    public record RestatedLine(
            String month,
            String figure,
            String label,
            String unitOfMeasure,
            @Nullable BigDecimal reported,
            @Nullable BigDecimal restated) {}
}
