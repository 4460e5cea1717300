package vn.tonghop.operations;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.support.CronExpression;

/**
 * The watch that {@code serve} keeps: every few minutes it answers what has come, and once a night it compiles. A night is
 * due when its time has passed since the last good one began, so that one that was missed is made up for at the next look.
 */
final class NightWatch implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(NightWatch.class);

    private final Nights nights;
    private final ServiceSettings settings;
    private final CronExpression cron;
    private final ZoneId zone;
    private final Runnable alerts;
    private final Clock clock;
    private final ScheduledExecutorService scheduler = Executors.newSingleThreadScheduledExecutor(r -> {
        Thread thread = new Thread(r, "night-watch");
        thread.setDaemon(false);
        return thread;
    });
    private @Nullable ScheduledFuture<?> looks;
    private int failures;
    private Instant notBefore = Instant.MIN;

    NightWatch(Nights nights, ServiceSettings settings, ZoneId zone, Runnable alerts, Clock clock) {
        this.nights = nights;
        this.settings = settings;
        this.cron = CronExpression.parse(settings.compileCron());
        this.zone = zone;
        this.alerts = alerts;
        this.clock = clock;
    }

    /** What the watch asks for. */
    interface Nights {

        /** When the last good run with documents began; one that is said to begin later than now counts as none. */
        Optional<Instant> lastGoodNight(Instant now);

        /** Whether something lies in the inbox. */
        boolean hasArrivals();

        /** Runs; true when it went well or another run is under way. */
        boolean run(RunScope scope) throws Exception;

        /** Asks the run under way to stop at its next safe point. */
        void stop();
    }

    /** Begins the watch. */
    void start() {
        looks = scheduler.scheduleWithFixedDelay(
                this::look, 0, settings.receiveEvery().toMillis(), TimeUnit.MILLISECONDS);
    }

    /**
     * Looks once: is a night due, or has something arrived? Then whether somebody is to be told. Never throws, since a watch
     * that ends tells nobody.
     */
    void look() {
        runWhatIsDue();
        try {
            alerts.run();
        } catch (RuntimeException e) {
            log.error("nobody was told", e);
        }
    }

    private void runWhatIsDue() {
        Instant now = clock.instant();
        if (now.isBefore(notBefore) && now.plus(settings.longestRetry()).isAfter(notBefore)) {
            return;
        }
        try {
            boolean good = true;
            if (isNightDue()) {
                good = nights.run(RunScope.DOCUMENTS);
            } else if (nights.hasArrivals()) {
                good = nights.run(RunScope.ANSWERS);
            }
            settle(good);
        } catch (Exception e) {
            log.error("the run could not be started", e);
            settle(false);
        }
    }

    /** Whether the time of a night has passed since the last good one began. */
    boolean isNightDue() {
        Optional<Instant> last = nights.lastGoodNight(clock.instant());
        if (last.isEmpty()) {
            return true;
        }
        ZonedDateTime next = cron.next(last.get().atZone(zone));
        return next != null && !next.toInstant().isAfter(clock.instant());
    }

    /** A failed run is tried again after a while that doubles, so that a broken machine is not hammered. */
    private void settle(boolean good) {
        failures = good ? 0 : Math.min(failures + 1, 16);
        if (good) {
            notBefore = Instant.MIN;
            return;
        }
        Duration wait = settings.receiveEvery().multipliedBy(1L << (failures - 1));
        Duration capped = wait.compareTo(settings.longestRetry()) < 0 ? wait : settings.longestRetry();
        notBefore = clock.instant().plus(capped);
        log.warn("next try in {}", capped);
    }

    @Override
    public void destroy() throws InterruptedException {
        ScheduledFuture<?> planned = looks;
        if (planned != null) {
            planned.cancel(false);
        }
        scheduler.shutdown();
        nights.stop();
        if (!scheduler.awaitTermination(settings.stopWithin().toMillis(), TimeUnit.MILLISECONDS)) {
            log.warn("the run under way did not stop in time; the next one recovers it");
        }
    }
}
