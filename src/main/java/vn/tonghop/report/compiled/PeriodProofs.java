package vn.tonghop.report.compiled;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.Indicator;
import vn.tonghop.finding.FindingCode;
import vn.tonghop.finding.store.RecordedFinding;
import vn.tonghop.period.ReportingPeriod;
import vn.tonghop.reconciliation.figures.Drafts;
import vn.tonghop.reconciliation.figures.Figure;
import vn.tonghop.reconciliation.figures.ReconciledRows;
import vn.tonghop.reconciliation.ledger.ReportedMonths;
import vn.tonghop.reconciliation.ledger.Restatements;
import vn.tonghop.report.compiled.PeriodProof.Correction;
import vn.tonghop.report.compiled.PeriodProof.RestatedLine;
import vn.tonghop.result.FindingLine;
import vn.tonghop.wording.VietnameseDates;

/** Reads how a period's figures were checked, and what they were before. */
final class PeriodProofs {

    private final Catalogue catalogue;
    private final ReconciledRows reconciled;
    private final FigureHistories histories;
    private final Restatements restatements;
    private final ReportedMonths reported;

    PeriodProofs(
            Catalogue catalogue,
            ReconciledRows reconciled,
            Drafts drafts,
            Restatements restatements,
            ReportedMonths reported) {
        this.catalogue = catalogue;
        this.reconciled = reconciled;
        this.histories = new FigureHistories(drafts, reported);
        this.restatements = restatements;
        this.reported = reported;
    }

    PeriodProof read(
            ReportingPeriod period,
            List<Figure> figures,
            List<RecordedFinding> recorded,
            List<FindingLine> lines,
            PeriodBackground background) {
        return new PeriodProof(
                catalogue.calendar(period).code(),
                histories.read(period, figures, background.previousValues()),
                reconciled.checks(period),
                period.isMonth() ? corrections(period) : List.of(),
                period.calendar() == null ? restatements(period) : List.of(),
                reasons(figures, recorded, lines));
    }

    private List<Correction> corrections(ReportingPeriod period) {
        return restatements.owed(period).stream()
                .map(r -> new Correction(
                        r.indicator().label(),
                        VietnameseDates.period(r.month()),
                        r.cumulative(),
                        r.indicator().unitOfMeasure(),
                        r.reported(),
                        r.now()))
                .toList();
    }

    private List<RestatedLine> restatements(ReportingPeriod period) {
        return reported.restated(period).stream()
                .map(r -> {
                    String code = r.figure().substring(0, r.figure().lastIndexOf('.'));
                    Indicator indicator = catalogue.indicator(code).orElse(null);
                    return new RestatedLine(
                            r.month().toString(),
                            r.figure(),
                            indicator == null ? code : indicator.label(),
                            r.figure().endsWith(".percent") || indicator == null ? "%" : indicator.unitOfMeasure(),
                            r.reported(),
                            r.restated());
                })
                .toList();
    }

    /** A percent is missing with its total, and the figures of tasks for one reason. */
    private static String reasonOf(String figure) {
        return figure.startsWith("tasks.") ? "tasks" : figure.replace(".percent", ".cumulative");
    }

    /** The finding that says why a figure is missing, by the figure's id. */
    private static Map<String, String> reasons(
            List<Figure> figures, List<RecordedFinding> recorded, List<FindingLine> lines) {
        Map<String, String> messages = new HashMap<>();
        lines.forEach(line -> messages.put(line.id(), line.message()));
        Map<String, String> byFigure = new HashMap<>();
        for (RecordedFinding finding : recorded) {
            if (finding.finding().code() == FindingCode.FIGURE_NOT_COMPUTABLE) {
                byFigure.put(
                        finding.finding().businessKey(),
                        messages.getOrDefault(finding.finding().id(), ""));
            }
        }
        Map<String, String> reasons = new HashMap<>();
        for (Figure figure : figures) {
            String reason = byFigure.get(reasonOf(figure.id()));
            if (figure.value() == null && reason != null) {
                reasons.put(figure.id(), reason);
            }
        }
        return reasons;
    }
}
