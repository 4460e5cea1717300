package vn.tonghop.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tables that were only half made when the disk was full, the power cut or a right missing: they are made anew as long as
 * they hold nothing. What holds something is put back from its copy, by people.
 */
final class HalfMadeTables {

    private static final Logger log = LoggerFactory.getLogger(HalfMadeTables.class);
    private static final List<String> TELLING = List.of("submission", "pipeline_run", "period_event");

    private HalfMadeTables() {}

    /** Clears them; false where they hold something, or the database does not let itself be cleared. */
    static boolean clear(DataSource source) {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            boolean server = connection.getMetaData().getDatabaseProductName().equals("MySQL");
            List<String> tables = tables(statement, server);
            if (holdSomething(statement, tables)) {
                return false;
            }
            if (server) {
                drop(statement, tables);
            } else {
                statement.execute("drop all objects");
            }
            return true;
        } catch (SQLException e) {
            // The disk is still full, or the database is away: the next start tries again.
            log.debug("the tables cannot be cleared", e);
            return false;
        }
    }

    private static List<String> tables(Statement statement, boolean server) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery("select table_name from information_schema.tables"
                + " where table_type = 'BASE TABLE' and table_schema = " + (server ? "database()" : "schema()"))) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }

    private static boolean holdSomething(Statement statement, List<String> tables) throws SQLException {
        for (String table : tables) {
            if (TELLING.contains(table.toLowerCase(Locale.ROOT))) {
                try (ResultSet rows = statement.executeQuery("select count(*) from " + table)) {
                    rows.next();
                    if (rows.getLong(1) > 0) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** A server's database may hold others' tables too; those of the program are the ones that its migrations name. */
    private static void drop(Statement statement, List<String> tables) throws SQLException {
        Set<String> own = Schema.tables();
        statement.execute("set foreign_key_checks = 0");
        try {
            for (String table : tables) {
                String name = table.toLowerCase(Locale.ROOT);
                if (own.contains(name) || name.startsWith("batch_")) {
                    statement.execute("drop table `" + table + "`");
                } else if (name.equals("flyway_schema_history")) {
                    // Empty it says that the database is Flyway's, whoever else has tables in it.
                    statement.execute("delete from " + table);
                }
            }
        } finally {
            statement.execute("set foreign_key_checks = 1");
        }
    }
}
