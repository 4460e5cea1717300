package vn.tonghop.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tonghop.catalogue.reader.CatalogueLoader;
import vn.tonghop.home.HomeFolder;

/** Files that come another way than by the folder lie there as if a hand had put them there. */
class InboxDropTests {

    @TempDir
    private Path home;

    private Path inbox;
    private InboxDrop drop;

    @BeforeEach
    void opens() throws IOException {
        inbox = Files.createDirectories(home.resolve("inbox"));
        drop = new InboxDrop(new HomeFolder(home), new CatalogueLoader().load(null));
    }

    @ParameterizedTest
    @CsvSource({
        "Biểu 01 tháng 12.xlsx, Biểu 01 tháng 12.xlsx",
        "C:\\Users\\Lan\\Biểu 01.xlsx, Biểu 01.xlsx",
        "../../../etc/passwd, passwd",
        "..\\..\\x.csv, x.csv",
        "a<b>:c|d?.csv, a_b__c_d_.csv"
    })
    void liesInTheUnitsFolderUnderItsOwnName(String given, String name) throws IOException {
        assertThat(drop("TTUD", given, false)).isEqualTo(InboxDrop.Outcome.DROPPED);
        assertThat(files()).containsExactly("TTUD/" + name);
        assertThat(drop.waiting("TTUD")).containsExactly(name);
        assertThat(drop.waiting("TDC")).isEmpty();
    }

    @Test
    void goesToTheFolderThatTheUnitUsesAndApartWhereItIsOnlyChecked() throws IOException {
        Files.createDirectories(inbox.resolve("Chi cục TĐC"));
        drop("TDC", "BM07.xlsx", false);
        drop("TDC", "BM08.xlsx", true);
        assertThat(files()).containsExactly("Chi cục TĐC/BM07.xlsx", "Chi cục TĐC/KIEM-TRA/BM08.xlsx");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "..", ".an", "~$BM01.xlsx", "x.tmp", "x.PART", "a.crdownload", "BM01.xlsx.DA-NHAN.txt"})
    void isRefusedUnderANameThatIsNeverTaken(String name) throws IOException {
        assertThat(drop("TTUD", name, false)).isEqualTo(InboxDrop.Outcome.NAME_NEVER_TAKEN);
        assertThat(files()).isEmpty();
    }

    @Test
    void replacesNothingThatWaits() throws IOException {
        drop("TTUD", "BM01.xlsx", false);
        assertThat(drop("TTUD", "BM01.xlsx", false)).isEqualTo(InboxDrop.Outcome.SAME_NAME_WAITS);
        assertThat(files()).containsExactly("TTUD/BM01.xlsx");
    }

    @Test
    void leavesNothingOfWhatBreaksOff() {
        InputStream half = new ByteArrayInputStream(new byte[100_000]);
        InputStream broken = new SequenceInputStream(half, new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("the line is cut");
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                return read();
            }
        });
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> drop.drop("TTUD", "BM01.xlsx", false, broken))
                .hasMessage("the line is cut");
        assertThat(files()).isEmpty();
    }

    private InboxDrop.Outcome drop(String unit, String name, boolean checkOnly) throws IOException {
        return drop.drop(unit, name, checkOnly, new ByteArrayInputStream("số liệu".getBytes(StandardCharsets.UTF_8)));
    }

    private List<String> files() {
        try (Stream<Path> all = Files.walk(inbox)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> inbox.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
