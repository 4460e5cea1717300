package vn.tonghop.operations.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.tonghop.home.SettableClock;
import vn.tonghop.operations.run.RunScope;

class NightWatchTests {

    private static final ServiceSettings SETTINGS =
            new ServiceSettings(Duration.ofMinutes(5), "0 0 1 * * *", Duration.ofHours(1), Duration.ofSeconds(30));
    private static final Instant EVENING = Instant.parse("2023-12-14T12:00:00Z");

    private final SettableClock clock = new SettableClock(EVENING);
    private final RecordedNights nights = new RecordedNights();
    private final NightWatch watch = new NightWatch(nights, SETTINGS, ZoneId.of("Asia/Ho_Chi_Minh"), () -> {}, clock);

    @Test
    void compilesAtOnceWhereNoNightWasEverGood() {
        watch.look();
        assertThat(nights.scopes).containsExactly(RunScope.DOCUMENTS);
    }

    @Test
    void tellsAlsoWhileARunHangs() throws Exception {
        CountDownLatch told = new CountDownLatch(2);
        CountDownLatch hangs = new CountDownLatch(1);
        nights.hangs = hangs;
        ServiceSettings often =
                new ServiceSettings(Duration.ofMillis(10), "0 0 1 * * *", Duration.ofHours(1), Duration.ofSeconds(30));
        NightWatch impatient = new NightWatch(nights, often, ZoneId.of("Asia/Ho_Chi_Minh"), told::countDown, clock);
        impatient.start();
        assertThat(told.await(60, TimeUnit.SECONDS)).isTrue();
        impatient.stop();
        hangs.countDown();
    }

    @Test
    void runsAlsoWhileTellingHangs() throws Exception {
        CountDownLatch looked = new CountDownLatch(3);
        CountDownLatch hangs = new CountDownLatch(1);
        nights.looked = looked;
        ServiceSettings often =
                new ServiceSettings(Duration.ofMillis(10), "0 0 1 * * *", Duration.ofHours(1), Duration.ofSeconds(30));
        Runnable silent = () -> {
            try {
                hangs.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        };
        NightWatch impatient = new NightWatch(nights, often, ZoneId.of("Asia/Ho_Chi_Minh"), silent, clock);
        impatient.start();
        assertThat(looked.await(60, TimeUnit.SECONDS)).isTrue();
        impatient.stop();
        hangs.countDown();
    }

    @Test
    void countsANightThatLiesAheadAsNone() {
        nights.lastGood = EVENING.plus(Duration.ofDays(3650));
        watch.look();
        assertThat(nights.scopes).containsExactly(RunScope.DOCUMENTS);
    }

    @Test
    void waitsNoLongerThanItEverWaitsWhereTheClockIsSetBack() {
        nights.fails = true;
        watch.look();
        clock.set(EVENING.minus(Duration.ofDays(3650)));
        watch.look();
        assertThat(nights.scopes).hasSize(2);
    }

    @Test
    void answersArrivalsBetweenNights() {
        nights.lastGood = EVENING.minus(Duration.ofHours(2));
        nights.arrivals = true;
        watch.look();
        assertThat(nights.scopes).containsExactly(RunScope.ANSWERS);
    }

    @Test
    void doesNothingBetweenNightsWhileTheInboxIsEmpty() {
        nights.lastGood = EVENING.minus(Duration.ofHours(2));
        watch.look();
        assertThat(nights.scopes).isEmpty();
    }

    @Test
    void compilesAtTheHourOfTheDepartmentsClock() {
        nights.lastGood = EVENING;
        clock.set(Instant.parse("2023-12-14T17:59:59Z"));
        assertThat(watch.isNightDue()).isFalse();
        clock.set(Instant.parse("2023-12-14T18:00:00Z"));
        assertThat(watch.isNightDue()).isTrue();
    }

    @Test
    void makesUpOnceForThreeMissedNights() {
        nights.lastGood = EVENING;
        clock.set(EVENING.plus(Duration.ofDays(3)));
        watch.look();
        nights.lastGood = clock.instant();
        watch.look();
        assertThat(nights.scopes).containsExactly(RunScope.DOCUMENTS);
    }

    @Test
    void waitsTwiceAsLongAfterEachFailureButNoLongerThanAnHour() {
        nights.fails = true;
        List<Duration> waits = new ArrayList<>();
        Instant last = clock.instant();
        while (waits.size() < 6) {
            int before = nights.scopes.size();
            watch.look();
            if (nights.scopes.size() > before) {
                waits.add(Duration.between(last, clock.instant()));
                last = clock.instant();
            }
            clock.set(clock.instant().plus(Duration.ofMinutes(1)));
        }
        assertThat(waits)
                .containsExactly(
                        Duration.ZERO,
                        Duration.ofMinutes(5),
                        Duration.ofMinutes(10),
                        Duration.ofMinutes(20),
                        Duration.ofMinutes(40),
                        Duration.ofHours(1));
    }

    /** Nights that only remember what was asked of them. */
    private static final class RecordedNights implements NightWatch.Nights {
        private final List<RunScope> scopes = new ArrayList<>();
        private @Nullable Instant lastGood;
        private boolean arrivals;
        private boolean fails;
        private CountDownLatch looked = new CountDownLatch(0);
        private CountDownLatch hangs = new CountDownLatch(0);

        @Override
        public Optional<Instant> lastGoodNight(Instant now) {
            return Optional.ofNullable(lastGood).filter(night -> !night.isAfter(now));
        }

        @Override
        public boolean hasWork() {
            return arrivals;
        }

        @Override
        public boolean run(RunScope scope) throws InterruptedException {
            scopes.add(scope);
            looked.countDown();
            hangs.await();
            return !fails;
        }
    }
}
