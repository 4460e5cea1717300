package vn.tonghop.reconciliation;

import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * A database of a test's own with the program's tables: H2 in memory or, where {@code IT_DB_URL} names a MySQL server, a
 * database of a name of its own there, which is dropped at the end.
 */
public final class TestStore implements AutoCloseable {

    private static final @Nullable String SERVER = System.getenv("IT_DB_URL");

    private final String name = "th_" + UUID.randomUUID().toString().replace("-", "");
    private final JdbcTemplate jdbc;

    public TestStore() {
        if (SERVER != null) {
            new JdbcTemplate(server("")).execute("create database " + name);
        }
        DataSource source = SERVER != null ? server(name) : memory(name);
        jdbc = new JdbcTemplate(source);
        if (SERVER != null) {
            jdbc.execute("alter database " + name + " character set utf8mb4 collate utf8mb4_0900_as_cs");
        }
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/migration")
                .loggers("slf4j")
                .load()
                .migrate();
    }

    public JdbcTemplate jdbc() {
        return jdbc;
    }

    @Override
    public void close() {
        jdbc.execute(SERVER != null ? "drop database " + name : "shutdown");
    }

    private static DataSource memory(String name) {
        return new DriverManagerDataSource("jdbc:h2:mem:" + name
                + ";MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE;DB_CLOSE_DELAY=-1");
    }

    private static DataSource server(String database) {
        String url = SERVER + (String.valueOf(SERVER).endsWith("/") ? "" : "/") + database;
        return new DriverManagerDataSource(url, env("IT_DB_USER", "root"), env("IT_DB_PASSWORD", ""));
    }

    private static String env(String key, String otherwise) {
        String value = System.getenv(key);
        return value == null ? otherwise : value;
    }
}
