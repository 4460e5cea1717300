package vn.tonghop.operations;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import vn.tonghop.intake.FolderRights;

/**
 * How a process opens the embedded database. A run hosts it, so that commands can look on while the run goes on; a command
 * that only looks joins a host where there is one, and else opens the file for itself: a command that hosted and ended would
 * take the database from under a run.
 */
final class EmbeddedDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedDatabase.class);
    private static final String LOOPBACK = "127.0.0.1";
    private static final String HOST_RETRY_MILLISECONDS = "10000";

    private static final Duration SERVICE_STARTS_WITHIN = Duration.ofSeconds(30);

    private final Role role;
    private @Nullable HostSeat seat;
    private boolean busy;

    EmbeddedDatabase(Role role) {
        this.role = role;
    }

    /** What the process is there for. */
    enum Role {
        /** It only looks, or decides. */
        LOOK,
        RUN,
        SERVICE
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        ConfigurableEnvironment environment = context.getEnvironment();
        String url = environment.getProperty("spring.datasource.url", "");
        if (!url.startsWith("jdbc:h2:")) {
            return;
        }
        System.setProperty("h2.bindAddress", System.getProperty("h2.bindAddress", LOOPBACK));
        Path home = Path.of(environment.getRequiredProperty("tonghop.home"));
        Path data = home.resolve("data");
        takeSeat(data);
        boolean shared = role != Role.LOOK || isHosted(data.resolve("tonghop.lock.db"));
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "embedded-database",
                        Map.of(
                                "tonghop.embedded.shared",
                                String.valueOf(shared).toUpperCase(java.util.Locale.ROOT),
                                "spring.datasource.hikari.initialization-fail-timeout",
                                HOST_RETRY_MILLISECONDS)));
    }

    private void takeSeat(Path data) {
        try {
            FolderRights.makePrivate(data);
            switch (role) {
                case LOOK -> seat = null;
                case RUN -> {
                    seat = HostSeat.ofRun(data, SERVICE_STARTS_WITHIN);
                    busy = seat == null;
                }
                case SERVICE -> seat = HostSeat.ofService(data);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether another run of this home is under way. */
    boolean isBusy() {
        return busy;
    }

    /** Tells the runs that wait for a service that its database is open. */
    void announce() throws IOException {
        if (seat != null) {
            seat.announce();
        }
    }

    /** Leaves the seat to others; the database must be shut by then. */
    void leave() {
        if (seat != null) {
            try {
                seat.close();
            } catch (IOException e) {
                log.debug("the lock goes with the process", e);
            }
        }
    }

    /** Whether a process has said in the lock file that it serves the database to others. */
    private static boolean isHosted(Path lock) {
        Properties said = new Properties();
        try (Reader in = Files.newBufferedReader(lock, StandardCharsets.ISO_8859_1)) {
            said.load(in);
        } catch (IOException | IllegalArgumentException e) {
            return false;
        }
        return said.getProperty("server") != null;
    }
}
