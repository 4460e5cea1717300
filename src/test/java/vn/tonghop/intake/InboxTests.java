package vn.tonghop.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.reader.CatalogueLoader;
import vn.tonghop.finding.Untaken;
import vn.tonghop.home.FileNames;

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

    /** A file server moves what a unit deletes into a bin, and may keep one in each folder. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "TDC/.recycle/a.xlsx",
                "TDC/@eaDir/a.xlsx",
                "TDC/Phòng A/#recycle/TDC/a.xlsx",
                "$RECYCLE.BIN/a.xlsx",
                ".Trash-1000/files/a.xlsx",
                "lost+found/a.xlsx",
                "System Volume Information/a.xlsx",
                "TDC/Thumbs.db",
                "desktop.ini"
            })
    void takesNothingFromBinsNorWhatSystemsKeepForThemselves(String path) throws IOException {
        drop("TDC/b.xlsx");
        drop(path);
        assertThat(taken()).extracting(InboxFile::path).containsExactly("TDC/b.xlsx");
        assertThat(untaken()).isEmpty();
    }

    @Test
    void leavesWhatSomebodyHasOpen() throws IOException {
        drop("TDC/a.xlsx");
        Files.setLastModifiedTime(drop("TDC/~$a.xlsx"), FileTime.from(Instant.now()));
        assertThat(taken()).isEmpty();
        Files.delete(root.resolve("TDC/~$a.xlsx"));
        assertThat(taken()).extracting(InboxFile::path).containsExactly("TDC/a.xlsx");
    }

    @Test
    void tellsLinksInsideTheInboxAndFollowsNone(@TempDir Path elsewhere) throws IOException {
        Path secret = Files.writeString(elsewhere.resolve("secret.xlsx"), "x");
        Files.createDirectories(root.resolve("TDC"));
        Files.createSymbolicLink(root.resolve("TDC/a.xlsx"), secret);
        Files.createSymbolicLink(root.resolve("TDC/folder"), elsewhere);
        Files.createSymbolicLink(root.resolve("thư mục lạ"), elsewhere);
        assertThat(taken()).isEmpty();
        assertThat(untaken()).containsExactlyInAnyOrder("link TDC/a.xlsx", "link TDC/folder", "link thư mục lạ");
    }

    @Test
    void resolvesTheInboxAndTheFolderOfAUnitWhereTheyAreLinks(@TempDir Path elsewhere) throws IOException {
        Files.createDirectories(elsewhere.resolve("ổ mạng/Phòng A"));
        Files.writeString(elsewhere.resolve("ổ mạng/Phòng A/a.xlsx"), "x");
        Files.createSymbolicLink(root.resolve("TĐC"), elsewhere.resolve("ổ mạng"));
        Path linked = Files.createSymbolicLink(elsewhere.resolve("inbox"), root);
        Inbox.Look look = new Inbox(linked, CATALOGUE, settings(rest)).look(Instant.now());
        assertThat(look.resting())
                .extracting(InboxFile::path, InboxFile::unit, InboxFile::part)
                .containsExactly(tuple("TĐC/Phòng A/a.xlsx", "TDC", "Phòng A"));
        assertThat(look.untaken()).isEmpty();
    }

    @Test
    void entersNoFolderOfAUnitThatLeadsBackIntoTheInbox() throws IOException {
        drop("TTUD/a.xlsx");
        Files.createSymbolicLink(root.resolve("TDC"), root.resolve("TTUD"));
        Files.createSymbolicLink(root.resolve("QLKH"), root);
        assertThat(taken()).extracting(InboxFile::path).containsExactly("TTUD/a.xlsx");
        assertThat(untaken()).containsExactly("link QLKH", "link TDC");
    }

    @Test
    void tellsAFolderOfAUnitThatLeadsNowhere(@TempDir Path elsewhere) throws IOException {
        Files.createSymbolicLink(root.resolve("TDC"), elsewhere.resolve("not mounted"));
        drop("TTUD/a.xlsx");
        assertThat(taken()).extracting(InboxFile::path).containsExactly("TTUD/a.xlsx");
        assertThat(untaken()).containsExactly("folder-unreadable TDC");
        assertThat(look().folders()).containsKeys("TDC", "TTUD");
    }

    @Test
    void tellsWhatIsNoFile() throws Exception {
        Files.createDirectories(root.resolve("TDC"));
        assertThat(new ProcessBuilder("mkfifo", root.resolve("TDC/ống.xlsx").toString())
                        .start()
                        .waitFor())
                .isZero();
        drop("TDC/a.xlsx");
        assertThat(taken()).extracting(InboxFile::path).containsExactly("TDC/a.xlsx");
        assertThat(untaken()).containsExactly("special TDC/ống.xlsx");
    }

    @Test
    void takesFilesInFoldersInFoldersAndTellsWhereThereAreTooMany() throws IOException {
        drop("TDC/" + "a/".repeat(17) + "a.xlsx");
        drop("TDC/" + "b/".repeat(70) + "b.xlsx");
        assertThat(taken()).extracting(InboxFile::path).containsExactly("TDC/" + "a/".repeat(17) + "a.xlsx");
        assertThat(untaken()).hasSize(1).first().asString().startsWith("too-deep TDC/b/b/");
    }

    @Test
    void tellsNamesThatAreTooLongToBeKept() throws IOException {
        drop("TDC/" + (("phòng " + "x".repeat(150)) + "/").repeat(4) + "a.xlsx");
        drop("TDC/" + "x".repeat(250) + ".xlsx");
        assertThat(taken()).extracting(InboxFile::path).containsExactly("TDC/" + "x".repeat(250) + ".xlsx");
        assertThat(untaken()).hasSize(1).first().asString().startsWith("name-too-long TDC/phòng xxx");
    }

    @Test
    void judgesTheSizeBeforeAnythingIsCopied() throws IOException {
        try (var film = new RandomAccessFile(drop("TDC/phim.mp4").toFile(), "rw")) {
            film.setLength(2L << 30);
        }
        drop("TDC/a.xlsx");
        assertThat(taken()).extracting(InboxFile::path).containsExactly("TDC/a.xlsx");
        assertThat(untaken()).containsExactly("too-large TDC/phim.mp4");
    }

    @Test
    void tellsACopyThatNobodyHasFinishedForADay() throws IOException {
        drop("TDC/a.xlsx.part");
        Files.setLastModifiedTime(drop("TDC/b.xlsx.tmp"), FileTime.from(Instant.now()));
        assertThat(taken()).isEmpty();
        assertThat(untaken()).containsExactly("unfinished TDC/a.xlsx.part");
    }

    @ParameterizedTest
    @CsvSource({
        "a.xlsx, ~$a.xlsx",
        "Báo cáo tháng.docx, ~$o cáo tháng.docx",
        "Báo cáo tháng.docx, ~$áo cáo tháng.docx",
        "a.docx, ~$a.docx",
        "sổ.ods, .~lock.sổ.ods#",
        "sổ.xlsx, .~lock.sổ.xlsx#"
    })
    void leavesAndTellsWhatSomebodyHasOpenInAnyProgram(String name, String owner) throws IOException {
        drop("TDC/" + name);
        Files.setLastModifiedTime(drop("TDC/" + owner), FileTime.from(Instant.now()));
        assertThat(taken()).isEmpty();
        assertThat(untaken()).containsExactly("open TDC/" + name);
    }

    @Test
    void takesAFileWhoseOwnersFileWasLeftOver() throws IOException {
        drop("TDC/a.xlsx");
        drop("TDC/~$a.xlsx");
        assertThat(taken()).extracting(InboxFile::path, InboxFile::leftOpen).containsExactly(tuple("TDC/a.xlsx", true));
        assertThat(untaken()).isEmpty();
    }

    @Test
    void leavesACopyThatKeepsItsSizeAndTimeWhileItIsWritten() throws Exception {
        Path copied = drop("TDC/a.xlsx");
        FileTime kept = FileTime.from(LONG_AGO);
        Files.write(copied, new byte[4000]);
        Thread writer = new Thread(() -> {
            try (var file = new RandomAccessFile(copied.toFile(), "rw")) {
                for (int i = 0; i < 200 && !Thread.currentThread().isInterrupted(); i++) {
                    file.seek(i);
                    file.write(i);
                    Files.setLastModifiedTime(copied, kept);
                    TimeUnit.MILLISECONDS.sleep(10);
                }
            } catch (IOException | InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        writer.start();
        try {
            Inbox.Look look = new Inbox(root, CATALOGUE, settings(Duration.ofMillis(400))).look(Instant.now());
            assertThat(look.resting()).isEmpty();
            assertThat(look.untaken()).extracting(Untaken::why).containsExactly(Untaken.Why.CHANGING);
        } finally {
            writer.interrupt();
            writer.join();
        }
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
                        tuple("TTUD/Phòng kiểm định/a.xlsx", "Phòng kiểm định", false),
                        tuple("TTUD/Phòng kiểm định/KIEM-TRA/b.xlsx", "Phòng kiểm định", true),
                        tuple("TTUD/kiểm tra/c.xlsx", "", true));
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
        Inbox inbox = new Inbox(root, CATALOGUE, settings(Duration.ofMillis(400)));
        Thread writer = new Thread(() -> {
            for (int i = 0; i < 200 && !Thread.currentThread().isInterrupted(); i++) {
                try {
                    Files.writeString(growing, "line\n", java.nio.file.StandardOpenOption.APPEND);
                    TimeUnit.MILLISECONDS.sleep(10);
                } catch (IOException | InterruptedException e) {
                    return;
                }
            }
        });
        writer.start();
        try {
            assertThat(inbox.look(Instant.now()).resting()).isEmpty();
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
        return look().resting();
    }

    private List<String> untaken() throws IOException {
        return look().untaken().stream()
                .map(u -> u.why().slug() + " " + u.place())
                .toList();
    }

    private Inbox.Look look() throws IOException {
        return new Inbox(root, CATALOGUE, settings(rest)).look(Instant.now());
    }

    private static InboxSettings settings(Duration rest) {
        return new InboxSettings(rest, Duration.ofDays(1), 200L << 20);
    }

    private Path drop(String place) throws IOException {
        Path file = root.resolve(place);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "x");
        Files.setLastModifiedTime(file, FileTime.from(LONG_AGO));
        return file;
    }
}
