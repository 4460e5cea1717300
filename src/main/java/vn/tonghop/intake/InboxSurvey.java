package vn.tonghop.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.finding.Untaken;
import vn.tonghop.home.HomeFolder;

/** Looks into the inbox without taking, waiting for or writing anything. */
public final class InboxSurvey {

    private final HomeFolder home;
    private final Catalogue catalogue;
    private final InboxSettings settings;

    public InboxSurvey(HomeFolder home, Catalogue catalogue, InboxSettings settings) {
        this.home = home;
        this.catalogue = catalogue;
        this.settings = new InboxSettings(Duration.ZERO, settings.leftOver(), settings.largest());
    }

    /**
     * What a run would not take or could not look at.
     *
     * @param identity by which the inbox is known; empty where the database cannot say
     * @param now the machine's own time
     */
    public List<Untaken> look(Optional<InboxIdentity> identity, Instant now) throws IOException {
        try {
            Inbox inbox = new Inbox(home.inbox(), catalogue, settings);
            Inbox.Look look = inbox.look(now);
            List<Untaken> untaken = new ArrayList<>(look.untaken());
            look.present().stream()
                    .filter(file -> !Files.isReadable(file.file()))
                    .forEach(file -> untaken.add(inbox.untaken(Untaken.Why.UNREADABLE, file, now)));
            identity.ifPresent(known -> {
                known.trouble(look, now).ifPresent(untaken::add);
                untaken.addAll(known.missingFolders(look, now));
            });
            return untaken;
        } catch (InboxAwayException e) {
            return List.of(e.untaken());
        }
    }
}
