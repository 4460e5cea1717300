package vn.tonghop.closing;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import vn.tonghop.closing.issued.ArchivedRows;
import vn.tonghop.closing.issued.IssuedSetVerifier;
import vn.tonghop.closing.issued.IssuedSets;
import vn.tonghop.closing.issued.RegisterJournal;
import vn.tonghop.closing.issued.Restoration;
import vn.tonghop.closing.state.PeriodDesk;
import vn.tonghop.database.HomeIdentity;
import vn.tonghop.home.TonghopProperties;
import vn.tonghop.home.Workers;
import vn.tonghop.pdf.signature.SignatureReader;
import vn.tonghop.reconciliation.ReconciliationConfiguration;
import vn.tonghop.report.ReportConfiguration;
import vn.tonghop.report.signed.PdfReports;

/** What people decide about periods, findings and files. */
@Configuration(proxyBeanMethods = false)
@Import({
    ReconciliationConfiguration.class,
    ReportConfiguration.class,
    PeriodDesk.class,
    HomeIdentity.class,
    RegisterJournal.class,
    ArchivedRows.class,
    Restoration.class,
    Publication.class,
    HeldFiles.class,
    PeriodStatuses.class,
    FormTables.class,
    LeasedDecisions.class,
    IssuedSetVerifier.class,
    PeriodCompiler.class,
    Waivers.class,
    Withdrawals.class,
    EditKeeper.class,
    IssuedSets.class,
    Closings.class,
    Closability.class,
    PdfReports.class,
    SignedCopyReadback.class
})
public class DecisionConfiguration {

    @Bean
    Workers workers(TonghopProperties properties) {
        return new Workers(properties.workers());
    }

    @Bean
    SignatureReader signatureReader(TonghopProperties properties) {
        return new SignatureReader(properties.trustStore());
    }
}
