package vn.tonghop.reading.excel;

import java.math.BigDecimal;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;
import vn.tonghop.reading.ooxml.Characters;

/** The figure that Excel shows of a stored number, beside the number as stored. */
@State(Scope.Thread)
@OperationsPerInvocation(StoredNumbersBenchmark.NUMBERS)
public class StoredNumbersBenchmark {

    static final int NUMBERS = 1000;

    /** Days and counts; shares that Excel stores with all seventeen digits. */
    @Param({"whole", "fraction"})
    public String numbers = "";

    private final String[] texts = new String[NUMBERS];
    private final Characters[] characters = new Characters[NUMBERS];

    /** Numbers as they stand in a sheet's part. */
    @Setup
    public void store() {
        for (int i = 0; i < NUMBERS; i++) {
            texts[i] = numbers.equals("whole")
                    ? Integer.toString(44_927 + i)
                    : new BigDecimal((i + 0.1) / 3_000)
                            .round(new java.math.MathContext(17))
                            .toString();
            characters[i] = new Characters();
            characters[i].decode(texts[i]);
        }
    }

    /** Java's number of a string. */
    @Benchmark
    public void bareBigDecimal(Blackhole sink) {
        for (String text : texts) {
            sink.consume(new BigDecimal(text));
        }
    }

    /** As the workbook's reader takes it from the parser's characters. */
    @Benchmark
    public void parse(Blackhole sink) {
        for (Characters each : characters) {
            sink.consume(StoredNumbers.parse(each));
        }
    }
}
