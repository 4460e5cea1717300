package vn.tonghop.operations;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import net.javacrumbs.shedlock.core.ExtensibleLockProvider;
import net.javacrumbs.shedlock.core.LockConfiguration;
import net.javacrumbs.shedlock.core.SimpleLock;
import net.javacrumbs.shedlock.provider.jdbctemplate.JdbcTemplateLockProvider;
import net.javacrumbs.shedlock.support.KeepAliveLockProvider;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The lease that a run holds: one at a time over all processes and machines that share the database. It is kept alive while
 * the run lives, ends by itself after it, and is taken over at once when its holder is a dead process of this host.
 */
final class RunLock {

    private static final Logger log = LoggerFactory.getLogger(RunLock.class);
    private static final String NAME = "run";

    private final JdbcTemplate jdbc;
    private final ExtensibleLockProvider provider;
    private final Duration lease;

    RunLock(JdbcTemplate jdbc, Duration lease) {
        this.jdbc = jdbc;
        this.lease = lease;
        this.provider = new JdbcTemplateLockProvider(JdbcTemplateLockProvider.Configuration.builder()
                .withJdbcTemplate(jdbc)
                .withLockedByValue(LockHolder.current().toString())
                .build());
    }

    /** What is done while the lease is held. */
    interface Work<T> {
        T run() throws Exception;
    }

    /** Does the work under the lease; empty when another run holds it. */
    <T> Optional<T> during(Work<T> work) throws Exception {
        ScheduledExecutorService keepAlive = Executors.newSingleThreadScheduledExecutor(r -> {
            Thread thread = new Thread(r, "keep-lock-alive");
            thread.setDaemon(true);
            return thread;
        });
        try {
            releaseIfHolderIsDead();
            Optional<SimpleLock> lock = new KeepAliveLockProvider(provider, keepAlive)
                    .lock(new LockConfiguration(machineTime(), NAME, lease, Duration.ZERO));
            if (lock.isEmpty()) {
                return Optional.empty();
            }
            try {
                return Optional.of(work.run());
            } finally {
                lock.get().unlock();
            }
        } finally {
            keepAlive.shutdownNow();
        }
    }

    /** Ends the lease of a holder that is known to be dead, unless somebody else has taken it meanwhile. */
    private void releaseIfHolderIsDead() {
        List<String> holders = jdbc.queryForList("select locked_by from shedlock where name = ?", String.class, NAME);
        for (String text : holders) {
            LockHolder holder = LockHolder.parse(text);
            if (holder != null && holder.isDeadProcessOfThisHost()) {
                int count = jdbc.update(
                        "update shedlock set lock_until = locked_at where name = ? and locked_by = ?", NAME, text);
                if (count > 0) {
                    log.info("took over the lease of the dead process {}", holder);
                }
            }
        }
    }

    @SuppressWarnings("JavaTimeDefaultTimeZone")
    private static Instant machineTime() {
        return Instant.ofEpochMilli(System.currentTimeMillis());
    }
}
