package vn.tonghop.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;

/**
 * The job repository's own tables, by the script that Spring Batch ships for the database at hand, so that rows, reader
 * position and step state commit together. On MySQL text compares and sorts by code point from here on, as it does
 * in H2: lists in documents and in sealed inputs stand in the order in which text sorts.
 */
@SuppressWarnings("checkstyle:TypeName")
public class V1__Batch_tables extends BaseJavaMigration {

    private static final String UNIQUE = "constraint UNIQUE_KEY_UN unique (UNIQUE_KEY)";
    private static final String PARAMETERS = "constraint JOB_EXEC_PARAMS_FK";
    private static final String SCRIPT = "org/springframework/batch/core/schema-%s.sql";

    /** What Spring Batch makes without a key on MySQL has one from the start, since some servers take no other table. */
    private static String withPrimaryKeys(String script) {
        return script.contains(UNIQUE)
                ? script.replace(UNIQUE, "primary key (UNIQUE_KEY)")
                        .replace(PARAMETERS, "primary key (JOB_EXECUTION_ID, PARAMETER_NAME),\n\t" + PARAMETERS)
                : script;
    }

    @Override
    public void migrate(Context context) throws SQLException {
        Connection connection = context.getConnection();
        String product = connection.getMetaData().getDatabaseProductName().toLowerCase(Locale.ROOT);
        if (product.equals("mysql")) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("alter database character set utf8mb4 collate utf8mb4_0900_bin");
            }
        }
        String script;
        try {
            script = new ClassPathResource(SCRIPT.formatted(product)).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        byte[] withKeys = withPrimaryKeys(script).getBytes(StandardCharsets.UTF_8);
        ScriptUtils.executeSqlScript(connection, new ByteArrayResource(withKeys));
    }
}
