package vn.tonghop.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a MySQL server refuses is told by its cause, each with what to do. */
class ServerRefusalsTests {

    private static final String PASSWORD = "Thử-" + UUID.randomUUID();

    private final String name =
            "it_" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
    private Properties before = new Properties();

    @TempDir
    private Path folder;

    @BeforeEach
    void makesAnAccountAndAHome() throws SQLException {
        assumeTrue(System.getenv("IT_DB_URL") != null, "IT_DB_URL names no MySQL server");
        execute(
                "create database " + name + " character set utf8mb4 collate utf8mb4_0900_bin",
                "create user " + name + " identified by '" + PASSWORD + "'",
                "grant select, insert, update, delete, create, alter, drop, index, references on " + name + ".* to "
                        + name);
        assertThat(give("init").code()).isZero();
        before = (Properties) System.getProperties().clone();
        System.setProperty("spring.profiles.active", "mysql");
        System.setProperty("spring.datasource.url", System.getenv("IT_DB_URL") + name);
        System.setProperty("spring.datasource.username", name);
        System.setProperty("spring.datasource.password", PASSWORD);
        System.setProperty("tonghop.database.connect-within", "2s");
    }

    @AfterEach
    void dropsThem() throws SQLException {
        if (System.getenv("IT_DB_URL") != null) {
            System.setProperties(before);
            execute("alter database " + name + " read only = 0", "drop database " + name, "drop user " + name);
        }
    }

    @Test
    void namesAPasswordThatHasExpired() throws SQLException {
        execute("alter user " + name + " password expire");
        isTold("hết hạn", "ALTER USER");
    }

    @Test
    void namesAPasswordThatIsWrong() {
        System.setProperty("spring.datasource.password", "khác");
        isTold("sai tên, sai mật khẩu", "TONGHOP_DB_USER");
    }

    @Test
    void namesADatabaseThatTakesNoWrites() throws SQLException {
        assertThat(give("status").code()).isZero();
        execute("alter database " + name + " read only = 1");
        assertThat(give("run").err()).contains("chỉ đọc");
    }

    @Test
    void namesAServerThatHasNoConnectionLeft() throws SQLException {
        execute("alter user " + name + " with max_user_connections 1");
        try (Connection held = DriverManager.getConnection(System.getenv("IT_DB_URL") + name, name, PASSWORD)) {
            assertThat(held.isValid(1)).isTrue();
            isTold("không còn chỗ", "max_connections");
        }
    }

    private void isTold(String cause, String remedy) {
        Said status = give("status");
        assertThat(status.code()).as(status.err()).isEqualTo(1);
        assertThat(status.err()).contains(cause, remedy);
        Said doctor = give("doctor");
        assertThat(doctor.code()).isEqualTo(3);
        assertThat(doctor.out()).contains(cause, remedy);
    }

    private Said give(String command) {
        return Said.tonghop(command, "--home", folder.resolve("home").toString());
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
