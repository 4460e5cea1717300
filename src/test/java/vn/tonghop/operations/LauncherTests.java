package vn.tonghop.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The launcher as the build has made it; these tests run after packaging. */
@DisabledOnOs(OS.WINDOWS)
class LauncherTests {

    private static final Path DIST = Path.of("target", "tonghop");
    private static final Path LAUNCHER = DIST.resolve("bin").resolve("tonghop");
    private static final String ARCHIVED = "shared objects file (top)";
    private static final String FIRST_COMPILER_ALONE = "-XX:TieredStopAtLevel=1";
    private static final String ONE_THREAD = "-XX:CICompilerCount=1";
    private static final List<String> NEEDLESS = List.of(
            "org.apache.catalina.",
            "org.springframework.mail.",
            "org.springframework.batch.",
            "io.micrometer.",
            "org.apache.poi.",
            "org.apache.pdfbox.",
            "eu.europa.esig.",
            "org.bouncycastle.",
            "org.flywaydb.core.Flyway",
            "org.springframework.security.",
            "org.thymeleaf.",
            "vn.tonghop.people.",
            "vn.tonghop.web.",
            "tools.jackson.databind.");

    @TempDir
    Path folder;

    private String given = "";

    private Path home;

    @BeforeEach
    void makesAHome() throws Exception {
        home = folder.resolve("home");
        start("init", folder.resolve("init.txt"));
        // The first command that looks into the database makes its tables.
        start("status", folder.resolve("first.txt"));
    }

    @Test
    void shipsItsLicenceAndNamesThoseOfAllItsLibraries() throws Exception {
        String notices = Files.readString(DIST.resolve("third-party.md"));
        assertThat(DIST.resolve("LICENSE")).exists();
        try (Stream<Path> libraries = Files.list(DIST.resolve("lib"))) {
            List<String> named = libraries
                    .map(jar -> jar.getFileName().toString().replaceFirst("\\.jar$", ""))
                    .toList();
            assertThat(named)
                    .isNotEmpty()
                    .allSatisfy(name -> assertThat(notices).contains("`" + name + "`"));
            assertThat(notices.lines().filter(line -> line.startsWith("| `"))).hasSameSizeAs(named);
        }
    }

    @Test
    void takesItsClassesFromTheStartUpArchive() throws Exception {
        List<String> loaded = loaded("status");
        List<String> ours = loaded.stream()
                .filter(l -> l.contains("vn.tonghop.") || l.contains("org.springframework.") || l.contains("org.h2."))
                .toList();
        assertThat(ours).hasSizeGreaterThan(1000);
        assertThat(ours.stream().filter(l -> l.contains(ARCHIVED)).count()).isGreaterThan(ours.size() * 95L / 100);
    }

    @Test
    void setsUpNothingThatStatusDoesNotNeed() throws Exception {
        List<String> loaded = loaded("status");
        assertThat(loaded).anyMatch(l -> l.contains("vn.tonghop.operations.command.StatusCommand"));
        assertThat(loaded).noneMatch(l -> NEEDLESS.stream().anyMatch(n -> l.contains(" " + n)));
    }

    @Test
    void asksForTheSecondCompilerOnlyWhereItPays() throws Exception {
        assertThat(options("run", "--home", home.toString())).contains(FIRST_COMPILER_ALONE);
        assertThat(options("serve", "--home", home.toString())).doesNotContain(FIRST_COMPILER_ALONE);
        Path register = Files.createDirectories(home.resolve("inbox/TTUD")).resolve("Sổ kiểm định.csv");
        try (RandomAccessFile file = new RandomAccessFile(register.toFile(), "rw")) {
            file.setLength(17L << 20);
        }
        assertThat(options("run", "--home", home.toString())).doesNotContain(FIRST_COMPILER_ALONE);
        assertThat(options("run", "--home=" + home)).doesNotContain(FIRST_COMPILER_ALONE);
        assertThat(options("check", register.toString())).doesNotContain(FIRST_COMPILER_ALONE);
        assertThat(options("status", "--home", home.toString())).contains(FIRST_COMPILER_ALONE);
        assertThat(options("run", "--home", folder.toString())).contains(FIRST_COMPILER_ALONE);
    }

    /** One thread for both compilers would be refused by Java. */
    @Test
    void leavesTheCompilersToWhoNamesThem() throws Exception {
        assertThat(options("run", "--home", home.toString())).contains(ONE_THREAD);
        assertThat(options("serve", "--home", home.toString())).doesNotContain(ONE_THREAD);
        given = "-XX:TieredStopAtLevel=4";
        assertThat(options("run", "--home", home.toString()))
                .contains(given)
                .doesNotContain(ONE_THREAD, FIRST_COMPILER_ALONE);
    }

    /** What the launcher says to Java: here a script that repeats it. */
    private List<String> options(String... words) throws Exception {
        Path java = Files.createDirectories(folder.resolve("java/bin")).resolve("java");
        Files.writeString(java, "#!/bin/sh\nprintf '%s\\n' \"$@\"\n");
        java.toFile().setExecutable(true);
        Files.writeString(folder.resolve("java/release"), "JAVA_VERSION=\"17.0.1\"\n");
        Path said = folder.resolve("options.txt");
        List<String> command = new ArrayList<>(List.of(LAUNCHER.toString()));
        command.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(command).redirectOutput(said.toFile());
        builder.environment().put("JAVA_HOME", folder.resolve("java").toString());
        // No archive can be made there; else one would be, beside the test and after its end.
        builder.environment().put("TONGHOP_CACHE", "/dev/null/none");
        builder.environment().put("TONGHOP_JAVA_OPTS", given);
        assertThat(builder.start().waitFor(60, TimeUnit.SECONDS)).isTrue();
        return Files.readAllLines(said);
    }

    /** The lines of the machine's own log, one a class. */
    private List<String> loaded(String command) throws Exception {
        Path log = folder.resolve(command + ".txt");
        start(command, log);
        return Files.readAllLines(log, StandardCharsets.UTF_8);
    }

    private void start(String command, Path log) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(LAUNCHER.toString(), command, "--home", home.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said.txt").toFile());
        builder.environment().put("TONGHOP_JAVA_OPTS", "-Xlog:class+load=info:file=" + log);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        Process process = builder.start();
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue())
                .as(Files.readString(folder.resolve("said.txt")))
                .isIn(0, 3);
    }
}
