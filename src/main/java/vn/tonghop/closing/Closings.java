package vn.tonghop.closing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tonghop.closing.issued.IssuedSets;
import vn.tonghop.closing.issued.SignedCopy;
import vn.tonghop.closing.state.PeriodDesk;
import vn.tonghop.period.PeriodState;
import vn.tonghop.period.ReportingPeriod;
import vn.tonghop.reconciliation.ledger.LedgerBook;
import vn.tonghop.settling.FormResults;

/**
 * A month's way to its signature and back: open, submitted, closed, reopened. Closing archives what was issued and writes
 * the ledger; months are closed in order, and with nothing blocking.
 */
public final class Closings {

    private final TransactionTemplate transaction;
    private final FormResults forms;
    private final LedgerBook ledger;
    private final PeriodDesk periods;
    private final PeriodCompiler compiler;
    private final IssuedSets issued;
    private final Publication publication;
    private final Closability closability;
    private final SignedCopyCheck check;

    Closings(
            TransactionTemplate transaction,
            FormResults forms,
            LedgerBook ledger,
            PeriodDesk periods,
            PeriodCompiler compiler,
            IssuedSets issued,
            Publication publication,
            Closability closability,
            SignedCopyCheck check) {
        this.transaction = transaction;
        this.forms = forms;
        this.ledger = ledger;
        this.periods = periods;
        this.compiler = compiler;
        this.issued = issued;
        this.publication = publication;
        this.closability = closability;
        this.check = check;
    }

    /** Submits a month for signature: the candidate is frozen, and what arrives from now on is held. */
    public Decision submit(ReportingPeriod period, String by) {
        if (!period.isMonth()) {
            return Decision.refused("close.month-only", period.toString());
        }
        if (periods.isFrozen(period)) {
            return Decision.refused(
                    periods.state(period) == PeriodState.CLOSED ? "close.already" : "submit.already",
                    period.toString());
        }
        if (periods.runHash(period).isEmpty()) {
            return Decision.refused("close.not-compiled", period.toString());
        }
        return decide(period, status -> {
            periods.setState(period, PeriodState.SUBMITTED, by);
            compiler.reconcile(period);
            periods.record(period.toString(), "submit", by, hash(period));
            return Decision.done();
        });
    }

    /** Closes a month: its figures go into the ledger and open the next, and what was issued is archived. */
    public Decision close(ReportingPeriod period, String by, SignedCopy copy) {
        Optional<Closability.Reason> before = closability.standing(period);
        if (before.isPresent()) {
            return before.get().refusal();
        }
        return decide(period, status -> {
            compiler.reconcile(period);
            SignedCopyCheck.Outcome outcome = outcome(period, copy);
            Decision refusal = outcome.refusal();
            if (refusal != null) {
                if (periods.isFrozen(period)) {
                    status.setRollbackOnly();
                }
                return refusal;
            }
            periods.setState(period, PeriodState.CLOSED, by);
            compiler.reconcile(period);
            issued.archive(period, by, outcome.copy());
            ledger.record(period, hash(period), by, periods.instant());
            periods.record(period.toString(), "close", by, hash(period));
            return Decision.done().with(outcome.remarks());
        });
    }

    /** Opens a submitted or closed month again; what was held counts at the next run. Later months stay closed. */
    public Decision reopen(ReportingPeriod period, String reason, String by) {
        if (!periods.isFrozen(period)) {
            return Decision.refused("reopen.open", period.toString());
        }
        return decide(period, status -> {
            periods.setState(period, PeriodState.REOPENED, by);
            forms.releaseHeldBack(period.toString());
            compiler.reconcile(period);
            periods.record(period.toString(), "reopen", by, reason);
            return Decision.done();
        });
    }

    /** Whether the month, as it is reconciled now, can be closed on this copy, and why not. */
    private SignedCopyCheck.Outcome outcome(ReportingPeriod period, SignedCopy copy) {
        List<Closability.Reason> open = closability.open(period);
        if (!open.isEmpty()) {
            return new SignedCopyCheck.Outcome(open.get(0).refusal(), copy, List.of());
        }
        try {
            return check.check(period, copy);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What people see is what has been decided for good, so it is published after that. */
    private Decision decide(ReportingPeriod period, Function<TransactionStatus, Decision> work) {
        Decision decision = Objects.requireNonNull(transaction.execute(work::apply));
        if (!decision.isDone()) {
            return decision;
        }
        String unwritten = publication.publish(period);
        return unwritten.isEmpty() ? decision : Decision.unpublished(unwritten).with(decision.remarks());
    }

    private String hash(ReportingPeriod period) {
        return periods.runHash(period).orElseThrow();
    }
}
