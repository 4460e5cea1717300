package vn.tonghop.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Instant;
import java.util.List;
import java.util.TimeZone;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tonghop.home.SafeFiles;

/** What lies around the program: names of files, clocks and zones of hosts. */
class SurroundingsTests {

    @TempDir
    private Path folder;

    @Test
    void takesFilesWhateverTheirNames() throws Exception {
        List<String> names = List.of(
                "dòng\nmới.csv",
                "dấu chấm.csv.",
                "dấu cách.csv ",
                Normalizer.normalize("Sổ kiểm định.csv", Normalizer.Form.NFC),
                Normalizer.normalize("Sổ kiểm định.csv", Normalizer.Form.NFD),
                "..số liệu..csv",
                "a..b.csv",
                "... .csv",
                "x..%2f..%2fbáo cáo.csv",
                "y\\..\\..\\báo cáo.csv",
                "a".repeat(251) + ".csv");
        try (DecidingHome home = new DecidingHome(folder)) {
            for (String name : names) {
                home.drop("TTUD/" + name, TestForms.instruments("12/2023", 100, 6355));
            }
            home.at("2023-12-15T01:00:00Z").run("2023-12");
            assertThat(home.jdbc()
                            .queryForObject(
                                    "select count(*) from submission where answer_path is not null", Integer.class))
                    .isEqualTo(names.size() - 2);
            assertThat(home.path("inbox/TTUD"))
                    .isDirectoryContaining(f -> f.getFileName().toString().equals("... .csv"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Europe/Berlin", "America/New_York"})
    void reckonsByTheDepartmentsClockOnAHostThatChangesItsOwn(String zone) throws Exception {
        TimeZone before = TimeZone.getDefault();
        TimeZone.setDefault(TimeZone.getTimeZone(zone));
        try (DecidingHome home = new DecidingHome(folder)) {
            home.drop("TTUD/a.csv", TestForms.instruments("03/2024", 100, 100));
            home.at("2024-03-31T00:59:59Z").run("2024-03");
            home.at("2024-03-31T01:30:00Z").run("2024-03");
            home.drop("TTUD/b.csv", TestForms.instruments("03/2024", 101, 101));
            home.at("2024-03-31T00:30:00Z").run("2024-03");
            home.at("2025-03-31T00:30:00Z").run("2024-03");
            assertThat(home.figure("2024-03", "TTUD-02.period")).isEqualTo("101");
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Europe/Berlin", "America/New_York"})
    void reckonsByTheDepartmentsClockInTheHourThatComesTwiceInAutumn(String zone) throws Exception {
        TimeZone before = TimeZone.getDefault();
        TimeZone.setDefault(TimeZone.getTimeZone(zone));
        boolean berlin = zone.equals("Europe/Berlin");
        String day = berlin ? "2023-10-29T0" : "2023-11-05T0";
        int first = berlin ? 0 : 5;
        try (DecidingHome home = new DecidingHome(folder)) {
            home.drop("TTUD/a.csv", TestForms.instruments("11/2023", 100, 100), Instant.parse(day + first + ":30:00Z"));
            home.at(day + first + ":35:00Z").run("2023-11");
            home.drop(
                    "TTUD/b.csv",
                    TestForms.instruments("11/2023", 101, 101),
                    Instant.parse(day + (first + 1) + ":30:00Z"));
            home.at(day + (first + 1) + ":35:00Z").run("2023-11");
            assertThat(home.figure("2023-11", "TTUD-02.period")).isEqualTo("101");
            assertThat(home.verdicts()).containsExactly("TTUD/a.csv SUPERSEDED", "TTUD/b.csv ACCEPTED_WITH_WARNINGS");
            assertThat(home.jdbc()
                            .queryForList("select received_at from submission order by received_at", String.class))
                    .allMatch(at -> at.startsWith(day.substring(0, 10)))
                    .doesNotHaveDuplicates();
        } finally {
            TimeZone.setDefault(before);
        }
    }

    /** At each of the first files that a run writes: before it looks, while it copies, before and after it claims. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void countsWhatAFileIsReplacedByWhileItIsTaken(int instant) throws Exception {
        try (DecidingHome home = new DecidingHome(folder)) {
            home.at("2023-12-15T01:00:00Z").run("2023-12");
            home.drop("TTUD/a.csv", TestForms.instruments("12/2023", 100, 6355));
            Path file = home.path("inbox/TTUD/a.csv");
            AtomicInteger written = new AtomicInteger();
            SafeFiles.Guard saved = SafeFiles.guard(() -> save(file, written.incrementAndGet() == instant));
            try {
                home.run("2023-12");
            } finally {
                saved.close();
            }
            home.run("2023-12");
            assertThat(home.figure("2023-12", "TTUD-02.period")).isEqualTo("1017");
            assertThat(file).doesNotExist();
            assertThat(written.get()).isGreaterThan(instant);
        }
    }

    private static void save(Path file, boolean now) {
        try {
            if (now) {
                Files.writeString(file, TestForms.instruments("12/2023", 1017, 7272));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
