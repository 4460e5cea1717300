package vn.tonghop.reconciliation;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.finding.store.GivenWaivers;
import vn.tonghop.period.ReportingPeriod;
import vn.tonghop.period.store.Periods;
import vn.tonghop.reconciliation.figures.Drafts;
import vn.tonghop.reconciliation.figures.ReconciledIndicator;
import vn.tonghop.reconciliation.figures.ReconciledRows;

/** Writes down what a period's figures and documents depend on. Order is fixed here, since databases sort differently. */
public final class SealedList {

    private final Periods periods;
    private final GivenWaivers waivers;
    private final Catalogue catalogue;
    private final Completeness completeness;
    private final UntakenFiles untaken;
    private final KeptEdits edits;
    private final Drafts drafts;
    private final ReconciledRows reconciled;
    private final SealedForms sealedForms;
    private final SealedLedger ledger;

    SealedList(
            Periods periods,
            GivenWaivers waivers,
            Catalogue catalogue,
            Completeness completeness,
            UntakenFiles untaken,
            KeptEdits edits,
            Drafts drafts,
            ReconciledRows reconciled,
            SealedForms sealedForms,
            SealedLedger ledger) {
        this.periods = periods;
        this.waivers = waivers;
        this.catalogue = catalogue;
        this.completeness = completeness;
        this.untaken = untaken;
        this.edits = edits;
        this.drafts = drafts;
        this.reconciled = reconciled;
        this.sealedForms = sealedForms;
        this.ledger = ledger;
    }

    /** Lists what a period depends on as of now. */
    public SealedInputs of(ReportingPeriod period, String version, LocalDateTime nowUtc) {
        List<String> lines = new ArrayList<>();
        lines.add("period " + period);
        lines.add("program " + version);
        lines.add("catalogue " + catalogue.fingerprint());
        if (period.isMonth()) {
            addMonth(period, nowUtc, lines);
        } else {
            for (ReportingPeriod month : catalogue.sourceMonths(period)) {
                lines.add("due " + month + " " + completeness.isPastDue(month, nowUtc));
                lines.add("month " + month + " " + compilation(month) + " "
                        + periods.state(month).code());
                lines.addAll(ledger.reported(month));
            }
            lines.addAll(ledger.restatements(period));
            if (period.calendar() != null) {
                addRegisterMonths(period, lines);
            }
        }
        waivers.ofPeriod(period.toString()).stream()
                .map(w -> "waiver " + w.finding() + " " + w.fact() + " " + w.by() + " | " + w.reason())
                .sorted()
                .forEach(lines::add);
        lines.add("compared-with " + compilation(period.previous()) + " " + drafts.compilation(period));
        lines.addAll(edits.sealed(period));
        lines.add("state " + periods.state(period).code());
        return new SealedInputs(lines);
    }

    private void addMonth(ReportingPeriod period, LocalDateTime nowUtc, List<String> lines) {
        lines.add("due " + completeness.isPastDue(period, nowUtc));
        lines.addAll(sealedForms.lines(period));
        periods.withdrawals(period).stream()
                .map(w -> "withdrawal " + w.submission() + " " + w.by() + " | " + w.reason())
                .distinct()
                .sorted()
                .forEach(lines::add);
        lines.addAll(untaken.sealed(period));
        lines.addAll(ledger.before(period));
        addEarlierMonths(period, lines);
    }

    /** Registers of any month since the year began may hold a row of a second calendar's period. */
    private void addRegisterMonths(ReportingPeriod period, List<String> lines) {
        lines.add("calendar " + period.calendar());
        String first = catalogue
                .calendar()
                .monthOf(catalogue.calendar(period).yearToDate(period).first())
                .toString();
        periods.compiledWithForms(first).forEach((month, run) -> lines.add("registers " + month + " " + run));
    }

    /** What the earlier months of the year counted, against which the month is held. */
    private void addEarlierMonths(ReportingPeriod period, List<String> lines) {
        if (period.opensYear()) {
            return;
        }
        SortedMap<ReportingPeriod, List<ReconciledIndicator>> months =
                reconciled.months(ReportingPeriod.month(period.year(), 1), period.previous());
        lines.addAll(SealedLedger.hashed(
                "earlier-months ",
                months.entrySet().stream()
                        .flatMap(month -> month.getValue().stream()
                                .filter(i -> i.period() != null || i.register() != null)
                                .map(i -> month.getKey() + " " + i.code() + " " + i.period() + " " + i.register()))
                        .sorted()));
    }

    private String compilation(ReportingPeriod period) {
        return periods.run(period).orElse("-");
    }
}
