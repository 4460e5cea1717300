package vn.tonghop.database;

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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.CannotGetJdbcConnectionException;

/**
 * The program's tables. Flyway brings them up to date and judges them; where its own record says that every migration has
 * been applied as it stands here, one query takes its place, since it costs a command more than the command's own work.
 */
public final class Schema {

    private static final String SCRIPTS = "db/migration";
    private static final Pattern MADE = Pattern.compile("create table (\\w+)");
    private static final List<JavaMigration> JAVA_MIGRATIONS = List.of(new V1__Batch_tables(), new V23__Primary_keys());

    private Schema() {}

    /**
     * Applies what is missing; an embedded database is copied before it is changed, a server asked for the rights.
     *
     * @throws MissingRightsException where the account may not make tables; nothing has been made then
     */
    public static void migrate(DataSource source) {
        Flyway flyway = flyway(source);
        SafeCopy.before(flyway);
        try {
            TableRights.require(source);
        } catch (SQLException e) {
            throw new CannotGetJdbcConnectionException("the database cannot be asked for its rights", e);
        }
        try {
            flyway.migrate();
        } catch (FlywayException e) {
            if (!HalfMadeTables.clear(source)) {
                throw e;
            }
            flyway.migrate();
        }
    }

    /** The program's migrations against a database. */
    public static Flyway flyway(DataSource source) {
        return Flyway.configure()
                .dataSource(source)
                .locations("classpath:" + SCRIPTS)
                .javaMigrations(JAVA_MIGRATIONS.toArray(new JavaMigration[0]))
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
        JAVA_MIGRATIONS.forEach(m -> known.put(m.getVersion().getVersion(), m.getChecksum()));
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

    /** The tables that the scripts make. */
    static Set<String> tables() {
        Set<String> tables = new HashSet<>();
        try {
            for (Resource script :
                    new PathMatchingResourcePatternResolver().getResources("classpath:" + SCRIPTS + "/V*.sql")) {
                Matcher made = MADE.matcher(script.getContentAsString(StandardCharsets.UTF_8));
                while (made.find()) {
                    tables.add(made.group(1));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return tables;
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
