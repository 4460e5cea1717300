package vn.tonghop.operations.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.convert.DurationStyle;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.yaml.snakeyaml.Yaml;

/** The compose file against the profile that the program runs under in it and the page that describes both. */
class ComposeFileTests {

    private static final Path PAGE = Path.of("docs", "operations.md");
    private static final String SERVER = "mysql";
    private static final String PROGRAM = "tonghop";

    @TempDir
    private Path secrets;

    private final Map<String, Object> file = yaml(Path.of("docker-compose.yml"));

    @Test
    void givesTheProfileServerAccountAndPasswordThatItStartsTheServerWith() throws IOException {
        for (String secret : list(service(PROGRAM), "secrets")) {
            Files.writeString(secrets.resolve(secret), "mật khẩu của " + secret);
        }
        StandardEnvironment profile = profile();
        assertThat(profile.getProperty("spring.datasource.url")).isEqualTo("jdbc:mysql://mysql:3306/tonghop");
        assertThat(map(file, "services")).containsKey("mysql");
        assertThat(profile.getProperty("spring.datasource.password")).isEqualTo("mật khẩu của tonghop-db-password");
        assertThat(profile.getProperty("tonghop.home")).isEqualTo("/srv/tonghop");
        assertThat(list(service(PROGRAM), "volumes"))
                .singleElement()
                .asString()
                .endsWith(":" + profile.getProperty("tonghop.home"));

        String user = profile.getRequiredProperty("spring.datasource.username");
        String made = content();
        assertThat(statements(made))
                .contains("create database tonghop character set utf8mb4 collate " + property(profile, "collation"))
                .anyMatch(s -> s.startsWith("create user " + user + " identified by '$$(cat"));
        assertThat(made).contains("cat /run/secrets/tonghop-db-password", "cat /run/secrets/mysql-root-password");
        assertThat(list(service(SERVER), "secrets")).contains("tonghop-db-password", "mysql-root-password");
    }

    @Test
    void grantsWhatThePageGrants() throws IOException {
        String page = Files.readString(PAGE);
        Set<String> grants = new TreeSet<>();
        for (String statement : statements(page.replace("```", ";"))) {
            if (statement.startsWith("grant ") && statement.endsWith(" to tonghop")) {
                grants.add(statement);
            }
        }
        assertThat(grants).hasSize(1);
        assertThat(statements(content())).containsAll(grants);
        assertThat(statements(content()).stream().filter(s -> s.startsWith("grant ")))
                .hasSize(1);
    }

    @Test
    void namesOnlyVariablesAndSecretsThatTheProfileReads() throws IOException {
        Set<String> read = placeholders(Path.of("src/main/resources/application-mysql.yaml"));
        Map<String, Object> environment = map(service(PROGRAM), "environment");
        assertThat(environment).containsEntry("SPRING_PROFILES_ACTIVE", "mysql");
        Set<String> given = new HashSet<>(environment.keySet());
        given.removeAll(Set.of("SPRING_PROFILES_ACTIVE", "TONGHOP_HOME", "SERVER_ADDRESS"));
        assertThat(read).containsAll(given);
        assertThat(read).containsAll(list(service(PROGRAM), "secrets"));
        assertThat(described()).containsAll(given).containsAll(variables(read));
    }

    @Test
    void describesTheProfilesDefaults() throws IOException {
        String page = Files.readString(PAGE);
        Matcher matcher = Pattern.compile("\\$\\{(TONGHOP_\\w+):([^{}]+)}")
                .matcher(Files.readString(Path.of("src/main/resources/application-mysql.yaml")));
        Set<String> seen = new TreeSet<>();
        while (matcher.find()) {
            seen.add(matcher.group(1));
            assertThat(page.lines().filter(l -> l.startsWith("| `" + matcher.group(1) + "`")))
                    .singleElement()
                    .asString()
                    .contains("default `" + matcher.group(2) + "`");
        }
        assertThat(seen).contains("TONGHOP_DB_URL", "TONGHOP_DB_USER", "TONGHOP_DB_SSL_MODE", "TONGHOP_SECRETS");
    }

    @Test
    void comparesTextAndEncryptsAsTheProfileAsks() throws IOException {
        StandardEnvironment profile = profile();
        Map<String, String> options = new HashMap<>();
        for (String option : list(service(SERVER), "command")) {
            String[] parts = option.substring(2).split("=", 2);
            options.put(parts[0], parts[1]);
        }
        String collation = property(profile, "collation");
        assertThat(options)
                .containsEntry("collation-server", collation)
                .containsEntry("character-set-server", collation.substring(0, collation.indexOf('_')))
                .containsEntry("require-secure-transport", "ON")
                .containsEntry("local-infile", "ON");
        assertThat(property(profile, "ssl")).isEqualTo("REQUIRED");
        assertThat(Files.readString(PAGE)).contains("collate " + collation, "require ssl", "local_infile=ON");
    }

    @Test
    void letsARunComeToItsEndBeforeItIsKilled() throws IOException {
        Duration grace =
                DurationStyle.detectAndParse(String.valueOf(service(PROGRAM).get("stop_grace_period")));
        Duration patience = new Binder(List.of())
                .bindOrCreate("tonghop.serve", ServiceSettings.class)
                .stopWithin();
        assertThat(grace).isGreaterThan(patience);
        assertThat(Files.readString(PAGE)).contains("TimeoutStopSec=" + grace.toSeconds());
    }

    @Test
    void isHealthyExactlyWhileTheProgramSaysSo() throws Exception {
        List<String> test = list(map(service(PROGRAM), "healthcheck"), "test");
        assertThat(test.subList(0, 3).toString()).isEqualTo("[CMD, bash, -c]");
        String script = test.get(3).replace("$$", "$");
        assertThat(script).contains("/dev/tcp/127.0.0.1/8080", "GET /actuator/health ");
        assertThat(Files.readString(PAGE)).contains("`127.0.0.1:8080`", "`/actuator/health`");
        assumeTrue(Files.exists(Path.of("/bin/bash")), "no bash here");
        int[] status = {200};
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/actuator/health", exchange -> {
            exchange.sendResponseHeaders(status[0], -1);
            exchange.close();
        });
        server.start();
        String here = script.replace("/8080", "/" + server.getAddress().getPort());
        assertThat(exitCode(here)).isZero();
        status[0] = 503;
        assertThat(exitCode(here)).isNotZero();
        server.stop(0);
        assertThat(exitCode(here)).isNotZero();
    }

    private static int exitCode(String script) throws Exception {
        Process process = new ProcessBuilder("/bin/bash", "-c", script)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }

    /** The settings of the program in its container, with the secrets of this test. */
    private StandardEnvironment profile() {
        Map<String, Object> variables = new HashMap<>(map(service(PROGRAM), "environment"));
        variables.put("TONGHOP_SECRETS", secrets.toString());
        StandardEnvironment environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .forEach(source -> environment
                        .getPropertySources()
                        .replace(source.getName(), new MapPropertySource(source.getName(), Map.of())));
        environment
                .getPropertySources()
                .replace(
                        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                        new SystemEnvironmentPropertySource(
                                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, variables));
        ConfigDataEnvironmentPostProcessor.applyTo(environment);
        return environment;
    }

    private static String property(StandardEnvironment profile, String name) {
        String prefix = "spring.datasource.hikari.data-source-properties.";
        return profile.getRequiredProperty(prefix + (name.equals("ssl") ? "sslMode" : "connectionCollation"));
    }

    /** The variables of the page's table. */
    private static Set<String> described() throws IOException {
        Set<String> variables = new HashSet<>();
        Matcher matcher = Pattern.compile("(?m)^\\| `(\\w+)").matcher(Files.readString(PAGE));
        while (matcher.find()) {
            variables.add(matcher.group(1));
        }
        return variables;
    }

    private static Set<String> variables(Set<String> placeholders) {
        Set<String> variables = new HashSet<>(placeholders);
        variables.removeIf(name -> !name.startsWith("TONGHOP_"));
        return variables;
    }

    private static Set<String> placeholders(Path yaml) throws IOException {
        Set<String> names = new HashSet<>();
        Matcher matcher = Pattern.compile("\\$\\{([\\w-]+)").matcher(Files.readString(yaml));
        while (matcher.find()) {
            names.add(matcher.group(1));
        }
        return names;
    }

    private String content() {
        return String.valueOf(map(map(file, "configs"), "program-user").get("content"));
    }

    private static List<String> statements(String sql) {
        List<String> statements = new ArrayList<>();
        for (String statement : sql.split(";")) {
            String line = statement.strip().replaceAll("(?s)^.*<<SQL\\s+|^sql\\s+", "");
            statements.add(line.replaceAll("\\s+", " "));
        }
        return statements;
    }

    private Map<String, Object> service(String name) {
        return map(map(file, "services"), name);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Map<String, Object> parent, String key) {
        return (Map<String, Object>) Objects.requireNonNull(parent.get(key), key);
    }

    private static List<String> list(Map<String, Object> parent, String key) {
        return ((List<?>) Objects.requireNonNull(parent.get(key), key))
                .stream().map(Object::toString).toList();
    }

    private static Map<String, Object> yaml(Path path) {
        try (InputStream in = Files.newInputStream(path)) {
            return new Yaml().load(in);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
