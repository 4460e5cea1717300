package vn.tonghop.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** The same inputs give the same bytes, wherever, whenever and in whatever order they arrive. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class SameBytesTests {

    private static final Instant LATER = TestHome.AFTER_DECEMBER.plus(Duration.ofHours(6));

    private final TestDatabase database;

    @TempDir
    private Path folder;

    SameBytesTests(TestDatabase database) {
        this.database = database;
    }

    @Test
    void givesTheSameDocumentsInAnotherHomeOrderAndTime() throws Exception {
        try (TestHome one = TestHome.afterDecember(database, folder.resolve("one"));
                TestHome other = TestHome.create(database, folder.resolve("an other"))) {
            other.runNovember();
            List<Path> files = new ArrayList<>(TestHome.files(TestHome.SAMPLES.resolve(TestHome.DECEMBER)));
            Collections.reverse(files);
            Instant saved = Instant.parse("2023-12-01T01:00:00Z");
            for (Path file : files) {
                drop(other, file, saved);
                saved = saved.plusSeconds(61);
            }
            other.clock().set(LATER);
            other.run(TestHome.DECEMBER);

            assertThat(other.result(TestHome.DECEMBER).json())
                    .isEqualTo(one.result(TestHome.DECEMBER).json());
            assertThat(other.hashes("reports")).isEqualTo(one.hashes("reports"));
        }
    }

    @Test
    void givesTheSameDocumentsWhenFilesArriveOneByOne() throws Exception {
        try (TestHome one = TestHome.afterDecember(database, folder.resolve("one"));
                TestHome other = TestHome.afterNovember(database, folder.resolve("other"))) {
            List<Path> files = TestHome.files(TestHome.SAMPLES.resolve(TestHome.DECEMBER));
            for (int i = 0; i < files.size(); i++) {
                drop(other, files.get(i), TestHome.SAVED);
                if (i % 6 == 0) {
                    other.run(TestHome.DECEMBER);
                }
            }
            other.run(TestHome.DECEMBER);

            assertThat(other.hashes("reports")).isEqualTo(one.hashes("reports"));
        }
    }

    @Test
    void givesTheSameDocumentsOnEveryDatabase() throws Exception {
        assumeTrue(database != TestDatabase.EMBEDDED);
        try (TestHome one = TestHome.afterDecember(TestDatabase.EMBEDDED, folder.resolve("embedded"));
                TestHome other = TestHome.afterDecember(database, folder.resolve("server"))) {
            assertThat(other.result(TestHome.DECEMBER).json())
                    .isEqualTo(one.result(TestHome.DECEMBER).json());
            assertThat(other.hashes("reports")).isEqualTo(one.hashes("reports"));
        }
    }

    private static void drop(TestHome home, Path file, Instant saved) throws Exception {
        String place =
                TestHome.SAMPLES.resolve(TestHome.DECEMBER).relativize(file).toString();
        home.drop(file, place, saved);
        assertThat(Files.getLastModifiedTime(home.root().resolve("inbox").resolve(place)))
                .isEqualTo(FileTime.from(saved));
    }
}
