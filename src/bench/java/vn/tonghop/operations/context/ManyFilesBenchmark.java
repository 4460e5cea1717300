package vn.tonghop.operations.context;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
import org.springframework.jdbc.core.JdbcTemplate;
import vn.tonghop.operations.TreeRemoval;

/**
 * A department of seven units and a ministry of a thousand, each unit with ten files of a hundred rows: one night each, in a
 * process of its own, and what a file costs in each step. Settings by system property: {@code bench.units} (numbers of units
 * apart by commas), {@code bench.scratch}, {@code bench.db.url} (up to the slash before the name; the
 * embedded database without it), {@code bench.db.user}, {@code bench.db.password}.
 */
public final class ManyFilesBenchmark {

    private static final int FORMS = 10;
    private static final int ROWS = 100;
    private static final Instant NOW = Instant.parse("2023-12-14T17:30:00Z");
    private static final String SCHEMA = "tonghop_bench";

    private ManyFilesBenchmark() {}

    /** Runs each size in a process of its own; with one argument, that number of units in this one. */
    public static void main(String[] args) throws Exception {
        if (args.length == 1) {
            night(Integer.parseInt(args[0]));
            return;
        }
        for (String units : System.getProperty("bench.units", "7,100,1000").split(",")) {
            List<String> command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx512m",
                    "-XX:+UseSerialGC",
                    "-Dfile.encoding=UTF-8"));
            for (String setting : List.of("bench.scratch", "bench.db.url", "bench.db.user", "bench.db.password")) {
                command.add("-D" + setting + "=" + System.getProperty(setting, ""));
            }
            command.addAll(
                    List.of("-cp", System.getProperty("java.class.path"), ManyFilesBenchmark.class.getName(), units));
            if (new ProcessBuilder(command).inheritIO().start().waitFor() != 0) {
                throw new IllegalStateException("the night of " + units + " units failed");
            }
        }
    }

    private static void night(int units) throws Exception {
        String scratch = System.getProperty("bench.scratch", "");
        Path home = Path.of(scratch.isEmpty() ? "target/bench" : scratch)
                .toAbsolutePath()
                .resolve("many-" + units);
        TreeRemoval.remove(home);
        writeCatalogue(home, units);
        drop(home, units);
        List<String> settings = new ArrayList<>(database());
        settings.addAll(List.of("--tonghop.home=" + home, "--tonghop.rest=0s", "--tonghop.clock=" + NOW));
        try (OpenContext context = OpenContext.pipeline(settings, null)) {
            long start = System.nanoTime();
            context.run("2023-12");
            double whole = (System.nanoTime() - start) / 1e9;
            report(context.get(JdbcTemplate.class), units * FORMS, whole);
        } finally {
            TreeRemoval.remove(home);
        }
    }

    private static void report(JdbcTemplate jdbc, int files, double whole) {
        Long rows = jdbc.queryForObject("select count(*) from register_entry", Long.class);
        if (rows == null || rows != (long) files * ROWS) {
            throw new IllegalStateException(rows + " rows staged of " + files + " files");
        }
        StringBuilder line = new StringBuilder(String.format(
                Locale.ROOT, "%,7d files: %7.1f s, %6.2f ms a file:", files, whole, whole * 1000 / files));
        for (Map<String, Object> step : jdbc.queryForList("select STEP_NAME as name, START_TIME as started,"
                + " END_TIME as ended from BATCH_STEP_EXECUTION where STEP_NAME not like 'stageSubmissions%'"
                + " order by STEP_EXECUTION_ID")) {
            double seconds = LoadVariant.seconds(LoadVariant.field(step, "started"), LoadVariant.field(step, "ended"));
            line.append(String.format(Locale.ROOT, " %s %.2f", step.get("name"), seconds * 1000 / files));
        }
        System.out.println(line);
    }

    private static List<String> database() throws Exception {
        String url = System.getProperty("bench.db.url", "");
        if (url.isEmpty()) {
            return List.of();
        }
        String user = System.getProperty("bench.db.user", "root");
        String password = System.getProperty("bench.db.password", "");
        try (Connection connection = DriverManager.getConnection(url, user, password);
                Statement statement = connection.createStatement()) {
            statement.execute("drop database if exists " + SCHEMA);
            statement.execute("create database " + SCHEMA + " character set utf8mb4 collate utf8mb4_0900_bin");
        }
        return List.of(
                "--spring.profiles.active=mysql",
                "--spring.datasource.url=" + url + SCHEMA,
                "--spring.datasource.username=" + user,
                "--spring.datasource.password=" + password,
                "--spring.datasource.hikari.data-source-properties.sslMode=DISABLED");
    }

    /** Units and registers besides the built-in ones, none of which sends anything. */
    private static void writeCatalogue(Path home, int units) throws IOException {
        Path folder = Files.createDirectories(home.resolve("catalogue"));
        StringBuilder forms = new StringBuilder("forms:\n");
        List<String> codes = new ArrayList<>();
        for (int form = 1; form <= FORMS; form++) {
            String code = "%02d".formatted(form);
            codes.add("S" + code);
            forms.append("  - code: S")
                    .append(code)
                    .append("\n    name: Sổ số ")
                    .append(code);
            forms.append("\n    kind: register\n    identity: [reference]\n    window: [entry-date]\n    columns:\n");
            forms.append("      - {key: ordinal, label: STT, type: ordinal}\n");
            forms.append("      - {key: entry-date, label: Ngày, required: true, type: date}\n");
            forms.append("      - {key: reference, label: Số phiếu ")
                    .append(code)
                    .append(", required: true}\n");
            forms.append("      - {key: subject, label: Nội dung ").append(code).append(", required: true}\n");
            forms.append("      - {key: quantity, label: Số lượng, type: count, blank: one}\n");
        }
        Files.writeString(folder.resolve("forms.yaml"), forms);
        StringBuilder all = new StringBuilder("units:\n");
        for (int unit = 1; unit <= units; unit++) {
            all.append("  - {code: D%04d, name: Đơn vị số %04d, short-name: ĐV %04d, sends: %s}%n"
                    .formatted(unit, unit, unit, codes));
        }
        Files.writeString(folder.resolve("units.yaml"), all);
    }

    private static void drop(Path home, int units) throws IOException {
        for (int unit = 1; unit <= units; unit++) {
            Path inbox = Files.createDirectories(home.resolve("inbox").resolve("D%04d".formatted(unit)));
            for (int form = 1; form <= FORMS; form++) {
                Path file = inbox.resolve("So so %02d T12.2023.csv".formatted(form));
                Files.writeString(file, register(unit, form));
                Files.setLastModifiedTime(file, FileTime.from(NOW.minus(Duration.ofHours(1))));
            }
        }
    }

    private static String register(int unit, int form) {
        StringBuilder csv =
                new StringBuilder("STT,Ngày,Số phiếu %02d,Nội dung %02d,Số lượng\r\n".formatted(form, form));
        for (int row = 1; row <= ROWS; row++) {
            csv.append("%d,%02d/12/2023,P-%04d-%02d-%03d,Kiểm tra định kỳ đợt %d,%d\r\n"
                    .formatted(row, 1 + row % 14, unit, form, row, row % 7, 1 + row % 3));
        }
        return csv.toString();
    }
}
