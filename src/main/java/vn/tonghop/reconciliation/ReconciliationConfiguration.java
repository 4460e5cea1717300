package vn.tonghop.reconciliation;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.finding.store.Findings;
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

/** The proof of the figures, and what it keeps; wants a database and a catalogue. */
@Configuration(proxyBeanMethods = false)
public class ReconciliationConfiguration {

    @Bean
    Periods periods(JdbcTemplate jdbc) {
        return new Periods(jdbc);
    }

    @Bean
    GivenWaivers givenWaivers(JdbcTemplate jdbc) {
        return new GivenWaivers(jdbc);
    }

    @Bean
    Figures figures(JdbcTemplate jdbc) {
        return new Figures(jdbc);
    }

    @Bean
    ReconciledRows reconciledRows(JdbcTemplate jdbc) {
        return new ReconciledRows(jdbc);
    }

    @Bean
    Drafts drafts(JdbcTemplate jdbc, Periods periods) {
        return new Drafts(jdbc, periods);
    }

    @Bean
    KeptEdits keptEdits(JdbcTemplate jdbc) {
        return new KeptEdits(jdbc);
    }

    @Bean
    Ledger ledger(JdbcTemplate jdbc, Catalogue catalogue) {
        return new Ledger(jdbc, catalogue.department().calendar());
    }

    @Bean
    LedgerBook ledgerBook(
            Periods periods, Ledger ledger, ReconciledRows reconciled, Figures figures, Catalogue catalogue) {
        return new LedgerBook(periods, ledger, reconciled, figures, catalogue);
    }

    @Bean
    Restatements restatements(Ledger ledger, Catalogue catalogue) {
        return new Restatements(ledger, catalogue);
    }

    @Bean
    ReportedMonths reportedMonths(Ledger ledger, Catalogue catalogue) {
        return new ReportedMonths(ledger, catalogue);
    }

    @Bean
    Completeness completeness(JdbcTemplate jdbc, Catalogue catalogue) {
        return new Completeness(jdbc, catalogue);
    }

    @Bean
    UntakenFiles untakenFiles(JdbcTemplate jdbc, Periods periods, Catalogue catalogue) {
        return new UntakenFiles(jdbc, periods, catalogue);
    }

    @Bean
    ReconciliationInputs reconciliationInputs(JdbcTemplate jdbc, Catalogue catalogue) {
        return new ReconciliationInputs(jdbc, catalogue);
    }

    @Bean
    EarlierRows earlierRows(JdbcTemplate jdbc, Catalogue catalogue) {
        return new EarlierRows(jdbc, catalogue, new RowKeyPacks(jdbc), new RepeatedEntries(jdbc));
    }

    @Bean
    MonthChecks monthChecks(
            JdbcTemplate jdbc,
            Catalogue catalogue,
            ReconciliationInputs inputs,
            Completeness completeness,
            Restatements restatements,
            UntakenFiles untaken,
            KeptEdits edits) {
        return new MonthChecks(
                completeness,
                new RepeatedRows(jdbc, catalogue, inputs),
                new StaleForms(jdbc, catalogue, inputs),
                restatements,
                untaken,
                edits);
    }

    @Bean
    PeriodResults periodResults(ReconciledRows rows, Figures figures, Findings findings) {
        return new PeriodResults(rows, figures, findings);
    }

    @Bean
    PeriodReconciler periodReconciler(
            Catalogue catalogue,
            EarlierRows earlier,
            ReconciliationInputs inputs,
            LedgerBook ledger,
            MonthChecks checks,
            ReconciledRows reconciled,
            Figures figures,
            PeriodResults results) {
        return new PeriodReconciler(catalogue, earlier, inputs, ledger, checks, reconciled, figures, results);
    }

    @Bean
    LongPeriodReconciler longPeriodReconciler(
            Catalogue catalogue,
            ReconciliationInputs inputs,
            ReconciledRows reconciled,
            LedgerBook book,
            Ledger ledger,
            Figures figures,
            KeptEdits edits,
            Findings findings,
            PeriodResults results) {
        return new LongPeriodReconciler(
                catalogue,
                new MonthBook(reconciled, inputs, book, ledger),
                book,
                figures,
                inputs,
                edits,
                findings,
                results);
    }

    @Bean
    SecondCalendarReconciler secondCalendarReconciler(
            Catalogue catalogue, ReconciliationInputs inputs, EarlierRows earlier, PeriodResults results) {
        return new SecondCalendarReconciler(catalogue, inputs, earlier, results);
    }

    @Bean
    Reconcilers reconcilers(
            PeriodReconciler months, LongPeriodReconciler longer, SecondCalendarReconciler secondCalendars) {
        return new Reconcilers(months, longer, secondCalendars);
    }

    @Bean
    SealedList sealedList(
            JdbcTemplate jdbc,
            Periods periods,
            GivenWaivers waivers,
            Catalogue catalogue,
            Completeness completeness,
            UntakenFiles untaken,
            KeptEdits edits,
            Drafts drafts,
            ReconciledRows reconciled,
            LedgerBook book,
            Ledger ledger,
            Restatements restatements,
            ReportedMonths reported) {
        return new SealedList(
                jdbc,
                periods,
                waivers,
                catalogue,
                completeness,
                untaken,
                edits,
                drafts,
                reconciled,
                new SealedLedger(book, ledger, restatements, reported));
    }
}
