package vn.tonghop.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.CatalogueLoader;

class InboxTests {

    private static final Catalogue CATALOGUE = new CatalogueLoader().load(null);
    private static final Instant LONG_AGO = Instant.parse("2023-12-14T09:00:00Z");

    @TempDir
    private Path root;

    private final Duration rest = Duration.ofMillis(50);

    @ParameterizedTest
    @ValueSource(strings = {"~$a.xlsx", ".a.xlsx", "a.tmp", "a.PART", "a.xlsx.crdownload", "a.xlsx.DA-NHAN.txt"})
    void neverTakesUnfinishedFiles(String name) throws IOException {
        drop("TDC/" + name);
        assertThat(taken()).isEmpty();
    }

    @Test
    void leavesWhatSomebodyHasOpen() throws IOException {
        drop("TDC/a.xlsx");
        drop("TDC/~$a.xlsx");
        assertThat(taken()).isEmpty();
        Files.delete(root.resolve("TDC/~$a.xlsx"));
        assertThat(taken()).extracting(InboxFile::path).containsExactly("TDC/a.xlsx");
    }

    @Test
    void followsNoLink(@TempDir Path elsewhere) throws IOException {
        Path secret = Files.writeString(elsewhere.resolve("secret.xlsx"), "x");
        Files.createDirectories(root.resolve("TDC"));
        Files.createSymbolicLink(root.resolve("TDC/a.xlsx"), secret);
        Files.createSymbolicLink(root.resolve("TDC/folder"), elsewhere);
        Files.createSymbolicLink(root.resolve("TTUD"), elsewhere);
        assertThat(taken()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"TDC, TDC", "TĐC, TDC", "tđc, TDC", "Chi cục TĐC, TDC", "ttud, TTUD", "LẠ, ", "KIEM-TRA, "})
    void namesTheUnitByCodeNameOrAlias(String folder, String unit) throws IOException {
        drop(folder + "/a.xlsx");
        assertThat(taken()).extracting(InboxFile::unit).containsExactly(unit);
    }

    @Test
    void knowsNoUnitForAFileInTheInboxItself() throws IOException {
        drop("a.xlsx");
        assertThat(taken()).extracting(InboxFile::unit).containsOnlyNulls();
    }

    @Test
    void takesSubFoldersForParts() throws IOException {
        drop("TTUD/Phòng kiểm định/a.xlsx");
        drop("TTUD/Phòng kiểm định/KIEM-TRA/b.xlsx");
        drop("TTUD/kiểm tra/c.xlsx");
        assertThat(taken())
                .extracting(InboxFile::path, InboxFile::part, InboxFile::checkOnly)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("TTUD/Phòng kiểm định/a.xlsx", "Phòng kiểm định", false),
                        org.assertj.core.groups.Tuple.tuple(
                                "TTUD/Phòng kiểm định/KIEM-TRA/b.xlsx", "Phòng kiểm định", true),
                        org.assertj.core.groups.Tuple.tuple("TTUD/kiểm tra/c.xlsx", "", true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"..xlsx", "a..b.xlsx", "a b&c;'\"<>|*?.xlsx", "sổ\tđo\nlường.csv", "%2e%2e.csv", "-rf", "表.xlsx"
            })
    void takesFilesOfAnyName(String name) throws IOException {
        drop("TDC/x" + name);
        assertThat(taken()).extracting(InboxFile::path).containsExactly("TDC/x" + name);
        String kept = FileNames.withId("x" + name, "0123456789ab");
        assertThat(Path.of("folder").resolve(kept).normalize()).isEqualTo(Path.of("folder", kept));
    }

    @Test
    void composesDecomposedNamesAndStillFindsTheFile() throws IOException {
        String name = Normalizer.normalize("Sổ kiểm định.xlsx", Normalizer.Form.NFD);
        drop("TDC/" + name);
        List<InboxFile> taken = taken();
        assertThat(taken).extracting(InboxFile::path).containsExactly("TDC/Sổ kiểm định.xlsx");
        assertThat(Files.exists(taken.get(0).file())).isTrue();
    }

    @Test
    void leavesAFileThatGrowsWhileItIsWatched() throws Exception {
        Path growing = drop("TDC/a.csv");
        Inbox inbox = new Inbox(root, CATALOGUE, Duration.ofMillis(400));
        Thread writer = new Thread(() -> {
            for (int i = 0; i < 200 && !Thread.currentThread().isInterrupted(); i++) {
                try {
                    Files.writeString(growing, "line\n", java.nio.file.StandardOpenOption.APPEND);
                    java.util.concurrent.TimeUnit.MILLISECONDS.sleep(10);
                } catch (IOException | InterruptedException e) {
                    return;
                }
            }
        });
        writer.start();
        try {
            assertThat(inbox.restingFiles(Instant.now())).isEmpty();
        } finally {
            writer.interrupt();
            writer.join();
        }
        assertThat(taken()).hasSize(1);
    }

    @Test
    void takesFilesInTheOrderInWhichTheyWereSaved() throws IOException {
        Files.setLastModifiedTime(drop("TDC/b.xlsx"), FileTime.from(LONG_AGO.minusSeconds(1)));
        drop("TDC/c.xlsx");
        drop("TDC/a.xlsx");
        assertThat(taken()).extracting(InboxFile::path).containsExactly("TDC/b.xlsx", "TDC/a.xlsx", "TDC/c.xlsx");
    }

    private List<InboxFile> taken() throws IOException {
        return new Inbox(root, CATALOGUE, rest).restingFiles(Instant.now());
    }

    private Path drop(String place) throws IOException {
        Path file = root.resolve(place);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "x");
        Files.setLastModifiedTime(file, FileTime.from(LONG_AGO));
        return file;
    }
}
