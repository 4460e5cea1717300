package vn.tonghop.operations;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A disk in memory whose size can be set; only the system's administrator may make one. */
public record SmallDisk(Path place) implements AutoCloseable {

    /** A disk of this size, or null where this account may not mount any. */
    public static @org.jspecify.annotations.Nullable SmallDisk mount(Path place, long bytes)
            throws IOException, InterruptedException {
        Files.createDirectories(place);
        return run("mount", "-t", "tmpfs", "-o", "size=" + bytes, "tmpfs", place.toString())
                ? new SmallDisk(place)
                : null;
    }

    /** Makes it smaller or larger while it is used. */
    public void resize(long bytes) throws IOException, InterruptedException {
        if (!run("mount", "-o", "remount,size=" + bytes, place.toString())) {
            throw new IOException("cannot resize " + place);
        }
    }

    public long used() throws IOException {
        var store = Files.getFileStore(place);
        return store.getTotalSpace() - store.getUnallocatedSpace();
    }

    private static boolean run(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor()
                == 0;
    }

    @Override
    public void close() throws IOException {
        try {
            run("umount", "-l", place.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
