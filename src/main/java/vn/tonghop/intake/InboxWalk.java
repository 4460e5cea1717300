package vn.tonghop.intake;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.tonghop.finding.Untaken;
import vn.tonghop.finding.Untaken.Why;
import vn.tonghop.home.OwnerFiles;

/**
 * One walk through the inbox. The inbox and the folders of units may be links, which are resolved; what is a link further
 * down is told. One thing that cannot be looked at stops no other.
 */
final class InboxWalk {

    private static final List<String> UNFINISHED = List.of(".tmp", ".part", ".crdownload");
    private static final int DEEPEST = 64;
    private static final int LONGEST_PATH = 1000;
    private static final int LONGEST_PART = 500;

    private final Path root;
    private final InboxPaths paths;
    private final InboxSettings settings;
    private final Instant now;

    private final List<InboxFile> files = new ArrayList<>();
    private final List<Untaken> untaken = new ArrayList<>();
    private final List<InboxClaim> claims = new ArrayList<>();
    private final TreeMap<String, String> folders = new TreeMap<>();
    private boolean anything;

    /** @param now the machine's own time, since it is compared with the file system's */
    InboxWalk(Path root, InboxPaths paths, InboxSettings settings, Instant now) {
        this.root = root;
        this.paths = paths;
        this.settings = settings;
        this.now = now;
    }

    /** Walks, once. */
    InboxWalk walk() throws InboxAwayException {
        for (Path entry : entries()) {
            if (!SystemEntries.isFolder(name(entry)) || !Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
                anything |= !SystemEntries.isFile(name(entry));
                walk(entry);
            }
        }
        return this;
    }

    /** What may be taken once it rests. */
    List<InboxFile> files() {
        return files;
    }

    /** What is not taken, or could not be looked at. */
    List<Untaken> untaken() {
        return untaken;
    }

    /** What an earlier run has taken and not yet removed. */
    List<InboxClaim> claims() {
        return claims;
    }

    /** The folders of units by the code of the unit. */
    Map<String, String> folders() {
        return folders;
    }

    /** Whether anything but the program's own marks lies there. */
    boolean isEmpty() {
        return !anything;
    }

    private List<Path> entries() throws InboxAwayException {
        List<Path> entries = new ArrayList<>();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(root)) {
            all.forEach(entries::add);
        } catch (NoSuchFileException | NotDirectoryException e) {
            throw new InboxAwayException(paths.untaken(Why.INBOX_GONE, root.toString(), null, now));
        } catch (IOException | DirectoryIteratorException e) {
            throw new InboxAwayException(paths.untaken(Why.INBOX_UNREADABLE, root.toString(), null, now));
        }
        entries.sort(null);
        return entries;
    }

    private void walk(Path entry) {
        String unit = paths.unit(name(entry));
        try {
            BasicFileAttributes is = Files.readAttributes(entry, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            if (is.isSymbolicLink() && unit != null) {
                walkLink(entry, unit, is);
            } else {
                if (is.isDirectory() && unit != null) {
                    folders.putIfAbsent(unit, name(entry));
                }
                walk(entry, entry);
            }
        } catch (IOException e) {
            failed(entry, Files.isDirectory(entry));
        }
    }

    /** The folder of a unit may lie elsewhere, yet not around or within the inbox. */
    private void walkLink(Path entry, String unit, BasicFileAttributes link) {
        folders.putIfAbsent(unit, name(entry));
        try {
            Path real = entry.toRealPath();
            Path here = root.toRealPath();
            if (!Files.isDirectory(real)) {
                told(Why.LINK, entry, link);
            } else if (real.startsWith(here) || here.startsWith(real)) {
                told(Why.LINK, entry, link);
            } else {
                walk(real, entry);
            }
        } catch (IOException e) {
            failed(entry, true);
        }
    }

    private void walk(Path start, Path shownAs) throws IOException {
        Files.walkFileTree(start, EnumSet.noneOf(FileVisitOption.class), DEEPEST, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                boolean skipped = !folder.equals(start) && SystemEntries.isFolder(name(folder));
                return skipped ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                seen(shown(file), attributes);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) {
                boolean folder = Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS);
                if (!(e instanceof NoSuchFileException || (folder && SystemEntries.isFolder(name(file))))) {
                    failed(shown(file), folder);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException e) {
                if (e != null) {
                    failed(shown(folder), true);
                }
                return FileVisitResult.CONTINUE;
            }

            private Path shown(Path path) {
                return path.equals(start) ? shownAs : shownAs.resolve(start.relativize(path));
            }
        });
    }

    private void failed(Path path, boolean folder) {
        untaken.add(paths.untaken(folder ? Why.FOLDER_UNREADABLE : Why.UNREADABLE, path, now));
    }

    private void told(Why why, Path path, BasicFileAttributes attributes) {
        untaken.add(paths.untaken(why, path, attributes.lastModifiedTime().toInstant()));
    }

    private void seen(Path file, BasicFileAttributes is) {
        String name = name(file);
        if (SystemEntries.isFile(name) || OwnerFiles.isOne(name) || name.endsWith(Inbox.NOTE_SUFFIX)) {
            InboxClaim.parse(file).ifPresent(claims::add);
            return;
        }
        boolean isLong =
                paths.path(file).length() > LONGEST_PATH || paths.part(file).length() > LONGEST_PART;
        if (is.isSymbolicLink()) {
            told(Why.LINK, file, is);
        } else if (is.isDirectory()) {
            told(Why.TOO_DEEP, file, is);
        } else if (!is.isRegularFile()) {
            told(Why.SPECIAL, file, is);
        } else if (UNFINISHED.stream().anyMatch(name.toLowerCase(Locale.ROOT)::endsWith)) {
            if (isLeftOver(is)) {
                told(Why.UNFINISHED, file, is);
            }
        } else if (isLong) {
            told(Why.NAME_TOO_LONG, file, is);
        } else if (is.size() > settings.largest()) {
            untaken.add(paths.untaken(
                    Why.TOO_LARGE, file, is.lastModifiedTime().toInstant(), String.valueOf(settings.largest() >> 20)));
        } else {
            taken(file);
        }
    }

    private void taken(Path file) {
        try {
            Path owner = OwnerFiles.of(file).orElse(null);
            BasicFileAttributes open = owner == null
                    ? null
                    : Files.readAttributes(owner, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            if (open != null && !isLeftOver(open)) {
                told(Why.OPEN, file, open);
            } else {
                files.add(paths.describe(file, open != null));
            }
        } catch (NoSuchFileException e) {
            // It has gone meanwhile: the next look sees what has become of it.
        } catch (IOException e) {
            failed(file, false);
        }
    }

    private boolean isLeftOver(BasicFileAttributes attributes) {
        return attributes.lastModifiedTime().toInstant().isBefore(now.minus(settings.leftOver()));
    }

    private static String name(Path path) {
        return String.valueOf(path.getFileName());
    }
}
