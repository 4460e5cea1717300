package vn.tonghop.reconciliation.inputs;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.Indicator;
import vn.tonghop.period.ReportingCalendar;
import vn.tonghop.period.ReportingPeriod;
import vn.tonghop.reconciliation.figures.EarlierMonths;
import vn.tonghop.reconciliation.figures.Figure;
import vn.tonghop.reconciliation.figures.Figures;
import vn.tonghop.reconciliation.figures.Opening;
import vn.tonghop.reconciliation.figures.ReconciledRows;
import vn.tonghop.reconciliation.figures.ReportedFigure;
import vn.tonghop.reconciliation.figures.Succession;

/** Reads what earlier months say of the indicators of one month. */
public final class EarlierMonthsReader {

    private final Figures figures;
    private final Catalogue catalogue;
    private final ReportingPeriod period;
    private final Map<String, Opening> openings;
    private final Succession succession;
    private final Map<String, Map<ReportingPeriod, BigDecimal>> values = new HashMap<>();
    private final Map<String, Map<ReportingPeriod, BigDecimal>> registers = new HashMap<>();
    private final Map<String, List<Figure.Evidence>> evidence = new HashMap<>();
    private final Set<String> estimated = new HashSet<>();

    public EarlierMonthsReader(
            ReconciledRows rows,
            Figures figures,
            Catalogue catalogue,
            ReconciliationInputs inputs,
            ReportingPeriod period,
            Map<String, Opening> openings) {
        this.figures = figures;
        this.catalogue = catalogue;
        this.period = period;
        this.openings = openings;
        this.succession = new Succession(catalogue);
        rows.months(firstMonth(), period.previous())
                .forEach((month, lines) -> lines.forEach(line -> {
                    keep(values, month, line.code(), line.period());
                    keep(registers, month, line.code(), line.register());
                }));
        readEvidence(period.previous());
        inputs.reportedFigures(period.previous()).stream()
                .filter(ReportedFigure::estimated)
                .forEach(f -> estimated.add(f.indicator()));
    }

    public EarlierMonths of(Indicator indicator) {
        List<BigDecimal> ofYear = new ArrayList<>();
        earlierMonths().stream().map(month -> value(month, indicator)).forEach(v -> {
            if (v != null) {
                ofYear.add(v);
            }
        });
        return new EarlierMonths(
                opening(indicator),
                sources(indicator).anyMatch(estimated::contains),
                value(period.previous(), indicator),
                sources(indicator)
                        .flatMap(code -> evidence.getOrDefault(code, List.of()).stream())
                        .toList(),
                ofYear,
                registerOfEarlierMonths(indicator),
                others(indicator.unit()));
    }

    private @Nullable BigDecimal value(ReportingPeriod month, Indicator indicator) {
        return succession.sum(
                month, indicator, code -> values.getOrDefault(code, Map.of()).get(month));
    }

    /** Codes under which the month before reported it. */
    private Stream<String> sources(Indicator indicator) {
        return succession.in(period.previous(), indicator).stream().map(Indicator::code);
    }

    /** By its own calendar an indicator's year may start inside the month; then its total cannot be opening + period. */
    public Opening opening(Indicator indicator) {
        return restarts(indicator) ? Opening.RESTARTED : openings.getOrDefault(indicator.code(), Opening.NONE);
    }

    private boolean restarts(Indicator indicator) {
        ReportingCalendar own =
                indicator.calendar() == null ? null : catalogue.calendars().get(indicator.calendar());
        return own != null
                && period.opensYear()
                && !own.yearToDate(period)
                        .first()
                        .equals(catalogue.calendar().window(period).first());
    }

    private List<ReportingPeriod> earlierMonths() {
        List<ReportingPeriod> months = new ArrayList<>();
        for (int month = 1; month < period.number(); month++) {
            months.add(ReportingPeriod.month(period.year(), month));
        }
        return months;
    }

    /** The month before is asked for even where it belongs to another year. */
    private ReportingPeriod firstMonth() {
        return period.opensYear() ? period.previous() : ReportingPeriod.month(period.year(), 1);
    }

    private static void keep(
            Map<String, Map<ReportingPeriod, BigDecimal>> kept,
            ReportingPeriod month,
            String indicator,
            @Nullable BigDecimal value) {
        if (value != null) {
            kept.computeIfAbsent(indicator, k -> new HashMap<>()).put(month, value);
        }
    }

    private void readEvidence(ReportingPeriod month) {
        for (Indicator indicator : catalogue.indicators()) {
            if (indicator.kind() == Indicator.Kind.STOCK) {
                evidence.put(
                        indicator.code(),
                        figures.evidence(month, indicator.code() + ".period").stream()
                                .map(e -> e.as("carried"))
                                .toList());
            }
        }
    }

    /**
     * What each earlier month's register counted when it was reconciled; null unless every one was received, and counts by
     * the department's calendar.
     */
    private @Nullable BigDecimal registerOfEarlierMonths(Indicator indicator) {
        if (indicator.feed() == null || !indicator.cumulates() || indicator.calendar() != null || period.opensYear()) {
            return null;
        }
        BigDecimal total = BigDecimal.ZERO;
        for (ReportingPeriod month : earlierMonths()) {
            BigDecimal count = succession.sum(
                    month,
                    indicator,
                    code -> registers.getOrDefault(code, Map.of()).get(month));
            if (count == null) {
                return null;
            }
            total = total.add(count);
        }
        return total;
    }

    private Map<String, BigDecimal> others(String unit) {
        Map<String, BigDecimal> others = new HashMap<>();
        for (Indicator indicator : catalogue.indicators()) {
            BigDecimal value = opening(indicator).value();
            if (indicator.unit().equals(unit) && indicator.cumulates() && value != null) {
                others.put(indicator.label(), value);
            }
        }
        return others;
    }
}
