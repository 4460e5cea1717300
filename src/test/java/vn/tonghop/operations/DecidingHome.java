package vn.tonghop.operations;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.tonghop.intake.SafeFiles;
import vn.tonghop.period.ReportingPeriod;
import vn.tonghop.staging.RecordedFinding;

/** A home with the whole pipeline and a clock of its own, on H2 or, where {@code IT_DB_URL} names a server, on MySQL. */
final class DecidingHome implements AutoCloseable {

    static final String BY = "Nguyễn Văn A";
    static final String REASON = "Đã đối chiếu với bản giấy";

    private final Path root;
    private final SettableClock clock = new SettableClock(Instant.parse("2023-12-20T08:00:00Z"));
    private final OpenContext context;
    private final TestDatabase.Instance database;
    private Instant saved = Instant.parse("2023-12-01T01:00:00Z");

    DecidingHome(Path root) throws IOException {
        this(root, TestDatabase.here());
    }

    DecidingHome(Path root, TestDatabase kind) throws IOException {
        this.root = root;
        Files.createDirectories(root.resolve("inbox"));
        List<String> settings =
                new ArrayList<>(List.of("--tonghop.home=" + root, "--tonghop.rest=0s", "--tonghop.workers=1"));
        database = kind.create(root);
        settings.addAll(database.settings());
        context = OpenContext.pipeline(settings, clock);
    }

    /** Drops a file, saved a minute after the one dropped before. */
    DecidingHome drop(String path, String text) throws IOException {
        saved = saved.plusSeconds(60);
        return drop(path, text, saved);
    }

    DecidingHome drop(String path, String text, Instant modified) throws IOException {
        return drop(path, text.getBytes(StandardCharsets.UTF_8), modified);
    }

    /** Drops a file of any kind, saved a minute after the one dropped before. */
    DecidingHome drop(String path, byte[] bytes) throws IOException {
        saved = saved.plusSeconds(60);
        return drop(path, bytes, saved);
    }

    private DecidingHome drop(String path, byte[] bytes, Instant modified) throws IOException {
        Path file = root.resolve("inbox").resolve(path);
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        Files.write(file, bytes);
        Files.setLastModifiedTime(file, FileTime.from(modified));
        return this;
    }

    DecidingHome at(String instant) {
        clock.set(Instant.parse(instant));
        return this;
    }

    RunReport run(@Nullable String period) throws Exception {
        return completed(context.run(period));
    }

    private static RunReport completed(RunReport report) {
        if (!report.status().equals("completed")) {
            throw new AssertionError(report.cause());
        }
        return report;
    }

    /** Receives, judges, reconciles and answers, as the service does by day; documents are left to the night. */
    RunReport answer(@Nullable String period) throws Exception {
        return completed(context.run(period, RunScope.ANSWERS));
    }

    /** Accepts all that blocks, as an office does that knows its papers, and compiles. */
    DecidingHome acceptAll(String period) throws Exception {
        run(period);
        for (RecordedFinding recorded : get(PeriodDesk.class).openBlocking(ReportingPeriod.parse(period))) {
            Decision decision = get(Waivers.class).accept(recorded.finding().id(), REASON, BY);
            if (!decision.isDone()) {
                throw new AssertionError(decision);
            }
        }
        return this;
    }

    Decision close(String period) {
        return get(Closings.class).close(ReportingPeriod.parse(period), BY, SignedCopy.NONE);
    }

    /** Open findings of a period by code, each with what was found. */
    List<String> open(String period, String code) {
        return new vn.tonghop.staging.FindingTable(jdbc())
                .ofPeriod(period).stream()
                        .filter(r -> r.acceptedBy() == null
                                && r.finding().code().slug().equals(code))
                        .map(r -> r.finding().businessKey() + "=" + r.finding().found())
                        .toList();
    }

    /** A figure as plain text; "null" where it is missing. */
    String figure(String period, String id) {
        return jdbc()
                .queryForList(
                        "select figure_value from figure where period = ? and figure_id = ?",
                        java.math.BigDecimal.class,
                        period,
                        id)
                .stream()
                .map(v -> v == null ? "null" : v.stripTrailingZeros().toPlainString())
                .findFirst()
                .orElse("absent");
    }

    /** Path and verdict of every submission, in the order of registration. */
    List<String> verdicts() {
        return jdbc().query(
                        "select file_path, verdict from submission order by received_run, modified_at, file_path",
                        (rs, n) -> rs.getString(1) + " " + rs.getString(2));
    }

    /** The id of the last submission of this path. */
    String submission(String path) {
        List<String> ids = jdbc().queryForList(
                        "select id from submission where file_path = ? order by received_run, modified_at",
                        String.class,
                        path);
        return ids.get(ids.size() - 1);
    }

    /** SHA-256 of every document by path. */
    Map<String, String> documents() throws IOException {
        Map<String, String> documents = new TreeMap<>();
        Path reports = root.resolve("reports");
        try (Stream<Path> all = Files.walk(reports)) {
            for (Path path : all.filter(Files::isRegularFile).toList()) {
                documents.put(reports.relativize(path).toString(), SafeFiles.sha256(path));
            }
        }
        return documents;
    }

    JdbcTemplate jdbc() {
        return get(JdbcTemplate.class);
    }

    <T> T get(Class<T> type) {
        return context.get(type);
    }

    Path path(String relative) {
        return root.resolve(relative);
    }

    @Override
    public void close() {
        context.close();
        database.drop();
    }
}
