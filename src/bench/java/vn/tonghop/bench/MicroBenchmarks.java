package vn.tonghop.bench;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * What is called for every cell or row, by JMH, each benchmark in a process of its own for some five seconds; each class's
 * {@code bare…} method is what the others of the class are compared with. Settings: {@code bench.include}, a regular
 * expression that names of benchmarks hold.
 */
public final class MicroBenchmarks {

    private static final String BARE = "bare";
    private static final String ALL = "^vn\\.tonghop\\.";

    private MicroBenchmarks() {}

    /** Prints what JMH says, and in the end a table of medians and ratios. */
    public static void main(String[] args) throws RunnerException {
        String include = System.getProperty("bench.include", "");
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .include(include.isEmpty() ? ALL : include)
                        .mode(Mode.AverageTime)
                        .timeUnit(TimeUnit.NANOSECONDS)
                        .forks(1)
                        .warmupTime(TimeValue.milliseconds(500))
                        .measurementIterations(5)
                        .measurementTime(TimeValue.milliseconds(300))
                        .jvmArgsAppend("-Xmx512m")
                        .shouldFailOnError(true)
                        .build())
                .run();
        Map<String, List<Measured>> kinds = new TreeMap<>();
        results.stream()
                .map(MicroBenchmarks::measured)
                .forEach(each -> kinds.computeIfAbsent(each.kind(), k -> new ArrayList<>()).add(each));
        System.out.printf("%n| what | ns | best | ratio |%n| --- | --- | --- | --- |%n");
        kinds.values().forEach(MicroBenchmarks::print);
    }

    /** One benchmark; only those of the same kind, class and parameters, are compared. */
    private record Measured(String kind, String type, String method, String with, double median, double best) {
        boolean isBare() {
            return method.startsWith(BARE);
        }
    }

    private static Measured measured(RunResult result) {
        String name = result.getParams().getBenchmark();
        int dot = name.lastIndexOf('.');
        String type = name.substring(0, dot);
        String with = result.getParams().getParamsKeys().stream()
                .map(result.getParams()::getParam)
                .collect(Collectors.joining(", "));
        var statistics = result.getPrimaryResult().getStatistics();
        return new Measured(
                type + " " + with,
                type.substring(type.lastIndexOf('.') + 1).replace("Benchmark", ""),
                name.substring(dot + 1),
                with,
                statistics.getPercentile(50),
                statistics.getMin());
    }

    private static void print(List<Measured> kind) {
        double bare = kind.stream()
                .filter(Measured::isBare)
                .mapToDouble(Measured::median)
                .findFirst()
                .orElse(Double.NaN);
        kind.stream().sorted((a, b) -> Boolean.compare(b.isBare(), a.isBare())).forEach(each -> System.out.printf(
                Locale.ROOT,
                "| %s.%s%s | %.1f | %.1f | %.2f |%n",
                each.type(),
                each.method(),
                each.with().isEmpty() ? "" : " (" + each.with() + ")",
                each.median(),
                each.best(),
                each.median() / bare));
    }
}
