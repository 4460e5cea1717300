package vn.tonghop.operations.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.operations.Said;

/** What goes wrong is told for what it is, in the language asked for. */
class FailuresTests {

    private final Properties before = (Properties) System.getProperties().clone();

    @TempDir
    private Path home;

    @BeforeEach
    void makesAHome() throws Exception {
        Files.createDirectories(home.resolve("inbox"));
    }

    @AfterEach
    void forgetsSettings() {
        System.setProperties(before);
    }

    @Test
    void tellAPortThatIsUsed() throws Exception {
        try (ServerSocket used = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Said said = atHome("serve --port " + used.getLocalPort());
            assertThat(said.code()).isEqualTo(1);
            assertThat(said.err()).contains("Cổng " + used.getLocalPort()).doesNotContain("Exception", "cơ sở dữ liệu");
        }
    }

    @Test
    void tellAnAccountThatTheMachineDoesNotHave() {
        System.setProperty("tonghop.folders.inbox.group", "khong-co-nhom-nay");
        Said said = atHome("init --language en");
        assertThat(said.code()).isEqualTo(2);
        assertThat(said.err()).contains("khong-co-nhom-nay", "which this machine does not have");
    }

    @Test
    void tellANameThatIsTooLong() {
        Said said = atHome("accept 000000000000 --reason thử --by " + "A".repeat(201));
        assertThat(said.code()).isEqualTo(2);
        assertThat(said.err()).contains("--by", "201", "200").doesNotContain("SQL");
    }

    @Test
    void tellAReasonThatIsTooLong() {
        Said said = atHome("withdraw 000000000000 --by A --reason " + "x".repeat(2001));
        assertThat(said.code()).isEqualTo(2);
        assertThat(said.err()).contains("--reason", "2001");
    }

    @Test
    void takeNoEmptyFileForASignedCopy() throws Exception {
        Path copy = Files.createFile(home.resolve("ban-ky.pdf"));
        Said said = atHome("close --period 2023-12 --by A --document " + copy);
        assertThat(said.code()).isEqualTo(2);
        assertThat(said.err()).contains("ban-ky.pdf", "PDF");
        Files.writeString(copy, "không phải PDF");
        assertThat(atHome("close --period 2023-12 --by A --document " + copy).code())
                .isEqualTo(2);
    }

    @Test
    void tellAHomeWhoseDatabaseIsNoFolder() throws Exception {
        Files.createFile(home.resolve("data"));
        Said said = atHome("status --language en");
        assertThat(said.code()).isEqualTo(1);
        assertThat(said.err()).contains(home.resolve("data").toString()).doesNotContain("\tat ");
    }

    private Said atHome(String command) {
        return Said.tonghop((command + " --home " + home).split(" "));
    }
}
