package vn.tonghop.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What somebody is told who does not know the program yet, or mistypes what they know. */
class FirstContactTests {

    @TempDir
    private static Path folder;

    private static Path home;

    @BeforeAll
    static void runsAMonthWithOpeningsToAccept() throws Exception {
        home = folder.resolve("nhà mẫu");
        try (TestHome first = TestHome.create(TestDatabase.EMBEDDED, home)) {
            first.dropMonth(TestHome.NOVEMBER);
            first.run(TestHome.NOVEMBER);
            first.shut();
        }
        System.setProperty("tonghop.clock", TestHome.AFTER_NOVEMBER.toString());
    }

    @AfterAll
    static void forgetsTheClock() {
        System.clearProperty("tonghop.clock");
    }

    private static Said atHome(String command) {
        List<String> words = new ArrayList<>(List.of(command.split(" ")));
        words.addAll(List.of("--home", home.toString()));
        return Said.tonghop(words.toArray(new String[0]));
    }

    @Test
    void listsCommandsByWhatPeopleWantToDo() {
        Said said = Said.tonghop();
        assertThat(said.code()).isZero();
        assertThat(said.out()).contains("Hằng ngày", "Vận hành", "  status", "  close");
        assertThat(Said.tonghop("help").out()).isEqualTo(said.out());
        assertThat(Said.tonghop("--help").out()).isEqualTo(said.out());
        assertThat(Said.tonghop("--language", "en").out()).contains("Every day", "  status");
    }

    @ParameterizedTest
    @CsvSource({"statsu, status", "fidings, findings", "Status, status", "ruun, run", "docter, doctor"})
    void guessesTheCommandThatWasMeant(String word, String meant) {
        Said said = Said.tonghop(word);
        assertThat(said.code()).isEqualTo(2);
        assertThat(said.out()).isEmpty();
        assertThat(said.err().lines()).hasSize(1);
        assertThat(said.err()).contains("Có phải: " + meant + "?");
    }

    @Test
    void guessesTheOptionThatWasMeant() {
        assertThat(atHome("status --perod 2023-11").err()).contains("Có phải: --period?", "tonghop status --help");
    }

    @Test
    void tellsWhichProgramItIs() {
        Said said = Said.tonghop("--version");
        assertThat(said.code()).isZero();
        assertThat(said.out()).contains("Java " + System.getProperty("java.version"), "H2 2.");
        assertThat(Said.tonghop("--version", "--json").json().get("java").asString())
                .isEqualTo(System.getProperty("java.version"));
    }

    @Test
    void helpsWithACommandInEitherOrder() {
        assertThat(Said.tonghop("help", "close").out())
                .isEqualTo(Said.tonghop("close", "--help").out())
                .contains("--document");
    }

    @Test
    void takesTheHomeBeforeTheCommandToo() {
        Said said = Said.tonghop("--home", home.toString(), "runs", "--json");
        assertThat(said.code()).isZero();
        assertThat(said.json()).hasSize(1);
    }

    @Test
    void repeatsTheHomeInWhatItRecommends() {
        assertThat(atHome("status --period 2023-11").out())
                .contains("findings --period 2023-11 --home \"" + home + "\"");
    }

    @Test
    void listsFindingsByUnitSeverityAndState() {
        int all = atHome("findings --period 2023-11 --json").json().size();
        Said blocking = atHome("findings --period 2023-11 --severity blocking --state open --json");
        assertThat(blocking.code()).isEqualTo(3);
        assertThat(blocking.json())
                .isNotEmpty()
                .allMatch(f -> f.get("severity").asString().equals("blocking"));
        assertThat(blocking.json().size()).isLessThan(all);
        assertThat(atHome("findings --period 2023-11 --unit TĐC --json").json())
                .isNotEmpty()
                .allMatch(f -> f.get("unit").asString().equals("TDC"));
        assertThat(atHome("findings --period 2023-11 --unit XYZ").code()).isEqualTo(2);
        assertThat(atHome("findings --period 2023-11 --severity schlimm").code())
                .isEqualTo(2);
    }

    @Test
    void acceptsSeveralAfterShowingThem() {
        String asked = "--period 2023-11 --unit TDC --code opening-balance-missing";
        Said said = atHome("accept " + asked + " --reason giấy --by A");
        assertThat(said.code()).as(said.err()).isZero();
        assertThat(said.out()).contains("Sẽ chấp nhận", "Đã chấp nhận");
        List<String> ids = new ArrayList<>();
        atHome("findings --period 2023-11 --unit TDC --state accepted --json")
                .json()
                .forEach(f -> ids.add(f.get("id").asString()));
        assertThat(ids).hasSizeGreaterThan(1);
        Said revoked = atHome("accept " + String.join(" ", ids) + " --revoke --by A --json");
        assertThat(revoked.code()).isZero();
        assertThat(revoked.json()).hasSize(ids.size());
        Said unknown = atHome("accept " + ids.get(0) + " 000000000000 --reason giấy --by A --json");
        assertThat(unknown.code()).isEqualTo(2);
        assertThat(atHome("accept --period 2023-11 --code task-lost --reason a --by A")
                        .code())
                .isEqualTo(3);
        assertThat(atHome("accept --reason a --by A").code()).isEqualTo(2);
    }

    @Test
    void explainsByAPartOfAnIdOrName() {
        assertThat(atHome("explain TTUD-02.cum").out()).contains("lũy kế");
        Said several = atHome("explain TTUD-02");
        assertThat(several.code()).isEqualTo(3);
        assertThat(several.out()).contains("TTUD-02.period", "TTUD-02.percent");
        Said all = atHome("explain");
        assertThat(all.code()).isZero();
        assertThat(all.out()).contains("tasks.total", "TTUD-01.period");
        assertThat(atHome("explain không-có-số-này").code()).isEqualTo(2);
    }
}
