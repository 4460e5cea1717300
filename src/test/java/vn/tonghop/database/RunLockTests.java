package vn.tonghop.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TimeZone;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.batch.infrastructure.support.transaction.ResourcelessTransactionManager;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tonghop.home.SafeFiles;
import vn.tonghop.operations.DecidingHome;
import vn.tonghop.operations.TestDatabase;

/** The lease of a run by the database's clock, and what becomes of whoever has been overtaken. */
class RunLockTests {

    private static final String OTHER = "another-machine//pid:[1] 4711 1";
    private static final long A_DAY = 86_400;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void letsNobodyInWhileAnotherMachineHoldsIt(TestDatabase database) throws Exception {
        try (DecidingHome home = new DecidingHome(folder.resolve("home"), database)) {
            home.run("2023-10");
            lay(home.jdbc(), OTHER, 30, 20);
            assertThat(home.get(RunLock.class).during(() -> "in")).isEmpty();
            lay(home.jdbc(), OTHER, 30, 0);
            assertThat(home.get(RunLock.class).during(() -> "in")).contains("in");
            assertThat(home.get(RunLock.class).holders()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void countsALeaseThatIsLongerThanLeasesAreAsNone(TestDatabase database) throws Exception {
        try (DecidingHome home = new DecidingHome(folder.resolve("home"), database)) {
            home.run("2023-10");
            lay(home.jdbc(), OTHER, 30, 3650 * A_DAY);
            assertThat(home.get(RunLock.class).holders()).isEmpty();
            assertThat(home.get(RunLock.class)
                            .during(() -> home.get(RunLock.class).holders()))
                    .contains(List.of(LockHolder.current().toString()));
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void isTheSameInEveryTimeZone(TestDatabase database) throws Exception {
        TimeZone zone = TimeZone.getDefault();
        try (DecidingHome home = new DecidingHome(folder.resolve("home"), database)) {
            home.run("2023-10");
            for (String other : List.of("Asia/Ho_Chi_Minh", "America/New_York", "UTC")) {
                TimeZone.setDefault(TimeZone.getTimeZone(other));
                RunLock second = new RunLock(home.get(DataSource.class), Duration.ofSeconds(30));
                assertThat(second.during(() -> home.get(RunLock.class).during(() -> "two")))
                        .as(other)
                        .contains(Optional.empty());
                assertThat(second.during(() -> "free")).as(other).contains("free");
            }
        } finally {
            TimeZone.setDefault(zone);
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void refusesEveryCommitOfWhoeverWasOvertaken(TestDatabase database) throws Exception {
        try (DecidingHome home = new DecidingHome(folder.resolve("home"), database)) {
            home.run("2023-10");
            long before = events(home);
            assertThat(home.get(RunLock.class).during(() -> {
                        overtake(home.jdbc());
                        assertThatThrownBy(() -> event(home, 1)).isInstanceOf(OvertakenException.class);
                        TransactionTemplate transaction =
                                new TransactionTemplate(home.get(PlatformTransactionManager.class));
                        assertThatThrownBy(() -> transaction.executeWithoutResult(s -> event(home, 2)))
                                .isInstanceOf(OvertakenException.class);
                        TransactionTemplate step = new TransactionTemplate(new ResourcelessTransactionManager());
                        step.executeWithoutResult(s -> {
                            home.jdbc().queryForList("select 1");
                            assertThatThrownBy(() -> event(home, 3)).isInstanceOf(OvertakenException.class);
                        });
                        return "refused";
                    }))
                    .contains("refused");
            assertThat(events(home)).isEqualTo(before);
            assertThat(home.get(RunLock.class).holders())
                    .as("the other's lease stands")
                    .containsExactly(OTHER);
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void letsNoFileTakeItsNameAfterThat(TestDatabase database) throws Exception {
        try (DecidingHome home = new DecidingHome(folder.resolve("home"), database)) {
            home.run("2023-10");
            RunLock lock = new RunLock(home.get(DataSource.class), Duration.ofNanos(1));
            Path file = folder.resolve("answer.json");
            lock.during(() -> {
                SafeFiles.write(file, out -> out.write('1'));
                overtake(home.jdbc());
                assertThatThrownBy(() -> SafeFiles.write(file, out -> out.write('2')))
                        .isInstanceOf(OvertakenException.class);
                return "";
            });
            assertThat(file).hasContent("1");
            try (Stream<Path> all = Files.list(folder)) {
                assertThat(all).hasSize(2);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void goesOnWhereItsLeaseHasEndedAndNobodyTookIt(TestDatabase database) throws Exception {
        try (DecidingHome home = new DecidingHome(folder.resolve("home"), database)) {
            home.run("2023-10");
            home.get(RunLock.class).during(() -> {
                new JdbcTemplate(home.get(DataSource.class)).update("update run_lease set ends_at = 1");
                event(home, 1);
                return "";
            });
            assertThat(events(home)).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void letsNobodyInWhileItsHolderIsAboutToCommit(TestDatabase database) throws Exception {
        try (DecidingHome home = new DecidingHome(folder.resolve("home"), database)) {
            home.run("2023-10");
            RunLock impatient = new RunLock(impatient(home.get(DataSource.class), database), Duration.ofSeconds(30));
            new TransactionTemplate(home.get(PlatformTransactionManager.class)).executeWithoutResult(transaction -> {
                home.jdbc().queryForList("select fence from run_lease for update");
                assertThatNoException()
                        .isThrownBy(
                                () -> assertThat(impatient.during(() -> "in")).isEmpty());
            });
            assertThat(impatient.during(() -> "in")).contains("in");
        }
    }

    /** Waits a second for a lock and no longer. */
    private static DataSource impatient(DataSource database, TestDatabase kind) {
        return new DelegatingDataSource(database) {
            @Override
            public Connection getConnection() throws SQLException {
                Connection connection = super.getConnection();
                try (Statement statement = connection.createStatement()) {
                    statement.execute(
                            kind == TestDatabase.MYSQL
                                    ? "set session innodb_lock_wait_timeout = 1"
                                    : "set lock_timeout 1000");
                }
                return connection;
            }
        };
    }

    private static void overtake(JdbcTemplate any) {
        JdbcTemplate jdbc = new JdbcTemplate(Objects.requireNonNull(any.getDataSource()));
        jdbc.update("update run_lease set fence = fence + 1, holder = ?, ends_at = unix_timestamp() + 20", OTHER);
    }

    private static void lay(JdbcTemplate jdbc, String holder, long lease, long from) {
        jdbc.update(
                "update run_lease set holder = ?, lease_seconds = ?, ends_at = unix_timestamp() + ?",
                holder,
                lease,
                from);
    }

    private static void event(DecidingHome home, int number) {
        home.jdbc()
                .update(
                        "insert into period_event (period, event_no, kind, actor, os_account, happened_at, detail)"
                                + " values ('2001-01', ?, 'test', 'x', 'x', '2023-01-01 00:00:00', '')",
                        number);
    }

    private static long events(DecidingHome home) {
        Long count =
                home.jdbc().queryForObject("select count(*) from period_event where period = '2001-01'", Long.class);
        return count == null ? 0 : count;
    }
}
