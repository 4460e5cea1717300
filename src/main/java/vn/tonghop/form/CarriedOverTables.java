package vn.tonghop.form;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.tonghop.form.CarriedOver.OpenTask;
import vn.tonghop.period.ReportingPeriod;
import vn.tonghop.period.store.Periods;
import vn.tonghop.reconciliation.figures.ReconciledRows;
import vn.tonghop.reconciliation.ledger.LedgerBook;
import vn.tonghop.reconciliation.tasks.TaskRecord;

/** Reads what earlier months leave open. */
public final class CarriedOverTables {

    private final Periods periods;
    private final ReconciledRows reconciled;
    private final LedgerBook ledger;

    public CarriedOverTables(Periods periods, ReconciledRows reconciled, LedgerBook ledger) {
        this.periods = periods;
        this.reconciled = reconciled;
        this.ledger = ledger;
    }

    CarriedOver before(ReportingPeriod period) {
        return new CarriedOver(
                lastCompiled(period).map(this::openTasks).orElse(List.of()),
                period.opensYear() ? Map.of() : ledger.priorCumulatives(period.previous()));
    }

    private Optional<ReportingPeriod> lastCompiled(ReportingPeriod period) {
        return periods.compiled().keySet().stream()
                .filter(p -> p.isMonth() && p.compareTo(period) < 0)
                .max(ReportingPeriod::compareTo);
    }

    private List<OpenTask> openTasks(ReportingPeriod month) {
        return reconciled.tasks(month).stream()
                .filter(task -> TaskRecord.isOpen(task.status()))
                .map(task -> new OpenTask(
                        task.number(),
                        task.directiveDate(),
                        task.content(),
                        task.deadline(),
                        task.timeliness(),
                        task.result()))
                .toList();
    }
}
