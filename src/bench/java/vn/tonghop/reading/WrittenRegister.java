package vn.tonghop.reading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.infra.Blackhole;
import vn.tonghop.operations.RegisterFile;

/** A register on disk for as long as it is measured. */
@State(Scope.Thread)
public abstract class WrittenRegister {

    /** Rows, header included. */
    public static final int ROWS = 5_000;

    private final String ending;
    private @Nullable Path file;

    /** A register whose name ends so. */
    protected WrittenRegister(String ending) {
        this.ending = ending;
    }

    /** Writes it. */
    @Setup
    public void write() throws IOException {
        Path written = Files.createTempFile("register", ending);
        RegisterFile.write(written, ROWS - 1);
        file = written;
    }

    /** Deletes it. */
    @TearDown
    public void delete() throws IOException {
        Files.delete(file());
    }

    /** Where it lies. */
    public Path file() {
        return Objects.requireNonNull(file);
    }

    /** Goes through all rows of a sheet. */
    public static void consume(RowCursor cursor, Blackhole sink) throws IOException {
        for (SourceRow row = cursor.next(); row != null; row = cursor.next()) {
            sink.consume(row);
        }
    }
}
