package vn.tonghop.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.tonghop.operations.RegisterFile;

/**
 * A register read from its first cell to its last and nothing done with it, beside the least that reading takes and beside
 * other readers, each in a process of its own, in turn. Settings by system property: {@code bench.rows},
 * {@code bench.rounds}, {@code bench.file} (xlsx or csv), {@code bench.heap}, {@code bench.python}, {@code bench.variants},
 * {@code bench.scratch}, {@code bench.usermodel.heap}, {@code bench.java} (further options of the processes).
 */
public final class ReadingBenchmark {

    /** POI's objects of more rows need more memory than most machines have. */
    private static final int MOST_ROWS_AS_OBJECTS = 100_000;

    private final Path file;
    private final int rows;
    private final PythonReaders python;
    private final Trial seconds = new Trial();
    private final Trial whole = new Trial();
    private final Trial processor = new Trial();
    private final Trial peak = new Trial();

    private ReadingBenchmark(Path file, int rows, PythonReaders python) {
        this.file = file;
        this.rows = rows;
        this.python = python;
    }

    /** Prints a table of medians and their ratio to the first variant. */
    public static void main(String[] args) throws Exception {
        int rows = Integer.getInteger("bench.rows", 200_000);
        Path scratch = Files.createDirectories(
                Path.of(System.getProperty("bench.scratch", "target/bench")).toAbsolutePath());
        Path file = scratch.resolve("register-" + rows + "." + System.getProperty("bench.file", "xlsx"));
        if (!Files.exists(file)) {
            RegisterFile.write(file, rows);
        }
        PythonReaders python = new PythonReaders(System.getProperty("bench.python", "python3"), scratch);
        new ReadingBenchmark(file, rows, python).run(Integer.getInteger("bench.rounds", 3));
    }

    private void run(int rounds) throws IOException, InterruptedException {
        List<String> variants = variants();
        String expected = Seen.expected(rows).line();
        for (int round = 0; round < rounds; round++) {
            for (String variant : variants) {
                note(variant, measure(variant), expected);
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%n%,d rows, %s, %d rounds%n%n"
                        + "| variant | s | ratio | processor, s | rows a second | whole process, s | peak, MB |%n"
                        + "| --- | --- | --- | --- | --- | --- | --- |%n",
                rows,
                file.getFileName(),
                rounds);
        double base = seconds.median(variants.get(0));
        for (String variant : variants) {
            double median = seconds.median(variant);
            System.out.printf(
                    Locale.ROOT,
                    "| `%s` | %.2f | %.2f | %.2f | %,.0f | %.2f | %.0f |%n",
                    variant,
                    median,
                    median / base,
                    processor.median(variant),
                    rows / median,
                    whole.median(variant),
                    peak.median(variant));
        }
    }

    /** Those named, or all that this machine has for the kind of file. */
    private List<String> variants() throws InterruptedException {
        String named = System.getProperty("bench.variants", "");
        if (!named.isEmpty()) {
            return List.of(named.split(","));
        }
        List<String> variants = new ArrayList<>(List.of("bare", "tonghop"));
        if (isCsv()) {
            variants.add("flat-file");
        } else {
            variants.add("poi-event");
            if (rows <= MOST_ROWS_AS_OBJECTS) {
                variants.add("poi-usermodel");
            }
            if (python.canImport("openpyxl")) {
                variants.add("openpyxl");
            }
        }
        if (python.canImport(isCsv() ? "pandas" : "pandas, openpyxl")) {
            variants.add("pandas");
        }
        return variants;
    }

    private boolean isCsv() {
        return file.toString().endsWith(".csv");
    }

    private void note(String variant, Map<String, String> told, String expected) {
        boolean looks = !variant.equals("bare");
        if (looks && !expected.equals("seen=" + told.get("seen"))) {
            throw new IllegalStateException(variant + " has seen " + told.get("seen") + ", not " + expected);
        }
        System.out.println(variant + ": " + told);
        seconds.note(variant, number(told, "seconds"));
        whole.note(variant, number(told, "whole"));
        processor.note(variant, number(told, "processor"));
        peak.note(variant, number(told, "peak"));
    }

    private static double number(Map<String, String> told, String name) {
        return Double.parseDouble(told.getOrDefault(name, "NaN"));
    }

    /** Runs a variant and returns the lines that it prints, by what stands before their equals signs. */
    private Map<String, String> measure(String variant) throws IOException, InterruptedException {
        List<String> command = PythonReaders.has(variant) ? python.command(variant, file) : java(variant);
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().put("LC_ALL", "C.UTF-8");
        long start = System.nanoTime();
        Process process = builder.start();
        Map<String, String> told = new HashMap<>();
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                int equals = line.indexOf('=');
                if (equals > 0) {
                    told.put(line.substring(0, equals), line.substring(equals + 1));
                }
            }
        }
        if (process.waitFor() != 0 || !told.containsKey("seconds")) {
            throw new IllegalStateException(variant + " failed");
        }
        told.put("whole", Double.toString((System.nanoTime() - start) / 1e9));
        return told;
    }

    private List<String> java(String variant) {
        String heap = variant.equals("poi-usermodel")
                ? System.getProperty("bench.usermodel.heap", "2g")
                : System.getProperty("bench.heap", "256m");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heap,
                "-Dfile.encoding=UTF-8"));
        command.addAll(List.of(System.getProperty("bench.java", "-XX:+UseSerialGC").split(" ")));
        command.addAll(List.of(
                "-cp",
                System.getProperty("java.class.path"),
                ReadingVariant.class.getName(),
                variant,
                file.toString()));
        return command;
    }
}
