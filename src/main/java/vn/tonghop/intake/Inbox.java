package vn.tonghop.intake;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.finding.Untaken;
import vn.tonghop.finding.Untaken.Why;
import vn.tonghop.home.OwnerFiles;

/** Looks for files in the inbox that may be taken, and tells which may not. */
final class Inbox {

    /** What stands in the inbox in place of a file that was taken. */
    static final String NOTE_SUFFIX = ".DA-NHAN.txt";

    private final Path root;
    private final InboxPaths paths;
    private final InboxSettings settings;

    Inbox(Path root, Catalogue catalogue, InboxSettings settings) {
        this.root = root;
        this.paths = new InboxPaths(root, catalogue);
        this.settings = settings;
    }

    /**
     * What a look has seen.
     *
     * @param resting files to be taken, by time of modification and then by path
     * @param present every file that may be taken, resting or not
     * @param untaken what is not taken, or could not be looked at
     * @param claims what an earlier run has taken and not removed
     * @param folders of units, by the code of the unit
     * @param empty whether nothing at all lies there
     */
    record Look(
            List<InboxFile> resting,
            List<InboxFile> present,
            List<Untaken> untaken,
            List<InboxClaim> claims,
            Map<String, String> folders,
            boolean empty) {}

    /**
     * Looks. Files rest that nobody has touched for the resting time, and those that stay as they are while they are watched
     * for that long. Waits only when there are any of the latter.
     *
     * @param now the machine's own time, since it is compared with the file system's
     */
    Look look(Instant now) throws IOException {
        InboxWalk walk = new InboxWalk(root, paths, settings, now).walk();
        List<InboxFile> resting = new ArrayList<>();
        List<InboxFile> fresh = new ArrayList<>();
        for (InboxFile file : walk.files()) {
            (hasRested(file, now) ? resting : fresh).add(file);
        }
        if (!fresh.isEmpty()) {
            watch();
            for (InboxFile file : fresh) {
                if (isUnchanged(file) && isNobodys(file)) {
                    resting.add(file);
                } else if (Files.exists(file.file())) {
                    walk.untaken().add(paths.untaken(Why.CHANGING, file.file(), now));
                }
            }
        }
        resting.sort(Comparator.comparing(InboxFile::modified).thenComparing(InboxFile::path));
        return new Look(resting, walk.files(), walk.untaken(), walk.claims(), walk.folders(), walk.isEmpty());
    }

    /** Looks without waiting for any file to rest. */
    Look glance(Instant now) throws IOException {
        InboxWalk walk = new InboxWalk(root, paths, settings, now).walk();
        return new Look(List.of(), walk.files(), walk.untaken(), walk.claims(), walk.folders(), walk.isEmpty());
    }

    /** What kept a file from being taken that was to be. */
    Untaken untaken(Why why, InboxFile file, Instant since) {
        return paths.untaken(why, file.file(), since);
    }

    private static boolean isNobodys(InboxFile file) {
        return file.leftOpen() || OwnerFiles.of(file.file()).isEmpty();
    }

    private void watch() throws IOException {
        try {
            TimeUnit.NANOSECONDS.sleep(settings.rest().toNanos());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while files were watched");
        }
    }

    /** A copy may keep the original's old time while it is still being written, so the time of change counts too. */
    private boolean hasRested(InboxFile file, Instant now) {
        Instant since = now.minus(settings.rest());
        Instant changed = file.state().changed();
        return changed != null && !changed.isAfter(since) && !file.modified().isAfter(since);
    }

    /** Whether the file still is as it was described. */
    static boolean isUnchanged(InboxFile file) {
        try {
            return FileState.of(file.file()).equals(file.state());
        } catch (IOException e) {
            return false;
        }
    }
}
