package vn.tonghop.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

/**
 * Primary keys of the job repository's tables on MySQL that were made without: servers that insist on them (group
 * replication, {@code sql_require_primary_key}) take neither such a table nor its change.
 */
@SuppressWarnings("checkstyle:TypeName")
public class V23__Primary_keys extends BaseJavaMigration {

    private static final Map<String, String> KEYS = new TreeMap<>(Map.of(
            "BATCH_JOB_EXECUTION_PARAMS", "JOB_EXECUTION_ID, PARAMETER_NAME",
            "BATCH_STEP_EXECUTION_SEQ", "UNIQUE_KEY",
            "BATCH_JOB_EXECUTION_SEQ", "UNIQUE_KEY",
            "BATCH_JOB_INSTANCE_SEQ", "UNIQUE_KEY"));

    @Override
    public void migrate(Context context) throws SQLException {
        Connection connection = context.getConnection();
        if (!connection.getMetaData().getDatabaseProductName().equals("MySQL")) {
            return;
        }
        try (Statement statement = connection.createStatement()) {
            for (Map.Entry<String, String> key : KEYS.entrySet()) {
                if (!hasKey(connection, key.getKey())) {
                    statement.execute("alter table " + key.getKey() + " add primary key (" + key.getValue() + ")");
                }
            }
        }
    }

    private static boolean hasKey(Connection connection, String table) throws SQLException {
        try (ResultSet keys = connection.getMetaData().getPrimaryKeys(connection.getCatalog(), null, table)) {
            return keys.next();
        }
    }
}
