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
import vn.tonghop.closing.Closings;
import vn.tonghop.closing.Decision;
import vn.tonghop.closing.Waivers;
import vn.tonghop.closing.issued.SignedCopy;
import vn.tonghop.closing.state.PeriodDesk;
import vn.tonghop.finding.store.RecordedFinding;
import vn.tonghop.home.SafeFiles;
import vn.tonghop.home.SettableClock;
import vn.tonghop.operations.context.OpenContext;
import vn.tonghop.operations.run.RunOutcome;
import vn.tonghop.operations.run.RunReport;
import vn.tonghop.operations.run.RunScope;
import vn.tonghop.period.ReportingPeriod;

/** A home with the whole pipeline and a clock of its own, on H2 or, where {@code IT_DB_URL} names a server, on MySQL. */
public final class DecidingHome implements AutoCloseable {

    public static final String BY = "Nguyễn Văn A";
    public static final String REASON = "Đã đối chiếu với bản giấy";

    private final Path root;
    private final SettableClock clock = new SettableClock(Instant.parse("2023-12-20T08:00:00Z"));
    private final OpenContext context;
    private final TestDatabase.Instance database;
    private Instant saved = Instant.parse("2023-12-01T01:00:00Z");

    public DecidingHome(Path root) throws IOException {
        this(root, TestDatabase.here());
    }

    public DecidingHome(Path root, TestDatabase kind) throws IOException {
        this.root = root;
        Files.createDirectories(root.resolve("inbox"));
        List<String> settings =
                new ArrayList<>(List.of("--tonghop.home=" + root, "--tonghop.rest=0s", "--tonghop.workers=1"));
        database = kind.create(root);
        settings.addAll(database.settings());
        context = OpenContext.pipeline(settings, clock);
    }

    /** Drops a file, saved a minute after the one dropped before. */
    public DecidingHome drop(String path, String text) throws IOException {
        saved = saved.plusSeconds(60);
        return drop(path, text, saved);
    }

    public DecidingHome drop(String path, String text, Instant modified) throws IOException {
        return drop(path, text.getBytes(StandardCharsets.UTF_8), modified);
    }

    /** Drops a file of any kind, saved a minute after the one dropped before. */
    public DecidingHome drop(String path, byte[] bytes) throws IOException {
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

    public DecidingHome at(String instant) {
        clock.set(Instant.parse(instant));
        return this;
    }

    public RunReport run(@Nullable String period) throws Exception {
        return completed(context.run(period));
    }

    private static RunReport completed(RunReport report) {
        if (report.status() != RunOutcome.COMPLETED) {
            throw new AssertionError(report.cause());
        }
        return report;
    }

    /** Receives, judges, reconciles and answers, as the service does by day; documents are left to the night. */
    public RunReport answer(@Nullable String period) throws Exception {
        return completed(context.run(period, RunScope.ANSWERS));
    }

    /** Accepts all that blocks, as an office does that knows its papers, and compiles. */
    public DecidingHome acceptAll(String period) throws Exception {
        run(period);
        for (RecordedFinding recorded : get(PeriodDesk.class).openBlocking(ReportingPeriod.parse(period))) {
            Decision decision = get(Waivers.class).accept(recorded.finding().id(), REASON, BY);
            if (!decision.isDone()) {
                throw new AssertionError(decision);
            }
        }
        return this;
    }

    public Decision close(String period) {
        return get(Closings.class).close(ReportingPeriod.parse(period), BY, SignedCopy.NONE);
    }

    /** Open findings of a period by code, each with what was found. */
    public List<String> open(String period, String code) {
        return new vn.tonghop.finding.store.Findings(jdbc())
                .ofPeriod(period).stream()
                        .filter(r -> r.acceptedBy() == null
                                && r.finding().code().slug().equals(code))
                        .map(r -> r.finding().businessKey() + "=" + r.finding().found())
                        .toList();
    }

    /** A figure as plain text; "null" where it is missing. */
    public String figure(String period, String id) {
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
    public List<String> verdicts() {
        return jdbc().query(
                        "select file_path, verdict from submission order by received_run, modified_at, file_path",
                        (rs, n) -> rs.getString(1) + " " + rs.getString(2));
    }

    /** The id of the last submission of this path. */
    public String submission(String path) {
        List<String> ids = jdbc().queryForList(
                        "select id from submission where file_path = ? order by received_run, modified_at",
                        String.class,
                        path);
        return ids.get(ids.size() - 1);
    }

    /** SHA-256 of every document by path. */
    public Map<String, String> documents() throws IOException {
        Map<String, String> documents = new TreeMap<>();
        Path reports = root.resolve("reports");
        try (Stream<Path> all = Files.walk(reports)) {
            for (Path path : all.filter(Files::isRegularFile).toList()) {
                documents.put(reports.relativize(path).toString(), SafeFiles.sha256(path));
            }
        }
        return documents;
    }

    public JdbcTemplate jdbc() {
        return get(JdbcTemplate.class);
    }

    public <T> T get(Class<T> type) {
        return context.get(type);
    }

    public Path path(String relative) {
        return root.resolve(relative);
    }

    @Override
    public void close() {
        context.close();
        database.drop();
    }
}
