package vn.tonghop.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import vn.tonghop.closing.Closings;
import vn.tonghop.database.HomeIdentity;
import vn.tonghop.operations.Backup;
import vn.tonghop.operations.DecemberRuns;
import vn.tonghop.operations.Outcome;
import vn.tonghop.operations.Said;
import vn.tonghop.operations.TestDatabase;
import vn.tonghop.operations.TestHome;
import vn.tonghop.operations.doctor.Doctor;
import vn.tonghop.operations.doctor.Remark;
import vn.tonghop.operations.run.RunOutcome;
import vn.tonghop.operations.run.RunReport;
import vn.tonghop.period.ReportingPeriod;

/** Backup, restore and what may be moved away, acted out as docs/operations.md says. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
@SuppressWarnings("NullAway.Init") // set before the tests of a database
class BackupTests {

    private static final List<String> QUESTIONS = List.of(
            "status --period 2023-12 --json",
            "findings --period 2023-12 --json",
            "explain TTUD-02.cumulative --period 2023-12 --json",
            "verify --period 2023-11 --json");

    private static final String INBOX_MARK = "inbox/.tonghop-inbox";

    @TempDir
    private static Path folder;

    private static TestHome model;

    private final TestDatabase database;

    BackupTests(TestDatabase database) {
        this.database = database;
    }

    @BeforeParameterizedClassInvocation
    static void compileBothMonths(TestDatabase database) throws Exception {
        model = TestHome.afterDecember(database, folder.resolve(database + "-model"));
        model.shut();
    }

    @AfterParameterizedClassInvocation
    static void close() {
        if (model != null) {
            model.close();
        }
    }

    @Test
    void restoresElsewhereWhatWasThereAndDoesNothingAgain() throws Exception {
        TestHome home = model.shutCopy(folder.resolve(database + "-lost"));
        home.reopen();
        // Since then its database knows that the copied inbox lies here, too.
        assertThat(home.run(null).status()).isEqualTo(RunOutcome.COMPLETED);
        Outcome state = Outcome.of(home);
        home.shut();
        Map<String, Object> before = answers(home);
        Backup backup = Backup.of(home, folder.resolve(database + "-backup"));
        DecemberRuns.remove(home.root());
        home.close();

        Path elsewhere = folder.resolve(database + "-máy khác");
        try (TestHome restored = backup.restore(elsewhere, home.clock().instant())) {
            assertThat(answers(restored)).isEqualTo(before);
            assertThat(toMend(restored)).isEmpty();
            restored.reopen();
            Outcome.of(restored).isEqualTo(state);
            assertReadsNothingAnew(restored);
        }
    }

    @Test
    void missesNothingOnceAnswersAndFormsOfAClosedMonthAreMovedAway() throws Exception {
        assumeTrue(database == TestDatabase.EMBEDDED, "folders are the same whatever the database");
        try (TestHome home = model.shutCopy(folder.resolve(database + "-kept"))) {
            assertThat(Said.at(home, "forms --period 2023-11").code()).isZero();
            assertThat(Said.at(home, "forms --period 2023-12").code()).isZero();
            Map<String, Object> before = answers(home);
            Path away = Files.createDirectories(folder.resolve(database + "-away"));
            List<Path> moved = moveAway(home, away);
            assertThat(moved).hasSize(8);

            assertThat(answers(home)).isEqualTo(before);
            assertThat(toMend(home)).isEmpty();
            home.reopen();
            assertReadsNothingAnew(home);
            assertThat(moved).noneMatch(Files::exists);
        }
    }

    @Test
    void answersAgainInAMonthThatIsReopenedAfterItsAnswersWereMovedAway() throws Exception {
        assumeTrue(database == TestDatabase.EMBEDDED, "folders are the same whatever the database");
        try (TestHome home = model.shutCopy(folder.resolve(database + "-reopened"))) {
            moveAway(home, Files.createDirectories(folder.resolve(database + "-away-too")));
            home.reopen();
            ReportingPeriod november = ReportingPeriod.parse(TestHome.NOVEMBER);
            assertThat(home.context()
                            .get(Closings.class)
                            .reopen(november, "Trung tâm báo lại số", "Chánh Văn phòng")
                            .isDone())
                    .isTrue();
            Path again = TestHome.SAMPLES.resolve("2023-11/TTUD/so_kiem_dinh_T11.2023.csv");
            home.drop(again, "TTUD/so_kiem_dinh_T11.2023 (gửi lại).csv", TestHome.SAVED);
            assertThat(home.run(null).status()).isEqualTo(RunOutcome.COMPLETED);
            assertThat(home.hashes("answers/TTUD/2023-11").keySet())
                    .filteredOn(f -> f.contains("gửi lại"))
                    .hasSize(2);
        }
    }

    /** What commands say of a home that is shut. */
    private static Map<String, Object> answers(TestHome home) {
        Map<String, Object> answers = new LinkedHashMap<>();
        for (String question : QUESTIONS) {
            Said said = Said.at(home, question);
            assertThat(said.out()).as(question + said.err()).isNotBlank();
            answers.put(question, said.answer());
        }
        return answers;
    }

    private static void assertReadsNothingAnew(TestHome home) throws Exception {
        SortedMap<String, FileTime> files = files(home);
        long runs = home.count("select count(*) from pipeline_run");
        HomeIdentity.Found seen = identity(home);
        List<String> mark = Files.readAllLines(home.root().resolve(INBOX_MARK));
        RunReport report = home.run(null);
        assertThat(report.status()).isEqualTo(RunOutcome.COMPLETED);
        assertThat(report.verdicts()).isEmpty();
        assertThat(files(home)).isEqualTo(files);
        assertThat(home.count("select count(*) from pipeline_run")).isEqualTo(runs + 1);
        assertThat(home.count("select count(*) from run_manifest where run_no = ?", report.run()))
                .isZero();
        assertThat(identity(home))
                .isEqualTo(new HomeIdentity.Found(HomeIdentity.Match.SAME, seen.home() + 1, seen.database() + 1));
        assertThat(Files.readAllLines(home.root().resolve(INBOX_MARK)))
                .satisfiesExactly(
                        word -> assertThat(word).isEqualTo(mark.get(0)),
                        place -> assertThat(place).endsWith(":" + home.root().toRealPath()));
    }

    private static HomeIdentity.Found identity(TestHome home) {
        return home.context().get(HomeIdentity.class).look();
    }

    /** When each file was written, but for the two by which a home is known: the one counts runs, the other says where. */
    private static SortedMap<String, FileTime> files(TestHome home) throws Exception {
        TreeMap<String, FileTime> files = new TreeMap<>();
        for (String name : List.of("inbox", "answers", "archive", "reports", "forms")) {
            files.putAll(home.times(name));
        }
        assertThat(files.remove("archive/" + HomeIdentity.FILE)).isNotNull();
        assertThat(files.remove(INBOX_MARK)).isNotNull();
        return files;
    }

    private static List<String> toMend(TestHome home) throws Exception {
        List<String> settings = new ArrayList<>(home.database().settings());
        settings.add("--tonghop.home=" + home.root());
        return new Doctor(MachineClock.utc())
                .look(home.root(), settings, new WorkProgress()).stream()
                        .filter(r -> r.level() == Remark.Level.BAD)
                        .map(Remark::key)
                        .toList();
    }

    /** The folders of November below {@code answers} and {@code forms}, moved to another place. */
    private static List<Path> moveAway(TestHome home, Path away) throws Exception {
        List<Path> months = new ArrayList<>();
        for (String name : List.of("answers", "forms")) {
            try (var all = Files.walk(home.root().resolve(name), 2)) {
                all.filter(p -> p.getFileName().toString().equals(TestHome.NOVEMBER))
                        .forEach(months::add);
            }
        }
        for (Path month : months) {
            Path kept = away.resolve(home.root().relativize(month));
            Files.createDirectories(Objects.requireNonNull(kept.getParent()));
            Files.move(month, kept);
        }
        return months;
    }
}
