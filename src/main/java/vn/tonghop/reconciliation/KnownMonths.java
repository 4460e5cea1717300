package vn.tonghop.reconciliation;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.tonghop.period.ReportingPeriod;
import vn.tonghop.reconciliation.figures.MonthFigures;
import vn.tonghop.reconciliation.figures.ReconciledRows;
import vn.tonghop.reconciliation.figures.ReportedFigure;
import vn.tonghop.reconciliation.inputs.ReconciliationInputs;
import vn.tonghop.reconciliation.ledger.Ledger;
import vn.tonghop.reconciliation.ledger.LedgerBook;

/** Months as they are known now: a closed one by the ledger's last revision, an open one by its draft. */
final class KnownMonths {

    private final ReconciledRows reconciled;
    private final ReconciliationInputs inputs;
    private final LedgerBook book;
    private final Ledger ledger;

    KnownMonths(ReconciledRows reconciled, ReconciliationInputs inputs, LedgerBook book, Ledger ledger) {
        this.reconciled = reconciled;
        this.inputs = inputs;
        this.book = book;
        this.ledger = ledger;
    }

    /** What is known by indicator; empty where the month was never compiled. */
    Map<String, MonthFigures> figures(ReportingPeriod month) {
        Map<String, MonthFigures> figures = new TreeMap<>();
        Set<String> estimated = inputs.reportedFigures(month).stream()
                .filter(ReportedFigure::estimated)
                .map(ReportedFigure::indicator)
                .collect(Collectors.toSet());
        reconciled
                .indicators(month)
                .forEach(i -> figures.put(
                        i.code(),
                        new MonthFigures(
                                i.opening(), i.period(), i.cumulative(), i.plan(), estimated.contains(i.code()))));
        if (book.isClosed(month)) {
            ledger.latest(month)
                    .forEach((code, e) -> figures.put(
                            code,
                            new MonthFigures(
                                    e.opening(), e.period(), e.cumulative(), e.plan(), estimated.contains(code))));
        }
        return figures;
    }
}
