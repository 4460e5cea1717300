package vn.tonghop.closing;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import vn.tonghop.database.HomeIdentity;
import vn.tonghop.database.RunLock;

/** Decides while no run goes on: under the lease that a run would take. */
public final class LeasedDecisions {

    private static final Duration BETWEEN = Duration.ofMillis(250);

    private final RunLock lock;
    private final HomeIdentity identity;
    private final Publication publication;

    LeasedDecisions(RunLock lock, HomeIdentity identity, Publication publication) {
        this.lock = lock;
        this.identity = identity;
        this.publication = publication;
    }

    /** Decides something while no run goes on; empty where one does. */
    public Optional<Decision> take(Supplier<Decision> work) throws Exception {
        return lock.during(() -> {
            identity.advance();
            publication.mend();
            return work.get();
        });
    }

    /** The same, waiting for a run to end; empty where one still goes on after that. */
    public Optional<Decision> takeWithin(Duration patience, Supplier<Decision> work) throws Exception {
        for (long left = patience.dividedBy(BETWEEN); ; left--) {
            Optional<Decision> taken = take(work);
            if (taken.isPresent() || left <= 0) {
                return taken;
            }
            TimeUnit.MILLISECONDS.sleep(BETWEEN.toMillis());
        }
    }
}
