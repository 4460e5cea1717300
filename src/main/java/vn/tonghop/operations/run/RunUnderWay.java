package vn.tonghop.operations.run;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** The run of this process that is under way, which may be asked to stop; never another process's. */
public final class RunUnderWay {

    private final ReentrantLock working = new ReentrantLock();
    private volatile @Nullable Runnable stop;

    /** A launch with all that is told of it. */
    public interface Launch<T> {
        T launch() throws Exception;
    }

    /** Does what a run does, from taking the lease to telling how it ended. */
    public <T> T during(Launch<T> launch) throws Exception {
        working.lock();
        try {
            return launch.launch();
        } finally {
            working.unlock();
        }
    }

    /** The run has begun; {@code asked} asks it to stop at its next safe point. */
    void begun(Runnable asked) {
        stop = asked;
    }

    void ended() {
        stop = null;
    }

    /** Asks the run to stop and waits for it; whether nothing is under way any more. */
    public boolean stop(Duration within) {
        Runnable asked = stop;
        if (asked != null) {
            asked.run();
        }
        try {
            if (working.tryLock(within.toMillis(), TimeUnit.MILLISECONDS)) {
                working.unlock();
                return true;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return false;
    }
}
