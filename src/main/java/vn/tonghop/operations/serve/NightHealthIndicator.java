package vn.tonghop.operations.serve;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.dao.DataAccessException;
import vn.tonghop.failure.FailureClass;
import vn.tonghop.operations.run.Runs;

/**
 * Down when no night has gone well for a day and a half, or nobody can say: somebody must look. What has been set back since
 * is counted from its earliest, so that a clock that was ahead when the service started hides nothing.
 */
final class NightHealthIndicator extends AbstractHealthIndicator {

    private static final Duration LONGEST = Duration.ofHours(36);

    private final Runs records;
    private final Clock clock;
    private Instant started;

    NightHealthIndicator(Runs records, Clock clock) {
        this.records = records;
        this.clock = clock;
        this.started = clock.instant();
    }

    @Override
    protected synchronized void doHealthCheck(Health.Builder health) {
        Instant now = clock.instant();
        started = started.isAfter(now) ? now : started;
        Optional<LocalDateTime> last;
        try {
            last = records.lastGoodNight(now);
        } catch (DataAccessException e) {
            health.down().withDetail("error", FailureClass.inOneLine(e));
            return;
        }
        Instant since = last.map(utc -> utc.toInstant(ZoneOffset.UTC)).orElse(started);
        boolean late = Duration.between(since, now).compareTo(LONGEST) > 0;
        health.status(late ? Status.DOWN : Status.UP);
        last.ifPresent(utc -> health.withDetail("lastGoodNightUtc", utc.toString()));
    }
}
