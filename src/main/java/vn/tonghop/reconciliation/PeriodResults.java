package vn.tonghop.reconciliation;

import java.util.List;
import java.util.Map;
import vn.tonghop.catalogue.TaskRules.TaskStatus;
import vn.tonghop.finding.Finding;
import vn.tonghop.finding.store.Findings;
import vn.tonghop.period.ReportingPeriod;
import vn.tonghop.reconciliation.figures.CheckOutcome;
import vn.tonghop.reconciliation.figures.Figure;
import vn.tonghop.reconciliation.figures.Figures;
import vn.tonghop.reconciliation.figures.ReconciledIndicator;
import vn.tonghop.reconciliation.figures.ReconciledRows;
import vn.tonghop.reconciliation.figures.ReconciledTask;
import vn.tonghop.reconciliation.figures.ReportedTask;

/** Keeps what a reconciliation says of a period, in place of what the one before has said. */
record PeriodResults(ReconciledRows rows, Figures figures, Findings findings) {

    void replace(
            ReportingPeriod period,
            List<ReconciledIndicator> indicators,
            List<CheckOutcome> checks,
            Map<ReportedTask, TaskStatus> tasks,
            List<Figure> all,
            List<Finding> found) {
        rows.replace(
                period,
                indicators,
                checks,
                tasks.entrySet().stream()
                        .map(task -> ReconciledTask.of(task.getKey(), task.getValue()))
                        .toList());
        figures.replace(period, all);
        findings.replace(period.toString(), found);
    }
}
