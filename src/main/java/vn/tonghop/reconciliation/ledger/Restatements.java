package vn.tonghop.reconciliation.ledger;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.CheckRule;
import vn.tonghop.catalogue.Indicator;
import vn.tonghop.finding.Finding;
import vn.tonghop.finding.FindingCode;
import vn.tonghop.period.ReportingPeriod;
import vn.tonghop.reconciliation.figures.IndicatorCase;
import vn.tonghop.reconciliation.figures.IndicatorFindings;

/** Figures that differ from what was reported: of a month that was reopened, and of earlier months since the last report. */
public final class Restatements {

    private final Catalogue catalogue;
    private final Ledger ledger;

    public Restatements(Ledger ledger, Catalogue catalogue) {
        this.catalogue = catalogue;
        this.ledger = ledger;
    }

    /**
     * A figure that was reported otherwise.
     *
     * @param month whose figure it is
     * @param reported as it stood in the last report
     * @param now as it is known now
     * @param cumulative whether it is the cumulative total and not the value of the month
     */
    public record Restated(
            ReportingPeriod month, Indicator indicator, BigDecimal reported, BigDecimal now, boolean cumulative) {}

    /** What a month would change in its own report, and what its report owes its readers about earlier ones. */
    public List<Finding> check(ReportingPeriod period, List<IndicatorCase> cases) {
        CheckRule rule = catalogue.check(FindingCode.FIGURE_RESTATED);
        if (!rule.enabled()) {
            return List.of();
        }
        List<Restated> restated = new ArrayList<>(owed(period));
        Map<String, LedgerEntry> before = ledger.latest(period);
        for (IndicatorCase c : cases) {
            LedgerEntry then = before.get(c.indicator().code());
            Restated changed =
                    then == null ? null : difference(period, c.indicator(), then, c.periodValue(), c.cumulative());
            if (changed != null) {
                restated.add(changed);
            }
        }
        return restated.stream().map(r -> finding(r, period, rule)).toList();
    }

    /** Corrections of earlier months made since the report of the month before, until this month's. */
    public List<Restated> owed(ReportingPeriod period) {
        Long since = ledger.reportedBy(period.previous());
        Long own = ledger.reportedBy(period);
        if (since == null) {
            return List.of();
        }
        long until = own == null ? Long.MAX_VALUE : own;
        List<Restated> owed = new ArrayList<>();
        for (ReportingPeriod month : ledger.restatedMonths(since)) {
            if (month.compareTo(period) < 0) {
                owed.addAll(owed(month, since, until, owed));
            }
        }
        return owed;
    }

    /** A total that only carries an earlier month's correction on is not told a second time. */
    private List<Restated> owed(ReportingPeriod month, long since, long until, List<Restated> earlier) {
        Map<String, LedgerEntry> then = new TreeMap<>();
        Map<String, LedgerEntry> now = new TreeMap<>();
        for (LedgerEntry entry : ledger.all(month)) {
            if (entry.act() <= since) {
                then.put(entry.indicator(), entry);
            } else if (entry.act() < until) {
                now.put(entry.indicator(), entry);
            }
        }
        List<Restated> owed = new ArrayList<>();
        now.forEach((code, entry) -> {
            LedgerEntry before = then.get(code);
            Indicator indicator = catalogue.indicator(code).orElse(null);
            boolean told = earlier.stream()
                    .anyMatch(e -> e.indicator().code().equals(code)
                            && before != null
                            && LedgerEntry.same(before.period(), entry.period()));
            if (before != null && indicator != null && !told) {
                Restated changed = difference(month, indicator, before, entry.period(), entry.cumulative());
                if (changed != null) {
                    owed.add(changed);
                }
            }
        });
        return owed;
    }

    private static @Nullable Restated difference(
            ReportingPeriod month,
            Indicator indicator,
            LedgerEntry then,
            @Nullable BigDecimal period,
            @Nullable BigDecimal cumulative) {
        BigDecimal before = then.period();
        if (before != null && period != null && before.compareTo(period) != 0) {
            return new Restated(month, indicator, before, period, false);
        }
        BigDecimal total = then.cumulative();
        if (total != null && cumulative != null && total.compareTo(cumulative) != 0) {
            return new Restated(month, indicator, total, cumulative, true);
        }
        return null;
    }

    private static Finding finding(Restated r, ReportingPeriod period, CheckRule rule) {
        return Finding.of(FindingCode.FIGURE_RESTATED, rule.severity())
                .period(period)
                .unit(r.indicator().unit())
                .about(r.indicator().code() + " " + r.month())
                .found(IndicatorFindings.plain(r.now()))
                .expected(IndicatorFindings.plain(r.reported()))
                .with("indicator", r.indicator().label())
                .with("otherPeriod", r.month().toString())
                .with("previous", r.reported())
                .with("value", r.now())
                .with("difference", r.now().subtract(r.reported()))
                .build();
    }
}
