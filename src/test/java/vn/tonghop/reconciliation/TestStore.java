package vn.tonghop.reconciliation;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * A database with the program's tables, empty: H2 in memory or, where {@code IT_DB_URL} names a MySQL server, a database of
 * a name of its own there. It is emptied for the next test rather than made anew, and dropped when the tests end.
 */
public final class TestStore implements AutoCloseable {

    private static final @Nullable String SERVER = System.getenv("IT_DB_URL");
    private static final Deque<Database> FREE = new ArrayDeque<>();

    private final Database database;

    public TestStore() {
        synchronized (FREE) {
            database = FREE.isEmpty() ? Database.create() : FREE.pop();
        }
    }

    public JdbcTemplate jdbc() {
        return database.jdbc();
    }

    @Override
    public void close() {
        database.empty();
        synchronized (FREE) {
            FREE.push(database);
        }
    }

    private record Database(JdbcTemplate jdbc, List<String> tables) {

        static Database create() {
            String name = "th_" + UUID.randomUUID().toString().replace("-", "");
            if (SERVER != null) {
                JdbcTemplate server = new JdbcTemplate(server(""));
                server.execute("create database " + name + " character set utf8mb4 collate utf8mb4_0900_as_cs");
                Runtime.getRuntime().addShutdownHook(new Thread(() -> server.execute("drop database " + name)));
            }
            SingleConnectionDataSource source = SERVER != null ? server(name) : memory(name);
            Flyway.configure()
                    .dataSource(source)
                    .locations("classpath:db/migration")
                    .load()
                    .migrate();
            JdbcTemplate jdbc = new JdbcTemplate(source);
            List<String> tables = jdbc.queryForList(
                    "select table_name from information_schema.tables where table_schema = ?"
                            + " and lower(table_name) <> 'flyway_schema_history'",
                    String.class,
                    SERVER != null ? name : "public");
            return new Database(jdbc, tables);
        }

        void empty() {
            tables.forEach(table -> jdbc.execute("delete from " + table));
        }

        private static SingleConnectionDataSource memory(String name) {
            return new SingleConnectionDataSource(
                    "jdbc:h2:mem:" + name
                            + ";MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE;DB_CLOSE_DELAY=-1",
                    true);
        }

        private static SingleConnectionDataSource server(String database) {
            String url = SERVER + (String.valueOf(SERVER).endsWith("/") ? "" : "/") + database;
            return new SingleConnectionDataSource(url, env("IT_DB_USER", "root"), env("IT_DB_PASSWORD", ""), true);
        }

        private static String env(String key, String otherwise) {
            String value = System.getenv(key);
            return value == null ? otherwise : value;
        }
    }
}
