package vn.tonghop.operations.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tonghop.operations.Said;

/** A setting that cannot be taken stops every command with code 2 and a sentence: where it stands, what it is, what may be. */
class WrongSettingsTests {

    private final Properties before = (Properties) System.getProperties().clone();

    @TempDir
    private Path folder;

    private Path home;
    private Path settings;

    @BeforeEach
    void makesAHome() throws Exception {
        home = folder.resolve("home");
        Files.createDirectories(home.resolve("inbox"));
        settings = folder.resolve("application.yaml");
        System.setProperty("spring.config.additional-location", "file:" + folder + "/");
    }

    @AfterEach
    void forgetsSettings() {
        System.setProperties(before);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "tonghop.chunk|0|từ 1 trở lên",
                "tonghop.chunk|viele|số nguyên",
                "tonghop.workers|-1|từ 1 trở lên",
                "tonghop.rest|1x|30s, 5m",
                "tonghop.rest|-1s|từ 0s",
                "tonghop.lease|0s|từ 1s",
                "tonghop.language|fr|vi, en",
                "tonghop.preview|an|off, auto",
                "tonghop.clock|2023|2023-12-14T17:30:00Z",
                "tonghop.clock|hôm qua|2023-12-14T17:30:00Z",
                "tonghop.folders.inbox.mode|9999|2750",
                "tonghop.serve.receive-every|0s|từ 1s",
                "tonghop.serve.compile-cron|1 giờ|0 0 1 * * *",
                "tonghop.alerts.office|van-phong|@",
                "tonghop.alerts.units.ttud|ttud|@",
                "tonghop.alerts.webhook|http://[|https://",
                "tonghop.reading.file-size|0MB|200MB",
                "tonghop.reading.file-size|10XB|200MB",
                "tonghop.reading.rows|0|từ 1 trở lên",
                "tonghop.reading.time|lâu|30s, 5m"
            })
    void nameFileKeyAndWhatIsAllowed(String key, String value, String allowed) throws Exception {
        Files.writeString(settings, "# Cài đặt\n" + key + ": \"" + value + "\"\n");
        assertThat(refused()).contains(settings + ":2", key, value, allowed);
    }

    @ParameterizedTest
    @CsvSource({
        "tonghop.chunkk, tonghop.chunk",
        "tonghop.folders.inbx.mode, tonghop.folders.inbox.mode",
        "tonghop.serve.recieve-every, tonghop.serve.receive-every",
        "tonghop.alerts.ofice, tonghop.alerts.office"
    })
    void nameWhatWasProbablyMeant(String key, String meant) throws Exception {
        Files.writeString(settings, key + ": 1\n");
        assertThat(refused()).contains(settings + ":1", key, meant + "?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tonghop.weather: fine", "tonghop: fine", "tonghop.chunk.size: 3"})
    void areRefusedWhereThereIsNoSuchSetting(String line) throws Exception {
        Files.writeString(settings, line + "\n");
        assertThat(refused()).contains(settings + ":1");
    }

    @Test
    void areAllToldAtOnce() throws Exception {
        Files.writeString(settings, "tonghop:\n  chunk: 0\n  workers: 0\n  kunde: x\n");
        assertThat(refused().lines()).hasSize(4);
    }

    @Test
    void nameTheSecretThatIsNotThere() throws Exception {
        Files.writeString(settings, "spring.mail.password: ${tonghop-mail-password}\n");
        assertThat(refused()).contains(settings + ":1", "spring.mail.password", "tonghop-mail-password");
    }

    @Test
    void includeProfilesThatDoNotExist() {
        System.setProperty("spring.profiles.active", "mysqll");
        assertThat(refused()).contains("mysqll", "log-json, mysql");
    }

    @Test
    void doNotIncludeAProfileOfTheDepartmentsOwn() throws Exception {
        System.setProperty("spring.profiles.active", "so");
        Files.writeString(folder.resolve("application-so.yaml"), "tonghop.workers: 1\n");
        assertThat(status().code()).isIn(0, 3);
    }

    @Test
    void doNotIncludePropertiesOfOthersThatShareThePrefix() {
        System.setProperty("tonghop.backup.folder", "/srv/backup");
        assertThat(status().code()).isIn(0, 3);
    }

    @Test
    void includePropertiesThatAreOnlyMistyped() {
        System.setProperty("tonghop.wokers", "2");
        assertThat(refused()).contains("-Dtonghop.wokers", "tonghop.workers?");
    }

    @Test
    void stopCommandsThatAskNoDatabase() throws Exception {
        Path file = Files.writeString(folder.resolve("x.csv"), "a,b\n");
        Files.writeString(settings, "tonghop.reading.rows: 0\n");
        Said said = Said.tonghop("read", file.toString(), "--home", home.toString());
        assertThat(said.code()).isEqualTo(2);
        assertThat(said.err()).contains("tonghop.reading.rows");
    }

    @ParameterizedTest
    @CsvSource({"status --language fr, 'vi, en'", "serve --port abc, số nguyên", "restart abc, số nguyên"})
    void areOptionsToo(String command, String allowed) {
        Said said = Said.tonghop(command.split(" "));
        assertThat(said.code()).isEqualTo(2);
        assertThat(said.out()).isEmpty();
        assertThat(said.err()).contains(allowed).doesNotContain("Invalid");
    }

    @ParameterizedTest
    @ValueSource(strings = {"run", "serve", "status", "restart --failed"})
    void doNotMakeAHomeWhereThereIsNone(String command) {
        List<String> words = new java.util.ArrayList<>(List.of(command.split(" ")));
        words.addAll(List.of("--home", folder.resolve("none").toString()));
        Said said = Said.tonghop(words.toArray(new String[0]));
        assertThat(said.code()).isEqualTo(2);
        assertThat(said.err()).contains("tonghop init --home");
        assertThat(folder.resolve("none")).doesNotExist();
    }

    private Said status() {
        return Said.tonghop("status", "--home", home.toString());
    }

    private String refused() {
        Said said = status();
        assertThat(said.code()).as(said.out() + said.err()).isEqualTo(2);
        assertThat(said.out()).isEmpty();
        assertThat(said.err()).doesNotContain("Exception", "APPLICATION FAILED");
        return said.err();
    }
}
