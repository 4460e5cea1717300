package vn.tonghop.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.operations.command.PageCommands;

/** Every command of the pages is given in a home that fits, in the page's order, and ends as the page means. */
class ActedPagesTests {

    private static final List<String> WALKED = List.of(
            "README.md",
            "docs/console.md",
            "docs/operations.md",
            "docs/vi/mot-thang.md",
            "docs/vi/van-hanh.md",
            "docs/vi/van-phong.md");

    private static final Path REGISTER = TestHome.SAMPLES.resolve("2023-12/TTUD/so_kiem_dinh_T12.2023.csv");
    private static final String MISTAKEN = "units:\n  - code: XYZ\n    sends:\n      - {from: 2024-01}\n";

    @TempDir
    private Path folder;

    private Path root;

    @BeforeEach
    void laysTheHomeApart() {
        root = folder.resolve("nhà");
    }

    @Test
    void walksEveryPageThatGivesCommands() throws IOException {
        for (Path page : PageCommands.pages()) {
            assertThat(WALKED.contains(page.toString()) || PageCommands.of(page).isEmpty())
                    .as(page.toString())
                    .isTrue();
        }
    }

    @Test
    void beginsAsTheFirstPageSays() throws Exception {
        PageWalk walk = new PageWalk("README.md", fresh());
        walk.gives("init --home /srv/tonghop", 0);
        walk.gives("run --home /srv/tonghop", 3);
        walk.gives("status --home /srv/tonghop", 3);
        walk.ends();
    }

    @Test
    void addsPeopleAsThePageOfThePageSays() throws Exception {
        TestHome home = fresh();
        assertThat(Said.at(home, "init").code()).isZero();
        PageWalk walk = new PageWalk("docs/console.md", home);
        walk.gives("user add an --name \"Trần An\" --role quan-tri", 0);
        walk.gives("user add lan --name \"Nguyễn Thị Lan\" --role chuyen-vien", 0);
        walk.gives("user add ttud --name \"Văn thư TTƯD\" --role don-vi --unit TTUD", 0);
        walk.gives("user list", 0);
        walk.gives("user reset lan", 0);
        walk.gives("user disable lan", 0);
        walk.ends();
    }

    @Test
    void runsNightsAsTheOperatorsPageSays() throws Exception {
        TestHome home = fresh();
        PageWalk walk = new PageWalk("docs/vi/van-hanh.md", home);
        walk.gives("init --home /srv/tonghop", 0);
        walk.gives("doctor --home /srv/tonghop", 0);
        home.dropMonth(TestHome.NOVEMBER);
        walk.gives("run --home /srv/tonghop", 3);
        home.drop(TestHome.SAMPLES.resolve("2023-11/TTUD/so_kiem_dinh_T11.2023.csv"), "TTUD/x.csv", TestHome.SAVED);
        failsARun(home);
        walk.gives("runs", 0);
        walk.reads("12", "2");
        walk.gives("runs show 12", 0);
        walk.gives("restart --failed --preview", 0);
        mends(home);
        walk.gives("restart --failed", 3);
        DecemberRuns.remove(root.resolve("data"));
        walk.gives("restore --home /srv/tonghop", 0);
        walk.ends();
    }

    @Test
    void makesAMonthAsTheOfficesPageSays() throws Exception {
        TestHome home = TestHome.afterDecember(TestDatabase.EMBEDDED, root);
        home.shut();
        home.clock().set(TestHome.PAST_DUE);
        shortRegister();
        PageWalk walk = new PageWalk("docs/vi/van-phong.md", home);
        walk.gives("forms --period 2024-01", 0);
        walk.gives("run", 3);
        walk.gives("status --period 2023-12", 3);
        walk.gives("findings --period 2023-12", 3);
        walk.gives("explain TTUD-02.cumulative --period 2023-12", 0);
        walk.gives("accept 5b3bf2e4093f --reason \"Đợt kiểm định cân ở chợ của 10 huyện\" --by \"Chánh Văn phòng\"", 0);
        walk.gives("accept 5b3bf2e4093f --revoke --by \"Chánh Văn phòng\"", 0);
        walk.reads("5e40e7d93f41", submission("so_kiem_dinh T12.2023.csv"));
        walk.gives("withdraw 5e40e7d93f41 --reason \"Gửi nhầm sổ tháng trước\" --by \"Chuyên viên tổng hợp\"", 0);
        walk.gives("keep reports/2023-12/bao-cao-2023-12.docx --by \"Chuyên viên tổng hợp\"", 0);
        walk.gives("readback reports/2023-12/bao-cao-2023-12.docx", 0);
        walk.gives("lint reports/2023-12/bao-cao-2023-12.docx", 0);
        walk.gives("submit --period 2023-12 --by \"Chánh Văn phòng\"", 0);
        Path signed = Files.copy(root.resolve("reports/2023-12/bao-cao-2023-12.docx"), folder.resolve("ký.docx"));
        walk.reads("bao-cao-da-ky.docx", signed.toString());
        walk.gives(
                "close --period 2023-12 --by \"Chánh Văn phòng\" --document bao-cao-da-ky.docx"
                        + " --number 369/BC-KHCN --date 15/12/2023",
                0);
        walk.gives("verify --period 2023-12", 0);
        walk.gives("reopen --period 2023-12 --reason \"Sở chỉ đạo bổ sung\" --by \"Chánh Văn phòng\"", 0);
        walk.gives("run --period 2023-Q4", 3);
        walk.gives("run --period 2023", 3);
        walk.ends();
    }

    @Test
    void livesThroughAMonthAsItsScreensShow() throws Exception {
        TestHome home = TestHome.shutAt(root, TestDatabase.EMBEDDED.create(root), TestHome.PAST_DUE);
        DecemberRuns.remove(root);
        Files.createDirectory(root);
        PageWalk walk = new PageWalk("docs/vi/mot-thang.md", home);
        walk.showsAsGiven("demo --home /srv/tonghop", 0);
        walk.showsAsGiven("explain TTUD-02.cumulative --period 2023-12", 0);
        assertThat(Said.at(home, "doctor").out()).contains("người ngoài không đọc được");
        wrongRegister();
        walk.reads(
                "so_kiem_dinh T12.2023.csv",
                root.resolve("inbox/TTUD/so_kiem_dinh T12.2023.csv").toString());
        walk.showsAsGiven("check \"so_kiem_dinh T12.2023.csv\" --unit TTUD", 0);
        walk.showsAsGiven("run", 3);
        Path note = root.resolve("inbox/TTUD/so_kiem_dinh T12.2023.csv.DA-NHAN.txt");
        assertThat(Files.readString(Path.of("docs/vi/mot-thang.md")))
                .contains(Files.readAllLines(note).get(0).replace("\uFEFF", ""));
        walk.showsAsGiven("status --period 2023-12", 3);
        walk.showsAsGiven("findings --period 2023-12 --severity blocking", 3);
        walk.showsAsGiven("close --period 2023-12 --by \"Chánh Văn phòng\"", 3);
        home.drop(REGISTER, "TTUD/so_kiem_dinh T12.2023.csv", savedAfterTheSample(120));
        walk.showsAsGiven("run", 0);
        walk.showsAsGiven("submit --period 2023-12 --by \"Chánh Văn phòng\"", 0);
        Path signed = Files.copy(root.resolve("reports/2023-12/bao-cao-2023-12.docx"), folder.resolve("ký.docx"));
        walk.reads("bao-cao-da-ky.docx", signed.toString());
        walk.showsAsGiven("readback bao-cao-da-ky.docx --period 2023-12", 0);
        walk.showsAsGiven(
                "close --period 2023-12 --by \"Chánh Văn phòng\" --document bao-cao-da-ky.docx"
                        + " --number 369/BC-KHCN --date 18/12/2023",
                0);
        walk.showsAsGiven("verify --period 2023-12", 0);
        write("catalogue/units.yaml", MISTAKEN);
        walk.showsAsGiven("run", 2);
        walk.showsAsGiven("doctor", 3);
        Files.delete(root.resolve("catalogue/units.yaml"));
        walk.showsAsGiven("run", 0);
        walk.showsAsGiven("runs", 0);
        walk.showsAsGiven("doctor", 0);
        walk.ends();
    }

    @Test
    void mendsFailuresAsTheDrillSays() throws Exception {
        TestHome home = TestHome.afterNovember(TestDatabase.EMBEDDED, root);
        home.shut();
        home.dropMonth(TestHome.DECEMBER);
        PageWalk walk = new PageWalk("docs/operations.md", home);
        failsARun(home);
        walk.gives("restart --failed --preview", 0);
        mends(home);
        walk.gives("restart --failed", 0);
        failsARun(home);
        walk.gives("runs", 0);
        walk.gives("restart --failed --preview", 0);
        mends(home);
        walk.gives("restart --failed", 0);
        walk.sets(Map.of("spring.profiles.active", "mysql", "TONGHOP_DB_URL", "jdbc:mysql://127.0.0.1:1/x"));
        walk.gives("run", 1);
        walk.gives("doctor", 3);
        walk.sets(Map.of());
        for (String command : List.of("run", "doctor", "restart --failed --preview", "restart --failed")) {
            walk.passes(command, "needs a disk that is full: FullDiskTests");
        }
        write("inbox/QLKH/hỏng.xlsx", "đây không phải bảng tính");
        walk.gives("run", 3);
        walk.gives("findings", 3);
        write("catalogue/units.yaml", MISTAKEN);
        walk.gives("run", 2);
        Files.delete(root.resolve("catalogue/units.yaml"));
        assertThat(Said.at(home, "submit --period 2023-12 --by A").code()).isZero();
        DecemberRuns.remove(root.resolve("data"));
        walk.gives("status", 1);
        walk.gives("restore", 3);
        walk.ends();
    }

    /** What sentences name is given in a home with two months; the service, which goes on for ever, has tests of its own. */
    @Test
    void takesWhatSentencesName() throws Exception {
        TestHome home = TestHome.afterDecember(TestDatabase.EMBEDDED, root);
        home.shut();
        Map<String, String> words = Map.of(
                "<mã>", "TTUD-02.cumulative",
                "FILE.docx",
                        root.resolve("reports/2023-12/bao-cao-2023-12.docx").toString(),
                "COMMAND", "run",
                "DIR", folder.resolve("mới").toString(),
                "ID", "1",
                "…", "2023-11");
        Set<String> given = new TreeSet<>();
        for (Path page : PageCommands.pages()) {
            PageCommands.inSentences(page).forEach(line -> given.add(line.replaceFirst(" --home \\S+", "")));
        }
        given.remove("serve");
        for (String line : given) {
            String settled = Stream.of(line.split(" "))
                    .map(word -> words.getOrDefault(word, word))
                    .collect(Collectors.joining(" "));
            Said said = Said.at(home, settled);
            assertThat(said.code()).as(line + ": " + said).isIn(0, 3);
        }
        assertThat(given)
                .contains("explain <mã>", "verify --period …", "runs show ID")
                .hasSizeGreaterThan(12);
    }

    private TestHome fresh() {
        return TestHome.shutAt(root, TestDatabase.EMBEDDED.create(root), TestHome.AFTER_NOVEMBER);
    }

    private void write(String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.setLastModifiedTime(Files.writeString(file, text), FileTime.from(TestHome.SAVED));
    }

    /** The register of December with ten rows less, as somebody may send it by mistake. */
    private void shortRegister() throws IOException {
        send(Files.readAllLines(REGISTER));
    }

    /** The same with a day that is none. */
    private void wrongRegister() throws IOException {
        List<String> lines = new ArrayList<>(Files.readAllLines(REGISTER));
        String[] cells = lines.get(3).split(",", 3);
        lines.set(3, cells[0] + ",31/11/2023," + cells[2]);
        send(lines);
    }

    private void send(List<String> lines) throws IOException {
        String name = "inbox/TTUD/so_kiem_dinh T12.2023.csv";
        write(name, String.join("\n", lines.subList(0, lines.size() - 10)) + "\n");
        Files.setLastModifiedTime(root.resolve(name), FileTime.from(savedAfterTheSample(60)));
    }

    /** A sample is as old as its copy on this machine, and what replaces it is younger. */
    private static Instant savedAfterTheSample(int seconds) throws IOException {
        return Files.getLastModifiedTime(REGISTER).toInstant().plusSeconds(seconds);
    }

    /** The id of a file that was sent, as the name of its answer tells it. */
    private String submission(String file) throws IOException {
        try (Stream<Path> answers = Files.list(root.resolve("answers/TTUD/2023-12"))) {
            String name = answers.map(answer -> String.valueOf(answer.getFileName()))
                    .filter(answer -> answer.startsWith(file) && answer.endsWith(".json"))
                    .findFirst()
                    .orElseThrow();
            return name.substring(file.length() + 1, name.length() - ".json".length());
        }
    }

    /** A run that stops before its documents are written. */
    private static void failsARun(TestHome home) {
        home.reopen();
        home.jdbc().execute("alter table document rename to document_elsewhere");
        home.shut();
        assertThat(Said.at(home, "run").code()).isEqualTo(1);
    }

    private static void mends(TestHome home) {
        home.reopen();
        home.jdbc().execute("alter table document_elsewhere rename to document");
        home.shut();
    }
}
