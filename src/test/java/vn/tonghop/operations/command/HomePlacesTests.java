package vn.tonghop.operations.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tonghop.operations.Said;
import vn.tonghop.wording.Language;

/** Wherever a home lies and however it is named, every command finds the same one. */
class HomePlacesTests {

    /** Every command that works on a home; the last three cannot do what is asked of them, wherever the home lies. */
    private static final List<String> COMMANDS = List.of(
            "init",
            "run --period 2023-12",
            "status --period 2023-12",
            "doctor",
            "restore",
            "runs",
            "restart --failed",
            "check Biểu.csv --unit TTUD",
            "findings --period 2023-12",
            "accept 000000000000 --reason thử --by A",
            "withdraw 000000000000 --reason thử --by A",
            "keep --period 2023-12",
            "submit --period 2023-12 --by A",
            "close --period 2023-12 --by A",
            "reopen --period 2023-12 --reason thử --by A",
            "verify --period 2023-12",
            "explain KHONG-CO.period",
            "read Biểu.csv",
            "forms --period 2023-12 --unit TTRA",
            "user list",
            "lint Biểu.csv",
            "readback Biểu.csv --period 2023-12",
            "preview --period 2023-12");

    private static final List<String> FEW = List.of("init", "doctor");

    @TempDir
    private Path folder;

    @Test
    void giveEveryCommandTheDefaultHomeOfAFolderBehindALink() throws Exception {
        Path place = Files.createDirectories(folder.resolve("Sở KH&CN, thư mục số 1"));
        Path link = Files.createSymbolicLink(folder.resolve("liên kết"), place);
        everyCommand(link, Map.of(), place.resolve("tonghop-home"));
    }

    @Test
    void giveEveryCommandAHomeNamedFromAnotherFolder() throws Exception {
        Path here = Files.createDirectories(folder.resolve("ở đây"));
        Path there = Files.createDirectories(folder.resolve("nơi khác/sâu hơn"));
        Files.createSymbolicLink(here.resolve("đi tới"), there);
        // Up from where the link leads, not from where it lies.
        Map<String, String> named = Map.of("TONGHOP_HOME", "đi tới/../Nhà làm việc");
        everyCommand(here, named, folder.resolve("nơi khác/Nhà làm việc"));
    }

    @Test
    void areTheDefaultWhereTheVariableIsEmpty() throws Exception {
        fewCommands(Map.of("TONGHOP_HOME", ""), "tonghop-home", "");
    }

    @Test
    void areNamedByASettingsFileBesideTheStart() throws Exception {
        Files.writeString(folder.resolve("application.yaml"), "tonghop:\n  home: kho/nhà 2\n");
        fewCommands(Map.of(), "kho/nhà 2", "");
    }

    @Test
    void areNamedByAnOptionBeforeVariableAndSettingsFile() throws Exception {
        Files.writeString(folder.resolve("application.properties"), "tonghop.home=sai\n");
        fewCommands(Map.of("TONGHOP_HOME", "sai-nữa"), "đúng/nhà", " --home đúng/nhà");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a;b", "a\\b", "a${user.name}b", "a\nb"})
    void areRefusedWhereSettingsWouldTakeTheNameForSomethingElse(String name) {
        Said said = Said.tonghop("init", "--home", folder.resolve(name).toString());
        assertThat(said.code()).isEqualTo(2);
        assertThat(said.err()).contains(folder.toString()).doesNotContain("Exception");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void areRefusedWhereTheOptionIsBlank() {
        Said said = Said.tonghop("status", "--home", "");
        assertThat(said.code()).isEqualTo(2);
        assertThat(said.err()).contains("--home");
    }

    private void everyCommand(Path here, Map<String, String> variables, Path home) throws Exception {
        Files.writeString(here.resolve("Biểu.csv"), "a,b\n1,2\n");
        String said = sequence(here, variables, COMMANDS);
        assertThat(ended(said)).hasSize(COMMANDS.size()).startsWith("<0> init", "<3> run --period 2023-12");
        assertThat(ended(said).stream()
                        .filter(l -> l.startsWith("<1>") || l.startsWith("<4>"))
                        .map(l -> l.substring(4)))
                .as(said)
                .containsExactlyElementsOf(COMMANDS.subList(COMMANDS.size() - 3, COMMANDS.size()));
        assertThat(home.resolve("data/tonghop.mv.db")).exists();
        assertThat(home.resolve("reports/2023-12/bao-cao-2023-12.docx")).exists();
        assertThat(home.resolve("forms/2023-12/TTRA")).isDirectory();
        TreeSet<String> left = new TreeSet<>(
                TonghopCommand.commandLine(Language.VI).getSubcommands().keySet());
        COMMANDS.forEach(line -> left.remove(line.split(" ")[0]));
        // The one makes a home of its own, the other stays up.
        assertThat(left).containsExactly("demo", "serve");
        assertThat(said).doesNotContain("Exception");
    }

    private void fewCommands(Map<String, String> variables, String home, String option) throws Exception {
        String said =
                sequence(folder, variables, FEW.stream().map(l -> l + option).toList());
        assertThat(ended(said)).containsExactly("<0> init" + option, "<0> doctor" + option);
        assertThat(folder.resolve(home).resolve("data/tonghop.mv.db")).exists();
    }

    private static List<String> ended(String said) {
        return said.lines().filter(line -> line.matches("<\\d> .*")).toList();
    }

    private String sequence(Path here, Map<String, String> variables, List<String> lines)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dfile.encoding=UTF-8",
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dtonghop.libreoffice=" + folder.resolve("none"),
                "-Dtonghop.clock=2023-12-18T02:00:00Z",
                "-cp",
                classPath(),
                CommandSequence.class.getName()));
        command.addAll(lines);
        Path said = Files.createTempFile("said", ".txt");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(here.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile());
        builder.environment().remove("TONGHOP_HOME");
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.environment().putAll(variables);
        Process process = builder.start();
        assertThat(process.waitFor(300, TimeUnit.SECONDS)).isTrue();
        return Files.readString(said);
    }

    /** The class path of the tests, whole: the process stands in another folder. */
    private static String classPath() {
        String paths = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        String between = System.getProperty("path.separator");
        return Stream.of(paths.split(between))
                .map(path -> Path.of(path).toAbsolutePath().toString())
                .reduce((a, b) -> a + between + b)
                .orElseThrow();
    }
}
