package vn.tonghop.reading.csv;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import vn.tonghop.reading.ReadingBounds;
import vn.tonghop.reading.RowCursor;
import vn.tonghop.reading.WrittenRegister;

/** A row of a CSV file, beside its line and beside the library's record; opening the file is not counted. */
@State(Scope.Thread)
@Warmup(iterations = 16) // much code, which the second compiler takes some seconds for
@OperationsPerInvocation(WrittenRegister.ROWS)
public class CsvCursorBenchmark extends WrittenRegister {

    /** Makes a register of this kind. */
    public CsvCursorBenchmark() {
        super(".csv");
    }

    /** The cursor at the first row. */
    @State(Scope.Thread)
    public static class Opened {
        private @Nullable CsvFile csv;
        private @Nullable RowCursor cursor;

        /** Opens the file, which is read anew by each call. */
        @Setup(Level.Invocation)
        public void open(CsvCursorBenchmark benchmark) throws IOException {
            CsvFile opened = CsvFile.open(benchmark.file(), ReadingBounds.defaults());
            cursor = opened.open(opened.sheets().get(0));
            csv = opened;
        }

        /** Closes it. */
        @TearDown(Level.Invocation)
        public void close() throws IOException {
            Objects.requireNonNull(cursor).close();
            Objects.requireNonNull(csv).close();
        }
    }

    /** Lines, without a look at their fields. */
    @Benchmark
    public void bareLine(Blackhole sink) throws IOException {
        try (BufferedReader reader = Files.newBufferedReader(file())) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                sink.consume(line);
            }
        }
    }

    /** The library's records, unchecked, undecoded. */
    @Benchmark
    public void commonsRecord(Blackhole sink) throws IOException {
        try (CSVParser parser = CSVParser.builder()
                .setReader(Files.newBufferedReader(file()))
                .setFormat(CSVFormat.RFC4180)
                .get()) {
            for (CSVRecord record : parser) {
                sink.consume(record);
            }
        }
    }

    /** As the program reads. */
    @Benchmark
    public void cursor(Opened opened, Blackhole sink) throws IOException {
        consume(Objects.requireNonNull(opened.cursor), sink);
    }
}
