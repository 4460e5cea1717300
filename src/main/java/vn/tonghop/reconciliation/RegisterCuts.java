package vn.tonghop.reconciliation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.Computation;
import vn.tonghop.catalogue.DataForm;
import vn.tonghop.catalogue.Indicator;
import vn.tonghop.catalogue.RegisterFeed;
import vn.tonghop.period.DateWindow;
import vn.tonghop.period.ReportingPeriod;
import vn.tonghop.reconciliation.figures.CutCount;
import vn.tonghop.reconciliation.figures.Figure;
import vn.tonghop.reconciliation.figures.RegisterCount;
import vn.tonghop.reconciliation.inputs.EarlierRows;
import vn.tonghop.reconciliation.inputs.ReconciliationInputs;

/**
 * Counts registers between two days that are no cut-offs of the department's own calendar. A row counts on its day, whichever
 * month's form lists it, if it counts for the department's own report at all; so both calendars rest on the same rows.
 */
final class RegisterCuts {

    private final Catalogue catalogue;
    private final ReconciliationInputs inputs;
    private final EarlierRows earlier;
    private final Set<String> noted = new HashSet<>();

    /** Notes what has counted before in each form once in the life of this object. */
    RegisterCuts(Catalogue catalogue, ReconciliationInputs inputs, EarlierRows earlier) {
        this.catalogue = catalogue;
        this.inputs = inputs;
        this.earlier = earlier;
    }

    /** What the register of an indicator counts from the first to the last day of a window. */
    CutCount count(Indicator indicator, DateWindow window) {
        RegisterFeed feed = indicator.feed();
        Computation computation = indicator.computation();
        if (computation != null && computation.addsUp()) {
            return computed(computation, window);
        }
        if (indicator.kind() != Indicator.Kind.FLOW) {
            return new CutCount.Impossible("state", Map.of());
        }
        if (feed == null) {
            return new CutCount.Impossible("no-register", Map.of());
        }
        DataForm form = catalogue.form(feed.form()).orElseThrow();
        if (feed.dateField() == null) {
            return new CutCount.Impossible("no-date", Map.of("form", form.code()));
        }
        List<String> missing = needed(window).stream()
                .filter(month -> !inputs.isReceived(month, indicator.unit(), form.code()))
                .map(month -> "%02d/%d".formatted(month.lastMonth(), month.year()))
                .toList();
        if (!missing.isEmpty()) {
            return new CutCount.Impossible(
                    "register-missing", Map.of("form", form.code(), "months", String.join(", ", missing)));
        }
        return counted(indicator, feed, form, window);
    }

    /** What follows from others follows from their cuts; where one cannot be computed, neither can this. */
    private CutCount computed(Computation computation, DateWindow window) {
        BigDecimal total = BigDecimal.ZERO;
        List<Figure.Evidence> evidence = new ArrayList<>();
        for (String id : computation.figures().toList()) {
            Indicator part = catalogue
                    .indicator(id.substring(0, id.lastIndexOf('.')))
                    .orElseThrow(() -> new IllegalStateException("checked at start: figure " + id));
            CutCount count = count(part, window);
            if (!(count instanceof CutCount.Counted counted)) {
                return count;
            }
            total = computation.add().contains(id) ? total.add(counted.value()) : total.subtract(counted.value());
            evidence.addAll(counted.evidence());
        }
        return new CutCount.Counted(total, evidence);
    }

    /** A late row may stand in the form of any month after its own. */
    private CutCount counted(Indicator indicator, RegisterFeed feed, DataForm form, DateWindow window) {
        BigDecimal total = BigDecimal.ZERO;
        long undated = 0;
        List<Figure.Evidence> evidence = new ArrayList<>();
        ReportingPeriod first = catalogue.calendar().monthOf(window.first());
        for (ReportingPeriod month : inputs.monthsWith(indicator.unit(), form, first)) {
            if (noted.add(month + " " + indicator.unit() + " " + form.code())) {
                earlier.note(month, indicator.unit(), form);
            }
            RegisterCount count = inputs.registerCount(month, indicator, feed, window);
            if (count != null) {
                total = total.add(count.value());
                evidence.addAll(count.evidence());
            }
            undated += form.windowColumn().size() > 1 ? 0 : inputs.undatedRows(month, indicator, feed);
        }
        return undated == 0
                ? new CutCount.Counted(total, evidence)
                : new CutCount.Impossible("undated", Map.of("form", form.code(), "count", undated));
    }

    /** The months whose forms must have come before the window can be counted. */
    private List<ReportingPeriod> needed(DateWindow window) {
        List<ReportingPeriod> months = new ArrayList<>();
        ReportingPeriod last = catalogue.calendar().monthOf(window.last());
        for (ReportingPeriod m = catalogue.calendar().monthOf(window.first()); m.compareTo(last) <= 0; m = m.next()) {
            months.add(m);
        }
        return months;
    }
}
