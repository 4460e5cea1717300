package vn.tonghop.operations.serve;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.support.CronExpression;
import vn.tonghop.failure.FailureClass;
import vn.tonghop.operations.run.RunScope;

/**
 * The watch that {@code serve} keeps: every few minutes it answers what has come, and once a night it compiles. A night is
 * due when its time has passed since the last good one began, so that one that was missed is made up for at the next look.
 */
public final class NightWatch {

    private static final Logger log = LoggerFactory.getLogger(NightWatch.class);

    private static final Duration SOON = Duration.ofMillis(200);
    private static final int TRIES_SOON = 8;

    private final Nights nights;
    private final ServiceSettings settings;
    private final CronExpression cron;
    private final ZoneId zone;
    private final Runnable alerts;
    private final Clock clock;
    private final ScheduledExecutorService looks = thread("night-watch");

    /** A run that hangs must not silence who would tell of it, nor a mail server that hangs the runs. */
    private final ScheduledExecutorService tells = thread("alerts");

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

        /** Whether something lies in the inbox, it cannot be looked at, or the last run has left something undone. */
        boolean hasWork();

        /** Runs; true when it went well or another run is under way. */
        boolean run(RunScope scope) throws Exception;
    }

    private static ScheduledExecutorService thread(String name) {
        ScheduledThreadPoolExecutor executor = new ScheduledThreadPoolExecutor(1, work -> {
            Thread thread = new Thread(work, name);
            thread.setDaemon(true);
            return thread;
        });
        executor.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        return executor;
    }

    /** Begins the watch. */
    public void start() {
        long every = settings.receiveEvery().toMillis();
        ScheduledFuture<?> unused = looks.scheduleWithFixedDelay(
                () -> {
                    look();
                    tells.execute(this::tell);
                },
                0,
                every,
                TimeUnit.MILLISECONDS);
        unused = tells.scheduleWithFixedDelay(this::tell, every, every, TimeUnit.MILLISECONDS);
    }

    /**
     * Looks in a moment, and again a few times where another run kept this one from it: somebody waits for an answer. Waits
     * for nothing itself.
     */
    public void lookSoon() {
        lookSoon(TRIES_SOON);
    }

    private void lookSoon(int tries) {
        ScheduledFuture<?> unused = looks.schedule(
                () -> {
                    look();
                    if (tries > 1 && nights.hasWork()) {
                        lookSoon(tries - 1);
                    }
                },
                SOON.toMillis() * (TRIES_SOON + 1 - tries),
                TimeUnit.MILLISECONDS);
    }

    /** Looks whether somebody is to be told something. Never throws, since a watch that ends tells nobody. */
    public void tell() {
        try {
            alerts.run();
        } catch (RuntimeException e) {
            log.error("nobody was told", e);
        }
    }

    /** Looks once: is a night due, or has something arrived? Never throws. */
    public void look() {
        Instant now = clock.instant();
        if (now.isBefore(notBefore) && now.plus(settings.longestRetry()).isAfter(notBefore)) {
            return;
        }
        try {
            boolean good = true;
            if (isNightDue()) {
                good = nights.run(RunScope.DOCUMENTS);
            } else if (nights.hasWork()) {
                good = nights.run(RunScope.ANSWERS);
            }
            settle(good);
        } catch (Exception e) {
            log(e);
            settle(false);
        }
    }

    /** Where in the program it happened is told only if the program is at fault. */
    private static void log(Exception e) {
        if (FailureClass.of(e) == FailureClass.PROGRAM) {
            log.error("the run could not be started", e);
        } else {
            log.error("the run could not be started: {}", FailureClass.inOneLine(e));
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

    /** Looks no more; what is under way goes on. */
    public void stop() {
        looks.shutdown();
        tells.shutdown();
    }
}
