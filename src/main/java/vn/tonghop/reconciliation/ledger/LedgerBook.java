package vn.tonghop.reconciliation.ledger;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.Indicator;
import vn.tonghop.period.PeriodState;
import vn.tonghop.period.ReportingPeriod;
import vn.tonghop.period.store.Periods;
import vn.tonghop.reconciliation.figures.Figure;
import vn.tonghop.reconciliation.figures.Figures;
import vn.tonghop.reconciliation.figures.Opening;
import vn.tonghop.reconciliation.figures.ReconciledRows;
import vn.tonghop.reconciliation.figures.Succession;

/**
 * What was reported, month by month. Entries are added when a month is closed and never change; an open month before serves
 * its draft provisionally.
 */
public final class LedgerBook {

    private final Periods periods;
    private final Ledger ledger;
    private final ReconciledRows reconciled;
    private final Figures figures;
    private final Catalogue catalogue;

    public LedgerBook(Periods periods, Ledger ledger, ReconciledRows reconciled, Figures figures, Catalogue catalogue) {
        this.periods = periods;
        this.ledger = ledger;
        this.reconciled = reconciled;
        this.figures = figures;
        this.catalogue = catalogue;
    }

    /** The opening balances of a month, by indicator. */
    public Map<String, Opening> openings(ReportingPeriod period) {
        if (period.opensYear()) {
            Map<String, Opening> zero = new HashMap<>();
            catalogue.indicators().forEach(i -> zero.put(i.code(), Opening.ZERO));
            return zero;
        }
        ReportingPeriod previous = period.previous();
        boolean closed = isClosed(previous);
        Map<String, BigDecimal> prior = priorCumulatives(previous);
        Succession succession = new Succession(catalogue);
        Map<String, Opening> openings = new HashMap<>();
        for (Indicator indicator : catalogue.indicators()) {
            BigDecimal value = succession.sum(previous, indicator, prior::get);
            Opening declared = declared(indicator, previous);
            if (value != null) {
                List<Figure.Evidence> cells = succession.in(previous, indicator).stream()
                        .flatMap(i -> evidence(previous, i.code() + ".cumulative").stream())
                        .toList();
                openings.put(
                        indicator.code(),
                        new Opening(value, closed ? Opening.Source.CLOSED : Opening.Source.PROVISIONAL, cells));
            } else if (declared != null) {
                openings.put(indicator.code(), declared);
            }
        }
        return openings;
    }

    /** What the catalogue takes from an earlier report; for an indicator that carries others on, also from theirs. */
    private @Nullable Opening declared(Indicator indicator, ReportingPeriod previous) {
        List<Figure.Evidence> places = new ArrayList<>();
        Function<String, @Nullable BigDecimal> declared = code -> catalogue
                .opening(code, previous)
                .map(o -> {
                    places.add(new Figure.Evidence(
                            "opening", o.file(), o.sha256(), null, null, o.document() + ": " + o.value()));
                    return o.value();
                })
                .orElse(null);
        BigDecimal value = declared.apply(indicator.code());
        if (value == null) {
            value = new Succession(catalogue).sum(previous, indicator, declared);
        }
        return value == null ? null : new Opening(value, Opening.Source.DECLARED, places);
    }

    /** The cumulative totals of a month by indicator: of the ledger once it is closed, else of its draft. */
    public Map<String, BigDecimal> priorCumulatives(ReportingPeriod period) {
        Map<String, BigDecimal> values = new HashMap<>();
        if (isClosed(period)) {
            ledger.latest(period).values().forEach(entry -> keep(values, entry.indicator(), entry.cumulative()));
        } else {
            reconciled.indicators(period).forEach(line -> keep(values, line.code(), line.cumulative()));
        }
        return values;
    }

    private static void keep(Map<String, BigDecimal> values, String indicator, @Nullable BigDecimal value) {
        if (value != null) {
            values.put(indicator, value);
        }
    }

    /** Whether a month's figures stand. */
    public boolean isClosed(ReportingPeriod period) {
        return periods.state(period) == PeriodState.CLOSED;
    }

    /**
     * Writes the figures of a month that is being closed: as they are reported the first time; later only what has changed,
     * beside what was reported, for this month and for those closed after it.
     */
    public void record(ReportingPeriod period, String runHash, String by, Instant now) {
        ledger.record(
                period,
                reconciled.indicators(period).stream().map(LedgerEntry::of).toList(),
                runHash,
                by,
                now,
                predecessors());
    }

    private Map<String, List<String>> predecessors() {
        Map<String, List<String>> predecessors = new HashMap<>();
        catalogue.indicators().forEach(i -> predecessors.put(i.code(), i.predecessors()));
        return predecessors;
    }

    private List<Figure.Evidence> evidence(ReportingPeriod period, String figure) {
        return figures.evidence(period, figure).stream()
                .filter(e -> e.role().equals("value"))
                .map(e -> e.as("opening"))
                .toList();
    }

    /** The plan of an indicator in force at a month's cut-off; null where the catalogue has none. */
    public Indicator.@Nullable Plan plan(Indicator indicator, ReportingPeriod period) {
        return indicator
                .plan(period.year(), catalogue.calendar().cutoff(period))
                .orElse(null);
    }
}
