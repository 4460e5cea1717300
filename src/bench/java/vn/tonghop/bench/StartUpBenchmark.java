package vn.tonghop.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * From the command to its end, by the launcher and by the same jar started plainly, in turn: December's night over a closed
 * November (files in the inbox to documents on disk), the same home again with nothing new, {@code status}. Settings:
 * {@code bench.rounds}.
 */
public final class StartUpBenchmark {

    private static final Path TARGET = Path.of("target").toAbsolutePath();
    private static final Path SAMPLES = Path.of("input-samples").toAbsolutePath();
    private static final Path SCRATCH = TARGET.resolve("bench").resolve("start-up");
    private static final Map<String, String> CLOCK = Map.of("TONGHOP_CLOCK", "2023-12-14T17:30:00Z");
    private static final List<String> LAUNCHER =
            List.of(TARGET.resolve("tonghop").resolve("bin").resolve("tonghop").toString());
    private static final List<String> PLAIN = List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-jar",
            TARGET.resolve("tonghop.jar").toString());

    private final Trial trial = new Trial();

    private StartUpBenchmark() {}

    /** Prints medians and ratios. */
    public static void main(String[] args) throws Exception {
        StartUpBenchmark benchmark = new StartUpBenchmark();
        Path november = november();
        int rounds = Integer.getInteger("bench.rounds", 5);
        for (int round = 0; round < rounds; round++) {
            benchmark.month("launcher", LAUNCHER, Map.of(), november);
            benchmark.month("plain", PLAIN, Map.of(), november);
            benchmark.month("launcher -Xmx128m", LAUNCHER, Map.of("TONGHOP_JAVA_OPTS", "-Xmx128m"), november);
        }
        benchmark.trial.print();
        for (String what : List.of("December night", "unchanged night", "status")) {
            benchmark.trial.compare(what + ", launcher", what + ", plain");
        }
    }

    /** A home in which November was received and closed. */
    private static Path november() throws IOException, InterruptedException {
        remove(SCRATCH);
        Path samples = Files.createDirectories(SCRATCH.resolve("samples"));
        copy(SAMPLES.resolve("2023-11"), samples.resolve("2023-11"));
        // Demo closes all months but the last, which is empty here.
        Files.createDirectories(samples.resolve("2023-12"));
        Path home = SCRATCH.resolve("november");
        run(LAUNCHER, Map.of(), "demo", home, "--samples", samples.toString());
        return home;
    }

    private void month(String how, List<String> program, Map<String, String> options, Path november) throws Exception {
        Path home = SCRATCH.resolve("home");
        remove(home);
        copy(november, home);
        copy(SAMPLES.resolve("2023-12"), home.resolve("inbox"));
        trial.note("December night, " + how, run(program, options, "run", home));
        if (!Files.exists(home.resolve("reports/2023-12/bao-cao-2023-12.docx"))) {
            throw new IllegalStateException("the night left no report");
        }
        trial.note("unchanged night, " + how, run(program, options, "run", home));
        trial.note("status, " + how, run(program, options, "status", home));
    }

    private static double run(
            List<String> program, Map<String, String> options, String command, Path home, String... more)
            throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(program);
        words.addAll(List.of(command, "--home", home.toString()));
        words.addAll(List.of(more));
        Map<String, String> environment = new java.util.HashMap<>(options);
        environment.putAll(CLOCK);
        return Trial.time(words, environment, SCRATCH.resolve("output.txt"));
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path path : all.toList()) {
                Path target = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(path, target, java.nio.file.StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
    }

    private static void remove(Path root) throws IOException {
        if (!Files.exists(root)) {
            return;
        }
        try (Stream<Path> all = Files.walk(root)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
