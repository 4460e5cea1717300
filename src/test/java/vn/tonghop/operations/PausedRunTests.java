package vn.tonghop.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.tonghop.operations.run.RunOutcome;

/**
 * A run that stands still for longer than its lease, as a machine that sleeps or a process that is stopped does, and wakes
 * after another has done its work. The embedded database stands still with its run, so that nobody can overtake it there.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init") // set before the tests
class PausedRunTests {

    private static final Duration LONGEST = Duration.ofSeconds(90);

    private DecemberRuns runs;

    @BeforeAll
    void runUndisturbed(@TempDir Path folder) throws Exception {
        assumeTrue(TestDatabase.here() == TestDatabase.MYSQL, "only a server outlives a run that stands still");
        runs = new DecemberRuns(TestDatabase.MYSQL, folder);
    }

    @AfterAll
    void close() {
        if (runs != null) {
            runs.close();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"STAGING", "FIRST_ANSWER", "FIRST_DOCUMENT"})
    void writesNothingMoreOnceAnotherHasTakenOver(KillPoint point) throws Exception {
        try (TestHome home = runs.waiting("paused-" + point)) {
            Program program =
                    DecemberRuns.launch(home).with("-Dtonghop.lease=1s").start("run", "--period", TestHome.DECEMBER);
            awaitUntil(() -> point.isReached(home) || !program.process().isAlive());
            signal("STOP", program);
            home.reopen();
            awaitUntil(() -> {
                if (isAboutToCommit(home)) {
                    signal("CONT", program);
                    signal("STOP", program);
                    return false;
                }
                return home.run(TestHome.DECEMBER).status() != RunOutcome.BUSY;
            });
            runs.assertUndisturbed(home);
            signal("CONT", program);
            assertThat(program.exitCode()).as(program.said()).isEqualTo(1);
            runs.assertUndisturbed(home);
        }
    }

    /** Stopped between its last look at the lease and its commit, where nobody can overtake it. */
    private static boolean isAboutToCommit(TestHome home) {
        return home.jdbc()
                .queryForList("select fence from run_lease for update skip locked")
                .isEmpty();
    }

    private static void signal(String name, Program program) throws Exception {
        new ProcessBuilder("kill", "-" + name, String.valueOf(program.process().pid()))
                .start()
                .waitFor();
    }

    private static void awaitUntil(Callable<Boolean> condition) {
        await().pollInterval(Duration.ofMillis(2))
                .pollDelay(Duration.ZERO)
                .timeout(LONGEST)
                .until(condition);
    }
}
