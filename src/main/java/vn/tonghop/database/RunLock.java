package vn.tonghop.database;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.tonghop.home.SafeFiles;

/**
 * The lease that a run or decision holds: one at a time over all processes and machines that share the database, by the
 * database's clock. It is kept alive while its holder lives, ends by itself after it, and is taken over at once when its
 * holder is a dead process of this host. Whoever has been overtaken is refused at its next commit or file.
 */
public final class RunLock {

    private static final Logger log = LoggerFactory.getLogger(RunLock.class);
    private static final String NAME = "run";
    private static final int RENEWALS = 3;

    /** None is under way, or the one that is has a lease longer than leases are: a clock that was ahead, once. */
    private static final String FREE =
            "(ends_at <= unix_timestamp() or ends_at > unix_timestamp() + lease_seconds or holder = ?)";

    private final JdbcTemplate jdbc;
    private final long seconds;
    private final Duration sure;
    private final String self = LockHolder.current().toString();
    private volatile @Nullable Held held;

    RunLock(DataSource database, Duration lease) {
        this.jdbc = new JdbcTemplate(database);
        this.seconds = Math.max(1, lease.plusMillis(999).toSeconds());
        this.sure = lease.dividedBy(2);
    }

    /** A lease that this process has taken, and when it was last renewed by the machine's two clocks. */
    private static final class Held {
        private final long fence;
        private volatile long steady;
        private volatile long wall;

        Held(long fence) {
            this.fence = fence;
            renewed(System.nanoTime(), machineTime());
        }

        void renewed(long steadyNanoseconds, long wallMilliseconds) {
            steady = steadyNanoseconds;
            wall = wallMilliseconds;
        }

        /** Whether so much time may have passed; the steady clock stands still while the machine sleeps. */
        boolean mayBeOlderThan(Duration age) {
            return System.nanoTime() - steady >= age.toNanos() || Math.abs(machineTime() - wall) >= age.toMillis();
        }
    }

    /** What is done while the lease is held. */
    public interface Work<T> {
        T run() throws Exception;
    }

    /** Does the work under the lease; empty when another run holds it or is about to commit under it. */
    public <T> Optional<T> during(Work<T> work) throws Exception {
        Held taken;
        try {
            taken = take();
        } catch (PessimisticLockingFailureException | QueryTimeoutException e) {
            log.info("another run keeps the lease locked until it has committed");
            return Optional.empty();
        }
        if (taken == null) {
            return Optional.empty();
        }
        ScheduledExecutorService keepAlive = Executors.newSingleThreadScheduledExecutor(r -> {
            Thread thread = new Thread(r, "keep-lock-alive");
            thread.setDaemon(true);
            return thread;
        });
        long every = TimeUnit.SECONDS.toMillis(seconds) / RENEWALS;
        held = taken;
        SafeFiles.Guard guard = SafeFiles.guard(this::requireHeld);
        ScheduledFuture<?> renewals =
                keepAlive.scheduleWithFixedDelay(() -> keep(taken), every, every, TimeUnit.MILLISECONDS);
        try {
            return Optional.of(work.run());
        } finally {
            guard.close();
            renewals.cancel(false);
            held = null;
            keepAlive.shutdownNow();
            release(taken);
        }
    }

    /** Refuses where this process has been overtaken; asks the database only where its lease may have ended. */
    void requireHeld() {
        Held mine = held;
        if (mine != null && mine.mayBeOlderThan(sure) && !renew(mine)) {
            throw new OvertakenException();
        }
    }

    /** Refuses a commit where this process has been overtaken; nobody can overtake it until the commit is done. */
    void requireHeldUntilCommit(JdbcTemplate transaction) {
        Held mine = held;
        if (mine != null
                && transaction
                        .queryForList(
                                "select fence from run_lease where name = ? and fence = ? for update",
                                Long.class,
                                NAME,
                                mine.fence)
                        .isEmpty()) {
            throw new OvertakenException();
        }
    }

    private @Nullable Held take() {
        if (jdbc.queryForList("select fence from run_lease where name = ?", Long.class, NAME)
                .isEmpty()) {
            jdbc.update(
                    "insert into run_lease (name, holder, fence, lease_seconds, ends_at) values (?, '', 0, 0, 0)"
                            + " on duplicate key update name = values(name)",
                    NAME);
        }
        int count = jdbc.update(
                "update run_lease set holder = ?, fence = fence + 1, lease_seconds = ?,"
                        + " ends_at = unix_timestamp() + ? where name = ? and " + FREE,
                self,
                seconds,
                seconds,
                NAME,
                deadHolder());
        return count == 0
                ? null
                : jdbc
                        .queryForList(
                                "select fence from run_lease where name = ? and holder = ?", Long.class, NAME, self)
                        .stream()
                        .findFirst()
                        .map(Held::new)
                        .orElse(null);
    }

    /** Who holds the lease and is known to be dead; nobody's name where there is no such. */
    private String deadHolder() {
        return jdbc.queryForList("select holder from run_lease where name = ?", String.class, NAME).stream()
                .filter(text -> {
                    LockHolder holder = LockHolder.parse(text);
                    return holder != null && holder.isDeadProcessOfThisHost();
                })
                .peek(text -> log.info("taking over the lease of the dead process {}", text))
                .findFirst()
                .orElse("-");
    }

    private void keep(Held mine) {
        try {
            if (!renew(mine)) {
                log.warn("another run has taken over; this one writes nothing more");
            }
        } catch (DataAccessException e) {
            log.debug("the lease could not be renewed; the next try may", e);
        }
    }

    /** A lease that has ended while nobody took it goes on. */
    private boolean renew(Held mine) {
        long steady = System.nanoTime();
        long wall = machineTime();
        boolean renewed = jdbc.update(
                        "update run_lease set ends_at = unix_timestamp() + lease_seconds where name = ? and fence = ?",
                        NAME,
                        mine.fence)
                > 0;
        if (renewed) {
            mine.renewed(steady, wall);
        }
        return renewed;
    }

    private void release(Held mine) {
        jdbc.update("update run_lease set ends_at = 0 where name = ? and fence = ?", NAME, mine.fence);
    }

    @SuppressWarnings("JavaTimeDefaultTimeZone")
    private static long machineTime() {
        return System.currentTimeMillis();
    }

    /** The holders of a lease that counts now, by the database's clock. */
    public List<String> holders() {
        return jdbc.queryForList(
                "select holder from run_lease where ends_at > unix_timestamp()"
                        + " and ends_at <= unix_timestamp() + lease_seconds",
                String.class);
    }
}
