package vn.tonghop.closing;

import java.util.Optional;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tonghop.closing.state.PeriodDesk;
import vn.tonghop.finding.Finding;
import vn.tonghop.finding.Severity;
import vn.tonghop.finding.store.Findings;
import vn.tonghop.finding.store.GivenWaivers;
import vn.tonghop.finding.store.RecordedFinding;
import vn.tonghop.period.PeriodState;
import vn.tonghop.period.ReportingPeriod;

/** Blocking findings that somebody accepts by name. A waiver sticks to the fact: it holds while the value is the same. */
public final class Waivers {

    private final GivenWaivers given;
    private final Findings findings;
    private final TransactionTemplate transaction;
    private final PeriodDesk periods;

    Waivers(GivenWaivers given, Findings findings, TransactionTemplate transaction, PeriodDesk periods) {
        this.given = given;
        this.findings = findings;
        this.transaction = transaction;
        this.periods = periods;
    }

    /**
     * Accepts a blocking finding for the value that it has now. Errors cannot be accepted; what another has accepted stays
     * in that one's name, and the same once more changes nothing.
     */
    public Decision accept(String id, String reason, String by) {
        Optional<RecordedFinding> found = findings.find(id);
        if (found.isEmpty()) {
            return Decision.unknown(id);
        }
        Finding finding = found.get().finding();
        if (finding.severity() != Severity.BLOCKING) {
            return Decision.refused("accept.only-blocking", id);
        }
        if (!findings.isCurrent(found.get())) {
            return Decision.refused("accept.gone", id);
        }
        String period = finding.period() == null ? periods.earliestOpen().toString() : finding.period();
        if (periods.state(ReportingPeriod.parse(period)) == PeriodState.CLOSED) {
            return Decision.refused("accept.closed", period);
        }
        if (found.get().acceptedBy() != null) {
            boolean same = by.equals(found.get().acceptedBy())
                    && reason.equals(found.get().reason());
            return same
                    ? Decision.done()
                    : Decision.refused("accept.already", found.get().acceptedBy());
        }
        transaction.executeWithoutResult(s -> {
            given.give(new GivenWaivers.Waiver(
                    id, finding.factHash(), period, reason, by, PeriodDesk.account(), periods.now()));
            periods.record(period, "accept", by, id + " " + finding.code().slug() + ": " + reason);
        });
        return Decision.done();
    }

    /** Takes a waiver back. */
    public Decision revoke(String id, String by) {
        Optional<GivenWaivers.Waiver> waiver = given.of(id);
        if (waiver.isEmpty()) {
            return Decision.unknown(id);
        }
        String period = waiver.get().period();
        if (periods.state(ReportingPeriod.parse(period)) == PeriodState.CLOSED) {
            return Decision.refused("accept.closed", period);
        }
        transaction.executeWithoutResult(s -> {
            given.revoke(id, by, periods.now());
            periods.record(period, "revoke", by, id);
        });
        return Decision.done();
    }
}
