package vn.tonghop.staging;

import java.math.BigDecimal;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import vn.tonghop.catalogue.Folding;

/** What each cell costs: folding of a word seen before and of a new one, a number, a day. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class MicroBenchmarks {

    private static final List<String> NUMBERS = List.of("1.234.567", "12,5", "−7", "1", "2.239");
    private int next;

    /** Runs all of them. */
    public static void main(String[] args) throws RunnerException {
        new Runner(new OptionsBuilder().include("MicroBenchmarks").build()).run();
    }

    /** A word that the register repeats. */
    @Benchmark
    public String foldsAKnownText() {
        return Folding.fold("Thành phố Hải Dương");
    }

    /** A text that was not met before. */
    @Benchmark
    public String foldsANewText() {
        return Folding.fold("Công ty TNHH số " + next++);
    }

    /** Numbers as they are written here. */
    @Benchmark
    public void parsesNumbers(Blackhole hole) {
        for (String text : NUMBERS) {
            @Nullable BigDecimal number = NumberParser.parse(text);
            hole.consume(number);
        }
    }

    /** A day, day first. */
    @Benchmark
    public void parsesADay(Blackhole hole) {
        hole.consume(DateParser.parse("30/11/2023"));
    }
}
