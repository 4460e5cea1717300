package vn.tonghop.database;

import java.nio.file.Path;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** An embedded database in memory with the program's tables, gone when it is closed. */
public final class ScratchDatabase implements AutoCloseable {

    private static final String OPTIONS =
            ";MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE;DB_CLOSE_DELAY=-1";

    private final JdbcTemplate jdbc;

    /** @param folder whose name becomes the database's */
    public ScratchDatabase(Path folder) {
        DriverManagerDataSource source = new DriverManagerDataSource("jdbc:h2:mem:" + folder.getFileName() + OPTIONS);
        Schema.migrate(source);
        jdbc = new JdbcTemplate(source);
    }

    public JdbcTemplate jdbc() {
        return jdbc;
    }

    @Override
    public void close() {
        jdbc.execute("shutdown");
    }
}
