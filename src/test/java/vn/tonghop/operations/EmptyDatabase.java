package vn.tonghop.operations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.tonghop.home.SettableClock;
import vn.tonghop.operations.context.OpenContext;

/**
 * The embedded database of a home that was only just made. Its tables are made by the program's own migrations once in this
 * process; homes for tests begin with a copy, since making them anew costs more than most tests.
 */
final class EmptyDatabase {

    private static @Nullable Map<String, byte[]> files;

    private EmptyDatabase() {}

    /** Lays an empty database into a home that has none. */
    static void layInto(Path home) {
        try {
            for (Map.Entry<String, byte[]> file : files().entrySet()) {
                Path target = home.resolve(file.getKey());
                Files.createDirectories(target.getParent());
                if (Files.getFileStore(target.getParent()).supportsFileAttributeView("posix")) {
                    Files.setPosixFilePermissions(target.getParent(), PosixFilePermissions.fromString("rwx------"));
                }
                Files.write(target, file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static synchronized Map<String, byte[]> files() throws IOException {
        Map<String, byte[]> made = files;
        if (made == null) {
            made = make(Files.createTempDirectory("empty-home"));
            files = made;
        }
        return made;
    }

    private static Map<String, byte[]> make(Path home) throws IOException {
        OpenContext.pipeline(List.of("--tonghop.home=" + home, "--tonghop.rest=0s"), new SettableClock(Instant.EPOCH))
                .close();
        Map<String, byte[]> made = new TreeMap<>();
        for (Path file : TestHome.files(home)) {
            made.put(home.relativize(file).toString(), Files.readAllBytes(file));
        }
        DecemberRuns.remove(home);
        return made;
    }
}
