package vn.tonghop.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.tonghop.home.SettableClock;
import vn.tonghop.operations.TestHome;
import vn.tonghop.operations.context.OpenContext;
import vn.tonghop.operations.run.RunOutcome;
import vn.tonghop.operations.run.RunReport;

/** On a MySQL server: tables by one account, runs by another that may only read and write rows; the line encrypted. */
class ServerAccountsTests {

    private static final String PASSWORD = "Thử-" + UUID.randomUUID();

    private final String name =
            "it_" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);

    @TempDir
    private java.nio.file.Path home;

    @BeforeEach
    void makeAccounts() throws SQLException {
        assumeTrue(System.getenv("IT_DB_URL") != null, "IT_DB_URL names no MySQL server");
        execute(
                "create database " + name + " character set utf8mb4 collate utf8mb4_0900_bin",
                "create user " + name + "_o identified by '" + PASSWORD + "'",
                "grant select, insert, update, delete, create, alter, drop, index, references on " + name + ".* to "
                        + name + "_o",
                "create user " + name + "_r identified by '" + PASSWORD + "' require ssl",
                "grant select, insert, update, delete on " + name + ".* to " + name + "_r");
    }

    @AfterEach
    void dropAccounts() throws SQLException {
        if (System.getenv("IT_DB_URL") != null) {
            execute("drop database " + name, "drop user " + name + "_o", "drop user " + name + "_r");
        }
    }

    @Test
    void runsUnderAnAccountThatMayOnlyReadAndWriteRows() throws Exception {
        try (OpenContext context = OpenContext.store(settings("_o", "PREFERRED"))) {
            context.get(JdbcTemplate.class).queryForObject("select count(*) from submission", Long.class);
        }
        SettableClock clock = new SettableClock(TestHome.AFTER_DECEMBER);
        try (OpenContext context = OpenContext.pipeline(settings("_r", "REQUIRED"), clock)) {
            RunReport report = context.run(TestHome.DECEMBER);
            assertThat(report.status()).as(report.toString()).isEqualTo(RunOutcome.COMPLETED);
            JdbcTemplate jdbc = context.get(JdbcTemplate.class);
            assertThat(jdbc.queryForMap("show session status like 'Ssl_cipher'").get("Value"))
                    .asString()
                    .isNotBlank();
            assertThat(jdbc.queryForObject("select current_user()", String.class))
                    .startsWith(name + "_r");
        }
    }

    @Test
    void encryptsWhereTheServerCan() {
        assertThat(cipher("_o")).isNotEmpty();
        assertThat(cipher("_r")).isNotEmpty();
    }

    private String cipher(String account) {
        try (OpenContext context = OpenContext.store(settings(account, "PREFERRED"))) {
            return String.valueOf(context.get(JdbcTemplate.class)
                    .queryForMap("show session status like 'Ssl_cipher'")
                    .get("Value"));
        }
    }

    @Test
    void refusesToGoOnWithoutEncryptionWhereItIsRequired() {
        assertThat(catchThrowable(
                        () -> OpenContext.store(settings("_r", "DISABLED")).close()))
                .hasStackTraceContaining("connect");
    }

    private List<String> settings(String account, String encryption) {
        return List.of(
                "--tonghop.home=" + home,
                "--tonghop.rest=0s",
                "--spring.profiles.active=mysql",
                "--spring.datasource.url=" + System.getenv("IT_DB_URL") + name,
                "--spring.datasource.username=" + name + account,
                "--spring.datasource.password=" + PASSWORD,
                "--spring.datasource.hikari.initialization-fail-timeout=1",
                "--spring.datasource.hikari.data-source-properties.sslMode=" + encryption);
    }

    private static void execute(String... statements) throws SQLException {
        String user = System.getenv().getOrDefault("IT_DB_USER", "root");
        String password = System.getenv().getOrDefault("IT_DB_PASSWORD", "");
        try (Connection connection = DriverManager.getConnection(System.getenv("IT_DB_URL"), user, password);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
