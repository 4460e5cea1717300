package vn.tonghop.catalogue;

import java.util.Locale;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;
import vn.tonghop.operations.RegisterFile;

/** A cell's match key, beside lower case alone and beside the rule that the table of folded letters is made by. */
@State(Scope.Thread)
@OperationsPerInvocation(FoldingBenchmark.TEXTS)
public class FoldingBenchmark {

    static final int TEXTS = 1000;

    private static final int PARTY = 5;

    /** What the texts are written in. */
    @Param({"vietnamese", "ascii"})
    public String letters = "";

    private final String[] texts = new String[TEXTS];

    /** Customers of a register, or numbers of certificates. */
    @Setup
    public void choose() {
        for (int i = 0; i < TEXTS; i++) {
            texts[i] = letters.equals("ascii")
                    ? "GCN-%07d/2023 (so 2)".formatted(i)
                    : RegisterFile.row(i).get(PARTY);
        }
    }

    /** Lower case, which leaves diacritics and punctuation. */
    @Benchmark
    public void bareLowerCase(Blackhole sink) {
        for (String text : texts) {
            sink.consume(text.toLowerCase(Locale.ROOT));
        }
    }

    /** Decomposed, in lower case, marks dropped, letter by letter. */
    @Benchmark
    public void byRule(Blackhole sink) {
        for (String text : texts) {
            sink.consume(Folding.byRule(text));
        }
    }

    /** As the program folds. */
    @Benchmark
    public void fold(Blackhole sink) {
        for (String text : texts) {
            sink.consume(Folding.fold(text));
        }
    }

    /** The first letter of the key, which tells most cells from a total or a header. */
    @Benchmark
    public void initial(Blackhole sink) {
        for (String text : texts) {
            sink.consume(Folding.initial(text));
        }
    }
}
