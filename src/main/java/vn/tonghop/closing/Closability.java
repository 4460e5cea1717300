package vn.tonghop.closing;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tonghop.closing.state.PeriodDesk;
import vn.tonghop.database.RunLock;
import vn.tonghop.finding.FindingCode;
import vn.tonghop.finding.Severity;
import vn.tonghop.finding.store.Findings;
import vn.tonghop.finding.store.RecordedFinding;
import vn.tonghop.period.PeriodState;
import vn.tonghop.period.ReportingPeriod;
import vn.tonghop.wording.Sentence;

/** Whether a period may be closed, and if not, why: {@code status} and {@code close} ask this and nothing else. */
public final class Closability {

    /** What passes or is changed without any file: the hour, the catalogue, the program. */
    private static final Set<String> NOT_DATA = Set.of("due", "catalogue", "program");

    private final RunLock lock;
    private final Findings findings;
    private final TransactionTemplate transaction;
    private final PeriodDesk periods;
    private final PeriodCompiler compiler;

    Closability(
            RunLock lock,
            Findings findings,
            TransactionTemplate transaction,
            PeriodDesk periods,
            PeriodCompiler compiler) {
        this.lock = lock;
        this.findings = findings;
        this.transaction = transaction;
        this.periods = periods;
        this.compiler = compiler;
    }

    /**
     * Why a period cannot be closed.
     *
     * @param told the sentence of {@code status}
     * @param refusal what {@code close} answers
     */
    public record Reason(Sentence told, Decision refusal) {

        /** @param text what it names: a period or forms */
        static Reason of(String key, int count, String text, Decision refusal) {
            return new Reason(Sentence.of(key, "count", count, "forms", text, "period", text), refusal);
        }
    }

    /**
     * What stands open in a period, all of it from one look.
     *
     * @param reasons against closing it, empty where it may be closed
     * @param blocking open findings that stop the closing
     * @param warnings open findings to be reviewed
     */
    public record Standing(List<Reason> reasons, int blocking, int warnings) {
        public Standing {
            reasons = List.copyOf(reasons);
        }
    }

    /** What stands open in the period, as {@code close} would find it now. */
    public Standing look(ReportingPeriod period) {
        boolean asked = period.isMonth()
                && periods.state(period) != PeriodState.CLOSED
                && periods.runHash(period).isPresent();
        return asked && isStale(period) ? afterReconciling(period) : now(period, asked);
    }

    private Standing now(ReportingPeriod period, boolean asked) {
        List<Reason> reasons = new ArrayList<>();
        standing(period).ifPresent(reasons::add);
        if (!period.isMonth()) {
            reasons.addAll(longer(period));
        }
        if (asked) {
            reasons.addAll(open(period));
        }
        List<RecordedFinding> found = findings.ofPeriod(period.toString());
        return new Standing(reasons, count(found, Severity.BLOCKING), count(found, Severity.WARNING));
    }

    private static int count(List<RecordedFinding> findings, Severity severity) {
        return Math.toIntExact(findings.stream()
                .filter(r -> r.acceptedBy() == null && r.finding().severity() == severity)
                .count());
    }

    /** What is missing to a period that is made of months: its report, and the end of their work. */
    private List<Reason> longer(ReportingPeriod period) {
        List<Reason> reasons = new ArrayList<>();
        if (periods.runHash(period).isEmpty()) {
            reason("status.reason.longer-not-compiled", "close.month-only", period.name())
                    .ifPresent(reasons::add);
        }
        List<String> open = period.months().stream()
                .filter(month -> periods.state(month) != PeriodState.CLOSED)
                .map(ReportingPeriod::toString)
                .toList();
        if (!open.isEmpty()) {
            reason("status.reason.longer-open", "close.month-only", String.join(", ", open))
                    .ifPresent(reasons::add);
        }
        return reasons;
    }

    /** The first reason that is no finding: the kind of period, its state, its order, its candidate. */
    Optional<Reason> standing(ReportingPeriod period) {
        if (!period.isMonth()) {
            return reason("status.reason.month-only", "close.month-only", period.name());
        }
        PeriodState state = periods.state(period);
        if (state == PeriodState.CLOSED) {
            return reason("status.reason.closed", "close.already", period.toString());
        }
        Optional<ReportingPeriod> earlier = periods.openBefore(period);
        if (earlier.isPresent()) {
            return reason(
                    "status.reason.earlier", "close.in-order", earlier.get().toString());
        }
        if (periods.runHash(period).isEmpty()) {
            return reason("status.reason.not-compiled", "close.not-compiled", period.toString());
        }
        boolean changed =
                state == PeriodState.SUBMITTED && !compiler.sealed(period).hasSameFigures(periods.sealedInputs(period));
        return changed
                ? reason("status.reason.candidate-changed", "close.candidate-changed", period.toString())
                : Optional.empty();
    }

    private static Optional<Reason> reason(String key, String refused, String text) {
        return Optional.of(Reason.of(key, 0, text, Decision.refused(refused, text)));
    }

    /** What stands against closing the period by its last reconciliation. */
    List<Reason> open(ReportingPeriod period) {
        List<Reason> reasons = new ArrayList<>();
        List<RecordedFinding> blocking = periods.openBlocking(period);
        if (!blocking.isEmpty()) {
            reasons.add(Reason.of(
                    "status.reason.blocking",
                    blocking.size(),
                    period.toString(),
                    Decision.refused("close.blocking", String.valueOf(blocking.size()))));
        }
        List<String> missing = blocking.stream()
                .map(RecordedFinding::finding)
                .filter(f -> f.code() == FindingCode.SUBMISSION_MISSING)
                .map(f -> f.unit() + " " + f.form())
                .toList();
        addForms(reasons, "status.reason.missing", missing);
        addForms(reasons, "status.reason.awaited", periods.awaited(period));
        return reasons;
    }

    private static void addForms(List<Reason> reasons, String key, List<String> forms) {
        if (!forms.isEmpty()) {
            String text = String.join(", ", forms);
            reasons.add(Reason.of(key, forms.size(), text, Decision.refused("close.awaited", text)));
        }
    }

    /** As {@code close} would find it; nothing of it is kept. Beside a run that writes, what was reconciled last. */
    private Standing afterReconciling(ReportingPeriod period) {
        if (!lock.holders().isEmpty()) {
            return now(period, true);
        }
        try {
            return Objects.requireNonNull(transaction.execute(status -> {
                status.setRollbackOnly();
                compiler.reconcile(period);
                return now(period, true);
            }));
        } catch (PessimisticLockingFailureException e) {
            return now(period, true); // a run has begun meanwhile
        }
    }

    /** The only kind of thing that has changed since a stale period was compiled; empty where it is people's data. */
    public Optional<String> onlyChange(ReportingPeriod period) {
        Set<String> changed = compiler.sealed(period).differences(periods.sealedInputs(period));
        return changed.stream()
                .filter(kind -> changed.size() == 1 && NOT_DATA.contains(kind))
                .findFirst();
    }

    /** Whether what the period rests on has changed since it was compiled; a frozen one is not compiled again. */
    public boolean isStale(ReportingPeriod period) {
        return !periods.isFrozen(period) && periods.runHash(period).isPresent() && !compiler.isFresh(period);
    }
}
