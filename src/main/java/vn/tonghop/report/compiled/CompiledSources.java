package vn.tonghop.report.compiled;

import vn.tonghop.finding.store.Findings;
import vn.tonghop.reconciliation.Completeness;
import vn.tonghop.reconciliation.UntakenFiles;
import vn.tonghop.reconciliation.figures.Figures;
import vn.tonghop.reconciliation.figures.ReconciledRows;

/** Where that comes from which the documents of a period tell. */
record CompiledSources(
        Findings findings,
        Figures figures,
        ReconciledRows reconciled,
        SubmissionLines submissions,
        Completeness completeness,
        UntakenFiles untaken,
        PeriodBackgrounds backgrounds,
        PeriodProofs proofs) {}
