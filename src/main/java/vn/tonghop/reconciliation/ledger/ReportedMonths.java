package vn.tonghop.reconciliation.ledger;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.Indicator;
import vn.tonghop.period.ReportingPeriod;

/** What the ledger says was reported, beside what it says now. */
public final class ReportedMonths {

    private static final long BEFORE_ALL_ACTS = 0;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Catalogue catalogue;
    private final Ledger ledger;

    public ReportedMonths(Ledger ledger, Catalogue catalogue) {
        this.catalogue = catalogue;
        this.ledger = ledger;
    }

    /**
     * A figure of a closed month that is no longer what its report said.
     *
     * @param month whose figure it is
     * @param figure its id
     * @param reported as the signed report has it
     * @param restated as the ledger has it now; null where it is no longer known
     */
    public record Restated(
            ReportingPeriod month,
            String figure,
            @Nullable BigDecimal reported,
            @Nullable BigDecimal restated) {}

    /** The figures of indicators as the signed report of a period has them, by id; empty where none was signed. */
    public Map<String, BigDecimal> figures(ReportingPeriod period) {
        Map<String, BigDecimal> figures = new TreeMap<>();
        ledger.all(period).stream()
                .filter(entry -> entry.revision() == 0)
                .forEach(entry -> figures.putAll(figures(entry)));
        return figures;
    }

    /** Every figure of the months until a period that differs from the signed reports, by month and id. */
    public List<Restated> restated(ReportingPeriod until) {
        List<Restated> restated = new ArrayList<>();
        for (ReportingPeriod month : ledger.restatedMonths(BEFORE_ALL_ACTS)) {
            if (month.compareTo(until) <= 0) {
                Map<String, BigDecimal> reported = figures(month);
                Map<String, BigDecimal> now = new TreeMap<>();
                ledger.latest(month).values().forEach(entry -> now.putAll(figures(entry)));
                reported.forEach((id, value) -> {
                    if (!LedgerEntry.same(value, now.get(id))) {
                        restated.add(new Restated(month, id, value, now.get(id)));
                    }
                });
                now.forEach((id, value) -> {
                    if (!reported.containsKey(id)) {
                        restated.add(new Restated(month, id, null, value));
                    }
                });
            }
        }
        return restated;
    }

    private Map<String, BigDecimal> figures(LedgerEntry entry) {
        Map<String, BigDecimal> figures = new TreeMap<>();
        put(figures, entry.indicator() + ".period", entry.period());
        put(figures, entry.indicator() + ".cumulative", entry.cumulative());
        put(figures, entry.indicator() + ".plan", entry.plan());
        Indicator indicator = catalogue.indicator(entry.indicator()).orElse(null);
        BigDecimal total = entry.cumulative();
        BigDecimal plan = entry.plan();
        if (indicator != null && total != null && plan != null && plan.signum() != 0) {
            figures.put(
                    entry.indicator() + ".percent",
                    total.multiply(HUNDRED).divide(plan, indicator.percentDecimals(), RoundingMode.HALF_UP));
        }
        return figures;
    }

    private static void put(Map<String, BigDecimal> figures, String id, @Nullable BigDecimal value) {
        if (value != null) {
            figures.put(id, value);
        }
    }
}
