package vn.tonghop.operations;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.tonghop.operations.context.LoadVariant;

/**
 * From a register in the inbox to its rows in staging, beside the limit and the usual recipe, each in a process of its own,
 * in turn. Settings by system property: {@code bench.rows}, {@code bench.rounds}, {@code bench.file} (xlsx or csv),
 * {@code bench.heap}, {@code bench.variants}, {@code bench.scratch}, {@code bench.db.url} (up to the slash before the name),
 * {@code bench.db.user}, {@code bench.db.password}. The program is started as its launcher starts it, the others as
 * {@code java} starts them; {@code usual-tuned} is the usual recipe with the launcher's options.
 */
public final class LoadBenchmark {

    private static final String TUNED = "-tuned";
    private static final long LARGE = 16L << 20;

    private LoadBenchmark() {}

    /** Prints medians and their ratio to the first variant. */
    public static void main(String[] args) throws Exception {
        String url = System.getProperty("bench.db.url", "");
        int rows = Integer.getInteger("bench.rows", 200_000);
        int rounds = Integer.getInteger("bench.rounds", 3);
        String heap = System.getProperty("bench.heap", "256m");
        Path scratch = Files.createDirectories(
                Path.of(System.getProperty("bench.scratch", "target/bench")).toAbsolutePath());
        String kind = System.getProperty("bench.file", "xlsx");
        Path file = scratch.resolve("register-" + rows + "." + kind);
        if (!Files.exists(file)) {
            RegisterFile.write(file, rows);
        }
        String usual = url.isEmpty()
                ? "usual-h2,tonghop-h2"
                : "limit,tonghop,tonghop-inserts,usual,usual-events,usual-h2,tonghop-h2";
        String asked = System.getProperty("bench.variants", "");
        List<String> variants = List.of((asked.isEmpty() ? usual : asked).split(","));
        Map<String, List<Double>> seconds = new LinkedHashMap<>();
        for (int round = 0; round < rounds; round++) {
            for (String variant : variants) {
                double taken = measure(variant, file, rows, scratch, url, heap);
                seconds.computeIfAbsent(variant, v -> new ArrayList<>()).add(taken);
            }
        }
        double base = median(seconds.getOrDefault(variants.get(0), List.of()));
        System.out.printf("%n%,d rows, .%s, %d rounds, -Xmx%s%n", rows, kind, rounds, heap);
        seconds.forEach((variant, all) -> System.out.printf(
                Locale.ROOT,
                "%-16s median %7.2f s  ratio %5.2f  best %7.2f s%n",
                variant,
                median(all),
                median(all) / base,
                all.stream().min(Double::compare).orElseThrow()));
    }

    private static double measure(String variant, Path file, int rows, Path scratch, String url, String heap)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heap,
                "-cp",
                System.getProperty("java.class.path")));
        command.add(2, "-Dbench.server.pid=" + System.getProperty("bench.server.pid", ""));
        command.addAll(
                1,
                List.of(System.getProperty("bench.java", "-Dfile.encoding=UTF-8")
                        .split(" ")));
        if (variant.startsWith("tonghop") || variant.endsWith(TUNED)) {
            command.addAll(1, asLaunched(file));
        }
        command.addAll(List.of(
                LoadVariant.class.getName(),
                variant.replace(TUNED, ""),
                file.toString(),
                String.valueOf(rows),
                scratch.toString()));
        if (!url.isEmpty()) {
            command.addAll(List.of(
                    url, System.getProperty("bench.db.user", "root"), System.getProperty("bench.db.password", "")));
        }
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        double seconds = Double.NaN;
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                System.out.println(variant + ": " + line);
                if (line.startsWith("seconds=")) {
                    seconds = Double.parseDouble(line.substring("seconds=".length()));
                }
            }
        }
        if (process.waitFor() != 0 || Double.isNaN(seconds)) {
            throw new IllegalStateException(variant + " failed");
        }
        return seconds;
    }

    /** The options that the launcher gives Java for a night with this file. */
    private static List<String> asLaunched(Path file) throws IOException {
        return Files.size(file) > LARGE
                ? List.of("-XX:+UseSerialGC")
                : List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
