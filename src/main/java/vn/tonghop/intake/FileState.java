package vn.tonghop.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * By what a file is seen to be as it was.
 *
 * @param size in bytes
 * @param modified time of its last change, which a copy may keep from its original
 * @param changed time of the last change of anything of it, its name included; null where the system does not tell
 * @param key by which the file system knows it; null where it does not tell
 */
record FileState(
        long size,
        Instant modified,
        @Nullable Instant changed,
        @Nullable Object key) {

    /** Looks at a file, not at what a link leads to. */
    static FileState of(Path file) throws IOException {
        BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        return new FileState(now.size(), now.lastModifiedTime().toInstant(), changeTime(file), now.fileKey());
    }

    /** Whether the file is the same in everything but its name, which a renaming may have changed. */
    boolean isSameButForName(FileState other) {
        return size == other.size
                && modified.equals(other.modified)
                && (key == null || other.key == null || key.equals(other.key));
    }

    private static @Nullable Instant changeTime(Path file) throws IOException {
        try {
            Object time = Files.getAttribute(file, "unix:ctime", LinkOption.NOFOLLOW_LINKS);
            return time instanceof FileTime changed ? changed.toInstant() : null;
        } catch (UnsupportedOperationException | IllegalArgumentException e) {
            return null;
        }
    }
}
