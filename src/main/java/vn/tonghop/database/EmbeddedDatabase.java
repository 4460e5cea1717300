package vn.tonghop.database;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import vn.tonghop.home.FolderRights;

/**
 * How a process opens the embedded database. A run hosts it, so that commands can look on while the run goes on; a command
 * that only looks joins a host where there is one, and else opens the file for itself: a command that hosted and ended would
 * take the database from under a run.
 */
public final class EmbeddedDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedDatabase.class);
    private static final String LOOPBACK = "127.0.0.1";
    private static final String HOST_RETRY_MILLISECONDS = "10000";

    /** Whether the process only looks, so that it need not wait long for an answer. */
    static final String LOOKING = "tonghop.database.looking";

    private static final Duration SERVICE_STARTS_WITHIN = Duration.ofSeconds(30);

    private final Role role;
    private @Nullable HostLock seat;
    private boolean busy;

    public EmbeddedDatabase(Role role) {
        this.role = role;
    }

    /** What the process is there for. */
    public enum Role {
        /** It only looks. */
        LOOK,
        /** It takes a decision, and may write documents. */
        DECISION,
        RUN,
        SERVICE
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        ConfigurableEnvironment environment = context.getEnvironment();
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource("database-role", Map.of(LOOKING, role == Role.LOOK)));
        if (environment.getProperty("spring.datasource.url", "").startsWith("jdbc:h2:")) {
            System.setProperty("h2.bindAddress", System.getProperty("h2.bindAddress", LOOPBACK));
            open(Path.of(environment.getRequiredProperty("tonghop.home")).resolve("data"), environment);
        }
    }

    private void open(Path data, ConfigurableEnvironment environment) {
        takeSeat(data);
        Properties lock = lockFile(data.resolve("tonghop.lock.db"));
        boolean hosted = lock.getProperty("server") != null;
        DatabaseSettings settings = Binder.get(environment).bindOrCreate("tonghop.database", DatabaseSettings.class);
        if (hosted && !busy) {
            HostProbe.ask(lock, settings.connectWithin());
        }
        if (!hosted && role != Role.LOOK) {
            requireWritable(data.resolve("tonghop.mv.db"));
        }
        boolean looking = role == Role.LOOK || role == Role.DECISION;
        Duration patience = role == Role.LOOK ? settings.lookWithin() : settings.workWithin();
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "embedded-database",
                        Map.of(
                                "tonghop.embedded.shared",
                                String.valueOf(!looking || hosted).toUpperCase(Locale.ROOT),
                                "tonghop.embedded.patience",
                                patience.toMillis(),
                                "spring.datasource.hikari.initialization-fail-timeout",
                                HOST_RETRY_MILLISECONDS)));
    }

    /** A file that another account has made is opened to be read only, which is told as something else later. */
    private static void requireWritable(Path file) {
        if (Files.exists(file) && !Files.isWritable(file)) {
            throw new UncheckedIOException(new AccessDeniedException(file.toString()));
        }
    }

    private void takeSeat(Path data) {
        try {
            FolderRights.makePrivate(data);
            switch (role) {
                case LOOK, DECISION -> seat = null;
                case RUN -> {
                    seat = HostLock.ofRun(data, SERVICE_STARTS_WITHIN);
                    busy = seat == null;
                }
                case SERVICE -> seat = HostLock.ofService(data);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether another run of this home is under way. */
    public boolean isBusy() {
        return busy;
    }

    /** Tells the runs that wait for a service that its database is open. */
    public void announce() throws IOException {
        if (seat != null) {
            seat.announce();
        }
    }

    /** Leaves the seat to others; the database must be shut by then. */
    public void leave() {
        if (seat != null) {
            try {
                seat.close();
            } catch (IOException e) {
                log.debug("the lock goes with the process", e);
            }
        }
    }

    /** What a process has said in the lock file; that it serves the database to others is told by {@code server}. */
    private static Properties lockFile(Path lock) {
        Properties said = new Properties();
        try (Reader in = Files.newBufferedReader(lock, StandardCharsets.ISO_8859_1)) {
            said.load(in);
        } catch (IOException | IllegalArgumentException e) {
            said.clear();
        }
        return said;
    }
}
