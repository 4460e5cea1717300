package vn.tonghop.reconciliation;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.finding.store.Findings;
import vn.tonghop.finding.store.GivenWaivers;
import vn.tonghop.intake.Submissions;
import vn.tonghop.intake.UntakenBook;
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
import vn.tonghop.settling.FormResults;
import vn.tonghop.settling.SettlingConfiguration;

/** The proof of the figures, and what it keeps; wants a database and a catalogue. */
@Configuration(proxyBeanMethods = false)
@Import(SettlingConfiguration.class)
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
    Completeness completeness(FormResults forms, Catalogue catalogue) {
        return new Completeness(forms, catalogue);
    }

    @Bean
    UntakenFiles untakenFiles(UntakenBook book, Periods periods, Catalogue catalogue) {
        return new UntakenFiles(book, periods, catalogue);
    }

    @Bean
    ReconciliationInputs reconciliationInputs(JdbcTemplate jdbc, FormResults forms, Catalogue catalogue) {
        return new ReconciliationInputs(jdbc, forms, catalogue);
    }

    @Bean
    RepeatedEntries repeatedEntries(JdbcTemplate jdbc) {
        return new RepeatedEntries(jdbc);
    }

    @Bean
    EarlierRows earlierRows(JdbcTemplate jdbc, FormResults forms, RepeatedEntries repeated, Catalogue catalogue) {
        return new EarlierRows(forms, catalogue, new RowKeyPacks(jdbc), repeated);
    }

    @Bean
    MonthChecks monthChecks(
            RepeatedEntries repeated,
            FormResults forms,
            Catalogue catalogue,
            ReconciliationInputs inputs,
            Completeness completeness,
            Restatements restatements,
            UntakenFiles untaken,
            KeptEdits edits) {
        return new MonthChecks(
                completeness,
                new RepeatedRows(repeated, forms, catalogue, inputs),
                new StaleForms(catalogue, inputs),
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
            Submissions submissions,
            FormResults forms,
            Findings findings,
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
                periods,
                waivers,
                catalogue,
                completeness,
                untaken,
                edits,
                drafts,
                reconciled,
                new SealedForms(submissions, forms, findings, completeness),
                new SealedLedger(book, ledger, restatements, reported));
    }
}
