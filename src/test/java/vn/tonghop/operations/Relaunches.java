package vn.tonghop.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.operations.run.RunOutcome;
import vn.tonghop.operations.run.RunReport;

/**
 * Runs that are killed in the middle for real, relaunched, and compared byte by byte with one that nobody disturbed.
 * {@link CrashCampaign} is the long form. A class for each database, so that two processes test at the same time.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init") // set before the tests
abstract class Relaunches {

    private static final int SEED = 20231215;
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private final TestDatabase database;
    private DecemberRuns runs;

    Relaunches(TestDatabase database) {
        this.database = database;
    }

    @BeforeAll
    void runUndisturbed(@TempDir Path folder) throws Exception {
        runs = new DecemberRuns(database, folder);
    }

    @AfterAll
    void close() {
        if (runs != null) {
            runs.close();
        }
    }

    @TestFactory
    Stream<DynamicTest> endsAsIfNothingHadHappened() {
        KillPoint[] points = KillPoint.values();
        return IntStream.range(0, points.length)
                .mapToObj(i -> DynamicTest.dynamicTest(
                        points[i] + (i % 2 == 0 ? ", restart --failed" : ", run"),
                        () -> killAndRelaunch(points[i], SEED + i, i % 2 == 0)));
    }

    private void killAndRelaunch(KillPoint point, int seed, boolean restart) throws Exception {
        Random random = new Random(seed);
        try (TestHome home = runs.waiting("kill-" + point)) {
            Program program = DecemberRuns.launch(home).start("run", "--period", TestHome.DECEMBER);
            AtomicBoolean reached = new AtomicBoolean();
            awaitUntil(() -> {
                reached.compareAndSet(false, point.isReached(home));
                return reached.get() || !program.process().isAlive();
            });
            await().pollDelay(Duration.ofMillis(random.nextInt(40)))
                    .timeout(LONGEST)
                    .until(() -> true);
            assertThat(reached).as(program.said()).isTrue();
            program.kill();
            runs.relaunch(home, restart);
        }
    }

    @Test
    void doublesNothingWhenTwoRunsStartAtTheSameMoment() throws Exception {
        try (TestHome home = runs.waiting("two")) {
            Program one = DecemberRuns.launch(home).start("run", "--period", TestHome.DECEMBER);
            Program two = DecemberRuns.launch(home).start("run", "--period", TestHome.DECEMBER);
            List<Integer> codes = List.of(one.exitCode(), two.exitCode());
            assertThat(codes).as(one.said() + two.said()).isSubsetOf(0, 4).contains(0);

            home.reopen();
            runs.assertUndisturbed(home);
        }
    }

    @Test
    void goesOnAfterTheDatabaseWasAway() throws Exception {
        assumeTrue(database == TestDatabase.MYSQL, "only a server can be away");
        try (TestHome home = runs.waiting("away")) {
            Program program = DecemberRuns.launch(home).start("run", "--period", TestHome.DECEMBER);
            awaitUntil(() ->
                    KillPoint.FIRST_ANSWER.isReached(home) || !program.process().isAlive());
            home.database().cutConnections();
            int code = program.exitCode();
            assertThat(code).as(program.said()).isIn(0, 1);

            home.reopen();
            RunReport report = home.context().restart(null);
            assertThat(report.status())
                    .as(report + program.said())
                    .isEqualTo(code == 1 ? RunOutcome.COMPLETED : RunOutcome.REFUSED);
            runs.assertUndisturbed(home);
        }
    }

    private static void awaitUntil(Callable<Boolean> condition) {
        await().pollInterval(Duration.ofMillis(2))
                .pollDelay(Duration.ZERO)
                .timeout(LONGEST)
                .until(condition);
    }
}
