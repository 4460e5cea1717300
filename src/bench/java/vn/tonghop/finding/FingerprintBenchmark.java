package vn.tonghop.finding;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** The key of a register's row, beside the hash alone. */
@State(Scope.Thread)
@OperationsPerInvocation(FingerprintBenchmark.ROWS)
public class FingerprintBenchmark {

    static final int ROWS = 1000;

    private static final String FORM = "BM05";

    private final MessageDigest digest = Fingerprint.sha256();
    private final String[] references = new String[ROWS];
    private final byte[][] ready = new byte[ROWS][];

    /** Folded numbers of certificates, and the bytes that are hashed of each. */
    @Setup
    public void number() {
        for (int i = 0; i < ROWS; i++) {
            references[i] = "kd %07d 2023".formatted(i + 1);
            ready[i] = ("4:" + FORM + references[i].length() + ":" + references[i]).getBytes(StandardCharsets.UTF_8);
        }
    }

    /** SHA-256 of bytes that lie ready, by a digest that is at hand. */
    @Benchmark
    public void bareHash(Blackhole sink) {
        for (byte[] bytes : ready) {
            sink.consume(digest.digest(bytes));
        }
    }

    /** The same by a digest that is looked up for each, in all its digits. */
    @Benchmark
    public void lookedUp(Blackhole sink) {
        for (byte[] bytes : ready) {
            sink.consume(Fingerprint.sha256(bytes));
        }
    }

    /** As the program makes the key of a row from its form and its number. */
    @Benchmark
    public void of(Blackhole sink) {
        for (String reference : references) {
            sink.consume(Fingerprint.of(FORM, reference));
        }
    }
}
