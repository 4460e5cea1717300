package vn.tonghop.closing;

import java.util.List;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.closing.state.PeriodDesk;
import vn.tonghop.period.ReportingPeriod;
import vn.tonghop.reconciliation.Completeness;
import vn.tonghop.reconciliation.UntakenFiles;

/** Tells how periods stand now; keeps nothing. */
public final class PeriodStatuses {

    private final Catalogue catalogue;
    private final PeriodDesk periods;
    private final Completeness completeness;
    private final Closability closability;
    private final HeldFiles held;
    private final UntakenFiles untaken;

    PeriodStatuses(
            Catalogue catalogue,
            PeriodDesk periods,
            Completeness completeness,
            Closability closability,
            HeldFiles held,
            UntakenFiles untaken) {
        this.catalogue = catalogue;
        this.periods = periods;
        this.completeness = completeness;
        this.closability = closability;
        this.held = held;
        this.untaken = untaken;
    }

    /** How the period stands, as {@code close} would find it now. */
    public PeriodStatus of(ReportingPeriod period) {
        Closability.Standing standing = closability.look(period);
        boolean stale = closability.isStale(period);
        return new PeriodStatus(
                period,
                catalogue.calendar().window(period),
                periods.state(period),
                period.isMonth() ? completeness.lines(period, periods.now()) : List.of(),
                standing.blocking(),
                standing.warnings(),
                stale,
                stale ? closability.onlyChange(period).orElse(null) : null,
                standing.reasons(),
                held.of(period),
                untaken.waiting(period));
    }
}
