package vn.tonghop.home;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.tonghop.finding.Fingerprint;

/** Files that are there as a whole or not at all: written beside, forced to disk, renamed. */
public final class SafeFiles {

    private static final Logger log = LoggerFactory.getLogger(SafeFiles.class);
    private static final int BUFFER = 1 << 16;

    /** Asked before a file takes its name; several only where tests keep several homes in one process. */
    private static final Set<Runnable> GUARDS = ConcurrentHashMap.newKeySet();

    private SafeFiles() {}

    /** A guard that stands until it is closed. */
    public interface Guard extends AutoCloseable {
        @Override
        void close();
    }

    /** Has {@code refusal} asked before any file takes its name; it throws where none may. */
    public static Guard guard(Runnable refusal) {
        GUARDS.add(refusal);
        return () -> GUARDS.remove(refusal);
    }

    /**
     * Copies a file under a name of its own and returns the SHA-256 of what was copied.
     *
     * @throws NoSuchFileException where the source is gone
     * @throws SourceUnreadableException where the source cannot be read; anything else is the target's fault
     */
    public static String copy(Path source, Path target) throws IOException {
        MessageDigest digest = Fingerprint.sha256();
        try (InputStream in = new DigestInputStream(new GuardedSource(source), digest)) {
            write(target, out -> in.transferTo(out));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Writes a file: whoever looks sees the old one or the new one, whole. */
    public static void write(Path target, Content content) throws IOException {
        write(target, content, sha256 -> {});
    }

    /**
     * Writes a file like {@link #write(Path, Content)}, and tells its SHA-256 when the bytes are safe and before they take
     * the old ones' place.
     */
    public static void write(Path target, Content content, Announcement announcement) throws IOException {
        Path parent = target.getParent();
        if (parent != null) {
            FolderRights.makeBelow(parent);
        }
        Path temporary = target.resolveSibling("." + shortName(target) + ".tmp");
        try {
            MessageDigest digest = Fingerprint.sha256();
            try (FileChannel channel = FileChannel.open(
                            temporary,
                            StandardOpenOption.CREATE,
                            StandardOpenOption.TRUNCATE_EXISTING,
                            StandardOpenOption.WRITE);
                    OutputStream out = new DigestOutputStream(new ChannelStream(channel), digest)) {
                content.writeTo(out);
                out.flush();
                FolderRights.takeFromAbove(temporary);
                channel.force(true);
            }
            announcement.announce(HexFormat.of().formatHex(digest.digest()));
            move(temporary, target);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    /** Renames within one file system, replacing what is there. */
    public static void move(Path source, Path target) throws IOException {
        GUARDS.forEach(Runnable::run);
        try {
            Files.move(source, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(source, target, StandardCopyOption.REPLACE_EXISTING);
        }
        forceFolder(target);
    }

    /** Gives what was made in a folder by other means the rights of that folder, all the way down. */
    public static void takeRightsFromAbove(Path made) throws IOException {
        try (Stream<Path> all = Files.walk(made)) {
            for (Path each : all.toList()) {
                FolderRights.takeFromAbove(each);
            }
        }
    }

    /** Forces the new name to disk, so that it outlives a power cut. Where folders cannot be forced the system does it. */
    private static void forceFolder(Path target) {
        Path folder = target.getParent();
        if (folder != null) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            } catch (IOException e) {
                log.debug("folder {} cannot be forced to disk: {}", folder, e.toString());
            }
        }
    }

    /** The SHA-256 of a file's bytes. */
    public static String sha256(Path file) throws IOException {
        MessageDigest digest = Fingerprint.sha256();
        try (InputStream in = Files.newInputStream(file)) {
            byte[] buffer = new byte[BUFFER];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                digest.update(buffer, 0, n);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** A temporary name that a long file name cannot make too long. */
    private static String shortName(Path target) {
        return Fingerprint.of(target.getFileName().toString());
    }

    /** What is written. */
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /** Is told what is about to be there. */
    public interface Announcement {
        void announce(String sha256) throws IOException;
    }

    private static final class ChannelStream extends OutputStream {
        private final FileChannel channel;
        private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER);

        ChannelStream(FileChannel channel) {
            this.channel = channel;
        }

        @Override
        public void write(int b) throws IOException {
            if (!buffer.hasRemaining()) {
                flush();
            }
            buffer.put((byte) b);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            int from = offset;
            for (int left = length; left > 0; ) {
                if (!buffer.hasRemaining()) {
                    flush();
                }
                int n = Math.min(left, buffer.remaining());
                buffer.put(bytes, from, n);
                from += n;
                left -= n;
            }
        }

        @Override
        public void flush() throws IOException {
            buffer.flip();
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            buffer.clear();
        }
    }
}
