package vn.tonghop.reconciliation;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import vn.tonghop.finding.Fingerprint;
import vn.tonghop.period.ReportingPeriod;
import vn.tonghop.reconciliation.figures.IndicatorFindings;
import vn.tonghop.reconciliation.figures.Opening;
import vn.tonghop.reconciliation.ledger.Ledger;
import vn.tonghop.reconciliation.ledger.LedgerBook;
import vn.tonghop.reconciliation.ledger.ReportedMonths;
import vn.tonghop.reconciliation.ledger.Restatements;

/** The lines of the sealed list about what was reported. */
final class SealedLedger {

    private final LedgerBook book;
    private final Ledger ledger;
    private final Restatements restatements;
    private final ReportedMonths reported;

    SealedLedger(LedgerBook book, Ledger ledger, Restatements restatements, ReportedMonths reported) {
        this.book = book;
        this.ledger = ledger;
        this.restatements = restatements;
        this.reported = reported;
    }

    /** What a month opens with, what its report owes about earlier ones, and what it has reported itself. */
    List<String> before(ReportingPeriod period) {
        List<String> lines = new ArrayList<>();
        new TreeMap<>(book.openings(period)).forEach((code, opening) -> {
            if (opening.source() != Opening.Source.YEAR_START) {
                lines.add("opening " + code + " "
                        + (opening.value() == null ? "-" : IndicatorFindings.plain(opening.value())) + " "
                        + opening.source());
            }
        });
        restatements
                .owed(period)
                .forEach(r -> lines.add("restated " + r.month() + " "
                        + r.indicator().code() + " " + IndicatorFindings.plain(r.reported()) + " "
                        + IndicatorFindings.plain(r.now())));
        lines.addAll(restatements(period));
        lines.addAll(reported(period));
        return lines;
    }

    /** Every figure of signed reports that has changed since, as the documents tell them. */
    List<String> restatements(ReportingPeriod period) {
        return hashed(
                "restatements ",
                reported.restated(period).stream()
                        .map(r -> r.month() + " " + r.figure() + " " + r.reported() + " " + r.restated()));
    }

    /** What was reported of a month and of its corrections. */
    List<String> reported(ReportingPeriod period) {
        return hashed(
                "reported " + period + " ",
                ledger.latest(period).values().stream()
                        .map(e -> e.indicator() + " " + e.revision() + " " + e.period() + " " + e.cumulative()));
    }

    /** One line for all of these; none where there are none. */
    static List<String> hashed(String start, Stream<String> facts) {
        List<String> all = facts.toList();
        return all.isEmpty() ? List.of() : List.of(start + Fingerprint.of(String.join("\n", all) + "\n"));
    }
}
