package vn.tonghop.reconciliation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.DataForm;
import vn.tonghop.catalogue.Indicator;
import vn.tonghop.catalogue.RegisterFeed;
import vn.tonghop.period.DateWindow;
import vn.tonghop.period.ReportingCalendar;
import vn.tonghop.period.ReportingPeriod;
import vn.tonghop.reconciliation.figures.Opening;
import vn.tonghop.reconciliation.figures.RegisterCount;
import vn.tonghop.reconciliation.figures.YearSplit;
import vn.tonghop.reconciliation.inputs.ReconciliationInputs;

/**
 * Splits a month at the day on which an indicator's own year begins, by the days of its register's rows: what lies before
 * belongs to the old year's total, the rest opens the new one's. A row without a day, which counts all the same, could belong
 * to either; then nobody but the unit can tell.
 */
final class YearSplits {

    private final Catalogue catalogue;
    private final ReconciliationInputs inputs;

    YearSplits(Catalogue catalogue, ReconciliationInputs inputs) {
        this.catalogue = catalogue;
        this.inputs = inputs;
    }

    /** The split of an indicator whose total starts anew inside the month; null where the register cannot tell. */
    @Nullable
    YearSplit of(ReportingPeriod period, Indicator indicator, Opening opening) {
        RegisterFeed feed = indicator.feed();
        LocalDate first = firstDay(period, indicator);
        DateWindow window = catalogue.calendar().window(period);
        if (opening.source() != Opening.Source.RESTART
                || feed == null
                || feed.dateField() == null
                || first == null
                || !window.contains(first)
                || hasUndatedRows(period, indicator, feed)) {
            return null;
        }
        RegisterCount count = inputs.registerCount(period, indicator, feed, new DateWindow(first, window.last()));
        return count == null ? null : new YearSplit(first, count.value(), count.evidence());
    }

    private @Nullable LocalDate firstDay(ReportingPeriod period, Indicator indicator) {
        ReportingCalendar own =
                indicator.calendar() == null ? null : catalogue.calendars().get(indicator.calendar());
        return own == null ? null : own.yearToDate(period).first();
    }

    /** In a register with two days a row without the one that counts does not count at all. */
    private boolean hasUndatedRows(ReportingPeriod period, Indicator indicator, RegisterFeed feed) {
        DataForm form = catalogue.form(feed.form()).orElseThrow();
        return form.windowColumn().size() < 2 && inputs.undatedRows(period, indicator, feed) > 0;
    }
}
