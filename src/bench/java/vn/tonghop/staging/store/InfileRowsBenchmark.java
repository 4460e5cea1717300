package vn.tonghop.staging.store;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.infra.Blackhole;
import vn.tonghop.finding.store.Parameters;
import vn.tonghop.finding.store.StatementParameters;
import vn.tonghop.operations.RegisterFile;
import vn.tonghop.staging.submission.StagedItem;
import vn.tonghop.staging.submission.StagedItem.RegisterRow;

/** Rows on their way to the database: as text for a load, beside their strings joined, and bound to a statement. */
@State(Scope.Thread)
@OperationsPerInvocation(InfileRowsBenchmark.ROWS)
public class InfileRowsBenchmark {

    static final int ROWS = 1000;

    private final List<StagedItem> rows = new ArrayList<>();
    private final StagingInsert<RegisterRow> insert = ofRegisters();
    private @Nullable Connection connection;
    private @Nullable PreparedStatement statement;

    @SuppressWarnings("unchecked") // its type says so
    private static StagingInsert<RegisterRow> ofRegisters() {
        return (StagingInsert<RegisterRow>) StagingInserts.ALL.stream()
                .filter(each -> each.type().equals(RegisterRow.class))
                .findFirst()
                .orElseThrow();
    }

    /** Rows of BM05, and a database in memory that never runs what is bound. */
    @Setup
    public void stage() throws SQLException {
        for (int i = 0; i < ROWS; i++) {
            rows.add(row(i, RegisterFile.row(i)));
        }
        Connection opened = DriverManager.getConnection("jdbc:h2:mem:");
        opened.createStatement()
                .execute("create table register_entry (" + insert.columns().replace(",", " varchar(4000),")
                        + " varchar(4000))");
        statement = opened.prepareStatement(insert.sql());
        connection = opened;
    }

    private static RegisterRow row(int i, List<String> fields) {
        return new RegisterRow(
                new StagedItem.RowKey("0123456789ab", 0, i + 2),
                "BM05",
                "%012x".formatted(i),
                LocalDate.parse(fields.get(1)),
                null,
                new BigDecimal(fields.get(4)),
                null,
                fields.get(2),
                fields.get(3),
                fields.get(5),
                null,
                null,
                fields.get(7),
                fields.get(6),
                false,
                false,
                fields.get(8),
                null);
    }

    /** Closes the database. */
    @TearDown
    public void close() throws SQLException {
        if (connection != null) {
            connection.close();
        }
    }

    /** The fields' strings joined by tabs and made bytes, nothing escaped, nothing rounded. */
    @Benchmark
    public void bareStrings(Blackhole sink) throws SQLException {
        StringBuilder line = new StringBuilder();
        Parameters joined = new Joined(line);
        for (StagedItem row : rows) {
            line.setLength(0);
            insert.binder().bind((RegisterRow) row, joined);
            sink.consume(line.append('\n').toString().getBytes(StandardCharsets.UTF_8));
        }
    }

    /** The text that a server loads. */
    @Benchmark
    public void infile() throws IOException {
        try (InfileRows<RegisterRow> text = new InfileRows<>(insert, rows)) {
            text.transferTo(OutputStream.nullOutputStream());
        }
    }

    /** Parameters of a batch of inserts: the embedded database's driver keeps them, a server's would still have to send them. */
    @Benchmark
    public void bound() throws SQLException {
        PreparedStatement insertion = statement;
        if (insertion == null) {
            throw new IllegalStateException("no statement");
        }
        for (StagedItem row : rows) {
            insert.binder().bind((RegisterRow) row, new StatementParameters(insertion));
            insertion.addBatch();
        }
        insertion.clearBatch();
    }

    private record Joined(StringBuilder line) implements Parameters {
        @Override
        public Parameters add(@Nullable Object... values) {
            for (Object value : values) {
                line.append(value == null ? "\\N" : value.toString()).append('\t');
            }
            return this;
        }
    }
}
