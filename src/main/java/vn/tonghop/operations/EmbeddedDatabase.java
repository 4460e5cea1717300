package vn.tonghop.operations;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * How a process opens the embedded database. A run hosts it, so that commands can look on while the run goes on; a command
 * that only looks joins a host where there is one, and else opens the file for itself: a command that hosted and ended would
 * take the database from under a run.
 */
final class EmbeddedDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final String LOOPBACK = "127.0.0.1";
    private static final String HOST_RETRY_MILLISECONDS = "10000";

    private final boolean host;

    EmbeddedDatabase(boolean host) {
        this.host = host;
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
        boolean shared = host || isHosted(home.resolve("data").resolve("tonghop.lock.db"));
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
