package vn.tonghop.operations.doctor;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.springframework.dao.DataAccessException;
import vn.tonghop.database.DatabaseServer;
import vn.tonghop.database.LockHolder;
import vn.tonghop.database.RunLock;
import vn.tonghop.operations.run.RunStatus;
import vn.tonghop.operations.run.Runs;

/** The database: its tables of this program's version, text compared exactly, its clock, its lease, its last run. */
final class DatabaseCheck {

    private static final Duration LARGEST_SKEW = Duration.ofMinutes(2);

    private final DatabaseServer server;
    private final RunLock lock;
    private final Runs runs;
    private final Flyway flyway;
    private final ZoneId zone;
    private final Clock machine;

    DatabaseCheck(DatabaseServer server, RunLock lock, Runs runs, Flyway flyway, ZoneId zone, Clock machine) {
        this.server = server;
        this.lock = lock;
        this.runs = runs;
        this.flyway = flyway;
        this.zone = zone;
        this.machine = machine;
    }

    /** Looks; the flag tells whether the tables are such that the rest can be looked at. */
    boolean look(List<Remark> remarks) {
        String product = server.product();
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

    private void server(List<Remark> remarks) {
        List<String> others = server.otherCollations();
        String collation = DatabaseServer.COLLATION;
        remarks.add(
                others.isEmpty()
                        ? Remark.good("collation", "collation", collation)
                        : Remark.bad("collation", "differs", "table", others.get(0), "collation", collation));
        Duration skew = Duration.between(server.now(), machine.instant()).abs();
        String seconds = String.valueOf(skew.toSeconds());
        remarks.add(
                skew.compareTo(LARGEST_SKEW) > 0
                        ? Remark.bad("clock-server", "differs", "seconds", seconds)
                        : Remark.good("clock-server", "seconds", seconds));
        String cipher = server.cipher();
        remarks.add(cipher.isEmpty() ? Remark.note("tls", "plain") : Remark.good("tls", "cipher", cipher));
        if (!server.takesInfiles()) {
            remarks.add(Remark.note("local-infile", "off"));
        }
    }

    private void lease(List<Remark> remarks) {
        List<String> holders = lock.holders();
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
            Runs.Run last = runs.last().orElse(null);
            if (last == null) {
                remarks.add(Remark.note("last-run", "none"));
                return;
            }
            String[] values = {
                "run",
                String.valueOf(last.run()),
                "started",
                Remark.when(last.startedUtc().toInstant(ZoneOffset.UTC), zone)
            };
            boolean ahead = last.startedUtc()
                    .toInstant(ZoneOffset.UTC)
                    .isAfter(machine.instant().plus(LARGEST_SKEW));
            remarks.add(
                    ahead
                            ? Remark.bad("last-run", "ahead", values)
                            : last.status() == RunStatus.COMPLETED
                                    ? Remark.good("last-run", values)
                                    : Remark.bad("last-run", "not-completed", values));
        } catch (DataAccessException e) {
            remarks.add(Remark.bad("database", "unavailable", "found", String.valueOf(e.getMessage())));
        }
    }
}
