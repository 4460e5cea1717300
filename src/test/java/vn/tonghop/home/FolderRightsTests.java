package vn.tonghop.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rights follow the folder, not the mask of the process: the mask here leaves group and strangers to read. */
class FolderRightsTests {

    @TempDir
    private Path folder;

    @BeforeEach
    void needRights() {
        assumeTrue(FolderRights.areKept(folder), "this file system keeps no rights");
    }

    @Test
    void makesFoldersClosedToStrangersByDefault() throws Exception {
        HomeFolder home = new HomeFolder(folder.resolve("home"));
        home.create(new FolderRights(Map.of()));
        assertThat(mode(home.inbox())).isEqualTo("2770");
        assertThat(mode(home.archive())).isEqualTo("2750");
        assertThat(mode(home.data())).isEqualTo("700");
    }

    @Test
    void givesWhatIsWrittenTheRightsOfItsFolder() throws Exception {
        HomeFolder home = new HomeFolder(folder.resolve("home"));
        home.create(new FolderRights(Map.of("answers", new FolderRights.Rights(null, null, "2775"))));
        write(home.answers().resolve("TTUD/2023-12/phiếu.json"));
        write(home.archive().resolve("2023-12/TTUD/sổ.xlsx"));
        write(home.data().resolve("bí mật.txt"));
        assertThat(mode(home.answers().resolve("TTUD/2023-12"))).isEqualTo("2775");
        assertThat(mode(home.answers().resolve("TTUD/2023-12/phiếu.json"))).isEqualTo("664");
        assertThat(mode(home.archive().resolve("2023-12/TTUD"))).isEqualTo("2750");
        assertThat(mode(home.archive().resolve("2023-12/TTUD/sổ.xlsx"))).isEqualTo("640");
        assertThat(mode(home.data().resolve("bí mật.txt"))).isEqualTo("600");
    }

    @Test
    void leavesAFolderAloneThatWasThereUnlessItsRightsAreSet() throws Exception {
        HomeFolder home = new HomeFolder(folder.resolve("home"));
        Files.createDirectories(home.answers());
        Files.createDirectories(home.reports());
        Files.setAttribute(home.answers(), "unix:mode", 0711);
        Files.setAttribute(home.reports(), "unix:mode", 0711);
        home.create(new FolderRights(Map.of("reports", new FolderRights.Rights(null, null, "0750"))));
        assertThat(mode(home.answers())).isEqualTo("711");
        assertThat(mode(home.reports())).isEqualTo("750");
    }

    @Test
    void givesFilesToTheGroupThatIsSet() throws Exception {
        assumeTrue(System.getProperty("user.name").equals("root"), "only the administrator may give files away");
        HomeFolder home = new HomeFolder(folder.resolve("home"));
        home.create(new FolderRights(Map.of("answers", new FolderRights.Rights("daemon", "daemon", null))));
        write(home.answers().resolve("TTUD/phiếu.json"));
        PosixFileAttributes file =
                Files.readAttributes(home.answers().resolve("TTUD/phiếu.json"), PosixFileAttributes.class);
        assertThat(file.group().getName()).isEqualTo("daemon");
        assertThat(file.owner().getName()).isEqualTo("daemon");
    }

    @Test
    void spreadsRightsOverWhatIsThere() throws Exception {
        HomeFolder home = new HomeFolder(folder.resolve("home"));
        Path file = home.archive().resolve("2023-12/TTUD/sổ.xlsx");
        Files.createDirectories(home.archive().resolve("2023-12/TTUD"));
        Files.writeString(file, "x");
        Files.setAttribute(file, "unix:mode", 0644);
        new FolderRights(Map.of()).spread(home.archive());
        assertThat(mode(home.archive().resolve("2023-12/TTUD"))).isEqualTo("2750");
        assertThat(mode(file)).isEqualTo("640");
    }

    private static void write(Path target) throws Exception {
        SafeFiles.write(target, out -> out.write("số".getBytes(StandardCharsets.UTF_8)));
    }

    private static String mode(Path path) throws Exception {
        return Integer.toOctalString((Integer) Files.getAttribute(path, "unix:mode") & 07777);
    }
}
