package vn.tonghop.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who may host the embedded database of a home, by locks of the operating system, which end with their process however it
 * ends. One {@code run} at a time, and the host is {@code serve} where it is up, else the run: a run that joined another
 * one's database would lose it in the middle when that one ends.
 */
final class HostLock implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(HostLock.class);
    private static final long LOOK_AGAIN_MILLISECONDS = 100;

    /** Where the lock lies in its file, so that what stands at the file's begin can be read while it is held. */
    private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

    private final @Nullable Held run;
    private final @Nullable Held host;

    private HostLock(@Nullable Held run, @Nullable Held host) {
        this.run = run;
        this.host = host;
    }

    /** A lock that this process holds. */
    private record Held(FileChannel channel, FileLock lock) {}

    /**
     * The seat of a run, beside a service that hosts or as host; null where another run is under way.
     *
     * @param wait how long to wait for a service that is just starting
     */
    static @Nullable HostLock ofRun(Path data, Duration wait) throws IOException {
        Held run = tryLock(data.resolve("run.lock"));
        if (run == null) {
            return null;
        }
        Path file = data.resolve("host.lock");
        long end = System.nanoTime() + wait.toNanos();
        Held host = tryLock(file);
        while (host == null && Files.size(file) == 0 && System.nanoTime() < end) {
            pause();
            host = tryLock(file);
        }
        return new HostLock(run, host);
    }

    /** The seat of a service, once no run hosts. */
    static HostLock ofService(Path data) throws IOException {
        Path file = data.resolve("host.lock");
        Held host = tryLock(file);
        if (host == null) {
            log.info("waiting for the run under way to end");
        }
        while (host == null) {
            pause();
            host = tryLock(file);
        }
        return new HostLock(null, host);
    }

    /** Tells the runs that wait that the database is open. */
    void announce() throws IOException {
        if (host != null) {
            host.channel().write(ByteBuffer.wrap(new byte[] {'1'}), 0);
        }
    }

    private static @Nullable Held tryLock(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock(LOCKED_BYTE, 1, false);
            if (lock != null) {
                channel.truncate(0);
                return new Held(channel, lock);
            }
        } catch (OverlappingFileLockException e) {
            log.debug("{} is held by this process", file, e);
        }
        channel.close();
        return null;
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(LOOK_AGAIN_MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while another run hosted the database", e);
        }
    }

    @Override
    public void close() throws IOException {
        if (host != null) {
            host.channel().truncate(0);
            host.channel().close();
        }
        if (run != null) {
            run.channel().close();
        }
    }
}
