package vn.tonghop.operations.doctor;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.tonghop.database.LockHolder;
import vn.tonghop.operations.run.RunRecords;

/** The database: its tables of this program's version, text compared exactly, its clock, its lease, its last run. */
final class DatabaseCheck {

    private static final String COLLATION = "utf8mb4_0900_bin";
    private static final Duration LARGEST_SKEW = Duration.ofMinutes(2);

    private final JdbcTemplate jdbc;
    private final Flyway flyway;
    private final Clock machine;

    DatabaseCheck(JdbcTemplate jdbc, Flyway flyway, Clock machine) {
        this.jdbc = jdbc;
        this.flyway = flyway;
        this.machine = machine;
    }

    /** Looks; the flag tells whether the tables are such that the rest can be looked at. */
    boolean look(List<Remark> remarks) throws SQLException {
        String product = Objects.requireNonNull(jdbc.execute((java.sql.Connection c) ->
                c.getMetaData().getDatabaseProductName() + " " + c.getMetaData().getDatabaseProductVersion()));
        remarks.add(Remark.good("database", "product", product));
        boolean current = schema(remarks);
        if (product.startsWith("MySQL")) {
            server(remarks);
        }
        if (current) {
            lease(remarks);
            lastRun(remarks);
        }
        return current;
    }

    private boolean schema(List<Remark> remarks) {
        MigrationInfo now = flyway.info().current();
        List<MigrationInfo> pending = List.of(flyway.info().pending());
        String version = now == null ? "0" : String.valueOf(now.getVersion());
        if (now == null) {
            remarks.add(Remark.note("schema", "empty"));
        } else if (!pending.isEmpty()) {
            remarks.add(Remark.note("schema", "older", "version", version));
        } else if (now.getState().isApplied() && !now.getState().isResolved()) {
            remarks.add(Remark.bad("schema", "newer", "version", version));
        } else {
            remarks.add(Remark.good("schema", "version", version));
        }
        return now != null && pending.isEmpty();
    }

    /** Flyway makes its own record before the database has its collation; no text of the units stands in it. */
    private void server(List<Remark> remarks) {
        List<String> others = jdbc.queryForList(
                "select concat(table_name, ' ', table_collation) from information_schema.tables"
                        + " where table_schema = database() and table_collation <> ?"
                        + " and table_name <> 'flyway_schema_history'",
                String.class,
                COLLATION);
        remarks.add(
                others.isEmpty()
                        ? Remark.good("collation", "collation", COLLATION)
                        : Remark.bad("collation", "differs", "table", others.get(0), "collation", COLLATION));
        LocalDateTime there = jdbc.queryForObject("select utc_timestamp(3)", LocalDateTime.class);
        Duration skew = Duration.between(Objects.requireNonNull(there).toInstant(ZoneOffset.UTC), machine.instant());
        String seconds = String.valueOf(skew.abs().toSeconds());
        remarks.add(
                skew.abs().compareTo(LARGEST_SKEW) > 0
                        ? Remark.bad("clock-server", "differs", "seconds", seconds)
                        : Remark.good("clock-server", "seconds", seconds));
        String encrypted = jdbc.queryForList("show session status like 'Ssl_cipher'").stream()
                .map(row -> String.valueOf(row.get("Value")))
                .findFirst()
                .orElse("");
        remarks.add(encrypted.isEmpty() ? Remark.note("tls", "plain") : Remark.good("tls", "cipher", encrypted));
        Integer infile = jdbc.queryForObject("select @@global.local_infile", Integer.class);
        if (infile != null && infile == 0) {
            remarks.add(Remark.note("local-infile", "off"));
        }
    }

    private void lease(List<Remark> remarks) {
        List<String> holders = RunRecords.leaseHolders(jdbc);
        if (holders.isEmpty()) {
            remarks.add(Remark.good("lease"));
            return;
        }
        LockHolder holder = LockHolder.parse(holders.get(0));
        boolean dead = holder != null && holder.isDeadProcessOfThisHost();
        remarks.add(Remark.note("lease", dead ? "dead" : "held", "holder", holders.get(0)));
    }

    private void lastRun(List<Remark> remarks) {
        try {
            RunRecords records = new RunRecords(jdbc);
            List<RunRecords.Run> runs = records.all();
            if (runs.isEmpty()) {
                remarks.add(Remark.note("last-run", "none"));
                return;
            }
            RunRecords.Run last = runs.get(0);
            String[] values = {
                "run",
                String.valueOf(last.run()),
                "started",
                Remark.when(last.startedUtc().toInstant(ZoneOffset.UTC))
            };
            boolean ahead = last.startedUtc()
                    .toInstant(ZoneOffset.UTC)
                    .isAfter(machine.instant().plus(LARGEST_SKEW));
            remarks.add(
                    ahead
                            ? Remark.bad("last-run", "ahead", values)
                            : last.status().equals("COMPLETED")
                                    ? Remark.good("last-run", values)
                                    : Remark.bad("last-run", "not-completed", values));
        } catch (DataAccessException e) {
            remarks.add(Remark.bad("database", "unavailable", "found", String.valueOf(e.getMessage())));
        }
    }
}
