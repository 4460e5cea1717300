package vn.tonghop.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;

/**
 * The rights that making tables on a MySQL server takes, asked for before the first is made: a server looks at rights before
 * it looks for tables, so that statements about a table that does not exist tell them and change nothing. What a table may
 * refer to is the one exception: that is tried with two empty ones, which go again at once.
 */
final class TableRights {

    private static final String NONE = "tonghop_no_such_table";
    /** Access to the database, a command or a column denied. */
    private static final Set<Integer> DENIED = Set.of(1044, 1142, 1143);

    private static final Map<String, String> NEEDED = new LinkedHashMap<>();

    static {
        NEEDED.put("SELECT", "select count(*) from " + NONE);
        NEEDED.put("INSERT", "insert into " + NONE + " (id) values (1)");
        NEEDED.put("UPDATE", "update " + NONE + " set id = 1");
        NEEDED.put("DELETE", "delete from " + NONE);
        NEEDED.put("CREATE", "create table " + NONE + "_2 like " + NONE);
        NEEDED.put("ALTER", "alter table " + NONE + " add column other int");
        NEEDED.put("DROP", "drop table " + NONE);
        NEEDED.put("INDEX", "create index i on " + NONE + " (id)");
    }

    private TableRights() {}

    /**
     * Refuses where one is missing.
     *
     * @throws MissingRightsException then
     */
    static void require(DataSource source) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            if (connection.getMetaData().getDatabaseProductName().equals("MySQL")) {
                List<String> missing = missing(statement);
                if (!missing.isEmpty()) {
                    throw new MissingRightsException(
                            missing, connection.getMetaData().getUserName(), connection.getCatalog());
                }
            }
        }
    }

    /** A table cannot be made like one that may not be read, so that nothing is said of that while reading is denied. */
    private static List<String> missing(Statement statement) {
        List<String> missing = new ArrayList<>();
        NEEDED.forEach((right, sql) -> {
            try {
                statement.execute(sql);
            } catch (SQLException e) {
                boolean ofAnother = !right.equals("SELECT")
                        && String.valueOf(e.getMessage()).startsWith("SELECT");
                if (DENIED.contains(e.getErrorCode()) && !ofAnother) {
                    missing.add(right);
                }
            }
        });
        return missing.isEmpty() && mayNotRefer(statement) ? List.of("REFERENCES") : missing;
    }

    private static boolean mayNotRefer(Statement statement) {
        String child =
                "create table " + NONE + "_3 (id int primary key, foreign key (id) references " + NONE + "_2 (id))";
        try {
            try {
                statement.execute("create table " + NONE + "_2 (id int primary key)");
                statement.execute(child);
                return false;
            } finally {
                statement.execute("drop table if exists " + NONE + "_3, " + NONE + "_2");
            }
        } catch (SQLException e) {
            return DENIED.contains(e.getErrorCode());
        }
    }
}
