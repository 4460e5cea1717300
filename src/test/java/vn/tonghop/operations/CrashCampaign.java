package vn.tonghop.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The December run killed over and over, relaunched, and compared with one that nobody disturbed: {@code mvn -Pcrash test}.
 * Each number of cases is a system property, {@code tonghop.crash.random} and so on; the table of figures goes to
 * {@code target/crash-campaign.md}.
 */
@ParameterizedClass
@EnumSource(TestDatabase.class)
@SuppressWarnings("NullAway.Init") // set before the cases of a database
class CrashCampaign {

    private static final long SEED = Long.getLong("tonghop.crash.seed", 20231215);
    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final List<String> STEPS = List.of(
            "receiveFiles",
            "freezeManifest",
            "stageRows",
            "stageSubmissions",
            "settleVerdicts",
            "reconcileTotals",
            "answerUnits",
            "compileReports");
    private static final CampaignTally TALLY = new CampaignTally();

    @TempDir
    private static Path folder;

    private static DecemberRuns runs;

    private final TestDatabase database;

    CrashCampaign(TestDatabase database) {
        this.database = database;
    }

    @BeforeParameterizedClassInvocation
    static void runUndisturbed(TestDatabase database) throws Exception {
        String only = System.getProperty("tonghop.crash.database", database.name());
        assumeTrue(only.equalsIgnoreCase(database.name()), "not asked for");
        runs = new DecemberRuns(database, folder);
    }

    @AfterParameterizedClassInvocation
    static void close() {
        if (runs != null) {
            runs.close();
        }
    }

    /** Killed at instants spread evenly over the time in which a run changes anything. */
    @TestFactory
    Stream<DynamicTest> killedAtAnyInstant() throws Exception {
        int count = Integer.getInteger("tonghop.crash.random", 75);
        Duration span = count == 0 ? Duration.ZERO : span();
        return cases("killed at a random instant", count, (home, random) -> {
            Program program = launch(home).start("run", "--period", TestHome.DECEMBER);
            awaitUntil(() -> begun(home) || !program.process().isAlive());
            pause(Duration.ofMillis(random.nextLong(span.toMillis())));
            boolean struck = program.process().isAlive();
            program.kill();
            runs.relaunch(home, random.nextBoolean());
            return struck;
        });
    }

    /** Killed as soon as a step says that it begins or has ended. */
    @TestFactory
    Stream<DynamicTest> killedAtEachStepsEdge() {
        List<String> edges = new ArrayList<>();
        STEPS.forEach(s -> edges.addAll(List.of("Executing step: [" + s, "Step: [" + s)));
        int count = Math.min(edges.size(), Integer.getInteger("tonghop.crash.steps", edges.size()));
        return IntStream.range(0, count)
                .mapToObj(i -> one("killed at a step's edge", edges.get(i), i, (home, random) -> {
                    Program program = launch(home)
                            .with("-Dlogging.level.org.springframework.batch.core=info")
                            .with("-Dlogging.level.org.springframework.batch.core.step.AbstractStep=info")
                            .piped()
                            .start("run", "--period", TestHome.DECEMBER);
                    boolean seen = awaitLine(program, edges.get(i));
                    program.kill();
                    runs.relaunch(home, i % 4 < 2);
                    return seen;
                }));
    }

    /** Killed between two system calls that change files. */
    @TestFactory
    Stream<DynamicTest> killedBetweenSystemCalls() throws Exception {
        int count = Integer.getInteger("tonghop.crash.calls", 75);
        assumeTrue(count == 0 || SystemCalls.canBeCut(), "strace may not be used here");
        Map<String, Integer> most = count == 0 ? Map.of() : callsOfARun();
        List<String> families = List.copyOf(most.keySet());
        return cases("killed before a file-system call", count, (home, random) -> {
            String family = families.get(random.nextInt(families.size()));
            int n = 1 + random.nextInt(Objects.requireNonNull(most.get(family)));
            Program program =
                    launch(home).under(SystemCalls.cutting(family, n)).start("run", "--period", TestHome.DECEMBER);
            boolean struck = program.exitCode() == 128 + 9;
            runs.relaunch(home, random.nextBoolean());
            return struck;
        });
    }

    /** Two runs and a restart of a killed one at the same moment. */
    @TestFactory
    Stream<DynamicTest> startedThreeTimesAtOnce() {
        return cases(
                "two runs and a restart at once", Integer.getInteger("tonghop.crash.races", 20), (home, random) -> {
                    Program first = launch(home).start("run", "--period", TestHome.DECEMBER);
                    List<KillPoint> points = List.of(KillPoint.values());
                    KillPoint point = points.get(random.nextInt(points.size()));
                    awaitUntil(() -> point.isReached(home) || !first.process().isAlive());
                    boolean struck = first.process().isAlive();
                    first.kill();
                    List<Program> all = List.of(
                            launch(home).start("run", "--period", TestHome.DECEMBER),
                            launch(home).start("restart", "--failed"),
                            launch(home).start("run", "--period", TestHome.DECEMBER));
                    List<Integer> codes = new ArrayList<>();
                    StringBuilder said = new StringBuilder();
                    for (Program program : all) {
                        codes.add(program.exitCode());
                        said.append(program.exitCode()).append(": ").append(program.said());
                    }
                    assertThat(codes).as(said.toString()).isSubsetOf(0, 3, 4).containsAnyOf(0, 3);
                    if (codes.contains(0)) {
                        home.reopen();
                        runs.assertUndisturbed(home);
                    } else { // a restart with nothing to restart stood in the way of both runs
                        runs.relaunch(home, false);
                    }
                    return struck;
                });
    }

    /** The server killed at a random instant and started again; the commands are the environment's. */
    @TestFactory
    Stream<DynamicTest> serverKilled() throws Exception {
        assumeTrue(database == TestDatabase.MYSQL, "the embedded database dies with its run");
        String kill = System.getenv("IT_DB_KILL");
        String start = System.getenv("IT_DB_START");
        assumeTrue(kill != null && start != null, "IT_DB_KILL and IT_DB_START kill and start no server");
        int count = Integer.getInteger("tonghop.crash.server", 15);
        Duration span = count == 0 ? Duration.ZERO : span();
        return cases("database server killed", count, (home, random) -> {
            Program program = launch(home).start("run", "--period", TestHome.DECEMBER);
            awaitUntil(() -> begun(home) || !program.process().isAlive());
            pause(Duration.ofMillis(random.nextLong(span.toMillis())));
            int code;
            try {
                shell(kill);
                code = program.exitCode();
            } finally {
                shell(start);
            }
            assertThat(code).as(program.said()).isIn(0, 1);
            runs.relaunch(home, random.nextBoolean());
            return code == 1;
        });
    }

    /** The line to the server cut for half a minute, or silent for so long. */
    @TestFactory
    Stream<DynamicTest> lineCut() throws Exception {
        assumeTrue(database == TestDatabase.MYSQL, "there is no line to the embedded database");
        int count = Integer.getInteger("tonghop.crash.line", 6);
        Duration span = count == 0 ? Duration.ZERO : span();
        return cases("line cut or silent for 30 s", count, (home, random) -> {
            String url = Objects.requireNonNull(home.database().environment().get("TONGHOP_DB_URL"));
            java.net.URI address = java.net.URI.create(url.substring("jdbc:".length()));
            boolean cut = random.nextBoolean();
            try (CuttableLine line = new CuttableLine(address.getHost(), address.getPort())) {
                Program program = launch(home)
                        .environment("TONGHOP_DB_URL", "jdbc:mysql://127.0.0.1:" + line.port() + address.getPath())
                        .start("run", "--period", TestHome.DECEMBER);
                awaitUntil(() -> begun(home) || !program.process().isAlive());
                pause(Duration.ofMillis(random.nextLong(span.toMillis())));
                boolean struck = program.process().isAlive();
                if (cut) {
                    line.cut();
                    pause(Duration.ofSeconds(30));
                    line.mend();
                } else {
                    line.fallSilent();
                    pause(Duration.ofSeconds(30));
                    line.speak();
                }
                int code = program.exitCode();
                assertThat(code).as(program.said()).isIn(0, 1);
                runs.relaunch(home, random.nextBoolean());
                return struck;
            }
        });
    }

    /** No room left where the home lies, then room again. */
    @TestFactory
    Stream<DynamicTest> homeFull() throws Exception {
        int count = Integer.getInteger("tonghop.crash.disk", 12);
        return IntStream.range(0, count)
                .mapToObj(i -> DynamicTest.dynamicTest(
                        "home full " + i,
                        () -> TALLY.count(
                                database, "no room on the home's disk", String.valueOf(i), () -> fillHome(i))));
    }

    private boolean fillHome(int number) throws Exception {
        Random random = new Random(SEED + number);
        long large = 1L << 30;
        try (SmallDisk disk = SmallDisk.mount(folder.resolve(database + "-disk-" + number), large)) {
            assumeTrue(disk != null, "no disk can be mounted here");
            try (TestHome home = runs.waitingAt(disk.place().resolve("home"))) {
                disk.resize(disk.used() + 4096 + random.nextLong(runs.growth()));
                Program program =
                        launch(home).saying(folder.resolve("said")).start("run", "--period", TestHome.DECEMBER);
                int code = program.exitCode();
                assertThat(code).as(program.said()).isIn(0, 1);
                disk.resize(large);
                runs.relaunch(home, random.nextBoolean());
                return code == 1;
            }
        }
    }

    /** No room left for temporary files. */
    @TestFactory
    Stream<DynamicTest> temporaryFolderFull() throws Exception {
        int count = Integer.getInteger("tonghop.crash.temp", 4);
        return cases("no room for temporary files", count, (home, random) -> {
            Path place = folder.resolve(home.root().getFileName() + "-temp");
            try (SmallDisk disk = SmallDisk.mount(place, 4096L << random.nextInt(6))) {
                assumeTrue(disk != null, "no disk can be mounted here");
                Program program = launch(home)
                        .with("-Djava.io.tmpdir=" + disk.place())
                        .start("run", "--period", TestHome.DECEMBER);
                int code = program.exitCode();
                assertThat(code).as(program.said()).isIn(0, 1);
                runs.relaunch(home, random.nextBoolean());
                return code == 1;
            }
        });
    }

    /** A case on a home of its own. */
    private interface Disturbance {
        boolean strike(TestHome home, Random random) throws Exception;
    }

    private Stream<DynamicTest> cases(String kind, int count, Disturbance disturbance) {
        return IntStream.range(0, count).mapToObj(i -> one(kind, String.valueOf(i), i, disturbance));
    }

    private DynamicTest one(String kind, String name, int number, Disturbance disturbance) {
        return DynamicTest.dynamicTest(
                kind + " " + name,
                () -> TALLY.count(database, kind, name, () -> {
                    TestHome home = runs.waiting(kind.replace(' ', '-').replace('\'', '-') + "-" + number);
                    try (home) {
                        return disturbance.strike(home, new Random(SEED + number));
                    } finally {
                        DecemberRuns.remove(home.root());
                    }
                }));
    }

    private static Program.Launch launch(TestHome home) {
        return DecemberRuns.launch(home);
    }

    /** The folder of arrivals is there from the month before; the first file in it is the run's first mark. */
    private static boolean begun(TestHome home) throws IOException {
        return KillPoint.FIRST_RECEIVED.isReached(home);
    }

    /** How long a run takes from its first change to its end. */
    private static Duration span() throws Exception {
        try (TestHome home = runs.waiting("span")) {
            Program program = launch(home).start("run", "--period", TestHome.DECEMBER);
            awaitUntil(() -> begun(home));
            long begin = System.nanoTime();
            assertThat(program.exitCode()).as(program.said()).isZero();
            DecemberRuns.remove(home.root());
            return Duration.ofNanos(System.nanoTime() - begin);
        }
    }

    private static Map<String, Integer> callsOfARun() throws Exception {
        try (TestHome home = runs.waiting("calls")) {
            Path log = folder.resolve("calls.log");
            Program program = launch(home).under(SystemCalls.counting(log)).start("run", "--period", TestHome.DECEMBER);
            assertThat(program.exitCode()).as(program.said()).isZero();
            Map<String, Integer> most = new TreeMap<>(SystemCalls.counted(log));
            DecemberRuns.remove(home.root());
            return most;
        }
    }

    private static boolean awaitLine(Program program, String words) throws Exception {
        try (BufferedReader reader = program.process().errorReader()) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (line.contains(words)) {
                    program.kill();
                    return true;
                }
            }
        }
        return false;
    }

    private static void shell(String command) throws Exception {
        Process process = new ProcessBuilder("sh", "-c", command)
                .redirectInput(ProcessBuilder.Redirect.from(new java.io.File("/dev/null")))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(process.waitFor()).as(command).isZero();
    }

    private static void pause(Duration time) {
        await().pollDelay(time).timeout(LONGEST).until(() -> true);
    }

    private static void awaitUntil(Callable<Boolean> condition) {
        await().pollInterval(Duration.ofMillis(2))
                .pollDelay(Duration.ZERO)
                .timeout(LONGEST)
                .until(condition);
    }
}
