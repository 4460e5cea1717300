package vn.tonghop.reconciliation;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import vn.tonghop.finding.store.GivenWaivers;
import vn.tonghop.period.store.Periods;
import vn.tonghop.reconciliation.figures.Drafts;
import vn.tonghop.reconciliation.figures.Figures;
import vn.tonghop.reconciliation.figures.ReconciledRows;
import vn.tonghop.reconciliation.inputs.EarlierRows;
import vn.tonghop.reconciliation.inputs.ReconciliationInputs;
import vn.tonghop.reconciliation.inputs.RepeatedEntries;
import vn.tonghop.reconciliation.inputs.RepeatedRows;
import vn.tonghop.reconciliation.inputs.RowKeyPacks;
import vn.tonghop.reconciliation.inputs.StaleForms;
import vn.tonghop.reconciliation.ledger.Ledger;
import vn.tonghop.reconciliation.ledger.LedgerBook;
import vn.tonghop.reconciliation.ledger.ReportedMonths;
import vn.tonghop.reconciliation.ledger.Restatements;
import vn.tonghop.reconciliation.told.CarriedFigureCheck;
import vn.tonghop.reconciliation.told.ToldTwice;
import vn.tonghop.reconciliation.told.TypedFigures;
import vn.tonghop.settling.SettlingConfiguration;

/** The proof of the figures, and what it keeps; wants a database and a catalogue. */
@Configuration(proxyBeanMethods = false)
@Import({
    SettlingConfiguration.class,
    CarriedFigureCheck.class,
    Completeness.class,
    Drafts.class,
    EarlierRows.class,
    Figures.class,
    GivenWaivers.class,
    KeptEdits.class,
    Ledger.class,
    LedgerBook.class,
    LongPeriodReconciler.class,
    KnownMonths.class,
    MonthChecks.class,
    PeriodReconciler.class,
    PeriodResults.class,
    Periods.class,
    ReconciledRows.class,
    Reconcilers.class,
    ReconciliationInputs.class,
    RepeatedEntries.class,
    RepeatedRows.class,
    ReportedMonths.class,
    Restatements.class,
    RowKeyPacks.class,
    SealedForms.class,
    SealedLedger.class,
    SealedList.class,
    SecondCalendarReconciler.class,
    StaleForms.class,
    ToldTwice.class,
    TypedFigures.class,
    UntakenFiles.class
})
public class ReconciliationConfiguration {}
