package vn.tonghop.database;

import java.sql.Connection;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the database says of itself: its product, how it compares text, its clock, whether it speaks in cipher. */
public final class DatabaseServer {

    /** Text is the same only where it is so letter by letter. */
    public static final String COLLATION = "utf8mb4_0900_bin";

    private final JdbcTemplate jdbc;

    DatabaseServer(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Its name and version. */
    public String product() {
        return Objects.requireNonNull(jdbc.execute((Connection c) ->
                c.getMetaData().getDatabaseProductName() + " " + c.getMetaData().getDatabaseProductVersion()));
    }

    /**
     * The tables, each with its collation, that compare text otherwise than {@link #COLLATION}. Flyway makes its own record
     * before the database has its collation; no text of the units stands in it.
     */
    public List<String> otherCollations() {
        return jdbc.queryForList("""
                select concat(table_name, ' ', table_collation) from information_schema.tables
                where table_schema = database() and table_collation <> ? and table_name <> 'flyway_schema_history'
                """, String.class, COLLATION);
    }

    /** The time by its own clock. */
    public Instant now() {
        return Objects.requireNonNull(jdbc.queryForObject("select utc_timestamp(3)", LocalDateTime.class))
                .toInstant(ZoneOffset.UTC);
    }

    /** The cipher of this connection; empty where it is plain. */
    public String cipher() {
        return jdbc.queryForList("show session status like 'Ssl_cipher'").stream()
                .map(row -> String.valueOf(row.get("Value")))
                .findFirst()
                .orElse("");
    }

    /** Whether it takes rows by {@code LOAD DATA LOCAL}. */
    public boolean takesInfiles() {
        Integer infile = jdbc.queryForObject("select @@global.local_infile", Integer.class);
        return infile == null || infile != 0;
    }
}
