package vn.tonghop.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Measurements taken in turn, so that what else the machine does falls on all alike: medians, and their ratios to the first
 * of each kind.
 */
final class Trial {

    private final Map<String, List<Double>> seconds = new LinkedHashMap<>();

    /** Notes one measurement. */
    void note(String what, double taken) {
        seconds.computeIfAbsent(what, k -> new ArrayList<>()).add(taken);
    }

    double median(String what) {
        List<Double> sorted = seconds.getOrDefault(what, List.of()).stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    /** Prints the medians. */
    void print() {
        seconds.forEach((what, all) -> System.out.printf(
                Locale.ROOT,
                "%-36s median %6.2f s   best %6.2f s   of %d%n",
                what,
                median(what),
                all.stream().min(Double::compare).orElseThrow(),
                all.size()));
    }

    /** Prints how many times one takes what the other takes. */
    void compare(String one, String other) {
        System.out.printf(Locale.ROOT, "%s / %s: %.2f%n", one, other, median(one) / median(other));
    }

    /** Runs a process to its end and returns the seconds from start to end. */
    static double time(List<String> command, Map<String, String> environment, Path log)
            throws IOException, InterruptedException {
        File file = log.toFile();
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(file);
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.environment().putAll(environment);
        long start = System.nanoTime();
        int code = builder.start().waitFor();
        double taken = (System.nanoTime() - start) / 1e9;
        if (code != 0 && code != 3) {
            throw new IllegalStateException(command + " ended with " + code + "; see " + log);
        }
        return taken;
    }
}
