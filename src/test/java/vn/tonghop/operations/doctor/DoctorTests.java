package vn.tonghop.operations.doctor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.tonghop.home.FolderRights;
import vn.tonghop.home.WorkProgress;
import vn.tonghop.operations.OpenHome;
import vn.tonghop.wording.Language;
import vn.tonghop.wording.Sentences;

class DoctorTests {

    private static final Clock MACHINE = Clock.fixed(OpenHome.DECEMBERS_END.plusSeconds(60), ZoneOffset.UTC);
    private static final Path SAMPLE = Path.of("input-samples/2023-12/QLKH/Theo dõi đề tài, dự án tháng 12-2023.xlsx");

    @TempDir
    private static Path model;

    @TempDir
    private Path folder;

    private Path root = Path.of("");

    @BeforeAll
    static void runOnce() throws Exception {
        try (OpenHome home = OpenHome.create(model)) {
            Path file = home.inbox().resolve("QLKH/sổ.xlsx");
            Files.createDirectories(file.getParent());
            Files.copy(SAMPLE, file);
            Files.setLastModifiedTime(file, FileTime.from(OpenHome.DECEMBERS_END.minusSeconds(3600)));
            home.runAtDecembersEnd();
        }
    }

    @BeforeEach
    void copy() throws Exception {
        root = folder.resolve("home");
        try (var all = Files.walk(model)) {
            for (Path path : all.sorted().toList()) {
                Path to = root.resolve(model.relativize(path).toString());
                Files.copy(path, to);
                if (FolderRights.areKept(path)) {
                    Files.setAttribute(to, "unix:mode", Files.getAttribute(path, "unix:mode"));
                }
            }
        }
        calm();
    }

    @Test
    void findsNothingToMendAfterAGoodRun() throws Exception {
        assertThat(bad()).isEmpty();
        assertThat(look())
                .extracting(Remark::check)
                .contains("home", "database", "schema", "archive", "catalogue", "lease");
    }

    @Test
    void namesAnArchivedFileThatWasChanged() throws Exception {
        Path archived = archived();
        byte[] bytes = Files.readAllBytes(archived);
        bytes[bytes.length / 2] ^= 1;
        Files.write(archived, bytes);
        calm();
        assertThat(bad()).containsExactly("archive.differs " + relative(archived));
    }

    @Test
    void namesAnArchivedFileThatIsGoneAndOneThatNobodyKnows() throws Exception {
        Path archived = archived();
        Files.move(archived, archived.resolveSibling("lạ.xlsx"));
        assertThat(look())
                .filteredOn(r -> r.check().equals("archive"))
                .extracting(r -> r.outcome() + " " + r.values().get("file"))
                .containsExactly(
                        "missing " + relative(archived), "foreign " + relative(archived.resolveSibling("lạ.xlsx")));
    }

    @Test
    void namesTheRunThatIsNotDone() throws Exception {
        try (OpenHome home = OpenHome.at(root)) {
            home.get(JdbcTemplate.class).update("update BATCH_JOB_EXECUTION set STATUS = 'FAILED'");
        }
        assertThat(bad()).containsExactly("last-run.not-completed null");
    }

    @Test
    void refusesTablesOfANewerProgram() throws Exception {
        try (OpenHome home = OpenHome.at(root)) {
            home.get(JdbcTemplate.class)
                    .update("insert into \"flyway_schema_history\" (\"installed_rank\", \"version\", \"description\","
                            + " \"type\", \"script\", \"checksum\", \"installed_by\", \"execution_time\", \"success\")"
                            + " values (999, '999', 'x', 'SQL', 'V999__x.sql', 1, 'x', 1, true)");
        }
        assertThat(bad()).contains("schema.newer null");
    }

    @Test
    void tellsMistakesOfTheCatalogueAndGoesOn() throws Exception {
        Files.writeString(root.resolve("catalogue/units.yaml"), "units:\n  - code: TTUD\n    nmae: x\n");
        List<Remark> remarks = look();
        assertThat(remarks)
                .filteredOn(r -> r.outcome().equals("mistakes"))
                .singleElement()
                .satisfies(r -> assertThat(r.values().get("mistakes")).contains("units.yaml"));
        assertThat(remarks).extracting(Remark::check).contains("archive");
    }

    @Test
    void tellsWhatWasLeftHalfWrittenAndWhatIsDatedInTheFuture() throws Exception {
        Path half = root.resolve("answers/.0123.tmp");
        Files.writeString(half, "nửa");
        Files.setLastModifiedTime(half, FileTime.from(MACHINE.instant().minus(Duration.ofHours(2))));
        Path early = root.resolve("inbox/QLKH/mai.xlsx");
        Files.writeString(early, "x");
        Files.setLastModifiedTime(early, FileTime.from(MACHINE.instant().plus(Duration.ofHours(5))));
        assertThat(look())
                .filteredOn(r -> r.level() != Remark.Level.GOOD)
                .extracting(
                        r -> r.check() + "." + r.outcome() + " " + r.values().get("file"))
                .contains("left-over.some " + half, "clock-files.ahead " + early);
    }

    @Test
    void tellsWhereStrangersCanRead() throws Exception {
        assumeTrue(FolderRights.areKept(root), "no rights are kept here");
        Files.setAttribute(root.resolve("archive"), "unix:mode", 0755);
        assertThat(look())
                .filteredOn(r -> r.check().equals("rights"))
                .extracting(r -> r.outcome() + " " + r.values().get("folder"))
                .contains("open " + root.resolve("archive"))
                .doesNotContain("open " + root.resolve("data"));
        List<Remark> set =
                new Doctor(MACHINE).look(root, settings("--tonghop.folders.archive.mode=0700"), new WorkProgress());
        assertThat(set).extracting(Remark::key).contains("doctor.rights.differ");
    }

    @Test
    void tellsWhatFoldersTakeAndWhatOfItMayBeMovedAway() throws Exception {
        assertThat(look()).extracting(Remark::check).contains("sizes").doesNotContain("keeping");
        try (OpenHome home = OpenHome.at(root)) {
            JdbcTemplate jdbc = home.get(JdbcTemplate.class);
            for (String month : List.of("2023-10", "2023-11", "2023-12")) {
                String state = month.equals("2023-12") ? "open" : "closed";
                jdbc.update("delete from period_state where period = ?", month);
                jdbc.update(
                        "insert into period_state (period, state, changed_at, changed_by) values (?, ?, ?, 'A')",
                        month,
                        state,
                        "2023-12-14 17:30:00");
            }
        }
        write("answers/QLKH/2023-10/phiếu.xlsx", 3 << 20);
        write("answers/TTUD/2023-11/phiếu.xlsx", 2 << 20);
        write("forms/2023-11/TTUD/biểu.xlsx", (1 << 20) + 1);
        write("answers/QLKH/2023-12/phiếu.xlsx", 5 << 20);
        calm();
        List<Remark> remarks = look();
        assertThat(remarks)
                .filteredOn(r -> r.check().equals("sizes"))
                .singleElement()
                .satisfies(r -> assertThat(r.values()).containsEntry("forms", "2"))
                .satisfies(r -> assertThat(r.values()).containsEntry("answers", "11"));
        assertThat(remarks)
                .filteredOn(r -> r.check().equals("keeping"))
                .extracting(Remark::values)
                .containsExactly(Map.of("oldest", "2023-10", "newest", "2023-11", "size", "7"));
        Remark keeping = remarks.get(remarks.size() - 1);
        assertThat(Sentences.load("console", Language.VI).render(keeping.key(), keeping.values()))
                .contains("từ tháng 10/2023 đến tháng 11/2023, chiếm 7 MB");
    }

    @Test
    void saysWhereThereIsNoHome() throws Exception {
        assertThat(new Doctor(MACHINE).look(folder.resolve("nowhere"), List.of(), new WorkProgress()))
                .extracting(Remark::key)
                .contains("doctor.home.missing");
    }

    @Test
    void hasASentenceForEachRemark() throws Exception {
        for (Language language : Language.values()) {
            Sentences sentences = Sentences.load("console", language);
            for (Remark remark : look()) {
                assertThat(sentences.render(remark.key(), remark.values())).isNotBlank();
            }
        }
    }

    private List<Remark> look() throws Exception {
        return new Doctor(MACHINE).look(root, settings(), new WorkProgress());
    }

    private List<String> settings(String... more) {
        List<String> all = new java.util.ArrayList<>(List.of("--tonghop.home=" + root));
        all.addAll(List.of(more));
        return all;
    }

    private List<String> bad() throws Exception {
        return look().stream()
                .filter(r -> r.level() == Remark.Level.BAD)
                .map(r -> r.check() + "." + r.outcome() + " " + r.values().get("file"))
                .toList();
    }

    private Path archived() throws Exception {
        try (var all = Files.walk(root.resolve("archive/2023-12"))) {
            return all.filter(Files::isRegularFile).findFirst().orElseThrow();
        }
    }

    private void write(String place, int bytes) throws Exception {
        Path file = root.resolve(place);
        Files.createDirectories(file.getParent());
        Files.write(file, new byte[bytes]);
    }

    private String relative(Path file) {
        return root.relativize(file).toString();
    }

    /** Dates everything to the night of the run, since the tests' clock stands there and the machine's does not. */
    private void calm() throws Exception {
        try (var all = Files.walk(root)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2023-12-14T17:30:00Z")));
            }
        }
    }
}
