package vn.tonghop.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Exit codes, and standard output that is JSON and nothing else where it was asked for. */
class CommandLineTests {

    @TempDir
    private static Path folder;

    private static Path home;

    @BeforeAll
    static void compileBothMonths() throws Exception {
        home = folder.resolve("home");
        try (TestHome both = TestHome.afterDecember(TestDatabase.EMBEDDED, home)) {
            both.shut();
        }
        System.setProperty("tonghop.clock", TestHome.AFTER_DECEMBER.toString());
    }

    @AfterAll
    static void forgetClock() {
        System.clearProperty("tonghop.clock");
    }

    private static Said atHome(String command) {
        List<String> arguments = new ArrayList<>(List.of(command.split(" ")));
        arguments.addAll(List.of("--home", home.toString()));
        return Said.tonghop(arguments.toArray(new String[0]));
    }

    @ParameterizedTest
    @CsvSource({
        "run --period 2023-12 --json, 0",
        "status --period 2023-12 --json, 0",
        "status --period 2023-Q4 --json, 0",
        "status --period 2023-H1 --json, 0",
        "status --period 2023-9M --json, 0",
        "status --period 2023 --json, 0",
        "runs --json, 0",
        "runs show 1 --json, 0",
        "explain TTUD-02.cumulative --period 2023-12 --json, 0",
        "restart --failed --json, 3",
        "restart --failed --preview --json, 3",
        "accept 000000000000 --reason thử --by A --json, 2",
        "close --period 2023-11 --by A --json, 3",
        "close --period 2024-03 --by A --json, 3"
    })
    void endsWithItsCodeAndSaysOnlyJson(String command, int code) {
        Said said = atHome(command);
        assertThat(said.code()).as(said.out() + said.err()).isEqualTo(code);
        assertThat(said.json()).isNotNull();
    }

    @ParameterizedTest
    @CsvSource({
        "run --period 2023-13",
        "run --period hôm-nay",
        "status --period 12/2023",
        "findings --period x",
        "runs show 999",
        "runs show x",
        "explain KHONG-CO.period --period 2023-12",
        "restart 999",
        "restart",
        "accept",
        "accept 000000000000 --by A",
        "close --by A",
        "close --period 2023-12",
        "fly",
        "run --no-such-option"
    })
    void refusesWrongUseWithCodeTwoAndNothingOnStandardOutput(String command) {
        Said said = atHome(command);
        assertThat(said.code()).as(said.out() + said.err()).isEqualTo(2);
        assertThat(said.out()).isEmpty();
        assertThat(said.err()).isNotBlank();
    }

    @Test
    void printsTheFindingsThatTheResultLists() throws Exception {
        Said said = atHome("findings --period 2023-12 --json");
        assertThat(said.code()).isEqualTo(3);
        assertThat(said.json())
                .isEqualTo(TestHome.read(home.resolve("reports/2023-12/result.json"))
                        .get("findings"));
    }

    @Test
    void writesOneFigureInOneWay() {
        String said = atHome("explain TTUD-02.cumulative --period 2023-12").out();
        assertThat(said).contains("2.239").doesNotContain("2239");
    }

    /** Documents follow the setting; an option of one command would else be turned back by the next night. */
    @Test
    void writesDocumentsInTheSameLanguageWhateverACommandSpeaks() throws Exception {
        Path report = home.resolve("reports/2023-12/bao-cao-2023-12.review.docx");
        byte[] before = Files.readAllBytes(report);
        Files.delete(report);
        Said said = atHome("run --period 2023-12 --language en");
        assertThat(said.out()).contains("Period 2023-12");
        assertThat(Files.readAllBytes(report)).isEqualTo(before);
    }

    @Test
    void checksAFileWithoutStoringAnything() {
        String sample = TestHome.SAMPLES
                .resolve("2023-12/TTUD/Bieu 01 - Chi tieu thang 12.xlsx")
                .toString();
        Said said = Said.tonghop("check", sample, "--unit", "TTUD", "--json", "--home", home.toString());
        assertThat(said.code()).as(said.err()).isZero();
        assertThat(said.json().get("verdict").asString()).isEqualTo("ACCEPTED");
        assertThat(said.json().get("rows").get("loaded").asInt()).isEqualTo(11);
        Said other = Said.tonghop("check", sample, "--unit", "TTRA", "--json", "--home", home.toString());
        assertThat(other.code()).isEqualTo(3);
        assertThat(other.json().get("verdict").asString()).isEqualTo("RETURNED");
        assertThat(Said.tonghop("check", sample, "--unit", "XYZ", "--json").code())
                .isEqualTo(2);
        assertThat(Said.tonghop("check", sample + "x", "--unit", "TTUD", "--json")
                        .code())
                .isEqualTo(2);
    }

    @Test
    void refusesAHomeThatIsNone() {
        Said said = Said.tonghop(
                "status", "--json", "--home", folder.resolve("none").toString());
        assertThat(said.code()).isEqualTo(2);
        assertThat(said.out()).isEmpty();
        assertThat(folder.resolve("none")).doesNotExist();
    }

    @Test
    void helpsWithEveryCommand() {
        for (String command :
                List.of("run", "status", "findings", "explain", "check", "runs", "restart", "accept", "close")) {
            Said said = Said.tonghop(command, "--help");
            assertThat(said.code()).isZero();
            assertThat(said.out()).contains("--home", "--json", "--language");
        }
    }
}
