package vn.tonghop.report.compiled;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.finding.store.Findings;
import vn.tonghop.finding.store.GivenWaivers;
import vn.tonghop.intake.Submissions;
import vn.tonghop.reconciliation.Completeness;
import vn.tonghop.reconciliation.UntakenFiles;
import vn.tonghop.reconciliation.figures.Drafts;
import vn.tonghop.reconciliation.figures.Figures;
import vn.tonghop.reconciliation.figures.ReconciledRows;
import vn.tonghop.reconciliation.ledger.ReportedMonths;
import vn.tonghop.reconciliation.ledger.Restatements;
import vn.tonghop.settling.FormResults;
import vn.tonghop.staging.store.StagedRows;
import vn.tonghop.wording.FindingSentences;
import vn.tonghop.wording.Language;

/** What the documents of a period tell. */
@Configuration(proxyBeanMethods = false)
public class CompiledConfiguration {

    @Bean
    SubmissionLines submissionLines(Submissions submissions, FormResults forms, StagedRows staged) {
        return new SubmissionLines(submissions, forms, staged);
    }

    @Bean
    PeriodBackgrounds periodBackgrounds(
            GivenWaivers given, StagedRows staged, Figures figures, ReconciledRows reconciled, Catalogue catalogue) {
        return new PeriodBackgrounds(given, staged, figures, reconciled, catalogue);
    }

    @Bean
    PeriodProofs periodProofs(
            Catalogue catalogue,
            ReconciledRows reconciled,
            Drafts drafts,
            Restatements restatements,
            ReportedMonths reported) {
        return new PeriodProofs(catalogue, reconciled, drafts, restatements, reported);
    }

    @Bean
    CompiledSources compiledSources(
            Findings findings,
            Figures figures,
            ReconciledRows reconciled,
            SubmissionLines submissions,
            Completeness completeness,
            UntakenFiles untaken,
            PeriodBackgrounds backgrounds,
            PeriodProofs proofs) {
        return new CompiledSources(
                findings, figures, reconciled, submissions, completeness, untaken, backgrounds, proofs);
    }

    @Bean
    CompiledPeriods compiledPeriods(
            Catalogue catalogue, FindingSentences sentences, Language language, CompiledSources sources) {
        return new CompiledPeriods(catalogue, sentences, language, sources);
    }

    @Bean
    FigureExplanations figureExplanations(CompiledPeriods compiled) {
        return new FigureExplanations(compiled);
    }
}
