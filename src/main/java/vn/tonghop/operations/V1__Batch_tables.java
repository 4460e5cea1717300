package vn.tonghop.operations;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;

/**
 * The job repository's own tables, by the script that Spring Batch ships for the database at hand, so that rows, reader
 * position and step state commit together. On MySQL text compares and sorts by code point from here on, as it does
 * in H2: lists in documents and in sealed inputs stand in the order in which text sorts.
 */
@SuppressWarnings("checkstyle:TypeName")
public class V1__Batch_tables extends BaseJavaMigration {

    private static final String SCRIPT = "org/springframework/batch/core/schema-%s.sql";

    @Override
    public void migrate(Context context) throws SQLException {
        Connection connection = context.getConnection();
        String product = connection.getMetaData().getDatabaseProductName().toLowerCase(Locale.ROOT);
        if (product.equals("mysql")) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("alter database character set utf8mb4 collate utf8mb4_0900_bin");
            }
        }
        ScriptUtils.executeSqlScript(connection, new ClassPathResource(SCRIPT.formatted(product)));
    }
}
