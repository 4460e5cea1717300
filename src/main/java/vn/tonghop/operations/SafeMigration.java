package vn.tonghop.operations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.jdbc.support.JdbcUtils;
import vn.tonghop.intake.HomeFolder;

/**
 * Brings the tables up to this program. The embedded database is copied before it is changed, to
 * {@code data/before-<new version>.zip}; a server's backup is its administrator's.
 */
final class SafeMigration implements FlywayMigrationStrategy {

    private static final Logger log = LoggerFactory.getLogger(SafeMigration.class);

    private final HomeFolder home;

    SafeMigration(HomeFolder home) {
        this.home = home;
    }

    @Override
    public void migrate(Flyway flyway) {
        MigrationInfo current = flyway.info().current();
        MigrationInfo[] pending = flyway.info().pending();
        if (current != null && pending.length > 0) {
            backUp(flyway, String.valueOf(pending[pending.length - 1].getVersion()));
        }
        flyway.migrate();
    }

    private void backUp(Flyway flyway, String version) {
        Path target = home.data().resolve("before-" + version + ".zip");
        Connection connection = null;
        try {
            connection = flyway.getConfiguration().getDataSource().getConnection();
            if (!connection.getMetaData().getDatabaseProductName().equals("H2") || Files.exists(target)) {
                return;
            }
            try (PreparedStatement statement = connection.prepareStatement("backup to ?")) {
                statement.setString(1, target.toString());
                statement.execute();
            }
            log.info("the database as it was before version {} lies in {}", version, home.relative(target));
        } catch (SQLException e) {
            throw new UncheckedIOException(new IOException("the database cannot be backed up to " + target, e));
        } finally {
            JdbcUtils.closeConnection(connection);
        }
    }
}
