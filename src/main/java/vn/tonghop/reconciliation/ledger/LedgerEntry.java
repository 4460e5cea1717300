package vn.tonghop.reconciliation.ledger;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.tonghop.reconciliation.figures.ReconciledIndicator;

/**
 * What the ledger holds of an indicator in a month. Null values are unknown.
 *
 * @param revision 0 as reported, then as restated
 * @param act the closing or correction that wrote it; later acts have greater numbers
 */
public record LedgerEntry(
        String indicator,
        int revision,
        long act,
        @Nullable BigDecimal opening,
        @Nullable BigDecimal period,
        @Nullable BigDecimal cumulative,
        @Nullable BigDecimal plan,
        String origin) {

    /** What a reconciliation says, which no act has written yet. */
    static LedgerEntry of(ReconciledIndicator line) {
        return new LedgerEntry(
                line.code(),
                0,
                0,
                line.opening(),
                line.period(),
                line.cumulative(),
                line.plan(),
                line.origin().slug());
    }

    /** Whether both state the same figures. */
    boolean agreesWith(LedgerEntry other) {
        return same(period, other.period) && same(cumulative, other.cumulative);
    }

    /** What the cumulative total has changed by; zero where one of both is unknown. */
    BigDecimal cumulativeChange(LedgerEntry before) {
        return cumulative == null || before.cumulative == null
                ? BigDecimal.ZERO
                : cumulative.subtract(before.cumulative);
    }

    /** The entry after a change of its opening balance: the total follows, unless it was right already. */
    LedgerEntry withOpeningChangedBy(BigDecimal change) {
        BigDecimal start = opening == null ? null : opening.add(change);
        BigDecimal total = cumulative;
        boolean rightAlready = start != null
                && period != null
                && total != null
                && start.add(period).compareTo(total) == 0;
        return new LedgerEntry(
                indicator,
                revision,
                act,
                start,
                period,
                total == null || rightAlready ? total : total.add(change),
                plan,
                origin);
    }

    static boolean same(@Nullable BigDecimal left, @Nullable BigDecimal right) {
        return left == null ? right == null : right != null && left.compareTo(right) == 0;
    }
}
