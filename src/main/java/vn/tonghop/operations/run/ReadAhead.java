package vn.tonghop.operations.run;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import vn.tonghop.staging.SubmissionStager;
import vn.tonghop.staging.submission.StagedItem;

/**
 * Stages submissions one after the other on a thread of its own, a few packs of items ahead of who takes them, so that a
 * file is read on while the database writes. What is ahead is bounded, and is lost and read again when the process ends.
 */
final class ReadAhead {

    private static final int PACK = 500;
    private static final int PACKS_AHEAD = 40;

    private final List<Source> sources;
    private final BlockingQueue<Pack> packs = new ArrayBlockingQueue<>(PACKS_AHEAD);
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile boolean stopped;

    /** How to start to stage a submission. */
    interface Source {
        SubmissionStager open() throws IOException;
    }

    /** Items of one submission; {@code last} at its end, {@code failure} where it could not be read on. */
    record Pack(
            List<StagedItem> items, boolean last, @Nullable Throwable failure) {}

    ReadAhead(List<Source> sources) {
        this.sources = sources;
        Thread thread = new Thread(this::readAll, Thread.currentThread().getName() + "-reading");
        thread.setDaemon(true);
        thread.start();
    }

    /**
     * The next pack; of each submission there is one that says it is its last.
     *
     * @throws IOException when the disk fails
     */
    Pack take() throws IOException {
        Pack pack;
        try {
            pack = packs.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while reading", e);
        }
        Throwable failure = pack.failure();
        if (failure instanceof IOException disk) {
            throw disk;
        } else if (failure instanceof RuntimeException fault) {
            throw fault;
        } else if (failure instanceof Error error) {
            throw error;
        }
        return pack;
    }

    /** Ends reading and waits until files are closed. */
    void stop() {
        stopped = true;
        packs.clear();
        try {
            ended.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void readAll() {
        try {
            for (Source source : sources) {
                if (!stopped) {
                    read(source);
                }
            }
        } catch (IOException | RuntimeException | Error e) {
            put(new Pack(List.of(), false, e));
        } finally {
            ended.countDown();
        }
    }

    private void read(Source source) throws IOException {
        try (SubmissionStager stager = source.open()) {
            boolean last = false;
            while (!last && !stopped) {
                List<StagedItem> items = new ArrayList<>(PACK);
                StagedItem item = stager.next();
                while (item != null) {
                    items.add(item);
                    item = items.size() < PACK ? stager.next() : null;
                }
                last = items.size() < PACK;
                put(new Pack(items, last, null));
            }
        }
    }

    private void put(Pack pack) {
        try {
            packs.put(pack);
        } catch (InterruptedException e) {
            stopped = true;
        }
    }
}
