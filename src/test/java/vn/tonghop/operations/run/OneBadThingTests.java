package vn.tonghop.operations.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import vn.tonghop.finding.Finding;
import vn.tonghop.operations.TestDatabase;
import vn.tonghop.operations.TestHome;

/** One bad thing stops nothing else: whatever it is, the others are received, answered and reported. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
@SuppressWarnings("NullAway.Init") // set before the tests of a database
class OneBadThingTests {

    private static final Path GOOD = TestHome.SAMPLES.resolve("2023-12/QLKH/BM04 QLKH thang 12.xlsx");
    private static final Path OTHER = TestHome.SAMPLES.resolve("2023-12/TTRA/BM04 Thanh tra T12.2023.xlsx");

    private final TestDatabase database;

    @TempDir
    private Path folder;

    private TestHome home;
    private Path inbox;

    OneBadThingTests(TestDatabase database) {
        this.database = database;
    }

    @BeforeEach
    void open() throws Exception {
        home = TestHome.create(database, folder);
        home.clock().set(TestHome.AFTER_DECEMBER);
        inbox = home.root().resolve("inbox");
        home.drop(GOOD, "QLKH/BM04.xlsx", TestHome.SAVED);
    }

    @AfterEach
    void close() {
        if (home != null) { // the test was skipped
            home.close();
        }
    }

    @Test
    void leavesAFilmWhereItLies() throws Exception {
        Files.createDirectories(inbox.resolve("VP"));
        try (RandomAccessFile film =
                new RandomAccessFile(inbox.resolve("VP/phim.mp4").toFile(), "rw")) {
            film.setLength(2L << 30);
        }

        RunReport report = home.run(TestHome.DECEMBER);

        assertThat(report.verdicts())
                .as("its sentences wait for the figures of the register")
                .containsExactly(Map.entry("ACCEPTED_WITH_WARNINGS", 1));
        assertThat(report.untaken())
                .extracting(f -> f.code().slug() + " " + f.found())
                .containsExactly("file-too-large VP/phim.mp4");
        assertThat(report.needsPeople()).isTrue();
        assertThat(home.result(TestHome.DECEMBER).findings()).contains("error file-too-large VP - VP/phim.mp4 -");
        assertThat(inbox.resolve("VP/phim.mp4")).exists();
    }

    @Test
    void answersTheOthersWhereOneFolderOfAnswersCannotBeWritten() throws Exception {
        home.drop(OTHER, "TTRA/BM04.xlsx", TestHome.SAVED);
        Files.createDirectories(home.root().resolve("answers"));
        Path inTheWay = Files.createFile(home.root().resolve("answers/TTRA"));

        RunReport report = home.run(TestHome.DECEMBER);

        assertThat(report.status()).isEqualTo(RunOutcome.COMPLETED);
        assertThat(report.untaken())
                .extracting(f -> f.code().slug() + " " + f.found())
                .containsExactly("answer-not-written answers/TTRA/2023-12");
        assertThat(home.root().resolve("answers/QLKH/2023-12")).isNotEmptyDirectory();
        assertThat(home.root().resolve("reports/2023-12/bao-cao-2023-12.docx")).exists();

        Files.delete(inTheWay);
        assertThat(home.run(TestHome.DECEMBER).untaken()).isEmpty();
        assertThat(home.root().resolve("answers/TTRA/2023-12")).isNotEmptyDirectory();
    }

    @Test
    void writesTheOtherDocumentsWhereOneCannotBeWritten() throws Exception {
        Path inTheWay = home.root().resolve("reports/2023-12/phu-luc-2023-12.xlsx");
        Files.createDirectories(inTheWay.resolve("thư mục"));

        RunReport report = home.run(TestHome.DECEMBER);

        assertThat(report.status()).isEqualTo(RunOutcome.COMPLETED);
        assertThat(report.needsPeople()).isTrue();
        assertThat(report.untaken()).extracting(Finding::found).containsExactly("reports/2023-12/phu-luc-2023-12.xlsx");
        assertThat(home.root().resolve("reports/2023-12/bao-cao-2023-12.docx")).exists();
        assertThat(home.result(TestHome.DECEMBER).json().get("documents")).hasSize(3);

        Files.delete(inTheWay.resolve("thư mục"));
        Files.delete(inTheWay);
        assertThat(home.run(TestHome.DECEMBER).untaken()).isEmpty();
        assertThat(inTheWay).isRegularFile();
        assertThat(TestHome.files(home.root().resolve("reports/2023-12"))).hasSize(5);
    }

    @Test
    void takesFilesAndFoldersOfAnyName() throws Exception {
        List<String> names = List.of(
                "TTRA/" + "x".repeat(250) + ".xlsx",
                "TTRA/" + "đ".repeat(125) + ".xlsx",
                "TTRA/dòng\nmới.xlsx",
                "TTRA/cuối. . ",
                "TTRA/a..xlsx",
                "TTRA/CON.xlsx",
                "TTRA/\u202Excod.xlsx",
                "TTRA/" + "phòng rất dài ".repeat(10).strip() + "/a.xlsx",
                "TTRA/" + Normalizer.normalize("Sổ.xlsx", Normalizer.Form.NFD),
                "TTRA/" + Normalizer.normalize("Phòng số một", Normalizer.Form.NFD) + "/b.xlsx");
        for (String name : names) {
            home.drop(OTHER, name, TestHome.SAVED);
        }

        RunReport report = home.run(TestHome.DECEMBER);

        assertThat(report.untaken()).isEmpty();
        assertThat(home.count("select count(*) from submission where unit_code = 'TTRA' and answer_path is not null"))
                .isEqualTo(names.size());
        assertThat(TestHome.files(inbox.resolve("TTRA")))
                .hasSize(names.size())
                .allMatch(file -> file.toString().endsWith(".DA-NHAN.txt"));
    }

    @Test
    void finishesWhatARunHadClaimedWhenItDied() throws Exception {
        home.run(TestHome.DECEMBER);
        String id = home.jdbc().queryForObject("select id from submission", String.class);
        home.jdbc().update("update submission set inbox_cleared = false");
        home.drop(GOOD, "QLKH/.BM04.xlsx." + id + ".taken", TestHome.SAVED);

        assertThat(home.run(TestHome.DECEMBER).verdicts()).isEmpty();

        assertThat(TestHome.files(inbox.resolve("QLKH"))).hasSize(1);
        assertThat(home.count("select count(*) from submission where inbox_cleared = false"))
                .isZero();
    }

    @Test
    void givesBackWhatWasSavedAnewBeforeItWasClaimed() throws Exception {
        home.run(TestHome.DECEMBER);
        String id = home.jdbc().queryForObject("select id from submission", String.class);
        home.jdbc().update("update submission set inbox_cleared = false");
        home.drop(OTHER, "QLKH/.BM04.xlsx." + id + ".taken", TestHome.SAVED.plusSeconds(9));

        assertThat(home.run(TestHome.DECEMBER).verdicts()).isNotEmpty();

        assertThat(home.count("select count(*) from submission where file_path = 'QLKH/BM04.xlsx'"))
                .isEqualTo(2);
    }
}
