package vn.tonghop.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A database that takes the line and never answers is told after seconds, and holds no command that is told to end. */
class SilentDatabaseTests {

    private static final long SOON_SECONDS = 10;

    private final Properties before = (Properties) System.getProperties().clone();

    @TempDir
    private Path folder;

    @AfterEach
    void forgetsSettings() {
        System.setProperties(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"status", "doctor", "run", "findings", "close --period 2023-12 --by A", "runs"})
    void isToldAfterSeconds(String command) throws Exception {
        Files.createDirectories(folder.resolve("inbox"));
        try (SilentServer server = new SilentServer("")) {
            System.setProperty("spring.datasource.url", "jdbc:mysql://127.0.0.1:" + server.port() + "/tonghop");
            System.setProperty("tonghop.database.connect-within", "1s");
            long begin = System.nanoTime();
            Said said = Said.tonghop((command + " --home " + folder).split(" "));
            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(60));
            assertThat(said.code()).isEqualTo(command.equals("doctor") ? 3 : 1);
            assertThat(said.out() + said.err()).contains("cơ sở dữ liệu").doesNotContain("Exception", "\tat ");
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void holdsNoCommandThatIsToldToEnd() throws Exception {
        try (SilentServer server = new SilentServer("");
                TestHome home = TestHome.create(TestDatabase.EMBEDDED, folder.resolve("home"))) {
            home.shut();
            Program program = Program.on(home, TestHome.AFTER_DECEMBER)
                    .with("-Dspring.datasource.url=jdbc:mysql://127.0.0.1:" + server.port() + "/tonghop")
                    .with("-Dtonghop.database.connect-within=10m")
                    .piped()
                    .start("run");
            awaitLine(program);
            program.process().destroy();
            assertThat(program.process().waitFor(SOON_SECONDS + 5, TimeUnit.SECONDS))
                    .isTrue();
            assertThat(program.process().exitValue()).isEqualTo(143);
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void isToldWhereTheProcessThatHostsItWasStopped() throws Exception {
        try (TestHome home = TestHome.create(TestDatabase.EMBEDDED, folder.resolve("home"))) {
            home.shut();
            Instant now = TestHome.AFTER_DECEMBER;
            Program service = Program.on(home, now).piped().start("serve", "--port", "0");
            try {
                awaitLine(service);
                signal(service, "STOP");
                System.setProperty("tonghop.database.connect-within", "1s");
                for (String command : new String[] {"status", "runs", "run"}) {
                    Said said = Said.tonghop(command, "--home", home.root().toString());
                    assertThat(said.code()).as(command).isEqualTo(1);
                    assertThat(said.err()).contains("không trả lời");
                }
                Said doctor = Said.tonghop("doctor", "--home", home.root().toString());
                assertThat(doctor.code()).isEqualTo(3);
                assertThat(doctor.out()).contains("không trả lời");
                signal(service, "CONT");
                assertThat(Said.tonghop("runs", "--home", home.root().toString())
                                .code())
                        .isZero();
            } finally {
                service.kill();
            }
        }
    }

    /** What a program says first on standard error: it is up, or its work has begun. */
    private static void awaitLine(Program program) throws Exception {
        BufferedReader errors =
                new BufferedReader(new InputStreamReader(program.process().getErrorStream(), StandardCharsets.UTF_8));
        assertThat(errors.readLine()).isNotNull();
    }

    private static void signal(Program program, String name) throws Exception {
        new ProcessBuilder("kill", "-" + name, String.valueOf(program.process().pid()))
                .start()
                .waitFor();
    }
}
