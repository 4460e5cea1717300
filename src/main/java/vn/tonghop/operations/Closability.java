package vn.tonghop.operations;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.tonghop.finding.FindingCode;
import vn.tonghop.period.ReportingPeriod;
import vn.tonghop.staging.RecordedFinding;

/** Whether a period may be closed, and if not, why. */
public final class Closability {

    private final PeriodDesk periods;
    private final PeriodCompiler compiler;

    Closability(PeriodDesk periods, PeriodCompiler compiler) {
        this.periods = periods;
        this.compiler = compiler;
    }

    /**
     * Why a period cannot be closed.
     *
     * @param key the sentence
     * @param count what it counts; 0 where it counts nothing
     * @param text what it names: a period or forms
     */
    public record Reason(String key, int count, String text) {}

    /** Every reason against closing the period, empty where it may be closed. */
    public List<Reason> reasons(ReportingPeriod period) {
        if (!period.isMonth()) {
            return List.of(new Reason("status.reason.month-only", 0, period.name()));
        }
        if (periods.state(period).equals(PeriodDesk.CLOSED)) {
            return List.of(new Reason("status.reason.closed", 0, ""));
        }
        List<Reason> reasons = new ArrayList<>();
        Optional<ReportingPeriod> earlier = periods.openBefore(period);
        earlier.ifPresent(p -> reasons.add(new Reason("status.reason.earlier", 0, p.toString())));
        if (periods.runHash(period).isEmpty()) {
            reasons.add(new Reason("status.reason.not-compiled", 0, ""));
            return reasons;
        }
        List<RecordedFinding> blocking = periods.openBlocking(period);
        if (!blocking.isEmpty()) {
            reasons.add(new Reason("status.reason.blocking", blocking.size(), period.toString()));
        }
        List<String> missing = blocking.stream()
                .map(RecordedFinding::finding)
                .filter(f -> f.code() == FindingCode.SUBMISSION_MISSING)
                .map(f -> f.unit() + " " + f.form())
                .toList();
        if (!missing.isEmpty()) {
            reasons.add(new Reason("status.reason.missing", missing.size(), String.join(", ", missing)));
        }
        List<String> awaited = periods.awaited(period);
        if (!awaited.isEmpty()) {
            reasons.add(new Reason("status.reason.awaited", awaited.size(), String.join(", ", awaited)));
        }
        return reasons;
    }

    /** Whether what the period rests on has changed since it was compiled; a closed one is not compiled again. */
    public boolean isStale(ReportingPeriod period) {
        return !periods.isFrozen(period) && periods.runHash(period).isPresent() && !compiler.isFresh(period);
    }
}
