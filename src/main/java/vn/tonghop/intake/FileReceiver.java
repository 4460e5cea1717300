package vn.tonghop.intake;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.finding.Fingerprint;

/**
 * Takes resting files out of the inbox. For each: copy and hash, register, look again, delete. A crash between any two of
 * these leaves the file in the inbox or the registration complete; the next run finishes what is left.
 */
public final class FileReceiver {

    private static final Logger log = LoggerFactory.getLogger(FileReceiver.class);
    private static final String RECEIVED = "_received";

    private final HomeFolder home;
    private final Catalogue catalogue;
    private final Submissions submissions;
    private final Clock clock;
    private final Duration rest;

    public FileReceiver(HomeFolder home, Catalogue catalogue, Submissions submissions, Clock clock, Duration rest) {
        this.home = home;
        this.catalogue = catalogue;
        this.submissions = submissions;
        this.clock = clock;
        this.rest = rest;
    }

    /**
     * Receives every file that rests.
     *
     * @param run the run that asks
     * @param defaultPeriod the month of forms without a mark
     * @return how many files were registered
     */
    public int receiveAll(long run, String defaultPeriod) throws IOException {
        Inbox inbox = new Inbox(home.inbox(), catalogue, rest);
        int count = 0;
        for (InboxFile file : inbox.restingFiles(machineTime())) {
            count += receive(file, run, defaultPeriod) ? 1 : 0;
        }
        submissions.settleUncleared(inbox.files());
        return count;
    }

    /** Whether something lies in the inbox that may be taken once it rests. */
    public boolean hasArrivals() throws IOException {
        return !new Inbox(home.inbox(), catalogue, rest).files().isEmpty();
    }

    private boolean receive(InboxFile file, long run, String defaultPeriod) throws IOException {
        Path copy = home.archive().resolve(RECEIVED).resolve(Fingerprint.of(file.path()) + ".new");
        String sha256;
        try {
            sha256 = SafeFiles.copy(file.file(), copy);
        } catch (NoSuchFileException e) {
            return false;
        } catch (AccessDeniedException e) {
            log.warn("{} may not be read by this account; it stays where it is", file.path());
            return false;
        }
        if (!Inbox.isUnchanged(file)) {
            Files.deleteIfExists(copy);
            return false;
        }
        Optional<String> uncleared = submissions.findUncleared(file, sha256);
        if (uncleared.isPresent()) {
            Files.deleteIfExists(copy);
            clear(file, uncleared.get());
            return false;
        }
        String id = Fingerprint.of(
                Submissions.unitOf(file),
                file.part(),
                file.path(),
                sha256,
                String.valueOf(submissions.countSame(file, sha256)));
        Path kept = home.archive().resolve(RECEIVED).resolve(id);
        SafeFiles.move(copy, kept);
        submissions.register(id, file, sha256, home.relative(kept), defaultPeriod, run, clock.instant());
        log.debug("received {} as {}", file.path(), id);
        clear(file, id);
        return true;
    }

    /** Takes the file out of the inbox, unless it has changed since it was copied: then it is a new submission. */
    private void clear(InboxFile file, String id) throws IOException {
        if (Inbox.isUnchanged(file)) {
            Files.deleteIfExists(file.file());
        }
        submissions.markCleared(id);
    }

    /** The file system's own time; the clock of a demonstration does not move files' times. */
    @SuppressWarnings("JavaTimeDefaultTimeZone")
    private static Instant machineTime() {
        return Instant.ofEpochMilli(System.currentTimeMillis());
    }
}
