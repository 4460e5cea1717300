package vn.tonghop.closing;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tonghop.closing.state.PeriodDesk;
import vn.tonghop.finding.Finding;
import vn.tonghop.finding.Severity;
import vn.tonghop.finding.store.Findings;
import vn.tonghop.finding.store.RecordedFinding;
import vn.tonghop.period.PeriodState;
import vn.tonghop.period.ReportingPeriod;

/** Blocking findings that somebody accepts by name. A waiver sticks to the fact: it holds while the value is the same. */
public final class Waivers {

    private final JdbcTemplate jdbc;
    private final Findings findings;
    private final TransactionTemplate transaction;
    private final PeriodDesk periods;

    Waivers(JdbcTemplate jdbc, Findings findings, TransactionTemplate transaction, PeriodDesk periods) {
        this.jdbc = jdbc;
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
            jdbc.update("delete from waiver where finding_id = ? and fact_hash = ?", id, finding.factHash());
            jdbc.update(
                    "insert into waiver (finding_id, fact_hash, period, reason, accepted_by, os_account, accepted_at)"
                            + " values (?, ?, ?, ?, ?, ?, ?)",
                    id,
                    finding.factHash(),
                    period,
                    reason,
                    by,
                    PeriodDesk.account(),
                    periods.now());
            periods.record(period, "accept", by, id + " " + finding.code().slug() + ": " + reason);
        });
        return Decision.done();
    }

    /** Takes a waiver back. */
    public Decision revoke(String id, String by) {
        List<String> of = jdbc.queryForList(
                "select period from waiver where finding_id = ? and revoked_at is null", String.class, id);
        if (of.isEmpty()) {
            return Decision.unknown(id);
        }
        String period = of.get(0);
        if (periods.state(ReportingPeriod.parse(period)) == PeriodState.CLOSED) {
            return Decision.refused("accept.closed", period);
        }
        transaction.executeWithoutResult(s -> {
            jdbc.update(
                    "update waiver set revoked_by = ?, revoked_at = ? where finding_id = ? and revoked_at is null",
                    by,
                    periods.now(),
                    id);
            periods.record(period, "revoke", by, id);
        });
        return Decision.done();
    }
}
