package vn.tonghop.operations;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The program as a process of its own, as a person or the system's timer starts it. */
record Program(Process process, Path output, Path errors) {

    private static final long LONGEST_SECONDS = 120;

    /** Starts a command on a home whose context this process has shut. */
    static Program start(TestHome home, Instant clock, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dfile.encoding=UTF-8",
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dtonghop.rest=0s",
                "-Dtonghop.clock=" + clock,
                "-cp",
                System.getProperty("java.class.path"),
                "vn.tonghop.TonghopApplication"));
        command.addAll(List.of(arguments));
        command.addAll(List.of("--home", home.root().toString()));
        Path output = Files.createTempFile(home.root(), "output", ".txt");
        Path errors = Files.createTempFile(home.root(), "errors", ".txt");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectOutput(output.toFile()).redirectError(errors.toFile());
        Map<String, String> environment = builder.environment();
        environment.put("LC_ALL", "C.UTF-8");
        environment.putAll(home.database().environment());
        return new Program(builder.start(), output, errors);
    }

    /** Ends it as a power cut would. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Its exit code once it has ended by itself. */
    int exitCode() throws InterruptedException {
        if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("the program did not end: " + this);
        }
        return process.exitValue();
    }

    String said() throws IOException {
        return Files.readString(output) + Files.readString(errors);
    }
}
