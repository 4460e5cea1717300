package vn.tonghop.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.AbstractStringAssert;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What the build has made, under an account of its own that may not do everything, as departments run it: what it could not
 * look at is told, and a lost database is not taken for a new one. Where the tests run as the system's administrator, under
 * that of nobody; else under their own.
 */
@DisabledOnOs(OS.WINDOWS)
@ParameterizedClass
@EnumSource(TestDatabase.class)
@SuppressWarnings("NullAway.Init") // set before the tests of a database
class OtherAccountTests {

    private static final @Nullable String BUILT = System.getProperty("tonghop.built");

    private static final String NOBODY = "65534";
    private static final String CLOSED = "---------";
    private static final String OPEN = "rwxr-x---";
    private static final Path GOOD = TestHome.SAMPLES.resolve("2023-12/QLKH/BM04 QLKH thang 12.xlsx");
    private static final Path OTHER = TestHome.SAMPLES.resolve("2023-12/TTRA/BM04 Thanh tra T12.2023.xlsx");

    private static @Nullable Boolean started;

    private final TestDatabase database;

    @TempDir
    private Path folder;

    private Path root;

    private TestHome home;
    private List<String> under;

    OtherAccountTests(TestDatabase database) {
        this.database = database;
    }

    @BeforeEach
    void findsAnAccount() throws Exception {
        database.assumeThere();
        boolean administrator = System.getProperty("user.name").equals("root");
        under = administrator
                ? List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups")
                : List.of();
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        root = folder.resolve("nhà");
        if (BUILT != null && system(List.of("test", "-r", BUILT + "/tonghop.jar")) != 0) { // closed to others
            Path copy = folder.resolve("tonghop");
            assertThat(new ProcessBuilder("cp", "-r", BUILT, copy.toString())
                            .start()
                            .waitFor())
                    .isZero();
            System.setProperty("tonghop.built", copy.toString());
        }
        assumeTrue(isStarted(), "another account cannot start the program here");
    }

    private boolean isStarted() throws Exception {
        if (started == null) {
            TestHome none = TestHome.shutAt(root, new TestDatabase.Instance(""), TestHome.PAST_DUE);
            started = Program.on(none, TestHome.PAST_DUE)
                            .under(under)
                            .start("--version")
                            .exitCode()
                    == 0;
        }
        return started;
    }

    @AfterAll
    static void programAsBuilt() {
        if (BUILT != null) {
            System.setProperty("tonghop.built", BUILT);
        }
    }

    @AfterEach
    void close() throws Exception {
        if (home != null) {
            assertThat(system(List.of("chmod", "-R", "u+rwX", root.toString()))).isZero(); // to be removed
            home.close();
        }
    }

    @Test
    void tellsWhatItCouldNotLookAt() throws Exception {
        home = TestHome.shutAt(root, database.create(root), TestHome.AFTER_DECEMBER);
        for (String place : List.of("QLKH/BM04.xlsx", "QLKH/kín.xlsx", "TTUD/bàn/BM04.xlsx", "TTRA/BM04.xlsx")) {
            home.drop(place.startsWith("TTRA") ? OTHER : GOOD, place, TestHome.SAVED);
        }
        giveAway();
        permit("inbox/QLKH/kín.xlsx", CLOSED);
        permit("inbox/TTUD/bàn", CLOSED);
        List<String> told =
                List.of("không đọc được tệp QLKH/kín.xlsx", "không xem được thư mục TTUD/bàn trong thư mục gửi");
        says(3, "run").contains(told).contains("2 tệp: đã nhận");
        says(3, "status").contains(told).contains("Chưa chốt được").doesNotContain("Có thể chốt");
        says(0, "runs").contains("Chưa nhận hoặc chưa ghi được 2 mục");
        says(3, "doctor").contains(told);

        permit("inbox", CLOSED);
        says(1, "run").contains("không xem được thư mục gửi " + root.resolve("inbox"), "Hệ thống báo: " + root);
        permit("inbox", OPEN);
        permit("inbox/QLKH/kín.xlsx", "rw-r-----");
        permit("inbox/TTUD/bàn", OPEN);
        says(3, "run").doesNotContain("kín", "bàn trong thư mục gửi");
    }

    @Test
    void takesNoLostDatabaseForANewOne() throws Exception {
        home = TestHome.afterNovember(database, root);
        home.shut();
        if (home.database().isServer()) {
            home.close();
            home = TestHome.shutAt(root, database.create(folder.resolve("khác")), TestHome.AFTER_DECEMBER);
        } else {
            DecemberRuns.remove(root.resolve("data"));
        }
        giveAway();
        for (String command : List.of("status", "run")) {
            says(1, command)
                    .contains("Cơ sở dữ liệu trống, trong khi lưu trữ đã có tệp")
                    .contains("gõ restore");
        }
        Path archived = TestHome.files(root.resolve("archive/2023-11/TTUD")).get(0);
        permit(root.relativize(archived).toString(), CLOSED);
        says(1, "restore").contains("Không đọc hoặc không ghi được " + archived);
        permit(root.relativize(archived).toString(), "rw-r-----");
        says(0, "restore");
        says(0, "verify", "--period", "2023-11");
    }

    /** As where somebody has given the first command as the system's administrator. */
    @Test
    void namesWhatBelongsToAnotherAccount() throws Exception {
        assumeTrue(database == TestDatabase.EMBEDDED, "folders do not depend on the database");
        home = TestHome.afterNovember(database, root);
        home.shut();
        giveAway();
        Path catalogue = Files.createDirectories(root.resolve("catalogue")).resolve("units.yaml");
        Files.writeString(catalogue, "units: []\n");
        permit("catalogue", "rwxr-xr-x");
        permit("catalogue/units.yaml", CLOSED);
        says(3, "doctor").contains("không xem được " + catalogue);
        Files.delete(catalogue);

        permit("archive", CLOSED);
        says(3, "doctor").contains("không xem được " + root.resolve("archive/_home"), "[tốt] Bảng dữ liệu");
        permit("archive", OPEN);
        permit("data/tonghop.mv.db", "r--r-----");
        for (String command : List.of("run", "submit --period 2023-12 --by A")) {
            says(1, command.split(" ")).contains("Không đọc hoặc không ghi được " + root.resolve("data/tonghop.mv.db"));
        }
    }

    private void giveAway() throws Exception {
        if (!under.isEmpty()) {
            assertThat(new ProcessBuilder("chown", "-R", NOBODY + ":" + NOBODY, root.toString())
                            .start()
                            .waitFor())
                    .isZero();
        }
    }

    private void permit(String place, String rights) throws IOException {
        Files.setPosixFilePermissions(root.resolve(place), PosixFilePermissions.fromString(rights));
    }

    private AbstractStringAssert<?> says(int code, String... command) throws Exception {
        Program program = Program.on(home, TestHome.AFTER_DECEMBER).under(under).start(command);
        assertThat(program.exitCode()).as(program.said()).isEqualTo(code);
        return assertThat(program.said());
    }

    /** Under the account that the program has. */
    private int system(List<String> command) throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(under);
        all.addAll(command);
        return new ProcessBuilder(all).start().waitFor();
    }
}
