package vn.tonghop.operations;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.junit.jupiter.api.Assumptions;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import vn.tonghop.database.Schema;

/**
 * The databases that the pipeline is tested on: the embedded one always, a MySQL server where {@code IT_DB_URL} (up to the
 * slash before the name), {@code IT_DB_USER} and {@code IT_DB_PASSWORD} name one.
 */
public enum TestDatabase {
    EMBEDDED,
    MYSQL;

    /** The server is a test's own: to encrypt would cost more than most statements here. */
    private static final String ENCRYPTION = "DISABLED";

    private static final Deque<Instance> FREE = new ConcurrentLinkedDeque<>();
    private static final Set<Instance> LENT = ConcurrentHashMap.newKeySet();

    /** The server where there is one, else the embedded database: for tests that need one of them only. */
    static TestDatabase here() {
        return System.getenv("IT_DB_URL") == null ? EMBEDDED : MYSQL;
    }

    /**
     * A database of its own for a home that is made here, empty but for its tables where they are at hand: to make them takes
     * longer than most tests. Skips the test where there is no server.
     */
    public Instance create(Path root) {
        if (this == EMBEDDED) {
            EmptyDatabase.layInto(root);
            return new Instance("");
        }
        return server();
    }

    /** Skips the test where there is no server for it. */
    void assumeThere() {
        Assumptions.assumeTrue(
                this == EMBEDDED || System.getenv("IT_DB_URL") != null, "IT_DB_URL names no MySQL server");
    }

    private static Instance server() {
        MYSQL.assumeThere();
        Instance free = FREE.poll();
        Instance lent = free == null ? make() : free;
        LENT.add(lent);
        return lent;
    }

    private static Instance make() {
        String name = "it_" + UUID.randomUUID().toString().replace("-", "");
        execute("create database " + name);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> execute("drop database if exists " + name)));
        return new Instance(name);
    }

    /** One database; the embedded one has no name, since it lies in the home. */
    public record Instance(String name) {

        public boolean isServer() {
            return !name.isEmpty();
        }

        /** As settings of a context in this process. */
        public List<String> settings() {
            return properties().entrySet().stream()
                    .map(p -> "--" + p.getKey() + "=" + p.getValue())
                    .toList();
        }

        /** The same by name. */
        Map<String, String> properties() {
            return isServer()
                    ? Map.of(
                            "spring.profiles.active",
                            "mysql",
                            "spring.datasource.url",
                            url(name),
                            "spring.datasource.username",
                            user(),
                            "spring.datasource.password",
                            password(),
                            "spring.datasource.hikari.data-source-properties.sslMode",
                            ENCRYPTION)
                    : Map.of();
        }

        /** As the environment of another process. */
        Map<String, String> environment() {
            return isServer()
                    ? Map.of(
                            "SPRING_PROFILES_ACTIVE",
                            "mysql",
                            "TONGHOP_DB_URL",
                            url(name),
                            "TONGHOP_DB_USER",
                            user(),
                            "TONGHOP_DB_PASSWORD",
                            password(),
                            "TONGHOP_DB_SSL_MODE",
                            ENCRYPTION)
                    : Map.of();
        }

        /** Another database with the same tables and rows. */
        Instance copy() {
            if (!isServer()) {
                return this;
            }
            Instance copy = server();
            if (tables(copy.name).isEmpty()) {
                Schema.migrate(new DriverManagerDataSource(url(copy.name), user(), password()));
            }
            List<String> statements = new ArrayList<>();
            for (String table : tables(name)) {
                statements.add("delete from %s.%s".formatted(copy.name, table));
                statements.add("insert into %s.%s select * from %s.%s".formatted(copy.name, table, name, table));
            }
            execute(statements.toArray(new String[0]));
            return copy;
        }

        /** Ends every connection to this database, as a server that goes away does. */
        void cutConnections() {
            List<String> kills = new ArrayList<>();
            try (Connection connection = connect();
                    Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery(
                            "select id from information_schema.processlist where db = '" + name + "'")) {
                while (rows.next()) {
                    kills.add("kill " + rows.getLong(1));
                }
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            execute(kills.toArray(new String[0]));
        }

        /** Gives the database back once, emptied for the next test; it is dropped when the tests end. */
        public void drop() {
            if (!LENT.remove(this)) {
                return;
            }
            List<String> statements = new ArrayList<>();
            for (String table : tables(name)) {
                if (table.endsWith("_SEQ")) {
                    statements.add("update %s.%s set ID = 0".formatted(name, table));
                } else if (!table.equals("flyway_schema_history")) {
                    statements.add("delete from %s.%s".formatted(name, table));
                }
            }
            execute(statements.toArray(new String[0]));
            FREE.push(this);
        }
    }

    private static List<String> tables(String database) {
        List<String> tables = new ArrayList<>();
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select table_name from information_schema.tables where table_schema = '" + database + "'")) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return tables;
    }

    private static void execute(String... statements) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute("set foreign_key_checks = 0");
            connection.setAutoCommit(false);
            for (String sql : statements) {
                statement.execute(sql);
            }
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Connection connect() throws SQLException {
        return DriverManager.getConnection(url("") + "?sslMode=" + ENCRYPTION, user(), password());
    }

    private static String url(String name) {
        return System.getenv("IT_DB_URL") + name;
    }

    private static String user() {
        return System.getenv().getOrDefault("IT_DB_USER", "root");
    }

    private static String password() {
        return System.getenv().getOrDefault("IT_DB_PASSWORD", "");
    }
}
