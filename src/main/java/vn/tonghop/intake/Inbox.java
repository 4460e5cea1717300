package vn.tonghop.intake;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.Folding;
import vn.tonghop.catalogue.ReportingUnit;

/** Looks for files in the inbox that may be taken. Links are not followed. */
final class Inbox {

    /** What stands in the inbox in place of a file that was taken. */
    static final String NOTE_SUFFIX = ".DA-NHAN.txt";

    private static final Logger log = LoggerFactory.getLogger(Inbox.class);
    private static final String CHECK_FOLDER = "kiem tra";
    private static final List<String> UNFINISHED = List.of(".tmp", ".part", ".crdownload");
    private static final int DEEPEST = 16;

    private final Path root;
    private final Catalogue catalogue;
    private final Duration rest;
    private final Map<String, Optional<ReportingUnit>> units = new HashMap<>();

    /** @param rest how long a file must not have changed */
    Inbox(Path root, Catalogue catalogue, Duration rest) {
        this.root = root;
        this.catalogue = catalogue;
        this.rest = rest;
    }

    /**
     * All files that rest, by time of modification and then by path: those that nobody has touched for the resting time, and
     * those that stay as they are while they are watched for that long. Waits only when there are any of the latter.
     *
     * @param now the machine's own time, since it is compared with the file system's
     */
    List<InboxFile> restingFiles(Instant now) throws IOException {
        List<InboxFile> found = new ArrayList<>();
        List<InboxFile> fresh = new ArrayList<>();
        for (InboxFile file : files()) {
            (hasRested(file, now) ? found : fresh).add(file);
        }
        if (!fresh.isEmpty()) {
            watch();
            for (InboxFile file : fresh) {
                if (isUnchanged(file) && mayBeTaken(file.file())) {
                    found.add(file);
                }
            }
        }
        found.sort(Comparator.comparing(InboxFile::modified).thenComparing(InboxFile::path));
        return found;
    }

    /** All files that may be taken, resting or not. */
    List<InboxFile> files() throws IOException {
        List<InboxFile> found = new ArrayList<>();
        if (!Files.isDirectory(root)) {
            return found;
        }
        Files.walkFileTree(root, EnumSet.noneOf(FileVisitOption.class), DEEPEST, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (attributes.isRegularFile() && mayBeTaken(file)) {
                    found.add(describe(file, attributes));
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) {
                log.warn("cannot look at {}: {}", file, e.toString());
                return FileVisitResult.CONTINUE;
            }
        });
        return found;
    }

    private void watch() throws IOException {
        try {
            TimeUnit.NANOSECONDS.sleep(rest.toNanos());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while files were watched");
        }
    }

    /** A copy may keep the original's old time while it is still being written, so the time of change counts too. */
    private boolean hasRested(InboxFile file, Instant now) throws IOException {
        Instant since = now.minus(rest);
        Instant changed = changeTime(file.file());
        return changed != null && !changed.isAfter(since) && !file.modified().isAfter(since);
    }

    /** When anything of the file was last changed, its name included; null where the system does not tell. */
    private static @Nullable Instant changeTime(Path file) throws IOException {
        try {
            Object time = Files.getAttribute(file, "unix:ctime", LinkOption.NOFOLLOW_LINKS);
            return time instanceof FileTime changed ? changed.toInstant() : null;
        } catch (UnsupportedOperationException | IllegalArgumentException | NoSuchFileException e) {
            return null;
        }
    }

    /** Whether the file still is as it was described. */
    static boolean isUnchanged(InboxFile file) throws IOException {
        if (!Files.isRegularFile(file.file(), LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        BasicFileAttributes now = Files.readAttributes(file.file(), BasicFileAttributes.class);
        return now.size() == file.size() && now.lastModifiedTime().toInstant().equals(file.modified());
    }

    private static boolean mayBeTaken(Path file) {
        String name = file.getFileName().toString();
        String lower = name.toLowerCase(Locale.ROOT);
        return !name.startsWith("~$")
                && !name.startsWith(".")
                && UNFINISHED.stream().noneMatch(lower::endsWith)
                && !name.endsWith(NOTE_SUFFIX)
                && !Files.exists(file.resolveSibling("~$" + name));
    }

    private InboxFile describe(Path file, BasicFileAttributes attributes) {
        Path relative = root.relativize(file);
        @Nullable String unit = null;
        String part = "";
        boolean checkOnly = false;
        if (relative.getNameCount() > 1) {
            Optional<ReportingUnit> named =
                    units.computeIfAbsent(relative.getName(0).toString(), catalogue::unitNamed);
            unit = named.map(ReportingUnit::code).orElse(null);
            for (int i = 1; i < relative.getNameCount() - 1; i++) {
                String folder = relative.getName(i).toString();
                boolean check = Folding.fold(folder).equals(CHECK_FOLDER);
                checkOnly |= check;
                part = check ? part : part.isEmpty() ? nfc(folder) : part + "/" + nfc(folder);
            }
        }
        return new InboxFile(
                file,
                nfc(relative.toString().replace('\\', '/')),
                unit,
                part,
                checkOnly,
                attributes.size(),
                attributes.lastModifiedTime().toInstant());
    }

    private static String nfc(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }
}
