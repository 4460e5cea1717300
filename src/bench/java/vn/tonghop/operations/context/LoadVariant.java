package vn.tonghop.operations.context;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.tonghop.operations.ReadyText;
import vn.tonghop.operations.TreeRemoval;
import vn.tonghop.operations.UsualRecipe;

/**
 * One measurement in a process of its own: {@code LoadVariant VARIANT FILE ROWS SCRATCH [DATABASE-SERVER USER PASSWORD]}.
 * Prints one line, {@code seconds=…}, from the file in the inbox to its rows in staging; for the whole product also each
 * step.
 */
public final class LoadVariant {

    private static final Instant NOW = Instant.parse("2023-12-14T17:30:00Z");
    private static final String SCHEMA = "tonghop_bench";

    private final String name;
    private final Path file;
    private final int rows;
    private final Path scratch;
    private final Server server;
    private double begun;
    private volatile double staged;

    private LoadVariant(String[] args) {
        name = args[0];
        file = Path.of(args[1]);
        rows = Integer.parseInt(args[2]);
        scratch = Path.of(args[3]);
        server =
                args.length > 4 ? new Server(args[4], args[5], args.length > 6 ? args[6] : "") : new Server("", "", "");
    }

    /** A MySQL server by its URL up to the slash before the name of a database. */
    public record Server(String url, String user, String password) {
        public Connection connect(String database) throws Exception {
            return DriverManager.getConnection(url + database, user, password);
        }
    }

    public static void main(String[] args) throws Exception {
        new LoadVariant(args).run();
    }

    /** Where others use the machine, processor time says more than the clock: this process's and, where named, the server's. */
    private void run() throws Exception {
        measure();
        System.out.printf(Locale.ROOT, "processor=%.2f%n", (staged > 0 ? staged : used()) - begun);
    }

    private static double used() throws IOException {
        return processor() + serverProcessor();
    }

    private static double serverProcessor() throws IOException {
        String pid = System.getProperty("bench.server.pid", "");
        if (pid.isEmpty()) {
            return 0;
        }
        String stat = Files.readString(Path.of("/proc", pid, "stat"));
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / 100.0;
    }

    private void measure() throws Exception {
        begun = used();
        switch (name) {
            case "limit" -> say(ReadyText.load(server, SCHEMA, scratch, rows));
            case "usual" -> say(new UsualRecipe(file, rows, false).load(usualTarget()));
            case "usual-events" -> say(new UsualRecipe(file, rows, true).load(usualTarget()));
            case "usual-h2" -> say(new UsualRecipe(file, rows, false).load(h2Target()));
            case "usual-events-h2" -> say(new UsualRecipe(file, rows, true).load(h2Target()));
            case "tonghop" ->
                product(List.of(
                        "--spring.profiles.active=mysql",
                        "--spring.datasource.url=" + server.url() + fresh(),
                        "--spring.datasource.username=" + server.user(),
                        "--spring.datasource.password=" + server.password(),
                        "--spring.datasource.hikari.data-source-properties.sslMode=DISABLED"));
            case "tonghop-inserts" ->
                product(List.of(
                        "--spring.datasource.url=" + server.url() + fresh() + "?rewriteBatchedStatements=true",
                        "--spring.datasource.username=" + server.user(),
                        "--spring.datasource.password=" + server.password(),
                        "--spring.datasource.hikari.data-source-properties.sslMode=DISABLED"));
            case "tonghop-h2" -> product(List.of());
            default -> throw new IllegalArgumentException(name);
        }
    }

    private UsualRecipe.Target usualTarget() throws Exception {
        String database = fresh();
        return new UsualRecipe.Target(
                server.url() + database + "?rewriteBatchedStatements=true", server.user(), server.password(), "mysql");
    }

    private UsualRecipe.Target h2Target() {
        return new UsualRecipe.Target(
                "jdbc:h2:file:" + scratch.resolve("usual-" + System.nanoTime()).toAbsolutePath() + ";MODE=MySQL",
                "sa",
                "",
                "h2");
    }

    /** The bench's database, empty. */
    private String fresh() throws Exception {
        try (Connection connection = server.connect("");
                Statement statement = connection.createStatement()) {
            statement.execute("drop database if exists " + SCHEMA);
            statement.execute("create database " + SCHEMA + " character set utf8mb4 collate utf8mb4_0900_bin");
        }
        return SCHEMA;
    }

    private void product(List<String> database) throws Exception {
        Path home = scratch.resolve("home-" + System.nanoTime());
        List<String> settings = new ArrayList<>(database);
        settings.add("--tonghop.home=" + home);
        settings.add("--tonghop.rest=0s");
        settings.add("--tonghop.clock=" + NOW);
        drop(home);
        try (OpenContext context = OpenContext.pipeline(settings, null)) {
            JdbcTemplate looking = context.get(JdbcTemplate.class);
            Thread watch = new Thread(() -> watch(looking));
            watch.setDaemon(true);
            watch.start();
            begun = used();
            long start = System.nanoTime();
            context.run("2023-12");
            double whole = (System.nanoTime() - start) / 1e9;
            JdbcTemplate jdbc = context.get(JdbcTemplate.class);
            check(jdbc);
            double inStaging = 0;
            StringBuilder steps = new StringBuilder();
            for (Map<String, Object> step : jdbc.queryForList("select STEP_NAME as name, START_TIME as started,"
                    + " END_TIME as ended from BATCH_STEP_EXECUTION where STEP_NAME not like 'stageSubmissions%'"
                    + " order by STEP_EXECUTION_ID")) {
                double seconds = seconds(field(step, "started"), field(step, "ended"));
                String named = String.valueOf(step.get("name"));
                inStaging +=
                        List.of("receiveFiles", "freezeManifest", "stageRows").contains(named) ? seconds : 0;
                steps.append(String.format(Locale.ROOT, " %s=%.2f", named, seconds));
            }
            say(inStaging);
            System.out.printf(Locale.ROOT, "whole=%.2f%s%n", whole, steps);
        } finally {
            TreeRemoval.remove(home);
        }
    }

    /** Notes the processor time when the last row is staged. */
    private void watch(JdbcTemplate jdbc) {
        try {
            Integer settling = 0;
            while (settling == null || settling == 0) {
                TimeUnit.MILLISECONDS.sleep(50);
                settling = jdbc.queryForObject(
                        "select count(*) from BATCH_STEP_EXECUTION where STEP_NAME = 'settleVerdicts'", Integer.class);
            }
            staged = used();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Object field(Map<String, Object> row, String name) {
        return Objects.requireNonNull(row.get(name), name);
    }

    private void drop(Path home) throws IOException {
        Path inbox = Files.createDirectories(home.resolve("inbox").resolve("TTUD"));
        String suffix = file.toString().substring(file.toString().lastIndexOf('.'));
        Path target = inbox.resolve("So kiem dinh T12.2023" + suffix);
        Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
        Files.setLastModifiedTime(target, FileTime.from(NOW.minus(Duration.ofHours(1))));
    }

    private void check(JdbcTemplate jdbc) {
        Integer staged = jdbc.queryForObject("select count(*) from register_entry", Integer.class);
        if (staged == null || staged != rows) {
            throw new IllegalStateException(staged + " rows staged, not " + rows);
        }
    }

    static double seconds(Object from, Object to) {
        Duration between = Duration.between(local(from), local(to));
        return between.toNanos() / 1e9;
    }

    private static java.time.LocalDateTime local(Object time) {
        return time instanceof java.sql.Timestamp stamp ? stamp.toLocalDateTime() : (java.time.LocalDateTime) time;
    }

    private static void say(double seconds) {
        System.out.printf(Locale.ROOT, "seconds=%.3f%n", seconds);
    }

    /** Processor time of this process so far. */
    private static double processor() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime() / 1e9;
    }
}
