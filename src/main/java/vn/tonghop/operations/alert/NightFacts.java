package vn.tonghop.operations.alert;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.closing.state.PeriodDesk;
import vn.tonghop.failure.FailureClass;
import vn.tonghop.finding.Finding;
import vn.tonghop.intake.Submission;
import vn.tonghop.intake.Submissions;
import vn.tonghop.operations.run.Runs;
import vn.tonghop.period.ReportingPeriod;
import vn.tonghop.reconciliation.Completeness;
import vn.tonghop.reconciliation.UntakenFiles;

/** What the database tells that people should know. */
final class NightFacts {

    private final Completeness completeness;
    private final Submissions submissions;
    private final UntakenFiles untaken;
    private final Catalogue catalogue;
    private final Runs records;
    private final PeriodDesk periods;
    private final Clock clock;

    NightFacts(
            Completeness completeness,
            Submissions submissions,
            UntakenFiles untaken,
            Catalogue catalogue,
            Runs records,
            PeriodDesk periods,
            Clock clock) {
        this.completeness = completeness;
        this.submissions = submissions;
        this.untaken = untaken;
        this.catalogue = catalogue;
        this.records = records;
        this.periods = periods;
        this.clock = clock;
    }

    /** Forms of a unit that have not come for a period. */
    record Missing(ReportingPeriod period, String unit, LocalDate due, List<String> forms) {}

    /** A file that a unit got back. */
    record Returned(
            String unit,
            String file,
            String verdict,
            @Nullable String answer) {}

    /** The last run, where it failed. */
    @Nullable
    Failed failedRun() {
        Runs.Run last = records.last().orElse(null);
        if (last == null || !last.status().isFailure()) {
            return null;
        }
        return new Failed(
                last.run(),
                last.startedUtc().toInstant(ZoneOffset.UTC),
                last.failure() == null ? FailureClass.CUT_SHORT : last.failure());
    }

    /** A run that failed. */
    record Failed(long run, Instant started, FailureClass failure) {}

    /** When the last good night began; null where there was none. */
    @Nullable
    Instant lastGoodNight() {
        return records.lastGoodNight(clock.instant())
                .map(utc -> utc.toInstant(ZoneOffset.UTC))
                .orElse(null);
    }

    /** What is missing in open months whose due date is near or past. */
    List<Missing> missing(int daysBefore) {
        LocalDate today =
                LocalDate.ofInstant(clock.instant(), catalogue.calendar().zone());
        List<Missing> all = new ArrayList<>();
        for (ReportingPeriod period : periods.openPeriods()) {
            LocalDate due = catalogue.calendar().dueDate(period);
            if (!period.isMonth() || today.isBefore(due.minusDays(daysBefore))) {
                continue;
            }
            Map<String, List<String>> byUnit = new TreeMap<>();
            completeness.lines(period, Submissions.utc(clock.instant())).stream()
                    .filter(line -> line.required() && line.absent())
                    .forEach(line -> byUnit.computeIfAbsent(line.unit(), u -> new ArrayList<>())
                            .add(line.form()));
            byUnit.forEach((unit, forms) -> all.add(new Missing(period, unit, due, forms)));
        }
        return all;
    }

    /** What the last run could not take, look at or write. */
    List<Finding> untaken() {
        return untaken.told();
    }

    /** The number of the last run; -1 where it has not come to its good end, so that not all is known yet. */
    long lastGoodRun() {
        return records.isLastUnfinished() ? -1 : records.lastNumber();
    }

    /**
     * What was returned or could not be read after a run; since runs are counted, no clock that is set hides or repeats
     * any of it.
     *
     * @param run its number; -1 where nobody was told anything yet, then of the last day
     */
    List<Returned> returned(long run) {
        List<Submission> returned = run < 0
                ? submissions.returnedSince(clock.instant().minus(Duration.ofDays(1)))
                : submissions.returnedAfter(run);
        return returned.stream()
                .map(s -> new Returned(s.unit(), s.filePath(), String.valueOf(s.verdict()), s.answerPath()))
                .toList();
    }
}
