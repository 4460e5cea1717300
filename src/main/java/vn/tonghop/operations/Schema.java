package vn.tonghop.operations;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.CannotGetJdbcConnectionException;

/**
 * The program's tables. Flyway brings them up to date and judges them; where its own record says that every migration has
 * been applied as it stands here, one query takes its place, since it costs a command more than the command's own work.
 */
final class Schema {

    private static final String SCRIPTS = "db/migration";

    private Schema() {}

    /** Applies what is missing; an embedded database is copied before it is changed. */
    static void migrate(DataSource source) {
        Flyway flyway = flyway(source);
        SafeCopy.before(flyway);
        try {
            flyway.migrate();
        } catch (FlywayException e) {
            if (!startAnew(source)) {
                throw e;
            }
            flyway.migrate();
        }
    }

    /**
     * Clears an embedded database whose tables were only half made when the disk was full or the power cut, as long as it
     * holds nothing yet. What holds something is put back from its copy, by people.
     */
    private static boolean startAnew(DataSource source) {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            if (!connection.getMetaData().getDatabaseProductName().equals("H2") || holdsSomething(statement)) {
                return false;
            }
            statement.execute("drop all objects");
            return true;
        } catch (SQLException e) {
            // The disk is still full, or the database is away: the next start tries again.
            return false;
        }
    }

    private static boolean holdsSomething(Statement statement) throws SQLException {
        for (String table : List.of("submission", "pipeline_run", "period_event")) {
            try (ResultSet there = statement.executeQuery(
                    "select count(*) from information_schema.tables" + " where lower(table_name) = '" + table + "'")) {
                there.next();
                if (there.getLong(1) == 0) {
                    continue;
                }
            }
            try (ResultSet rows = statement.executeQuery("select count(*) from " + table)) {
                rows.next();
                if (rows.getLong(1) > 0) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The program's migrations against a database. */
    static Flyway flyway(DataSource source) {
        return Flyway.configure()
                .dataSource(source)
                .locations("classpath:" + SCRIPTS)
                .javaMigrations(new V1__Batch_tables())
                .load();
    }

    /**
     * Whether Flyway has recorded exactly the migrations that the program has, all of them good and unchanged since.
     *
     * @throws CannotGetJdbcConnectionException where the database is away
     */
    static boolean isCurrent(DataSource source) {
        try (Connection connection = source.getConnection()) {
            return isCurrent(connection);
        } catch (SQLException e) {
            throw new CannotGetJdbcConnectionException("the database cannot be asked for its tables", e);
        }
    }

    private static boolean isCurrent(Connection connection) throws SQLException {
        Map<String, @Nullable Integer> applied = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select version, checksum, success from flyway_schema_history where version is not null")) {
            while (rows.next()) {
                if (!rows.getBoolean("success")) {
                    return false;
                }
                applied.put(rows.getString("version"), rows.getObject("checksum", Integer.class));
            }
        } catch (SQLException e) {
            if (!connection.isValid(1)) {
                throw e;
            }
            // No record yet: Flyway makes it.
            return false;
        }
        return applied.equals(known());
    }

    private static Map<String, @Nullable Integer> known() {
        Map<String, @Nullable Integer> known = new HashMap<>();
        V1__Batch_tables first = new V1__Batch_tables();
        known.put(first.getVersion().getVersion(), first.getChecksum());
        try {
            for (Resource script :
                    new PathMatchingResourcePatternResolver().getResources("classpath:" + SCRIPTS + "/V*.sql")) {
                String name = String.valueOf(script.getFilename());
                known.put(name.substring(1, name.indexOf("__")), checksum(script));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return known;
    }

    /** As Flyway reckons it: over the lines without their ends. */
    private static int checksum(Resource script) throws IOException {
        CRC32 sum = new CRC32();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(script.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                sum.update(line.getBytes(StandardCharsets.UTF_8));
            }
        }
        return (int) sum.getValue();
    }
}
