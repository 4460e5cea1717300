package vn.tonghop.closing.issued;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import vn.tonghop.database.HomeIdentity;
import vn.tonghop.home.SafeFiles;
import vn.tonghop.operations.Spoiled;
import vn.tonghop.operations.TestDatabase;
import vn.tonghop.operations.TestHome;
import vn.tonghop.operations.run.RunOutcome;
import vn.tonghop.operations.run.RunReport;

/** From the inbox to a registered and answered submission, also where a run died between two steps. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
@SuppressWarnings("NullAway.Init") // set before the tests of a database
class ReceivingTests {

    private static final Path SAMPLE =
            TestHome.SAMPLES.resolve("2023-12/QLKH/Theo dõi đề tài, dự án tháng 12-2023.xlsx");
    private static final Path OTHER = TestHome.SAMPLES.resolve("2023-12/QLKH/BM04 QLKH thang 12.xlsx");
    private static final String PLACE = "QLKH/sổ.xlsx";

    private final TestDatabase database;

    @TempDir
    private Path folder;

    private TestHome home;

    ReceivingTests(TestDatabase database) {
        this.database = database;
    }

    @BeforeEach
    void open() {
        home = TestHome.create(database, folder);
        home.clock().set(TestHome.AFTER_DECEMBER);
    }

    @AfterEach
    void close() {
        if (home != null) { // the test was skipped
            home.close();
        }
    }

    @Test
    void tellsTheSameBytesSentAgainAsDuplicate() throws Exception {
        home.drop(SAMPLE, PLACE, TestHome.SAVED);
        home.run(null);
        home.drop(SAMPLE, PLACE, TestHome.SAVED.plusSeconds(60));
        RunReport report = home.run(null);
        assertThat(report.verdicts()).containsOnlyKeys("DUPLICATE");
        assertThat(verdicts()).containsExactly("ACCEPTED", "DUPLICATE");
    }

    @Test
    void takesANewFileOfTheSameNameForANewSubmission() throws Exception {
        home.drop(SAMPLE, PLACE, TestHome.SAVED);
        home.run(null);
        home.drop(OTHER, PLACE, TestHome.SAVED.plusSeconds(60));
        home.run(null);
        assertThat(verdicts()).containsExactly("ACCEPTED", "ACCEPTED");
        assertThat(archived()).containsExactlyInAnyOrder(SafeFiles.sha256(SAMPLE), SafeFiles.sha256(OTHER));
        assertThat(TestHome.files(home.root().resolve("answers")).stream()
                        .filter(p -> p.toString().endsWith(".json")))
                .hasSize(2);
    }

    @Test
    void finishesClearingWhereARunDiedBeforeTheFileLeft() throws Exception {
        home.drop(SAMPLE, PLACE, TestHome.SAVED);
        home.run(null);
        home.jdbc().update("update submission set inbox_cleared = false");
        home.drop(SAMPLE, PLACE, TestHome.SAVED);

        assertThat(home.run(null).verdicts()).isEmpty();

        assertThat(home.root().resolve("inbox").resolve(PLACE)).doesNotExist();
        assertThat(verdicts()).containsExactly("ACCEPTED");
        assertThat(home.count("select count(*) from submission where inbox_cleared = false"))
                .isZero();
    }

    @Test
    void tellsADuplicateWhereARunDiedAfterTheFileHadLeft() throws Exception {
        home.drop(SAMPLE, PLACE, TestHome.SAVED);
        home.run(null);
        home.jdbc().update("update submission set inbox_cleared = false");

        home.run(null);
        assertThat(home.count("select count(*) from submission where inbox_cleared = false"))
                .isZero();

        home.drop(SAMPLE, PLACE, TestHome.SAVED);
        assertThat(home.run(null).verdicts()).containsOnlyKeys("DUPLICATE");
    }

    @Test
    void keepsAFileThatWasSavedAgainWhereARunDiedBeforeItLeft() throws Exception {
        home.drop(SAMPLE, PLACE, TestHome.SAVED);
        home.run(null);
        home.jdbc().update("update submission set inbox_cleared = false");
        home.drop(OTHER, PLACE, TestHome.SAVED.plusSeconds(5));

        home.run(null);

        assertThat(verdicts()).containsExactly("ACCEPTED", "ACCEPTED");
        assertThat(archived()).contains(SafeFiles.sha256(OTHER));
    }

    @Test
    void copiesAnewWhereARunDiedBeforeRegistering() throws Exception {
        home.run(null); // a run makes home and database known to each other before it copies anything
        home.drop(SAMPLE, PLACE, TestHome.SAVED);
        Path received = home.root().resolve("archive/_received");
        Files.createDirectories(received);
        Files.write(received.resolve("half.new"), new byte[] {1, 2, 3});

        home.run(null);

        assertThat(verdicts()).containsExactly("ACCEPTED");
        assertThat(archived()).contains(SafeFiles.sha256(SAMPLE));
    }

    @Test
    void leavesAFileThatItMayNotRead() throws Exception {
        assumeFalse(System.getProperty("user.name").equals("root"), "root may read everything");
        home.drop(SAMPLE, PLACE, TestHome.SAVED);
        Path file = home.root().resolve("inbox").resolve(PLACE);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));

        assertThat(home.run(null).status()).isEqualTo(RunOutcome.COMPLETED);

        assertThat(file).exists();
        assertThat(home.count("select count(*) from submission")).isZero();
    }

    @Test
    void answersAFileOfAStrangeName() throws Exception {
        String name = "QLKH/" + "rất dài ".repeat(16).strip() + " \"<a>|?*.xlsx";
        home.drop(SAMPLE, name, TestHome.SAVED);
        home.run(null);
        assertThat(verdicts()).containsExactly("ACCEPTED");
        assertThat(home.result(TestHome.DECEMBER).submission(name).get("answer").asString())
                .satisfies(answer -> assertThat(home.root().resolve(answer)).exists());
    }

    @Test
    void checksOnlyWhatLiesInTheCheckFolder() throws Exception {
        home.drop(SAMPLE, "QLKH/KIEM-TRA/sổ.xlsx", TestHome.SAVED);
        home.run(null);
        assertThat(home.count("select count(*) from form_result where counting = true"))
                .isZero();
        assertThat(home.root().resolve("answers/QLKH/2023-12")).isNotEmptyDirectory();
    }

    @Test
    void letsTheLaterOfTwoFilesOfOneSlotCount() throws Exception {
        Instant saved = TestHome.SAVED;
        home.drop(SAMPLE, "QLKH/b.xlsx", saved);
        Spoiled.sheet(0, Spoiled.text("F7", "Đạt")).spoil(SAMPLE, folder.resolve("later.xlsx"));
        home.drop(folder.resolve("later.xlsx"), "QLKH/a.xlsx", saved.plusSeconds(1));
        home.run(null);
        assertThat(home.jdbc()
                        .queryForList(
                                "select s.file_path from form_result r join submission s on s.id = r.submission_id"
                                        + " where r.counting = true",
                                String.class))
                .containsExactly("QLKH/a.xlsx");
        assertThat(home.result(TestHome.DECEMBER).findings())
                .contains("warning submission-repeated QLKH BM11 QLKH/a.xlsx -");
    }

    private List<String> verdicts() {
        return home.jdbc().queryForList("select verdict from submission order by modified_at", String.class);
    }

    /** What lies in the archive, but for the two files that the program keeps of it there. */
    private List<String> archived() throws Exception {
        SortedMap<String, String> files = new TreeMap<>(home.hashes("archive"));
        assertThat(files.remove("archive/" + HomeIdentity.FILE)).isNotNull();
        assertThat(files.remove("archive/" + RegisterJournal.FILE)).isNotNull();
        return List.copyOf(files.values());
    }
}
