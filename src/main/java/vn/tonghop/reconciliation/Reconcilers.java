package vn.tonghop.reconciliation;

import java.time.LocalDateTime;
import vn.tonghop.period.ReportingPeriod;

/** Reconciles a period of any kind, in the caller's transaction. */
public final class Reconcilers {

    private final PeriodReconciler months;
    private final LongPeriodReconciler longer;
    private final SecondCalendarReconciler secondCalendars;

    Reconcilers(PeriodReconciler months, LongPeriodReconciler longer, SecondCalendarReconciler secondCalendars) {
        this.months = months;
        this.longer = longer;
        this.secondCalendars = secondCalendars;
    }

    /** Reconciles a period as of now. */
    public void reconcile(ReportingPeriod period, LocalDateTime nowUtc) {
        if (period.isMonth()) {
            months.reconcile(period, nowUtc);
        } else if (period.calendar() != null) {
            secondCalendars.reconcile(period);
        } else {
            longer.reconcile(period);
        }
    }
}
