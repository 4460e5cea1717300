package vn.tonghop.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.tonghop.closing.issued.IssuedSetVerifier;
import vn.tonghop.finding.store.RecordedFinding;
import vn.tonghop.period.ReportingPeriod;

/** Two people who decide the same at the same time, each in a process: one does, the other is told, nothing stands twice. */
class TwoTerminalsTests {

    private static final ReportingPeriod DECEMBER = ReportingPeriod.parse(TestHome.DECEMBER);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void closesAMonthOnce(TestDatabase database) throws Exception {
        database.assumeThere();
        try (TestHome home = TestHome.afterDecember(database, folder.resolve("home"))) {
            assertOneOf(home, "close", "--period", TestHome.DECEMBER);
            assertThat(home.count("select count(*) from issued_set where period = '2023-12'"))
                    .isEqualTo(1);
            assertThat(home.count("select count(*) from period_event where period = '2023-12' and kind = 'close'"))
                    .isEqualTo(1);
            assertThat(home.count("select count(distinct revision) from ledger_entry where period = '2023-12'"))
                    .isEqualTo(1);
            assertThat(Objects.requireNonNull(
                                    home.context().get(IssuedSetVerifier.class).verify(DECEMBER))
                            .differences())
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void acceptsAFindingInOneName(TestDatabase database) throws Exception {
        database.assumeThere();
        try (TestHome home = TestHome.afterDecember(database, folder.resolve("home"))) {
            Path form = Files.writeString(folder.resolve("BM01.csv"), TestForms.instruments("12/2023", 2239, 9296));
            home.drop(form, "TTUD/BM01 T12.2023.csv", TestHome.SAVED.plusSeconds(60));
            home.run(TestHome.DECEMBER);
            RecordedFinding open = home.desk().openBlocking(DECEMBER).get(0);
            String id = open.finding().id();
            Program winner = assertOneOf(home, "accept", id, "--reason", "Đã đối chiếu");
            assertThat(home.jdbc()
                            .queryForList("select accepted_by from waiver where finding_id = ?", String.class, id))
                    .hasSize(1)
                    .allMatch(name -> says(winner, name));
            assertThat(home.count(
                            "select count(*) from period_event where kind = 'accept' and detail like '" + id + "%'"))
                    .isEqualTo(1);
        }
    }

    private static boolean says(Program program, String name) {
        try {
            return program.said().contains(name);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Gives the command twice at once; the process that was done. */
    private Program assertOneOf(TestHome home, String... command) throws Exception {
        home.shut();
        Program first = start(home, "Chị Ánh", command);
        Program second = start(home, "Anh Bình", command);
        boolean firstDone = first.exitCode() == 0;
        Program done = firstDone ? first : second;
        Program told = firstDone ? second : first;
        assertThat(done.exitCode()).as(first.said() + second.said()).isZero();
        assertThat(told.exitCode()).as(told.said()).isIn(3, 4);
        assertThat(told.said().lines().filter(line -> !line.isBlank()).toList())
                .as(told.said())
                .hasSize(1)
                .allMatch(line -> line.contains(" đã ") || line.contains(" đang "));
        home.reopen();
        return done;
    }

    private static Program start(TestHome home, String by, String... command) throws Exception {
        List<String> typed =
                Stream.concat(Stream.of(command), Stream.of("--by", by)).toList();
        return Program.start(home, TestHome.AFTER_DECEMBER, typed.toArray(new String[0]));
    }
}
