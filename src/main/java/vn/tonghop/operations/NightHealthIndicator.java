package vn.tonghop.operations;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Down when no night has gone well for a day and a half: somebody must look. */
final class NightHealthIndicator implements HealthIndicator {

    private static final Duration LONGEST = Duration.ofHours(36);

    private final RunRecords records;
    private final Clock clock;
    private final Instant started;

    NightHealthIndicator(RunRecords records, Clock clock) {
        this.records = records;
        this.clock = clock;
        this.started = clock.instant();
    }

    @Override
    public Health health() {
        Optional<LocalDateTime> last = records.lastGoodNight(clock.instant());
        Instant since = last.map(utc -> utc.toInstant(ZoneOffset.UTC)).orElse(started);
        boolean late = Duration.between(since, clock.instant()).compareTo(LONGEST) > 0;
        Health.Builder health = late ? Health.down() : Health.up();
        last.ifPresent(utc -> health.withDetail("lastGoodNightUtc", utc.toString()));
        return health.build();
    }
}
