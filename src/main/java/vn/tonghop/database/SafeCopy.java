package vn.tonghop.database;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Copies the embedded database before its tables are changed, to {@code data/before-<new version>.zip}. A server's backup is
 * its administrator's.
 */
final class SafeCopy {

    private static final Logger log = LoggerFactory.getLogger(SafeCopy.class);

    private SafeCopy() {}

    /** Copies what is about to be changed; nothing where there is nothing yet, or a server. */
    static void before(Flyway flyway) {
        MigrationInfo[] pending = flyway.info().pending();
        if (flyway.info().current() == null || pending.length == 0) {
            return;
        }
        String name = "before-" + pending[pending.length - 1].getVersion() + ".zip";
        try (Connection connection = flyway.getConfiguration().getDataSource().getConnection()) {
            Path folder = folder(connection);
            if (folder != null && !Files.exists(folder.resolve(name))) {
                copy(connection, folder.resolve(name));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the database cannot be copied before it is changed", e);
        }
    }

    /** Where the embedded database lies; null for a server or one in memory. */
    private static @Nullable Path folder(Connection connection) throws SQLException {
        if (!connection.getMetaData().getDatabaseProductName().equals("H2")) {
            return null;
        }
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select database_path()")) {
            String path = rows.next() ? rows.getString(1) : null;
            return path == null ? null : Path.of(path).getParent();
        }
    }

    private static void copy(Connection connection, Path target) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("backup to ?")) {
            statement.setString(1, target.toString());
            statement.execute();
        }
        log.warn("the tables are brought up to date; the database as it was lies in {}", target);
    }
}
