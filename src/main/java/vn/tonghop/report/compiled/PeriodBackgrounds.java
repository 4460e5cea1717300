package vn.tonghop.report.compiled;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.ReportingUnit;
import vn.tonghop.finding.store.GivenWaivers;
import vn.tonghop.finding.store.RecordedFinding;
import vn.tonghop.period.ReportingPeriod;
import vn.tonghop.reconciliation.figures.Figures;
import vn.tonghop.reconciliation.figures.ReconciledRows;
import vn.tonghop.report.compiled.PeriodBackground.WaiverLine;
import vn.tonghop.result.FindingLine;
import vn.tonghop.staging.store.StagedRows;

/** Reads the background of a period from the database. */
final class PeriodBackgrounds {

    private final GivenWaivers given;
    private final StagedRows staged;
    private final Figures figures;
    private final ReconciledRows reconciled;
    private final Catalogue catalogue;

    PeriodBackgrounds(
            GivenWaivers given, StagedRows staged, Figures figures, ReconciledRows reconciled, Catalogue catalogue) {
        this.given = given;
        this.staged = staged;
        this.figures = figures;
        this.reconciled = reconciled;
        this.catalogue = catalogue;
    }

    PeriodBackground read(ReportingPeriod period, List<RecordedFinding> recorded, List<FindingLine> lines) {
        ReportingPeriod before = period.previous();
        Map<String, BigDecimal> previous = figures.values(before);
        return new PeriodBackground(
                previous.isEmpty() ? null : before.toString(),
                previous,
                waivers(period, lines),
                staged.notes(period.toString()),
                subjects(recorded),
                catalogue.units().stream()
                        .collect(Collectors.toMap(ReportingUnit::code, ReportingUnit::shortName, (a, b) -> a)),
                catalogue.calendar(period).cutoff(period.next()),
                yearMonths(period));
    }

    /** What each month of the year up to the period's last one stated for each indicator, for charts of the year. */
    private SortedMap<String, SortedMap<String, BigDecimal>> yearMonths(ReportingPeriod period) {
        SortedMap<String, SortedMap<String, BigDecimal>> months = new TreeMap<>();
        ReportingPeriod first = ReportingPeriod.month(period.year(), 1);
        ReportingPeriod last = ReportingPeriod.month(period.year(), period.lastMonth());
        reconciled
                .months(first, last)
                .forEach((month, lines) -> lines.forEach(line -> {
                    BigDecimal value = line.period();
                    if (value != null) {
                        months.computeIfAbsent(month.toString(), k -> new TreeMap<>())
                                .put(line.code(), value);
                    }
                }));
        return Collections.unmodifiableSortedMap(months);
    }

    /** A waiver that no longer fits its fact says nothing about this compilation. */
    private List<WaiverLine> waivers(ReportingPeriod period, List<FindingLine> lines) {
        Map<String, FindingLine> accepted = lines.stream()
                .filter(line -> !line.open())
                .collect(Collectors.toMap(FindingLine::id, l -> l, (a, b) -> a));
        List<WaiverLine> waivers = new ArrayList<>();
        for (GivenWaivers.Waiver waiver : given.ofPeriod(period.toString())) {
            FindingLine finding = accepted.get(waiver.finding());
            if (finding != null) {
                waivers.add(new WaiverLine(
                        finding.id(), finding.message(), waiver.by(), waiver.reason(), day(waiver.at())));
            }
        }
        return waivers;
    }

    private LocalDate day(LocalDateTime utc) {
        return utc.atOffset(ZoneOffset.UTC)
                .atZoneSameInstant(catalogue.calendar().zone())
                .toLocalDate();
    }

    private Map<String, String> subjects(List<RecordedFinding> recorded) {
        return recorded.stream()
                .map(RecordedFinding::finding)
                .filter(f -> catalogue.indicator(f.businessKey()).isPresent())
                .collect(Collectors.toMap(f -> f.id(), f -> f.businessKey(), (a, b) -> a));
    }
}
