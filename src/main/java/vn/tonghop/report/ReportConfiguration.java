package vn.tonghop.report;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.home.HomeFolder;
import vn.tonghop.home.Workers;
import vn.tonghop.reconciliation.KeptEdits;
import vn.tonghop.report.compiled.CompiledConfiguration;
import vn.tonghop.report.compiled.CompiledPeriods;
import vn.tonghop.report.compose.NarrativeItems;
import vn.tonghop.report.compose.PrintedFigures;
import vn.tonghop.report.compose.ReportComposer;
import vn.tonghop.report.signed.PdfReports;
import vn.tonghop.staging.store.StagedRows;

/** The documents of periods. */
@Configuration(proxyBeanMethods = false)
@Import(CompiledConfiguration.class)
public class ReportConfiguration {

    @Bean
    NarrativeItems narrativeItems(StagedRows staged, Catalogue catalogue) {
        return new NarrativeItems(staged, catalogue);
    }

    @Bean
    ReportComposer reportComposer(Catalogue catalogue, NarrativeItems narrative, KeptEdits edits) {
        return new ReportComposer(catalogue, narrative, edits);
    }

    @Bean
    PrintedFigures printedFigures(Catalogue catalogue, CompiledPeriods periods, ReportComposer composer) {
        return new PrintedFigures(catalogue, periods, composer);
    }

    @Bean
    PdfReports pdfReports(PrintedFigures printed, CompiledPeriods periods) {
        return new PdfReports(printed, periods);
    }

    @Bean
    Documents documents(JdbcTemplate jdbc) {
        return new Documents(jdbc);
    }

    @Bean
    ReportDesk reportDesk(
            HomeFolder home,
            Catalogue catalogue,
            CompiledPeriods compiled,
            ReportComposer composer,
            KeptEdits edits,
            Documents documents,
            Workers workers) {
        return new ReportDesk(home, catalogue, compiled, composer, edits, documents, workers);
    }
}
