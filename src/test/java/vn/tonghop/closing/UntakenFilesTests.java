package vn.tonghop.closing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import vn.tonghop.closing.issued.SignedCopy;
import vn.tonghop.failure.FailureClass;
import vn.tonghop.finding.Finding;
import vn.tonghop.finding.WaitingFile;
import vn.tonghop.finding.store.RecordedFinding;
import vn.tonghop.operations.Program;
import vn.tonghop.operations.Said;
import vn.tonghop.operations.TestDatabase;
import vn.tonghop.operations.TestHome;
import vn.tonghop.operations.run.RunOutcome;
import vn.tonghop.operations.run.RunReport;
import vn.tonghop.period.ReportingPeriod;

/** What lies in the inbox and is not taken, and what cannot be looked at, is told wherever people look, and holds up the month. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
@SuppressWarnings("NullAway.Init") // set before the tests of a database
class UntakenFilesTests {

    private static final Path SAMPLE = TestHome.SAMPLES.resolve("2023-12/QLKH/BM04 QLKH thang 12.xlsx");
    private static final Path OTHER =
            TestHome.SAMPLES.resolve("2023-12/QLKH/Theo dõi đề tài, dự án tháng 12-2023.xlsx");
    private static final ReportingPeriod DECEMBER = ReportingPeriod.parse(TestHome.DECEMBER);

    private final TestDatabase database;

    @TempDir
    private Path folder;

    private TestHome home;
    private Path inbox;

    UntakenFilesTests(TestDatabase database) {
        this.database = database;
    }

    @BeforeEach
    void open() throws Exception {
        home = TestHome.create(database, folder.resolve("home"));
        home.clock().set(TestHome.AFTER_DECEMBER);
        inbox = home.root().resolve("inbox");
        home.drop(SAMPLE, "QLKH/BM04.xlsx", TestHome.SAVED);
    }

    @AfterEach
    void close() {
        if (home != null) { // the test was skipped
            home.close();
        }
    }

    @Test
    void tellsAFileThatSomebodyHasOpenAndClosesNoMonthOverIt() throws Exception {
        Path owner = Files.createFile(inbox.resolve("QLKH/~$BM04.xlsx"));

        RunReport report = home.run(TestHome.DECEMBER);

        assertThat(report.needsPeople()).isTrue();
        assertThat(report.waiting())
                .extracting(WaitingFile::file, WaitingFile::why)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("QLKH/BM04.xlsx", "open"));
        assertThat(blocking()).contains("file-waiting QLKH/BM04.xlsx");
        assertThat(home.result(TestHome.DECEMBER)
                        .json()
                        .get("waiting")
                        .get(0)
                        .get("file")
                        .asString())
                .isEqualTo("QLKH/BM04.xlsx");
        home.shut();
        assertThat(Said.at(home, "status").out()).contains("QLKH/BM04.xlsx đang có người mở từ");
        assertThat(Said.at(home, "runs show 1").out()).contains("QLKH/BM04.xlsx đang có người mở từ");
        home.reopen();

        Files.delete(owner);
        assertThat(home.run(TestHome.DECEMBER).waiting()).isEmpty();
        assertThat(blocking()).noneMatch(f -> f.startsWith("file-waiting"));
    }

    @Test
    void holdsUpTheMonthThatTheNameOfAWaitingFileSays() throws Exception {
        home.drop(OTHER, "QLKH/Sổ T11.2023.xlsx", TestHome.SAVED);
        Files.createFile(inbox.resolve("QLKH/~$Sổ T11.2023.xlsx"));
        home.run(null);
        assertThat(blocking()).noneMatch(f -> f.startsWith("file-waiting"));
    }

    @Test
    void takesAFileWhoseOwnersFileIsADayOldAndSaysSoOnItsSlip() throws Exception {
        Path owner = Files.createFile(inbox.resolve("QLKH/~$BM04.xlsx"));
        Files.setLastModifiedTime(owner, FileTime.from(Instant.now().minus(Duration.ofHours(25))));

        assertThat(home.run(TestHome.DECEMBER).verdicts()).containsEntry("ACCEPTED_WITH_WARNINGS", 1);

        assertThat(slip("QLKH/BM04.xlsx")).contains("dấu đang mở (~$…)");
    }

    @Test
    void failsAndMakesNoEmptyInboxWhereItIsGone() throws Exception {
        home.run(TestHome.DECEMBER);
        Path away = Files.move(inbox, folder.resolve("away"));

        RunReport report = home.run(TestHome.DECEMBER);

        assertThat(report.status()).isEqualTo(RunOutcome.FAILED);
        assertThat(report.failure()).isEqualTo(FailureClass.FILES);
        assertThat(inbox).doesNotExist();
        assertThat(report.untaken()).extracting(Finding::found).containsExactly(inbox.toString());
        assertThat(blocking()).contains("inbox-unreadable " + inbox);
        home.shut();
        for (String command : List.of("run", "runs show 2")) {
            Said said = Said.at(home, command);
            assertThat(said.out() + said.err())
                    .as(command)
                    .contains("Hệ thống báo: " + inbox)
                    .contains("không thấy thư mục gửi " + inbox)
                    .doesNotContain("inbox-");
        }
        home.reopen();

        Files.move(away, inbox);
        assertThat(home.context().restart(null).status()).isEqualTo(RunOutcome.COMPLETED);
        assertThat(blocking()).noneMatch(f -> f.startsWith("inbox-unreadable"));
    }

    @Test
    void failsWhereTheInboxIsEmptyThatNeverWas() throws Exception {
        home.run(TestHome.DECEMBER);
        Files.move(inbox, folder.resolve("away"));
        Files.createDirectories(inbox);
        assertThat(home.run(TestHome.DECEMBER).untaken())
                .extracting(Finding::variant)
                .containsExactly("empty");
        Files.createDirectories(inbox.resolve("lost+found"));
        assertThat(home.run(TestHome.DECEMBER).status()).isEqualTo(RunOutcome.FAILED);
    }

    @Test
    void takesNothingFromAnInboxFromWhichAnotherInstallationTakes() throws Exception {
        home.run(TestHome.DECEMBER);
        Files.writeString(inbox.resolve(".tonghop-inbox"), "another\nmay-chu-2:/srv/tonghop\n");
        home.drop(OTHER, "QLKH/sổ.xlsx", TestHome.SAVED);

        RunReport report = home.run(TestHome.DECEMBER);

        assertThat(report.status()).isEqualTo(RunOutcome.FAILED);
        assertThat(report.untaken()).extracting(Finding::variant).containsExactly("shared");
        assertThat(inbox.resolve("QLKH/sổ.xlsx")).exists();

        home.shut();
        assertThat(Said.at(home, "init").code()).isZero();
        home.reopen();
        assertThat(home.run(TestHome.DECEMBER).verdicts()).containsEntry("ACCEPTED", 1);
    }

    @Test
    void noticesTwoCopiesOfAHomeOnOneInbox() throws Exception {
        home.run(TestHome.DECEMBER);
        TestHome copy = home.copy(folder.resolve("copy"));
        try (copy) {
            home.reopen();
            TestHome.files(copy.root().resolve("inbox")).forEach(f -> f.toFile().delete());
            Files.move(copy.root().resolve("inbox"), folder.resolve("unused"));
            Files.createSymbolicLink(copy.root().resolve("inbox"), inbox);
            assertThat(copy.run(TestHome.DECEMBER).status()).isEqualTo(RunOutcome.COMPLETED);
            assertThat(home.run(TestHome.DECEMBER).untaken())
                    .extracting(Finding::variant)
                    .containsExactly("shared");
        }
    }

    @Test
    void tellsTheFolderOfAUnitThatHasGone() throws Exception {
        Files.createDirectories(inbox.resolve("TĐC"));
        home.run(TestHome.DECEMBER);
        Files.move(inbox.resolve("TĐC"), folder.resolve("away"));

        assertThat(home.run(TestHome.DECEMBER).status()).isEqualTo(RunOutcome.COMPLETED);
        assertThat(blocking()).contains("inbox-unreadable TĐC");

        Files.createDirectories(inbox.resolve("Chi cục TĐC"));
        home.run(TestHome.DECEMBER);
        assertThat(blocking()).noneMatch(f -> f.startsWith("inbox-unreadable"));
    }

    @Test
    void canBeAcceptedByName() throws Exception {
        Files.createSymbolicLink(inbox.resolve("QLKH/sổ.xlsx"), OTHER.toAbsolutePath());
        home.run(TestHome.DECEMBER);
        RecordedFinding waiting = home.desk().openBlocking(DECEMBER).stream()
                .filter(r -> r.finding().code().slug().equals("file-waiting"))
                .findFirst()
                .orElseThrow();
        home.context().get(Waivers.class).accept(waiting.finding().id(), "Không phải số liệu", "Chánh Văn phòng");
        home.run(TestHome.DECEMBER);
        assertThat(blocking()).noneMatch(f -> f.startsWith("file-waiting"));
    }

    @Test
    void goesOnWhereAnAccountMayNotReadOrRemove() throws Exception {
        Process probe = new ProcessBuilder("setpriv", "--bounding-set", WITHOUT_RIGHTS, "true").start();
        assumeThat(probe.waitFor()).as("setpriv takes rights away").isZero();
        home.drop(OTHER, "QLKH/sổ.xlsx", TestHome.SAVED);
        home.drop(SAMPLE, "TTRA/BM04.xlsx", TestHome.SAVED);
        home.drop(SAMPLE, "QLCN/BM04.xlsx", TestHome.SAVED);
        permit("QLKH/sổ.xlsx", "---------");
        permit("TTRA", "---------");
        permit("QLCN", "r-xr-xr-x");
        home.shut();

        Program run = Program.on(home, TestHome.AFTER_DECEMBER)
                .under(List.of("setpriv", "--bounding-set", WITHOUT_RIGHTS))
                .start("run");
        assertThat(run.exitCode()).as(run.said()).isEqualTo(3);
        assertThat(run.said())
                .contains("không đọc được tệp QLKH/sổ.xlsx")
                .contains("không xem được thư mục TTRA")
                .contains("QLCN/BM04.xlsx đã được nhận và tính, nhưng tài khoản");
        Program doctor = Program.on(home, TestHome.AFTER_DECEMBER)
                .under(List.of("setpriv", "--bounding-set", WITHOUT_RIGHTS))
                .start("doctor");
        assertThat(doctor.exitCode()).as(doctor.said()).isEqualTo(3);
        assertThat(doctor.said()).contains("không đọc được tệp QLKH/sổ.xlsx").contains("không xem được thư mục TTRA");
        permit("TTRA", "rwxr-xr-x");
        permit("QLCN", "rwxr-xr-x");
        home.reopen();
        assertThat(blocking()).contains("inbox-unreadable QLKH/sổ.xlsx", "inbox-unreadable TTRA");
        home.run(null);
        assertThat(inbox.resolve("QLCN/BM04.xlsx")).doesNotExist();
        assertThat(home.count("select count(*) from submission where unit_code = 'QLCN'"))
                .isOne();
    }

    @Test
    void holdsUpAMonthBeforeItsSubmissionAndNotAfterIt() throws Exception {
        ReportingPeriod november = ReportingPeriod.parse(TestHome.NOVEMBER);
        Files.delete(inbox.resolve("QLKH/BM04.xlsx"));
        home.clock().set(TestHome.AFTER_NOVEMBER);
        home.dropMonth(TestHome.NOVEMBER);
        home.drop(OTHER, "QLKH/Bổ sung T11.2023.xlsx", TestHome.SAVED);
        Files.createFile(inbox.resolve("QLKH/~$Bổ sung T11.2023.xlsx"));
        home.run(TestHome.NOVEMBER);
        home.acceptOpenings(november);
        home.run(TestHome.NOVEMBER);
        Closings closings = home.context().get(Closings.class);
        assertThat(closings.close(november, "Chánh Văn phòng", SignedCopy.NONE).messageKey())
                .isEqualTo("close.blocking");
        assertThat(closings.submit(november, "Chánh Văn phòng").isDone()).isTrue();
        assertThat(closings.close(november, "Chánh Văn phòng", SignedCopy.NONE).messageKey())
                .isEqualTo("close.blocking");
        RecordedFinding waiting = home.desk().openBlocking(november).get(0);
        assertThat(waiting.finding().found()).isEqualTo("QLKH/Bổ sung T11.2023.xlsx");
        home.context().get(Waivers.class).accept(waiting.finding().id(), "Không phải số liệu", "Chánh Văn phòng");

        home.drop(OTHER, "TTRA/Đến sau T11.2023.xlsx", TestHome.SAVED);
        Files.createFile(inbox.resolve("TTRA/~$Đến sau T11.2023.xlsx"));
        assertThat(home.run(null).waiting()).hasSize(2);

        assertThat(closings.close(november, "Chánh Văn phòng", SignedCopy.NONE)).isEqualTo(Decision.done());
        home.shut();
        assertThat(Said.at(home, "verify --period 2023-11").code()).isZero();
        home.reopen();
    }

    private static final String WITHOUT_RIGHTS = "-dac_override,-dac_read_search";

    private void permit(String place, String rights) throws Exception {
        Files.setPosixFilePermissions(inbox.resolve(place), PosixFilePermissions.fromString(rights));
    }

    private String slip(String file) throws Exception {
        Path answer = home.root()
                .resolve(home.result(TestHome.DECEMBER)
                        .submission(file)
                        .get("answer")
                        .asString());
        StringBuilder text = new StringBuilder();
        try (var workbook = WorkbookFactory.create(answer.toFile())) {
            DataFormatter formatter = new DataFormatter();
            workbook.getSheetAt(0)
                    .forEach(row -> row.forEach(
                            cell -> text.append(formatter.formatCellValue(cell)).append('\n')));
        }
        return text.toString();
    }

    private List<String> blocking() {
        return home.desk().openBlocking(DECEMBER).stream()
                .map(RecordedFinding::finding)
                .map(f -> f.code().slug() + " " + f.found())
                .toList();
    }
}
