package vn.tonghop.operations.serve;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.concurrent.Callable;
import vn.tonghop.finding.store.Findings;
import vn.tonghop.operations.run.RunReport;
import vn.tonghop.operations.run.RunScope;
import vn.tonghop.operations.run.Runs;

/** What Prometheus is told: runs and how long they took, files by verdict, open findings, age of the last good night. */
final class RunMetrics {

    private final MeterRegistry registry;

    RunMetrics(MeterRegistry registry, Runs records, Findings findings, Clock clock) {
        this.registry = registry;
        Gauge.builder("tonghop.last.good.night.age", records, r -> ageSeconds(r, clock))
                .description("Seconds since the last good run with documents began; -1 where there is none")
                .baseUnit("seconds")
                .register(registry);
        Gauge.builder("tonghop.findings.open", findings, Findings::countOpenBlocking)
                .description("Findings that stop a closing, over all open periods")
                .tag("severity", "blocking")
                .register(registry);
    }

    /** Runs and records how it went. */
    RunReport time(RunScope scope, Callable<RunReport> run) throws Exception {
        Timer.Sample sample = Timer.start(registry);
        RunReport report = run.call();
        sample.stop(Timer.builder("tonghop.run")
                .description("Runs")
                .tag("scope", scope.name().toLowerCase(Locale.ROOT))
                .tag("status", report.status().code())
                .register(registry));
        report.verdicts()
                .forEach((verdict, count) ->
                        registry.counter("tonghop.files", "verdict", verdict).increment(count));
        return report;
    }

    private static long ageSeconds(Runs records, Clock clock) {
        Instant now = clock.instant();
        return records.lastGoodNight(now)
                .map(utc -> Duration.between(utc.toInstant(ZoneOffset.UTC), now).toSeconds())
                .orElse(-1L);
    }
}
