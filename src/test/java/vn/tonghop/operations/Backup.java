package vn.tonghop.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A home packed by {@code tar}, and where it is on a server, its database as a dump. {@code IT_DB_DUMP} writes the dump of the
 * database that {@code DATABASE} names to its standard output, {@code IT_DB_LOAD} loads one from its standard input.
 */
public record Backup(Path home, @Nullable Path dump) {

    /** Packs a home that is shut; skips the test where a server's tools are not named. */
    public static Backup of(TestHome home, Path place) throws Exception {
        Files.createDirectories(place);
        Path root = home.root();
        Path packed = place.resolve("tonghop.tgz");
        shell(
                "",
                "tar -C \"$1\" -czpf \"$2\" \"$3\"",
                Objects.requireNonNull(root.getParent()).toString(),
                packed.toString(),
                root.getFileName().toString());
        TestDatabase.Instance database = home.database();
        if (!database.isServer()) {
            return new Backup(packed, null);
        }
        Path dump = place.resolve("tonghop.sql");
        shell(database.name(), tool("IT_DB_DUMP") + " > \"$1\"", dump.toString());
        return new Backup(packed, dump);
    }

    /** Unpacks the home below a folder and loads the dump into an empty database; the home is not open yet. */
    public TestHome restore(Path place, Instant clock) throws Exception {
        Files.createDirectories(place);
        shell("", "tar -C \"$1\" -xzpf \"$2\"", place.toString(), home.toString());
        Path root;
        try (var all = Files.list(place)) {
            root = all.findFirst().orElseThrow();
        }
        if (dump == null) {
            return TestHome.shutAt(root, new TestDatabase.Instance(""), clock);
        }
        TestDatabase.Instance database = TestDatabase.MYSQL.create(root);
        shell(database.name(), tool("IT_DB_LOAD") + " < \"$1\"", dump.toString());
        return TestHome.shutAt(root, database, clock);
    }

    private static String tool(String variable) {
        String command = System.getenv(variable);
        assumeTrue(command != null, variable + " names no command");
        return command;
    }

    private static void shell(String database, String script, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("sh", "-c", script, "sh"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.environment().put("DATABASE", database);
        Process process = builder.start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).as(script).isTrue();
        assertThat(process.exitValue()).as(script + "\n" + said).isZero();
    }
}
