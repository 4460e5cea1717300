package vn.tonghop.home;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Does pieces of work that need nothing of one another, a few at the same time. */
public final class Workers {

    private final int most;

    /** @param most how many pieces are worked on at the same time */
    public Workers(int most) {
        this.most = most;
    }

    /**
     * What each piece gave, in their order. None is at work any more when this returns or throws.
     *
     * @throws IOException or what else a piece threw, the first by their order, as it threw it: its kind says whose the fault is
     */
    public <T> List<T> all(List<? extends Callable<T>> pieces) throws IOException {
        if (pieces.isEmpty()) {
            return List.of();
        }
        ExecutorService pool = Executors.newFixedThreadPool(Math.min(most, pieces.size()));
        try {
            List<T> given = new ArrayList<>();
            for (Future<T> piece : pool.invokeAll(pieces)) {
                given.add(piece.get());
            }
            return given;
        } catch (ExecutionException e) {
            throw original(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("the work was interrupted");
        } finally {
            pool.shutdownNow();
        }
    }

    private static IOException original(ExecutionException e) {
        Throwable cause = e.getCause();
        if (cause instanceof RuntimeException fault) {
            throw fault;
        }
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof IOException disk ? disk : new IOException(e);
    }
}
