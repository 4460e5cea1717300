package vn.tonghop.reading;

import java.text.Normalizer;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;
import vn.tonghop.operations.RegisterFile;

/** Text in NFC, beside the JDK's normalizer, which is asked only where a look does not suffice. */
@State(Scope.Thread)
@OperationsPerInvocation(ComposedBenchmark.TEXTS)
public class ComposedBenchmark {

    static final int TEXTS = 1000;

    private static final int PARTY = 5;

    /** How the texts are written: in NFC, in NFD, or without diacritics. */
    @Param({"vietnamese", "decomposed", "ascii"})
    public String letters = "";

    private final String[] texts = new String[TEXTS];

    /** Customers of a register, or numbers of certificates. */
    @Setup
    public void choose() {
        for (int i = 0; i < TEXTS; i++) {
            String party = RegisterFile.row(i).get(PARTY);
            texts[i] = switch (letters) {
                case "ascii" -> "GCN-%07d/2023 (so 2)".formatted(i);
                case "decomposed" -> Normalizer.normalize(party, Normalizer.Form.NFD);
                default -> Normalizer.normalize(party, Normalizer.Form.NFC);
            };
        }
    }

    /** The normalizer for every text. */
    @Benchmark
    public void bareNormalizer(Blackhole sink) {
        for (String text : texts) {
            sink.consume(Normalizer.normalize(text, Normalizer.Form.NFC));
        }
    }

    /** As the readers compose what they read. */
    @Benchmark
    public void of(Blackhole sink) {
        for (String text : texts) {
            sink.consume(Composed.of(text));
        }
    }
}
