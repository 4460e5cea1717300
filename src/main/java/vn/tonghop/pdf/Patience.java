package vn.tonghop.pdf;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** Reads on a thread of its own, which is given up when it takes too long, and says in one way why a file cannot be read. */
public final class Patience {

    private Patience() {}

    /**
     * What the work gives.
     *
     * @throws UnreadablePdfFile when it fails or takes too long
     */
    public static <T> T within(Duration patience, Callable<T> work) throws IOException, UnreadablePdfFile {
        FutureTask<T> reading = new FutureTask<>(work);
        Thread reader = new Thread(reading, "pdf");
        reader.setDaemon(true);
        reader.start();
        try {
            return reading.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            reading.cancel(true);
            throw new UnreadablePdfFile("too-slow", e);
        } catch (InterruptedException e) {
            reading.cancel(true);
            Thread.currentThread().interrupt();
            throw new IOException(e);
        } catch (ExecutionException e) {
            throw cause(e);
        }
    }

    private static UnreadablePdfFile cause(ExecutionException e) {
        Throwable cause = e.getCause();
        if (cause instanceof UnreadablePdfFile unreadable) {
            return unreadable;
        }
        if (cause instanceof InvalidPasswordException) {
            return new UnreadablePdfFile("password", cause);
        }
        boolean large = cause instanceof OutOfMemoryError
                || String.valueOf(cause == null ? null : cause.getMessage()).contains("Maximum allowed scratch file");
        return new UnreadablePdfFile(large ? "too-large" : "damaged", cause == null ? e : cause);
    }
}
