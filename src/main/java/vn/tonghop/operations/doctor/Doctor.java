package vn.tonghop.operations.doctor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.reader.CatalogueLoader;
import vn.tonghop.catalogue.yaml.CatalogueException;
import vn.tonghop.database.DatabaseServer;
import vn.tonghop.database.HomeIdentity;
import vn.tonghop.database.HostSilentException;
import vn.tonghop.database.RunLock;
import vn.tonghop.failure.FailureClass;
import vn.tonghop.home.FolderRights;
import vn.tonghop.home.HomeFolder;
import vn.tonghop.home.TonghopProperties;
import vn.tonghop.home.WorkProgress;
import vn.tonghop.intake.InboxIdentity;
import vn.tonghop.intake.Inboxes;
import vn.tonghop.intake.Submissions;
import vn.tonghop.operations.alert.AlertOutbox;
import vn.tonghop.operations.context.HomeBusyException;
import vn.tonghop.operations.context.OpenContext;
import vn.tonghop.operations.run.Runs;
import vn.tonghop.period.store.Periods;

/** Looks at everything that a run needs, changes nothing, and goes on where one thing is wrong. */
public final class Doctor {

    private final Clock machine;
    private final List<Remark> remarks = new ArrayList<>();

    /** @param machine the machine's own clock, since it is held against files and servers */
    public Doctor(Clock machine) {
        this.machine = machine;
    }

    /**
     * Looks at a home and its database.
     *
     * @param place where the home is or should be
     * @param settings of the program
     * @param progress is told how many archived files are done of all
     */
    public List<Remark> look(Path place, List<String> settings, WorkProgress progress) throws IOException {
        HomeFolder home = new HomeFolder(place);
        launcher();
        if (!OpenContext.isHome(place)) {
            remarks.add(Remark.bad("home", "missing", "home", home.root().toString()));
            return remarks;
        }
        Catalogue catalogue = catalogue(home);
        List<String> looking = new ArrayList<>(settings);
        looking.add("--tonghop.look-only=true");
        try (OpenContext context = OpenContext.store(looking)) {
            progress.begin("checkHome");
            ZoneId zone = catalogue.calendar().zone();
            setClock(context.get(TonghopProperties.class).clock(), zone);
            remarks.addAll(new HomeCheck(home, context.get(FolderRights.class), zone, machine).look());
            database(home, catalogue, context, progress);
        } catch (HostSilentException e) {
            remarks.add(Remark.bad("database", "host-silent"));
        } catch (RuntimeException e) {
            unreadable(e);
        }
        return remarks;
    }

    /** Tells the file or folder that stood in the way, once; what else was thrown goes on. */
    private void unreadable(RuntimeException thrown) {
        Path place = FailureClass.causes(thrown)
                .filter(AccessDeniedException.class::isInstance)
                .map(denied -> Path.of(((AccessDeniedException) denied).getFile()))
                .findFirst()
                .orElseThrow(() -> thrown);
        Remark remark = Remark.unreadable("home", place);
        if (!remarks.contains(remark)) {
            remarks.add(remark);
        }
    }

    private void database(HomeFolder home, Catalogue catalogue, OpenContext context, WorkProgress progress)
            throws IOException {
        InboxCheck inbox = new InboxCheck(home, catalogue, context, machine);
        try {
            Flyway flyway = OpenContext.migrations(context.get(DataSource.class));
            boolean current = new DatabaseCheck(
                            context.get(DatabaseServer.class),
                            context.get(RunLock.class),
                            context.get(Runs.class),
                            flyway,
                            catalogue.calendar().zone(),
                            machine)
                    .look(remarks);
            identity(context.get(HomeIdentity.class));
            if (current) {
                remarks.addAll(inbox.look(Optional.of(new InboxIdentity(home, context.get(Inboxes.class), catalogue))));
                archive(home, context.get(Submissions.class), progress);
                remarks.addAll(new KeepingCheck(home, context.get(Periods.class)).look());
                remarks.addAll(new AlertCheck(
                                context.get(AlertOutbox.class),
                                catalogue.calendar().zone(),
                                machine)
                        .look());
                return;
            }
        } catch (DataAccessException e) {
            remarks.add(unavailable(e));
        }
        remarks.addAll(inbox.look(Optional.empty()));
    }

    /** What cannot be read of it is told, and the rest looked at all the same. */
    private void identity(HomeIdentity known) {
        HomeIdentity.Found found;
        try {
            found = known.look();
        } catch (UncheckedIOException e) {
            unreadable(e);
            return;
        }
        if (found.match() == HomeIdentity.Match.SAME) {
            remarks.add(Remark.good("identity"));
        } else {
            String outcome = found.match().key().substring("identity.".length());
            String[] values = {"home", String.valueOf(found.home()), "database", String.valueOf(found.database())};
            remarks.add(Remark.bad("identity", outcome, values));
        }
    }

    private void archive(HomeFolder home, Submissions submissions, WorkProgress progress) {
        try {
            remarks.addAll(new ArchiveCheck(home, submissions).look(progress));
        } catch (IOException | UncheckedIOException e) {
            remarks.add(Remark.unreadable("archive", home.archive()));
        }
    }

    private void setClock(@Nullable Instant set, ZoneId zone) {
        if (set != null) {
            remarks.add(Remark.note(
                    "clock", "set", "set", Remark.when(set, zone), "now", Remark.when(machine.instant(), zone)));
        }
    }

    private static Remark unavailable(Exception e) {
        if (FailureClass.of(e) == FailureClass.DISK_FULL) {
            return Remark.bad("database", "disk-full");
        }
        if (HomeBusyException.isCauseOf(e)) {
            return Remark.note("database", "busy");
        }
        FailureClass failure = FailureClass.of(e);
        String outcome = switch (failure) {
            case PASSWORD_EXPIRED, ACCESS_DENIED, READ_ONLY, CONNECTIONS, PACKET_TOO_SMALL ->
                failure.key().substring("failure.".length());
            case DATA, OVERTAKEN, DISK_FULL, MEMORY, DATABASE, FILES, CUT_SHORT, STOPPED, PROGRAM -> "unavailable";
        };
        return Remark.bad("database", outcome, "found", FailureClass.inOneLine(e));
    }

    /** The home's catalogue, or the built-in one where the home's has mistakes. */
    private Catalogue catalogue(HomeFolder home) {
        try {
            boolean own = Files.isDirectory(home.catalogue());
            Catalogue catalogue = new CatalogueLoader().load(own ? home.catalogue() : null);
            remarks.add(Remark.good("catalogue"));
            return catalogue;
        } catch (CatalogueException e) {
            remarks.add(Remark.bad("catalogue", "mistakes", "mistakes", String.join("\n  ", e.mistakes())));
            return new CatalogueLoader().load(null);
        } catch (UncheckedIOException e) {
            unreadable(e);
            return new CatalogueLoader().load(null);
        }
    }

    private void launcher() {
        String java = System.getProperty("java.version", "");
        boolean archive = ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .anyMatch(a -> a.startsWith("-XX:SharedArchiveFile"));
        remarks.add(
                archive
                        ? Remark.good("launcher", "java", java)
                        : Remark.note(
                                "launcher",
                                System.getProperty("tonghop.dist") == null ? "not-used" : "no-archive",
                                "java",
                                java));
    }
}
