package vn.tonghop.staging.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mysql.cj.conf.PropertyKey;
import com.mysql.cj.jdbc.JdbcConnection;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tonghop.intake.Submissions;
import vn.tonghop.reconciliation.TestStore;
import vn.tonghop.staging.submission.StagedItem;

/** The same rows however they are loaded, and never a row that is not as it was given; on a MySQL server only. */
@EnabledIfEnvironmentVariable(named = "IT_DB_URL", matches = ".+")
@SuppressWarnings("NullAway.Init") // set before each test
class LocalInfileTests {

    private static final int ROWS = 300;
    private static final String ALL = "select * from register_entry where submission_id = ? order by sheet_no, row_no";
    private static final String ODD =
            "tab\there, line\nbreak, return\r, back\\slash, \\N, NULL, \\t, quote ' \" , đồng ₫,"
                    + " chữ Nôm 𡨸, nil \0, end \\";

    private TestStore store;
    private SingleConnectionDataSource source;
    private JdbcTemplate jdbc;

    @BeforeEach
    void connect() {
        store = new TestStore();
        source = source(store.jdbc().queryForObject("select database()", String.class), "/dev/null/none");
        jdbc = new JdbcTemplate(source);
    }

    @AfterEach
    void close() {
        source.destroy();
        store.close();
    }

    @Test
    void loadsTheSameRowsAsInserts() {
        List<StagedItem> rows = randomRows("loaded");
        assertThat(load(rows)).isTrue();
        List<Map<String, Object>> loaded = rows(jdbc, "loaded");

        new StagedItemWriter(store.jdbc(), new Submissions(store.jdbc())).write(new Chunk<>(randomRows("inserted")));

        assertThat(loaded).hasSize(ROWS).isEqualTo(rows(store.jdbc(), "inserted"));
        assertThat(loaded.get(0)).containsEntry("subject", ODD).containsEntry("reference", "");
    }

    @Test
    void roundsAsInsertsDo() {
        assertThat(load(many(i -> row("s", i, "name", new BigDecimal("0.1234565")))))
                .isTrue();
        assertThat(jdbc.queryForObject("select min(quantity) from register_entry", BigDecimal.class))
                .isEqualByComparingTo("0.123457");
    }

    @Test
    void writesByInfileWhereTheConnectionLets() {
        jdbc.execute("flush status");
        new StagedItemWriter(jdbc, new Submissions(jdbc)).write(new Chunk<>(randomRows("s")));
        assertThat(commands("Com_load")).isEqualTo(1);
        assertThat(commands("Com_insert")).isZero();
        assertThat(rows(jdbc, "s")).hasSize(ROWS);
    }

    @Test
    void fallsBackToInsertsWhereTheConnectionDoesNotLet() {
        JdbcTemplate plain = store.jdbc();
        plain.execute("flush status");
        StagedItemWriter writer = new StagedItemWriter(plain, new Submissions(plain));
        writer.write(new Chunk<>(randomRows("one")));
        writer.write(new Chunk<>(randomRows("two")));
        assertThat(rows(plain, "one")).hasSize(ROWS).isEqualTo(rows(plain, "two"));
    }

    @Test
    void failsOnATextThatIsTooLong() {
        List<StagedItem> rows = many(i -> row("s", i, i == 77 ? "x".repeat(1001) : "name", BigDecimal.ONE));
        assertThatThrownBy(() -> load(rows)).isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void failsOnANumberThatIsTooLong() {
        List<StagedItem> rows = many(i -> row("s", i, "name", BigDecimal.TEN.pow(i == 77 ? 25 : 1)));
        assertThatThrownBy(() -> load(rows))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("quantity");
    }

    @Test
    void failsOnARowThatIsThereAndLeavesNothing() {
        load(many(i -> row("s", i, "name", BigDecimal.ONE)));
        TransactionTemplate transaction = new TransactionTemplate(new DataSourceTransactionManager(source));
        assertThatThrownBy(() -> transaction.executeWithoutResult(
                        s -> load(many(i -> row("s", i + ROWS - 1, "again", BigDecimal.TEN)))))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("299 of 300");
        assertThat(rows(jdbc, "s")).hasSize(ROWS);
    }

    @Test
    void takesThePermissionBack() {
        load(many(i -> row("s", i, "name", BigDecimal.ONE)));
        assertThat(permission()).isFalse();
        assertThatThrownBy(() -> load(many(i -> row("s", i, "x".repeat(5000), BigDecimal.ONE))));
        assertThat(permission()).isFalse();
    }

    private boolean permission() {
        return Boolean.TRUE.equals(jdbc.execute((ConnectionCallback<Boolean>) c -> c.unwrap(JdbcConnection.class)
                .getPropertySet()
                .getBooleanProperty(PropertyKey.allowLoadLocalInfile)
                .getValue()));
    }

    private boolean load(List<StagedItem> rows) {
        StagingInsert<?> insert = StagingInserts.ALL.stream()
                .filter(i -> i.type() == StagedItem.RegisterRow.class)
                .findFirst()
                .orElseThrow();
        return Boolean.TRUE.equals(
                jdbc.execute((ConnectionCallback<Boolean>) c -> new LocalInfile().load(c, insert, rows)));
    }

    private int commands(String counter) {
        return Integer.parseInt(
                jdbc.queryForObject("show session status like '" + counter + "'", (rs, n) -> rs.getString(2)));
    }

    private static List<Map<String, Object>> rows(JdbcTemplate from, String submission) {
        List<Map<String, Object>> rows = from.queryForList(ALL, submission);
        rows.forEach(row -> row.remove("submission_id"));
        return rows;
    }

    private static List<StagedItem> many(java.util.function.IntFunction<StagedItem> row) {
        return IntStream.range(0, ROWS).mapToObj(row).toList();
    }

    private static StagedItem row(String submission, int number, String party, BigDecimal quantity) {
        return new StagedItem.RegisterRow(
                new StagedItem.RowKey(submission, 0, number),
                "BM05",
                null,
                LocalDate.of(2023, 11, 30),
                null,
                quantity,
                null,
                null,
                null,
                party,
                null,
                null,
                null,
                null,
                true,
                false,
                null,
                null);
    }

    /** Every kind of value and null in every column that may be null; the first row holds what must be escaped. */
    private static List<StagedItem> randomRows(String submission) {
        Random random = new Random(20231215);
        List<StagedItem> rows = new ArrayList<>();
        for (int i = 0; i < ROWS; i++) {
            rows.add(new StagedItem.RegisterRow(
                    new StagedItem.RowKey(submission, i % 3, i + 1),
                    "BM05",
                    random.nextBoolean() ? "%012x".formatted(random.nextLong(1L << 48)) : null,
                    random.nextBoolean() ? LocalDate.of(1 + random.nextInt(9999), 2, 28) : null,
                    random.nextBoolean() ? LocalDate.of(2023, 12, 1 + random.nextInt(31)) : null,
                    random.nextBoolean() ? BigDecimal.valueOf(random.nextLong(), 6) : null,
                    random.nextBoolean() ? new BigDecimal("1E+6").negate() : null,
                    i == 0 ? "" : text(random),
                    i == 0 ? ODD : text(random),
                    text(random),
                    text(random),
                    text(random),
                    text(random),
                    text(random),
                    random.nextBoolean() ? random.nextBoolean() : null,
                    random.nextBoolean(),
                    text(random),
                    null));
        }
        return rows;
    }

    private static @Nullable String text(Random random) {
        if (random.nextInt(5) == 0) {
            return null;
        }
        String signs = "\t\n\\N\"'0rt đĐệ€𡨸 ,;%_";
        int[] points = signs.codePoints().toArray();
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(30); i > 0; i--) {
            text.appendCodePoint(points[random.nextInt(points.length)]);
        }
        return new String(text.toString().getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    private static SingleConnectionDataSource source(@Nullable String database, String path) {
        return new SingleConnectionDataSource(
                System.getenv("IT_DB_URL") + database + "?allowLoadLocalInfileInPath=" + path
                        + "&connectionCollation=utf8mb4_0900_bin",
                System.getenv().getOrDefault("IT_DB_USER", "root"),
                System.getenv().getOrDefault("IT_DB_PASSWORD", ""),
                true);
    }
}
