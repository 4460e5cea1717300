package vn.tonghop.reading;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import vn.tonghop.finding.FindingCode;

/**
 * How long one file has kept us. It runs only while the file is being opened or a row is being read; readers ask it wherever
 * they take the next piece of bytes, so that a file without a next row ends as well. Bound to the thread that reads.
 */
public final class ReadingTime {

    private static final ThreadLocal<@Nullable ReadingTime> RUNNING = new ThreadLocal<>();

    private final Duration most;
    private final LongSupplier nanos;
    private long spent;
    private long since;

    public ReadingTime(Duration most, LongSupplier nanos) {
        this.most = most;
        this.nanos = nanos;
    }

    /** A piece of reading. */
    public interface Piece<T> {
        T read() throws IOException;
    }

    /** Reads a piece while the time runs. */
    public <T> T during(Piece<T> piece) throws IOException {
        start();
        try {
            return piece.read();
        } finally {
            stop();
        }
    }

    /** Reads the next row while the time runs; null at the end. */
    @Nullable
    public SourceRow next(RowCursor rows) throws IOException {
        start();
        try {
            return rows.next();
        } finally {
            stop();
        }
    }

    private void start() {
        since = nanos.getAsLong();
        RUNNING.set(this);
    }

    private void stop() {
        // kept as an entry: this is done for every row
        RUNNING.set(null);
        spent += nanos.getAsLong() - since;
    }

    /**
     * Ends the reading of a file that has kept us too long; does nothing where no time runs.
     *
     * @throws UnreadableSourceException {@code file-too-large}, in the sentence for time
     */
    public static void check() {
        ReadingTime running = RUNNING.get();
        if (running != null) {
            running.checkSpent();
        }
    }

    private void checkSpent() {
        if (spent + nanos.getAsLong() - since > most.toNanos()) {
            throw new UnreadableSourceException(
                    FindingCode.FILE_TOO_LARGE,
                    "time",
                    Map.of("limit", most.toSeconds()),
                    "Reading takes longer than " + most);
        }
    }
}
