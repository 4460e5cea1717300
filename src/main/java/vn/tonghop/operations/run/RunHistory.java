package vn.tonghop.operations.run;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.tonghop.failure.FailureClass;
import vn.tonghop.intake.InboxNotices;
import vn.tonghop.operations.run.RunLine.StepLine;
import vn.tonghop.operations.run.Runs.Run;
import vn.tonghop.wording.Sentence;

/** Tells of the runs that there were. */
public final class RunHistory {

    private final Runs runs;
    private final InboxNotices untaken;
    private final ZoneId zone;

    /** @param zone in which times are told */
    public RunHistory(Runs runs, InboxNotices untaken, ZoneId zone) {
        this.runs = runs;
        this.untaken = untaken;
        this.zone = zone;
    }

    /** All runs without their steps, newest first. */
    public List<RunLine> all() {
        Map<Long, Integer> counts = untaken.countsByRun();
        return runs.all().stream()
                .map(run -> line(run, List.of(), counts.getOrDefault(run.run(), 0)))
                .toList();
    }

    /** One run with its steps. */
    public Optional<RunLine> find(long number) {
        return runs.find(number)
                .map(run -> line(
                        run,
                        runs.steps(run).stream()
                                .map(s -> new StepLine(s.name(), s.status(), s.read(), s.written()))
                                .toList(),
                        untaken.ofRun(number).size()));
    }

    private RunLine line(Run run, List<StepLine> steps, int notTaken) {
        FailureClass failure = run.failure();
        return new RunLine(
                run.run(),
                run.period(),
                local(run.startedUtc()),
                run.endedUtc() == null ? null : local(run.endedUtc()),
                run.account(),
                run.status(),
                steps,
                failure == null ? null : failure.group(),
                run.cause(),
                told(run.status(), failure),
                failure,
                notTaken);
    }

    /** A run without an end is under way, or was cut short. */
    private static Sentence told(RunStatus status, @Nullable FailureClass failure) {
        boolean ended = !status.isUnderWay() && status != RunStatus.UNKNOWN;
        return ended ? status.told() : Sentence.of(failure == null ? "runs.status.alive" : "runs.status.cut");
    }

    private String local(LocalDateTime utc) {
        return utc.atOffset(ZoneOffset.UTC)
                .atZoneSameInstant(zone)
                .toLocalDateTime()
                .truncatedTo(ChronoUnit.SECONDS)
                .toString()
                .replace('T', ' ');
    }
}
