package vn.tonghop.closing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.closing.issued.IssuedSets;
import vn.tonghop.closing.state.PeriodDesk;
import vn.tonghop.finding.store.Findings;
import vn.tonghop.home.ProgramVersion;
import vn.tonghop.period.ReportingPeriod;
import vn.tonghop.period.store.Periods;
import vn.tonghop.reconciliation.Reconcilers;
import vn.tonghop.reconciliation.SealedInputs;
import vn.tonghop.reconciliation.SealedList;
import vn.tonghop.reconciliation.figures.Drafts;
import vn.tonghop.report.ReportPublisher;
import vn.tonghop.settling.FormVerdicts;

/** Brings a period's figures and documents up to date with its inputs; does nothing where they are. */
public final class PeriodCompiler {

    private final TransactionTemplate transaction;
    private final Findings findings;
    private final FormVerdicts verdicts;
    private final Catalogue catalogue;
    private final SealedList sealedList;
    private final Drafts drafts;
    private final Reconcilers reconcilers;
    private final ReportPublisher reports;
    private final PeriodDesk periods;
    private final Periods compilations;
    private final IssuedSets issued;

    PeriodCompiler(
            TransactionTemplate transaction,
            Findings findings,
            FormVerdicts verdicts,
            Catalogue catalogue,
            SealedList sealedList,
            Drafts drafts,
            Reconcilers reconcilers,
            ReportPublisher reports,
            PeriodDesk periods,
            Periods compilations,
            IssuedSets issued) {
        this.transaction = transaction;
        this.findings = findings;
        this.verdicts = verdicts;
        this.catalogue = catalogue;
        this.sealedList = sealedList;
        this.drafts = drafts;
        this.reconcilers = reconcilers;
        this.reports = reports;
        this.periods = periods;
        this.compilations = compilations;
        this.issued = issued;
    }

    /** What the period depends on as of now. */
    SealedInputs sealed(ReportingPeriod period) {
        return sealedList.of(period, ProgramVersion.current(), periods.now());
    }

    /** Whether the last compilation says what would be compiled now. */
    boolean isFresh(ReportingPeriod period) {
        return sealed(period).hash().equals(periods.runHash(period).orElse(""));
    }

    /** Reconciles a period whose inputs have changed. */
    public void reconcile(ReportingPeriod period) {
        transaction.executeWithoutResult(s -> {
            SealedInputs sealed = sealed(period);
            if (!sealed.hash().equals(periods.runHash(period).orElse(""))) {
                drafts.keep(period, periods.today(), catalogue.calendar().zone());
                sealed = sealed(period);
                reconcilers.reconcile(period, periods.now());
                seal(period, sealed);
            }
            verdicts.review(period.toString());
        });
    }

    /** Drops what was found and sealed of a month that is no more; should it come again, it is reconciled anew. */
    public void forget(ReportingPeriod period) {
        transaction.executeWithoutResult(s -> {
            findings.forget(period.toString());
            compilations.forgetCompilation(period);
        });
    }

    /** Takes the draft of such a month away, so that nobody takes it for a report; that it was there is kept. */
    public void takeAway(ReportingPeriod period) throws IOException {
        List<String> gone = reports.takeAway(period);
        if (!gone.isEmpty()) {
            periods.record(period.toString(), "draft-gone", PeriodDesk.account(), String.join(" ", gone));
        }
    }

    /** Writes the documents of the last reconciliation, where they are not there yet: those that were issued, if it was. */
    public void compile(ReportingPeriod period) throws IOException {
        Optional<String> hash = periods.runHash(period);
        if (hash.isPresent() && !reports.isCompiled(period, hash.get())) {
            write(period, hash.get());
        }
    }

    /** Writes the documents of a frozen period where its result is not the one that was written last. */
    void compileUnpublished(ReportingPeriod period) throws IOException {
        Optional<String> hash = periods.runHash(period);
        if (hash.isPresent() && !reports.isPublished(period, hash.get())) {
            write(period, hash.get());
        }
    }

    private void write(ReportingPeriod period, String hash) throws IOException {
        Optional<Path> documents = issued.documents(period, hash);
        if (documents.isPresent()) {
            reports.publish(period, hash, periods.state(period), periods.now(), documents.get());
        } else {
            reports.compile(period, hash, periods.state(period), periods.now());
        }
    }

    private void seal(ReportingPeriod period, SealedInputs sealed) {
        compilations.compiled(new Periods.Compilation(period, sealed.hash(), sealed.text(), periods.now()));
    }
}
