package vn.tonghop.closing;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.closing.issued.IssuedSetVerifier;
import vn.tonghop.closing.issued.IssuedSets;
import vn.tonghop.closing.issued.RegisterJournal;
import vn.tonghop.closing.issued.Restoration;
import vn.tonghop.closing.state.PeriodDesk;
import vn.tonghop.database.HomeIdentity;
import vn.tonghop.database.RunLock;
import vn.tonghop.finding.store.Findings;
import vn.tonghop.finding.store.GivenWaivers;
import vn.tonghop.home.HomeFolder;
import vn.tonghop.home.ProgramVersion;
import vn.tonghop.home.TonghopProperties;
import vn.tonghop.home.Workers;
import vn.tonghop.intake.Submissions;
import vn.tonghop.period.store.Periods;
import vn.tonghop.reading.detect.SourceFiles;
import vn.tonghop.reconciliation.Completeness;
import vn.tonghop.reconciliation.KeptEdits;
import vn.tonghop.reconciliation.Reconcilers;
import vn.tonghop.reconciliation.ReconciliationConfiguration;
import vn.tonghop.reconciliation.SealedList;
import vn.tonghop.reconciliation.UntakenFiles;
import vn.tonghop.reconciliation.figures.Drafts;
import vn.tonghop.reconciliation.ledger.LedgerBook;
import vn.tonghop.report.Documents;
import vn.tonghop.report.ReportConfiguration;
import vn.tonghop.report.ReportDesk;
import vn.tonghop.report.compiled.CompiledPeriods;
import vn.tonghop.report.compose.PrintedFigures;
import vn.tonghop.report.compose.ReportComposer;
import vn.tonghop.report.signed.PdfReports;
import vn.tonghop.settling.FormResults;
import vn.tonghop.settling.FormVerdicts;
import vn.tonghop.settling.VerdictSettler;
import vn.tonghop.staging.store.StagedRows;
import vn.tonghop.wording.Language;

/** What people decide about periods, findings and files. */
@Configuration(proxyBeanMethods = false)
@Import({ReconciliationConfiguration.class, ReportConfiguration.class})
public class DecisionConfiguration {

    @Bean
    PeriodDesk periodDesk(
            Periods periods,
            Submissions submissions,
            FormResults forms,
            Findings findings,
            Completeness completeness,
            Catalogue catalogue,
            Clock clock) {
        return new PeriodDesk(periods, submissions, forms, findings, completeness, catalogue, clock);
    }

    @Bean
    Workers workers(TonghopProperties properties) {
        return new Workers(properties.workers());
    }

    @Bean
    PeriodCompiler periodCompiler(
            PlatformTransactionManager transactions,
            Findings findings,
            FormVerdicts verdicts,
            Catalogue catalogue,
            SealedList sealedList,
            Drafts drafts,
            Reconcilers reconcilers,
            ReportDesk reports,
            PeriodDesk periods,
            Periods compilations,
            IssuedSets issued) {
        return new PeriodCompiler(
                new TransactionTemplate(transactions),
                findings,
                verdicts,
                catalogue,
                sealedList,
                drafts,
                reconcilers,
                reports,
                periods,
                compilations,
                issued,
                ProgramVersion.current());
    }

    @Bean
    Waivers waivers(
            GivenWaivers given, Findings findings, PlatformTransactionManager transactions, PeriodDesk periods) {
        return new Waivers(given, findings, new TransactionTemplate(transactions), periods);
    }

    @Bean
    Withdrawals withdrawals(
            Submissions submissions,
            PlatformTransactionManager transactions,
            PeriodDesk periods,
            Periods withdrawn,
            FormResults forms,
            VerdictSettler settler) {
        return new Withdrawals(submissions, new TransactionTemplate(transactions), periods, withdrawn, forms, settler);
    }

    @Bean
    EditKeeper editKeeper(
            KeptEdits edits,
            ReportComposer composer,
            PlatformTransactionManager transactions,
            Catalogue catalogue,
            CompiledPeriods compiled,
            PeriodDesk periods) {
        return new EditKeeper(edits, composer, new TransactionTemplate(transactions), catalogue, compiled, periods);
    }

    @Bean
    IssuedSets issuedSets(
            HomeFolder home, JdbcTemplate jdbc, PeriodDesk periods, ReportDesk reports, Language language) {
        return new IssuedSets(home, jdbc, periods, reports, language, ProgramVersion.current());
    }

    @Bean
    SignedCopyCheck signedCopyCheck(PrintedFigures printed, CompiledPeriods compiled, PdfReports pdfs, Clock clock) {
        return new SignedCopyReadback(printed, compiled, pdfs, clock);
    }

    @Bean
    HomeIdentity homeIdentity(HomeFolder home, JdbcTemplate jdbc) {
        return new HomeIdentity(home, jdbc);
    }

    @Bean
    RegisterJournal registerJournal(HomeFolder home, JdbcTemplate jdbc) {
        return new RegisterJournal(home, jdbc);
    }

    @Bean
    Restoration restoration(
            HomeFolder home,
            JdbcTemplate jdbc,
            Periods periods,
            Documents documents,
            IssuedSets issued,
            Submissions submissions,
            PlatformTransactionManager transactions,
            HomeIdentity identity,
            SourceFiles files) {
        return new Restoration(
                home,
                jdbc,
                submissions,
                periods,
                documents,
                issued,
                new TransactionTemplate(transactions),
                identity,
                files);
    }

    @Bean
    Publication publication(Periods periods, PeriodCompiler compiler, IssuedSets issued) {
        return new Publication(periods, compiler, issued);
    }

    @Bean
    Closings closings(
            PlatformTransactionManager transactions,
            FormResults forms,
            LedgerBook ledger,
            PeriodDesk periods,
            PeriodCompiler compiler,
            IssuedSets issued,
            Publication publication,
            Closability closability,
            SignedCopyCheck check) {
        return new Closings(
                new TransactionTemplate(transactions),
                forms,
                ledger,
                periods,
                compiler,
                issued,
                publication,
                closability,
                check);
    }

    @Bean
    HeldFiles heldFiles(FormResults forms, StagedRows staged) {
        return new HeldFiles(forms, staged);
    }

    @Bean
    PeriodStatuses periodStatuses(
            Catalogue catalogue,
            PeriodDesk periods,
            Completeness completeness,
            Closability closability,
            HeldFiles held,
            UntakenFiles untaken) {
        return new PeriodStatuses(catalogue, periods, completeness, closability, held, untaken);
    }

    @Bean
    IssuedSetVerifier issuedSetVerifier(HomeFolder home, IssuedSets issued, SourceFiles files, Workers workers) {
        return new IssuedSetVerifier(home, issued, files, workers);
    }

    @Bean
    Closability closability(
            RunLock lock,
            Findings findings,
            PlatformTransactionManager transactions,
            PeriodDesk periods,
            PeriodCompiler compiler) {
        return new Closability(lock, findings, new TransactionTemplate(transactions), periods, compiler);
    }
}
