package vn.tonghop.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/**
 * Runs that are killed in the middle for real, relaunched, and compared byte by byte with one that nobody disturbed. The
 * system property {@code tonghop.crash.count} asks for more kills than the suite makes.
 */
@ParameterizedClass
@EnumSource(TestDatabase.class)
@SuppressWarnings("NullAway.Init") // set before the tests of a database
class RelaunchTests {

    private static final int SEED = 20231215;
    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final List<String> TABLES = List.of(
            "submission",
            "form_result",
            "staged_sheet",
            "row_account",
            "indicator_figure",
            "task_entry",
            "narrative_item",
            "register_entry",
            "finding",
            "reconciled_indicator",
            "reconciled_task",
            "figure",
            "figure_evidence",
            "document");

    @TempDir
    private static Path folder;

    private static TestHome november;
    private static Outcome undisturbed;

    private final TestDatabase database;

    RelaunchTests(TestDatabase database) {
        this.database = database;
    }

    @BeforeParameterizedClassInvocation
    static void runUndisturbed(TestDatabase database) throws Exception {
        november = TestHome.afterNovember(database, folder.resolve(database + "-november"));
        try (TestHome home = december("undisturbed")) {
            home.reopen();
            home.run(TestHome.DECEMBER);
            undisturbed = Outcome.of(home);
        }
    }

    @AfterParameterizedClassInvocation
    static void close() {
        if (november != null) {
            november.close();
        }
    }

    @TestFactory
    Stream<DynamicTest> endsAsIfNothingHadHappened() {
        int count = Integer.getInteger("tonghop.crash.count", KillPoint.values().length);
        return IntStream.range(0, count).mapToObj(i -> DynamicTest.dynamicTest(name(i), () -> killAndRelaunch(i)));
    }

    private static String name(int number) {
        return number + " " + point(number) + (number % 2 == 0 ? ", restart --failed" : ", run");
    }

    private static KillPoint point(int number) {
        List<KillPoint> points = List.of(KillPoint.values());
        return points.get(number % points.size());
    }

    private static void killAndRelaunch(int number) throws Exception {
        Random random = new Random(SEED + number);
        try (TestHome home = december("kill-" + number)) {
            Program program = Program.start(home, TestHome.AFTER_DECEMBER, "run", "--period", TestHome.DECEMBER);
            awaitUntil(() -> point(number).isReached(home) || !program.process().isAlive());
            int wait = random.nextInt(number < KillPoint.values().length ? 40 : 600);
            await().pollDelay(Duration.ofMillis(wait)).timeout(LONGEST).until(() -> true);
            program.kill();

            home.reopen();
            RunReport report = number % 2 == 0 ? home.context().restart(null) : home.run(TestHome.DECEMBER);
            if (report.status().equals("refused")) {
                report = home.run(TestHome.DECEMBER);
            }
            assertThat(report.status()).as(report.toString()).isEqualTo("completed");
            Outcome.of(home).isEqualTo(undisturbed);
        }
    }

    @Test
    void doublesNothingWhenTwoRunsStartAtTheSameMoment() throws Exception {
        try (TestHome home = december("two")) {
            Program one = Program.start(home, TestHome.AFTER_DECEMBER, "run", "--period", TestHome.DECEMBER);
            Program two = Program.start(home, TestHome.AFTER_DECEMBER, "run", "--period", TestHome.DECEMBER);
            List<Integer> codes = List.of(one.exitCode(), two.exitCode());
            assertThat(codes).as(one.said() + two.said()).isSubsetOf(0, 4).contains(0);

            home.reopen();
            Outcome.of(home).isEqualTo(undisturbed);
        }
    }

    @Test
    void goesOnAfterTheDatabaseWasAway() throws Exception {
        assumeTrue(database == TestDatabase.MYSQL, "only a server can be away");
        try (TestHome home = december("away")) {
            Program program = Program.start(home, TestHome.AFTER_DECEMBER, "run", "--period", TestHome.DECEMBER);
            awaitUntil(() ->
                    KillPoint.FIRST_ANSWER.isReached(home) || !program.process().isAlive());
            home.database().cutConnections();
            int code = program.exitCode();
            assertThat(code).as(program.said()).isIn(0, 1);

            home.reopen();
            RunReport report = home.context().restart(null);
            assertThat(report.status()).isEqualTo(code == 1 ? "completed" : "refused");
            Outcome.of(home).isEqualTo(undisturbed);
        }
    }

    private static void awaitUntil(java.util.concurrent.Callable<Boolean> condition) {
        await().pollInterval(Duration.ofMillis(2))
                .pollDelay(Duration.ZERO)
                .timeout(LONGEST)
                .until(condition);
    }

    /** A shut home in which November is closed and December's files wait in the inbox. */
    private static TestHome december(String name) throws Exception {
        TestHome home = november.copy(folder.resolve(november.root().getFileName() + "-" + name));
        home.dropMonth(TestHome.DECEMBER);
        home.shut();
        return home;
    }

    /** All that a run leaves behind: results, files by hash, rows by table. */
    private record Outcome(JsonNode result, Map<String, String> files, List<String> rows) {

        static Outcome of(TestHome home) throws Exception {
            TreeMap<String, String> files = new TreeMap<>();
            for (String name : List.of("inbox", "archive", "answers", "reports")) {
                files.putAll(home.hashes(name));
            }
            List<String> rows = new ArrayList<>();
            for (String table : TABLES) {
                rows.add(table + " " + home.count("select count(*) from " + table));
            }
            for (JsonNode submission : home.result(TestHome.DECEMBER).json().get("submissions")) {
                RowCounter.of(home, submission.get("id").asString()).agreesWith(submission.get("rows"));
            }
            return new Outcome(home.result(TestHome.DECEMBER).json(), files, rows);
        }

        void isEqualTo(Outcome other) {
            assertThat(rows).isEqualTo(other.rows);
            assertThat(result).isEqualTo(other.result);
            assertThat(files).containsExactlyInAnyOrderEntriesOf(other.files);
        }
    }
}
