package vn.tonghop.operations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.tonghop.closing.Closings;
import vn.tonghop.closing.Decision;
import vn.tonghop.closing.Waivers;
import vn.tonghop.closing.issued.SignedCopy;
import vn.tonghop.closing.state.PeriodDesk;
import vn.tonghop.finding.FindingCode;
import vn.tonghop.finding.store.RecordedFinding;
import vn.tonghop.home.SafeFiles;
import vn.tonghop.home.SettableClock;
import vn.tonghop.operations.context.OpenContext;
import vn.tonghop.operations.run.RunReport;
import vn.tonghop.operations.run.RunScope;
import vn.tonghop.period.ReportingPeriod;

/** A home in a temporary folder with the whole pipeline open on it: real files, a real database, a clock that is set. */
public final class TestHome implements AutoCloseable {

    public static final Path SAMPLES = Path.of("input-samples");
    public static final String NOVEMBER = "2023-11";
    public static final String DECEMBER = "2023-12";

    /** Half an hour into the day after the cut-off, in Hà Nội. */
    public static final Instant AFTER_NOVEMBER = Instant.parse("2023-11-14T17:30:00Z");

    public static final Instant AFTER_DECEMBER = Instant.parse("2023-12-14T17:30:00Z");
    public static final Instant PAST_DUE = Instant.parse("2023-12-18T02:00:00Z");

    /** The time at which every test file was saved, unless a test says otherwise. */
    public static final Instant SAVED = Instant.parse("2023-12-14T09:00:00Z");

    private static final String BY = "Chánh Văn phòng";
    private static final Map<TestDatabase, TestHome> NOVEMBER_CLOSED = new EnumMap<>(TestDatabase.class);
    private static final Map<TestDatabase, TestHome> DECEMBER_RUN = new EnumMap<>(TestDatabase.class);

    private final Path root;
    private final TestDatabase.Instance database;
    private final SettableClock clock = new SettableClock(AFTER_NOVEMBER);
    private @Nullable OpenContext context;

    private TestHome(Path root, TestDatabase.Instance database) {
        this.root = root;
        this.database = database;
    }

    /** An empty home. */
    public static TestHome create(TestDatabase database, Path root) {
        TestHome home = new TestHome(root, database.create(root));
        home.reopen();
        return home;
    }

    /** A home that lies there already, with its database; not open yet. */
    public static TestHome shutAt(Path root, TestDatabase.Instance database, Instant clock) {
        TestHome home = new TestHome(root, database);
        home.clock.set(clock);
        return home;
    }

    /** A home in which November was received, accepted by name and closed: a copy of one that is made once a process. */
    public static TestHome afterNovember(TestDatabase database, Path root) throws Exception {
        return copyOf(NOVEMBER_CLOSED, database, root, TestHome::runNovember);
    }

    /** A home in which both months went through: a copy, like {@link #afterNovember}. */
    public static TestHome afterDecember(TestDatabase database, Path root) throws Exception {
        return copyOf(DECEMBER_RUN, database, root, TestHome::runBothMonths);
    }

    private static TestHome copyOf(Map<TestDatabase, TestHome> models, TestDatabase database, Path root, Story story)
            throws Exception {
        synchronized (models) {
            TestHome model = models.get(database);
            if (model == null) {
                Path folder = Files.createTempDirectory("tonghop-model");
                model = create(database, folder);
                story.happenIn(model);
                models.put(database, model);
                Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(folder)));
            }
            return model.copy(root);
        }
    }

    private static void remove(Path folder) {
        try {
            DecemberRuns.remove(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Story {
        void happenIn(TestHome home) throws Exception;
    }

    /** Receives, accepts by name and closes November. */
    void runNovember() throws Exception {
        dropMonth(NOVEMBER);
        clock.set(AFTER_NOVEMBER);
        run(NOVEMBER);
        acceptOpenings(ReportingPeriod.parse(NOVEMBER));
        run(NOVEMBER);
        Decision closed = context().get(Closings.class).close(ReportingPeriod.parse(NOVEMBER), BY, SignedCopy.NONE);
        if (!closed.isDone()) {
            throw new IllegalStateException(closed.toString());
        }
        clock.set(AFTER_DECEMBER);
    }

    /** Lets both months go through. */
    public void runBothMonths() throws Exception {
        runNovember();
        dropMonth(DECEMBER);
        run(DECEMBER);
    }

    public void acceptOpenings(ReportingPeriod period) {
        desk().openBlocking(period).stream()
                .filter(r -> r.finding().code() == FindingCode.OPENING_BALANCE_MISSING)
                .map(RecordedFinding::finding)
                .forEach(f -> context().get(Waivers.class).accept(f.id(), "Lũy kế lấy theo báo cáo giấy", BY));
    }

    /** A second home with the same content in another folder; this one is closed for the copy. */
    public TestHome copy(Path target) throws IOException {
        TestHome copy = shutCopy(target);
        copy.reopen();
        return copy;
    }

    /** Like {@link #copy}, but not open yet. */
    public TestHome shutCopy(Path target) throws IOException {
        shut();
        copyTree(root, target);
        markAsItsOwn(target);
        TestHome copy = new TestHome(target, database.copy());
        copy.clock.set(clock.instant());
        return copy;
    }

    /** The copy stands for a home that has always lain where it lies. */
    private void markAsItsOwn(Path target) throws IOException {
        Path mark = target.resolve("inbox/.tonghop-inbox");
        if (Files.exists(mark)) {
            Files.writeString(
                    mark,
                    Files.readString(mark)
                            .replace(
                                    root.toRealPath().toString(),
                                    target.toRealPath().toString()));
        }
    }

    /** Drops all files of a sample month. */
    public void dropMonth(String month) throws IOException {
        copyTree(SAMPLES.resolve(month), root.resolve("inbox"));
    }

    /** Drops a file as it would be saved at a time. */
    public void drop(Path source, String place, Instant saved) throws IOException {
        Path target = root.resolve("inbox").resolve(place);
        Files.createDirectories(target.getParent());
        Files.copy(source, target, StandardCopyOption.REPLACE_EXISTING);
        Files.setLastModifiedTime(target, FileTime.from(saved));
    }

    public RunReport run(@Nullable String period) throws Exception {
        return context().run(period);
    }

    /** Receives, judges, reconciles and answers; documents are left alone. */
    public RunReport answer(@Nullable String period) throws Exception {
        return context().run(period, RunScope.ANSWERS);
    }

    public SettableClock clock() {
        return clock;
    }

    public Path root() {
        return root;
    }

    public TestDatabase.Instance database() {
        return database;
    }

    public PeriodDesk desk() {
        return context().get(PeriodDesk.class);
    }

    public JdbcTemplate jdbc() {
        return context().get(JdbcTemplate.class);
    }

    public long count(String sql, Object... values) {
        Long count = jdbc().queryForObject(sql, Long.class, values);
        return count == null ? 0 : count;
    }

    /** What {@code result.json} says of a month. */
    public Result result(String period) throws IOException {
        return new Result(read(root.resolve("reports").resolve(period).resolve("result.json")));
    }

    public static JsonNode read(Path json) throws IOException {
        return JsonMapper.shared().readTree(Files.readAllBytes(json));
    }

    /** Every file below a folder of the home with the SHA-256 of its bytes. */
    public SortedMap<String, String> hashes(String folder) throws IOException {
        TreeMap<String, String> hashes = new TreeMap<>();
        for (Path file : files(root.resolve(folder))) {
            hashes.put(root.relativize(file).toString(), SafeFiles.sha256(file));
        }
        return hashes;
    }

    /** Every file below a folder of the home with the time of its last change. */
    public SortedMap<String, FileTime> times(String folder) throws IOException {
        TreeMap<String, FileTime> times = new TreeMap<>();
        for (Path file : files(root.resolve(folder))) {
            times.put(root.relativize(file).toString(), Files.getLastModifiedTime(file));
        }
        return times;
    }

    public static List<Path> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }

    public OpenContext context() {
        return Objects.requireNonNull(context, "the context is shut");
    }

    /** Closes the context and keeps the home, so that another process can open it. */
    public void shut() {
        if (context != null) {
            context.close();
            context = null;
        }
    }

    public void reopen() {
        shut();
        List<String> settings = new ArrayList<>(List.of("--tonghop.home=" + root, "--tonghop.rest=0s"));
        settings.addAll(database.settings());
        context = OpenContext.pipeline(settings, clock);
    }

    @Override
    public void close() {
        shut();
        database.drop();
    }

    private static void copyTree(Path source, Path target) throws IOException {
        try (Stream<Path> all = Files.walk(source)) {
            for (Path path : all.sorted().toList()) {
                Path to = target.resolve(source.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(to);
                } else {
                    Files.copy(path, to, StandardCopyOption.COPY_ATTRIBUTES, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }
}
