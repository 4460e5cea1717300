package vn.tonghop.intake;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.ReportingUnit;
import vn.tonghop.finding.Untaken;
import vn.tonghop.finding.Untaken.Why;
import vn.tonghop.home.Account;
import vn.tonghop.home.HomeFolder;
import vn.tonghop.home.SafeFiles;
import vn.tonghop.intake.Inboxes.Mark;

/**
 * Knows the inbox again: by a word that is written into it and into the database, and by the folders of units that were
 * there. A share that is not mounted has neither; another installation that takes from the same inbox has written its own.
 */
public final class InboxIdentity {

    /** The file in the inbox that holds the word and, on a second line, which installation has written it. */
    static final String MARK = ".tonghop-inbox";

    private static final Logger log = LoggerFactory.getLogger(InboxIdentity.class);
    private static final int LONGEST = 500;

    private final HomeFolder home;
    private final Inboxes inboxes;
    private final Catalogue catalogue;

    public InboxIdentity(HomeFolder home, Inboxes inboxes, Catalogue catalogue) {
        this.home = home;
        this.inboxes = inboxes;
        this.catalogue = catalogue;
    }

    /** Whether an inbox was known before, so that one that is not there may not be made anew. */
    public boolean isKnown() {
        return inboxes.mark().isPresent();
    }

    /** Takes the inbox as it is for the home's own, whatever was known before. */
    public void adopt() {
        Mark mark = new Mark(UUID.randomUUID().toString(), installation());
        write(mark);
        inboxes.remember(mark);
        inboxes.forgetFolders();
    }

    /**
     * Whether this is the inbox that was known, and nobody else's; an inbox without a mark is marked.
     *
     * @throws InboxAwayException where it is not
     */
    void check(Inbox.Look look, Instant now) throws InboxAwayException {
        Optional<Untaken> trouble = trouble(look, now);
        if (trouble.isPresent()) {
            throw new InboxAwayException(trouble.get());
        }
        Optional<Mark> found = found();
        String word = found.or(inboxes::mark)
                .map(Mark::word)
                .orElseGet(() -> UUID.randomUUID().toString());
        Mark mark = new Mark(word, installation());
        if (!found.equals(Optional.of(mark))) {
            write(mark);
        }
        if (!inboxes.mark().equals(Optional.of(mark))) {
            inboxes.remember(mark);
        }
    }

    /** Why this is not the inbox that was known, or somebody else's; changes nothing. */
    Optional<Untaken> trouble(Inbox.Look look, Instant now) {
        Optional<Mark> known = inboxes.mark();
        Optional<Mark> found = found();
        if (found.isEmpty()) {
            return known.isPresent() && isEmptied(look)
                    ? Optional.of(away(Why.INBOX_EMPTY, "", now))
                    : Optional.empty();
        }
        Mark mark = found.get();
        boolean moved = known.filter(mark::equals).isPresent();
        return moved || mark.installation().equals(installation())
                ? Optional.empty()
                : Optional.of(away(Why.INBOX_SHARED, mark.installation(), now));
    }

    /** Units' folders that were there at an earlier look and are no more, of units in being. */
    List<Untaken> missingFolders(Inbox.Look look, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, catalogue.calendar().zone());
        Set<String> inBeing = new HashSet<>();
        catalogue.unitsOn(today).stream().map(ReportingUnit::code).forEach(inBeing::add);
        List<Untaken> missing = new ArrayList<>();
        new TreeMap<>(inboxes.folders()).forEach((unit, folder) -> {
            if (!look.folders().containsKey(unit) && inBeing.contains(unit)) {
                missing.add(new Untaken(Why.FOLDER_GONE, folder, unit, null, now, Account.name(), ""));
            }
        });
        return missing;
    }

    /** Remembers the folders of units that are there. */
    void remember(Map<String, String> present) {
        Map<String, String> before = inboxes.folders();
        present.forEach((unit, folder) -> {
            if (!folder.equals(before.get(unit))) {
                inboxes.remember(unit, folder);
            }
        });
    }

    /** Whether nothing is there of what was: neither a file nor the folder of any unit. */
    private boolean isEmptied(Inbox.Look look) {
        Set<String> before = inboxes.folders().keySet();
        return look.empty()
                || (!before.isEmpty()
                        && before.stream().noneMatch(unit -> look.folders().containsKey(unit)));
    }

    private Optional<Mark> found() {
        try {
            List<String> lines = Files.readAllLines(home.inbox().resolve(MARK), StandardCharsets.UTF_8);
            return lines.size() < 2 ? Optional.empty() : Optional.of(new Mark(lines.get(0), lines.get(1)));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** An inbox that may not be written to is known by its folders alone. */
    private void write(Mark mark) {
        try {
            String text = mark.word() + "\n" + mark.installation() + "\n";
            SafeFiles.write(home.inbox().resolve(MARK), out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            log.info("the inbox cannot be marked: {}", e.toString());
        }
    }

    private Untaken away(Why why, String other, Instant now) {
        return new Untaken(why, home.inbox().toString(), null, null, now, Account.name(), other);
    }

    private String installation() {
        String text = host() + ":" + real(home.root());
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "localhost";
        }
    }

    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            return path;
        }
    }
}
