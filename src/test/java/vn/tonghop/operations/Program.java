package vn.tonghop.operations;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The program as a process of its own, as a person or the system's timer starts it. */
public record Program(Process process, Path output, Path errors) {

    private static final long LONGEST_SECONDS = 300;

    /** Starts a command on a home whose context this process has shut. */
    static Program start(TestHome home, Instant clock, String... arguments) throws IOException {
        return on(home, clock).start(arguments);
    }

    /** A start with more to say than its arguments. */
    public static Launch on(TestHome home, Instant clock) {
        return new Launch(home, clock);
    }

    /** Ends it as a power cut would. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Its exit code once it has ended by itself. */
    public int exitCode() throws InterruptedException {
        if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("the program did not end: " + this);
        }
        return process.exitValue();
    }

    public String said() throws IOException {
        return Files.readString(output) + Files.readString(errors);
    }

    /** What a process is started with. */
    public static final class Launch {
        private final TestHome home;
        private final List<String> before = new ArrayList<>();
        private final List<String> options = new ArrayList<>();
        private final Map<String, String> environment = new HashMap<>();
        private Path said;
        private boolean piped;

        private Launch(TestHome home, Instant clock) {
            this.home = home;
            this.said = home.root().resolveSibling(home.root().getFileName() + "-said");
            options.addAll(List.of(
                    "-Dfile.encoding=UTF-8",
                    "-Xmx256m",
                    "-XX:+UseSerialGC",
                    "-XX:TieredStopAtLevel=1",
                    "-XX:-UsePerfData",
                    "-Dtonghop.rest=0s",
                    "-Dtonghop.clock=" + clock));
            environment.put("LC_ALL", "C.UTF-8");
            environment.putAll(home.database().environment());
        }

        /** Under another program, which is given this one's command line. */
        public Launch under(List<String> command) {
            before.addAll(command);
            return this;
        }

        /** With an option of the Java machine. */
        Launch with(String option) {
            options.add(option);
            return this;
        }

        /** With a variable that replaces the database's own. */
        Launch environment(String name, String value) {
            environment.put(name, value);
            return this;
        }

        /** With standard error as a pipe that the caller reads. */
        Launch piped() {
            piped = true;
            return this;
        }

        /** With what it says written to another folder than one beside the home, whose disk may be full. */
        public Launch saying(Path folder) {
            said = folder;
            return this;
        }

        public Program start(String... arguments) throws IOException {
            List<String> command = new ArrayList<>(before);
            command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            command.addAll(options);
            command.addAll(program());
            command.addAll(List.of(arguments));
            command.addAll(List.of("--home", home.root().toString()));
            Path output = scratch("output");
            Path errors = scratch("errors");
            ProcessBuilder builder = new ProcessBuilder(command).redirectOutput(output.toFile());
            if (!piped) {
                builder.redirectError(errors.toFile());
            }
            builder.environment().putAll(environment);
            return new Program(builder.start(), output, errors);
        }

        private Path scratch(String name) throws IOException {
            return Files.createTempFile(Files.createDirectories(said), name, ".txt");
        }

        /** What is to be started: as {@code tonghop.crash.java} says, as built, or the classes under test. */
        private static List<String> program() throws IOException {
            String given = System.getProperty("tonghop.crash.java");
            if (given != null) {
                return List.of(given.split(" "));
            }
            String built = System.getProperty("tonghop.built");
            if (built != null) {
                return asBuilt(Path.of(built));
            }
            String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
            return List.of("-cp", classPath, "vn.tonghop.TonghopApplication");
        }

        /** The jar, with its start-up archive where the build has made one: most of a short run is its start. */
        private static List<String> asBuilt(Path built) throws IOException {
            List<String> command = new ArrayList<>();
            try (Stream<Path> archives = Files.list(Files.createDirectories(built.resolve("cds")))) {
                archives.filter(file -> file.toString().endsWith(".jsa"))
                        .forEach(archive -> command.add("-XX:SharedArchiveFile=" + archive));
            }
            command.addAll(List.of("-jar", built.resolve("tonghop.jar").toString()));
            return command;
        }
    }
}
