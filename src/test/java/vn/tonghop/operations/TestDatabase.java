package vn.tonghop.operations;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Assumptions;

/**
 * The databases that the pipeline is tested on: the embedded one always, a MySQL server where {@code IT_DB_URL} (up to the
 * slash before the name), {@code IT_DB_USER} and {@code IT_DB_PASSWORD} name one.
 */
enum TestDatabase {
    EMBEDDED,
    MYSQL;

    /** A database of its own for a home; skips the test where there is no server. */
    Instance create() {
        if (this == EMBEDDED) {
            return new Instance("");
        }
        Assumptions.assumeTrue(System.getenv("IT_DB_URL") != null, "IT_DB_URL names no MySQL server");
        String name = "it_" + UUID.randomUUID().toString().replace("-", "");
        execute("create database " + name);
        return new Instance(name);
    }

    /** One database; the embedded one has no name, since it lies in the home. */
    record Instance(String name) {

        boolean isServer() {
            return !name.isEmpty();
        }

        /** As settings of a context in this process. */
        List<String> settings() {
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
                            password())
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
                            password())
                    : Map.of();
        }

        /** Another database with the same tables and rows. */
        Instance copy() {
            if (!isServer()) {
                return this;
            }
            Instance copy = MYSQL.create();
            List<String> statements = new ArrayList<>(List.of("use " + copy.name));
            definitions(name).forEach((table, definition) -> {
                statements.add(definition);
                statements.add("insert into %s select * from %s.%s".formatted(table, name, table));
            });
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

        void drop() {
            if (isServer()) {
                execute("drop database if exists " + name);
            }
        }
    }

    /** The tables as they were made, keys to others among them, which {@code create table like} leaves out. */
    private static Map<String, String> definitions(String database) {
        Map<String, String> definitions = new TreeMap<>();
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            List<String> tables = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery(
                    "select table_name from information_schema.tables where table_schema = '" + database + "'")) {
                while (rows.next()) {
                    tables.add(rows.getString(1));
                }
            }
            for (String table : tables) {
                try (ResultSet rows = statement.executeQuery("show create table " + database + "." + table)) {
                    rows.next();
                    definitions.put(table, rows.getString(2));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return definitions;
    }

    private static void execute(String... statements) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute("set foreign_key_checks = 0");
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Connection connect() throws SQLException {
        return DriverManager.getConnection(url(""), user(), password());
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
