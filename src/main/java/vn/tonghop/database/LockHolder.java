package vn.tonghop.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The process that holds a lease, written {@code host pid start}.
 *
 * @param host names the machine, its boot and, in containers, the space in which process numbers hold
 * @param pid the process
 * @param start when it started, in milliseconds, since numbers are used again; 0 where the system does not tell
 */
public record LockHolder(String host, long pid, long start) {

    private static final Path BOOT = Path.of("/proc/sys/kernel/random/boot_id");
    private static final Path SPACE = Path.of("/proc/self/ns/pid");

    /** This process. */
    static LockHolder current() {
        ProcessHandle process = ProcessHandle.current();
        return new LockHolder(thisHost(), process.pid(), startOf(process));
    }

    /** The holder that a lease names; null for one that this program did not write. */
    public static @Nullable LockHolder parse(String text) {
        String[] parts = text.split(" ", -1);
        if (parts.length != 3 || !parts[1].matches("\\d{1,18}") || !parts[2].matches("\\d{1,18}")) {
            return null;
        }
        return new LockHolder(parts[0], Long.parseLong(parts[1]), Long.parseLong(parts[2]));
    }

    /** Whether it is certain that the process is gone; never said of another machine's. */
    public boolean isDeadProcessOfThisHost() {
        if (!host.equals(thisHost())) {
            return false;
        }
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .map(process -> start != 0 && startOf(process) != 0 && startOf(process) != start)
                .orElse(true);
    }

    @Override
    public String toString() {
        return host + " " + pid + " " + start;
    }

    private static long startOf(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    }

    private static String thisHost() {
        return (hostName() + "/" + read(BOOT) + "/" + link(SPACE)).replace(' ', '_');
    }

    private static String hostName() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "localhost";
        }
    }

    private static String read(Path file) {
        try {
            return Files.isReadable(file) ? Files.readString(file).strip() : "";
        } catch (IOException e) {
            return "";
        }
    }

    private static String link(Path file) {
        try {
            return Files.isSymbolicLink(file) ? Files.readSymbolicLink(file).toString() : "";
        } catch (IOException e) {
            return "";
        }
    }
}
