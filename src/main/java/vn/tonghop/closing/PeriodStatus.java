package vn.tonghop.closing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tonghop.finding.WaitingFile;
import vn.tonghop.period.DateWindow;
import vn.tonghop.period.PeriodState;
import vn.tonghop.period.ReportingPeriod;
import vn.tonghop.reconciliation.Completeness;
import vn.tonghop.reconciliation.Completeness.State;

/**
 * How a period stands: who has sent what, what is open, and whether it may be closed.
 *
 * @param window its days
 * @param completeness of a month, every form that is expected; empty for a longer period
 * @param blocking open findings that stop the closing
 * @param warnings open findings to be reviewed
 * @param stale whether what it rests on has changed since it was compiled
 * @param onlyChange the only kind of thing that has changed, where it is no data of people's; null else
 * @param reasons against closing it, empty where it may be closed
 * @param held what has come since it was submitted or closed
 * @param waiting files that lie in the inbox and wait, or could not be read
 */
public record PeriodStatus(
        ReportingPeriod period,
        DateWindow window,
        PeriodState state,
        List<Completeness.Line> completeness,
        int blocking,
        int warnings,
        boolean stale,
        @Nullable String onlyChange,
        List<Closability.Reason> reasons,
        List<HeldFiles.Held> held,
        List<WaitingFile> waiting) {

    public PeriodStatus {
        completeness = List.copyOf(completeness);
        reasons = List.copyOf(reasons);
        held = List.copyOf(held);
        waiting = List.copyOf(waiting);
    }

    /** Whether it may be closed now. */
    public boolean isClosable() {
        return reasons.isEmpty();
    }

    /** Whether it is open and nobody has sent anything. */
    public boolean isSilent() {
        return state == PeriodState.OPEN
                && held.isEmpty()
                && waiting.isEmpty()
                && completeness.stream().allMatch(Completeness.Line::absent);
    }

    /** Whether people must act: decide, correct or send. */
    public boolean needsPeople() {
        return blocking > 0
                || !held.isEmpty()
                || completeness.stream().anyMatch(l -> l.state() == State.MISSING || l.state() == State.RETURNED);
    }
}
