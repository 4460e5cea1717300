package vn.tonghop.operations.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.tonghop.operations.TestDatabase;
import vn.tonghop.operations.TestHome;

/** What is told of runs once their numbers have two digits. */
class RunsTests {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void tellsEachRunByItsOwnLaunch(TestDatabase database) throws Exception {
        try (TestHome home = TestHome.create(database, folder.resolve("home"))) {
            for (int run = 1; run <= 10; run++) {
                home.answer(null);
            }
            Files.move(home.root().resolve("inbox"), home.root().resolve("away"));
            assertThat(home.answer(null).status()).isEqualTo(RunOutcome.FAILED);
            List<Runs.Run> runs = home.context().get(Runs.class).all();
            assertThat(runs)
                    .extracting(Runs.Run::execution)
                    .containsExactlyElementsOf(LongStream.rangeClosed(1, 11)
                            .map(i -> 12 - i)
                            .boxed()
                            .toList());
            assertThat(runs.get(0).status()).isEqualTo(RunStatus.FAILED);
            RunLine told = home.context().get(RunHistory.class).find(11).orElseThrow();
            assertThat(told.told().key()).isEqualTo("runs.status.failed");
            assertThat(told.steps())
                    .extracting(step -> step.title().key() + " " + step.told().key())
                    .containsExactly("step.receiveFiles runs.status.failed");
            RestartPreviews previews = home.context().get(RestartPreviews.class);
            assertThat(previews.judge(10L)).isEqualTo(new Restartable.No("restart.completed", "10", ""));
            assertThat(previews.judge(null)).isInstanceOfSatisfying(Restartable.Yes.class, yes -> {
                RestartPreview preview = previews.of(yes);
                assertThat(preview.committed()).isEmpty();
                assertThat(preview.again()).containsExactly("receiveFiles");
            });
            Files.move(home.root().resolve("away"), home.root().resolve("inbox"));
            assertThat(home.context().restart(null).status()).isEqualTo(RunOutcome.COMPLETED);
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void countsNoNightThatAWrongClockOnceDatedWhenItsDayComes(TestDatabase database) throws Exception {
        try (TestHome home = TestHome.create(database, folder.resolve("home"))) {
            Runs records = home.context().get(Runs.class);
            home.clock().set(Instant.parse("2024-01-25T18:00:00Z"));
            home.run(null);
            home.clock().set(Instant.parse("2023-12-15T18:00:00Z"));
            home.run(null);
            assertThat(records.lastGoodNight(Instant.parse("2023-12-20T18:00:00Z")))
                    .contains(LocalDateTime.parse("2023-12-15T18:00:00"));
            assertThat(records.lastGoodNight(Instant.parse("2024-01-26T18:00:00Z")))
                    .contains(LocalDateTime.parse("2023-12-15T18:00:00"));
        }
    }
}
