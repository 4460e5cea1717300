package vn.tonghop.staging.store;

import com.mysql.cj.conf.PropertyKey;
import com.mysql.cj.conf.RuntimeProperty;
import com.mysql.cj.jdbc.JdbcConnection;
import com.mysql.cj.jdbc.JdbcStatement;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.util.List;
import java.util.Set;
import org.springframework.dao.DataIntegrityViolationException;
import vn.tonghop.staging.submission.StagedItem;

/**
 * Loads rows into MySQL by {@code LOAD DATA LOCAL INFILE} from memory, inside the transaction of its connection. The driver
 * may send what it is given here and nothing else: the permission holds for the one statement, and while it holds, whatever
 * file the server asks for is this stream. For a data error or a row that is there already LOCAL only warns, so that any
 * warning and any row too few is thrown.
 */
final class LocalInfile {

    /** Disabled at the server, at the client, or unknown to it. */
    private static final Set<Integer> REFUSALS = Set.of(3948, 1148, 2068);

    /** Fewer rows are quicker as one insert. */
    private static final int FEWEST = 100;

    private volatile boolean refused;

    /** Whether so many rows are worth a try. */
    boolean suits(int rows) {
        return rows >= FEWEST && !refused;
    }

    /**
     * Loads rows.
     *
     * @return false when server or connection refuses to load so; then nothing was written, and it is not tried again
     * @throws DataIntegrityViolationException when a row was not taken as it is
     * @throws SQLException when the database fails
     */
    <T extends StagedItem> boolean load(Connection connection, StagingInsert<T> insert, List<StagedItem> items)
            throws SQLException {
        if (!connection.isWrapperFor(JdbcConnection.class)) {
            refused = true;
            return false;
        }
        JdbcConnection mysql = connection.unwrap(JdbcConnection.class);
        RuntimeProperty<Boolean> permission =
                mysql.getPropertySet().getBooleanProperty(PropertyKey.allowLoadLocalInfile);
        try (JdbcStatement statement = (JdbcStatement) mysql.createStatement();
                InputStream rows = new InfileRows<>(insert, items)) {
            boolean before = permission.getValue();
            statement.setLocalInfileInputStream(rows);
            permission.setValue(true);
            try {
                statement.execute(sql(insert));
            } finally {
                permission.setValue(before);
                statement.setLocalInfileInputStream(null);
            }
            check(insert, statement, items.size());
            return true;
        } catch (SQLException e) {
            if (!REFUSALS.contains(e.getErrorCode())) {
                throw e;
            }
            refused = true;
            return false;
        } catch (IOException e) {
            throw new SQLException(e);
        }
    }

    /** Hexadecimal literals mean the same in every SQL mode. */
    private static String sql(StagingInsert<?> insert) {
        return "load data local infile 'rows' into table " + insert.table() + " character set utf8mb4"
                + " fields terminated by X'09' escaped by X'5C' lines terminated by X'0A' (" + insert.columns() + ")";
    }

    private static void check(StagingInsert<?> insert, JdbcStatement statement, int rows) throws SQLException {
        SQLWarning warning = statement.getWarnings();
        long loaded = statement.getLargeUpdateCount();
        if (warning != null || loaded != rows) {
            throw new DataIntegrityViolationException(
                    loaded + " of " + rows + " rows were loaded into " + insert.table()
                            + (warning == null ? "" : ": " + warning.getMessage()),
                    warning);
        }
    }
}
