package vn.tonghop.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.finding.Fingerprint;
import vn.tonghop.finding.Untaken;
import vn.tonghop.finding.Untaken.Why;
import vn.tonghop.home.HomeFolder;
import vn.tonghop.home.SafeFiles;
import vn.tonghop.home.SourceUnreadableException;
import vn.tonghop.period.MonthsAtHand;

/**
 * Takes resting files out of the inbox. For each: copy and hash, register, claim, look again, delete. A crash between any two
 * of these leaves the file in the inbox or the registration complete; the next run finishes what is left. What cannot be
 * taken stays, is written down with its cause, and stops no other.
 */
public final class FileReceiver {

    private static final Logger log = LoggerFactory.getLogger(FileReceiver.class);
    private static final String RECEIVED = "_received";

    private final HomeFolder home;
    private final Catalogue catalogue;
    private final DroppedFiles dropped;
    private final InboxNotices book;
    private final InboxIdentity identity;
    private final Clock clock;
    private final InboxSettings settings;

    public FileReceiver(
            HomeFolder home,
            Catalogue catalogue,
            DroppedFiles dropped,
            InboxNotices book,
            InboxIdentity identity,
            Clock clock,
            InboxSettings settings) {
        this.home = home;
        this.catalogue = catalogue;
        this.dropped = dropped;
        this.book = book;
        this.identity = identity;
        this.clock = clock;
        this.settings = settings;
    }

    /**
     * Receives every file that rests, and writes down what was not taken.
     *
     * @param run the run that asks
     * @param months which months the files may be about
     * @return how many files were registered
     * @throws InboxAwayException where the whole inbox is away; that is written down too
     */
    public int receiveAll(long run, MonthsAtHand months) throws IOException {
        Inbox inbox = new Inbox(home.inbox(), catalogue, settings);
        try {
            Inbox.Look look = look(inbox);
            List<Untaken> untaken = new ArrayList<>(look.untaken());
            untaken.addAll(identity.missingFolders(look, clock.instant()));
            identity.remember(look.folders());
            int count = 0;
            for (InboxFile file : look.resting()) {
                if (dropped.isGivenBack(file)) {
                    continue;
                }
                count += receive(inbox, file, run, months, untaken) ? 1 : 0;
            }
            if (untaken.stream().noneMatch(u -> u.why().code() == Why.UNREADABLE.code())) {
                dropped.settleUncleared(look.present());
            }
            book.replace(run, untaken, months.assumed().toString(), clock.instant());
            return count;
        } catch (InboxAwayException e) {
            book.replace(run, List.of(e.untaken()), months.assumed().toString(), clock.instant());
            throw e;
        }
    }

    /**
     * Whether something lies in the inbox that may be taken once it rests.
     *
     * @throws InboxAwayException where this is not the inbox that was known, or somebody else's
     */
    public boolean hasArrivals() throws IOException {
        Inbox.Look look = new Inbox(home.inbox(), catalogue, settings).glance(machineTime());
        Optional<Untaken> trouble = identity.trouble(look, clock.instant());
        if (trouble.isPresent()) {
            throw new InboxAwayException(trouble.get());
        }
        return look.present().stream().anyMatch(file -> !dropped.isGivenBack(file));
    }

    /** Looks, once what an earlier run has left half done is finished. */
    private Inbox.Look look(Inbox inbox) throws IOException {
        Inbox.Look look = inbox.look(machineTime());
        identity.check(look, clock.instant());
        if (look.claims().isEmpty()) {
            return look;
        }
        for (InboxClaim claim : look.claims()) {
            finish(claim);
        }
        return inbox.look(machineTime());
    }

    private void finish(InboxClaim claim) {
        try {
            if (dropped.isUncleared(claim.submission(), FileState.of(claim.file()))) {
                Files.deleteIfExists(claim.file());
            } else {
                claim.giveBack();
            }
            dropped.markCleared(claim.submission());
        } catch (IOException e) {
            log.warn("{} cannot be finished: {}", claim.file(), e.toString());
        }
    }

    private boolean receive(Inbox inbox, InboxFile file, long run, MonthsAtHand months, List<Untaken> untaken)
            throws IOException {
        Path copy = home.archive().resolve(RECEIVED).resolve(Fingerprint.of(file.path()) + ".new");
        String sha256;
        try {
            sha256 = SafeFiles.copy(file.file(), copy);
        } catch (NoSuchFileException e) {
            if (!Files.exists(file.file())) {
                return false;
            }
            throw e;
        } catch (SourceUnreadableException e) {
            log.info("{} cannot be read: {}", file.path(), e.toString());
            untaken.add(inbox.untaken(Why.UNREADABLE, file, machineTime()));
            return false;
        }
        if (!Inbox.isUnchanged(file)) {
            Files.deleteIfExists(copy);
            untaken.add(inbox.untaken(Why.CHANGING, file, machineTime()));
            return false;
        }
        Optional<String> uncleared = dropped.findUncleared(file, sha256);
        if (uncleared.isPresent()) {
            Files.deleteIfExists(copy);
        }
        String id = uncleared.isPresent() ? uncleared.get() : register(file, sha256, copy, run, months);
        if (file.unit() == null) {
            dropped.giveBack(id);
        } else {
            clear(inbox, file, id, untaken);
        }
        return uncleared.isEmpty();
    }

    private String register(InboxFile file, String sha256, Path copy, long run, MonthsAtHand months)
            throws IOException {
        String id = Fingerprint.of(
                DroppedFiles.unitOf(file),
                file.part(),
                file.path(),
                sha256,
                String.valueOf(dropped.countSame(file, sha256)));
        Path kept = home.archive().resolve(RECEIVED).resolve(id);
        SafeFiles.move(copy, kept);
        String onDisk = home.inbox().relativize(file.file()).toString().replace('\\', '/');
        dropped.register(id, file, onDisk, sha256, home.relative(kept), months, run, clock.instant());
        log.debug("received {} as {}", file.path(), id);
        return id;
    }

    /**
     * Takes the file out of the inbox, unless it has changed since it was copied: then it is a new submission. Its name goes
     * first, so that what is saved under it from then on is another file.
     */
    private void clear(Inbox inbox, InboxFile file, String id, List<Untaken> untaken) {
        try {
            if (Inbox.isUnchanged(file)) {
                InboxClaim claim = InboxClaim.of(file.file(), id);
                if (!FileState.of(claim.file()).isSameButForName(file.state()) || !claim.isRemoved()) {
                    claim.giveBack();
                }
            }
            dropped.markCleared(id);
        } catch (NoSuchFileException e) {
            dropped.markCleared(id);
        } catch (IOException e) {
            log.info("{} cannot be taken out of the inbox: {}", file.path(), e.toString());
            untaken.add(inbox.untaken(Why.NOT_REMOVED, file, machineTime()));
        }
    }

    /** The file system's own time; the clock of a demonstration does not move files' times. */
    @SuppressWarnings("JavaTimeDefaultTimeZone")
    private static Instant machineTime() {
        return Instant.ofEpochMilli(System.currentTimeMillis());
    }
}
