package vn.tonghop.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The first start on a MySQL server, where something is amiss: it is told, and the next start goes well. */
class FirstStartOnServerTests {

    private static final List<String> RIGHTS =
            List.of("select", "insert", "update", "delete", "create", "alter", "drop", "index", "references");
    private static final String PASSWORD = "Thử-" + UUID.randomUUID();

    private final String name =
            "it_" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);

    @BeforeEach
    void makeAccount() {
        assumeTrue(System.getenv("IT_DB_URL") != null, "IT_DB_URL names no MySQL server");
        administrator().execute("create database " + name);
        administrator().execute("create user " + name + " identified by '" + PASSWORD + "'");
    }

    @AfterEach
    void dropAccount() {
        if (System.getenv("IT_DB_URL") != null) {
            administrator().execute("drop database " + name);
            administrator().execute("drop user " + name);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"select", "insert", "update", "delete", "create", "alter", "drop", "index", "references"})
    void namesTheRightThatIsMissingAndMakesNothing(String missing) {
        List<String> granted = new ArrayList<>(RIGHTS);
        granted.remove(missing);
        grant(granted);
        assertThatThrownBy(() -> Schema.migrate(account()))
                .isInstanceOfSatisfying(
                        MissingRightsException.class,
                        e -> assertThat(e.rights()).containsExactly(missing.toUpperCase(Locale.ROOT)));
        assertThat(tables()).isEmpty();
        grant(RIGHTS);
        Schema.migrate(account());
        assertThat(Schema.isCurrent(account())).isTrue();
    }

    @Test
    void namesAllRightsOfAnAccountThatMayOnlyRead() {
        grant(List.of("select"));
        assertThatThrownBy(() -> Schema.migrate(account()))
                .isInstanceOfSatisfying(
                        MissingRightsException.class,
                        e -> assertThat(e.rights())
                                .containsExactly("INSERT", "UPDATE", "DELETE", "CREATE", "ALTER", "DROP", "INDEX"));
    }

    @Test
    void makesTablesWithKeysWhereTheServerTakesNoOthers() throws SQLException {
        grant(RIGHTS);
        DriverManagerDataSource insisting = new DriverManagerDataSource(
                url() + "?sessionVariables=sql_require_primary_key=ON",
                administratorName(),
                System.getenv().getOrDefault("IT_DB_PASSWORD", ""));
        Schema.migrate(insisting);
        assertThat(withoutKey()).isEmpty();
        try (Connection connection = insisting.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "insert into BATCH_JOB_INSTANCE (JOB_INSTANCE_ID, JOB_NAME, JOB_KEY) values (1, 'x', 'y')");
        }
    }

    @Test
    void givesKeysToTablesThatWereMadeWithout() {
        grant(RIGHTS);
        Schema.migrate(account());
        administrator().execute("alter table " + name + ".BATCH_JOB_INSTANCE_SEQ drop primary key");
        administrator().execute("delete from " + name + ".flyway_schema_history where version = '23'");
        assertThat(withoutKey()).containsExactly("BATCH_JOB_INSTANCE_SEQ");
        Flyway.configure()
                .dataSource(account())
                .locations("classpath:db/migration")
                .javaMigrations(new V1__Batch_tables(), new V23__Primary_keys())
                .outOfOrder(true)
                .load()
                .migrate();
        assertThat(withoutKey()).isEmpty();
    }

    @Test
    void makesHalfMadeTablesAnewAndLeavesOthersTablesAlone() {
        grant(RIGHTS);
        halfMade();
        administrator().execute("create table " + name + ".of_somebody_else (id int primary key)");
        Schema.migrate(account());
        assertThat(Schema.isCurrent(account())).isTrue();
        assertThat(tables()).contains("of_somebody_else");
    }

    @Test
    void leavesHalfMadeTablesThatHoldSomethingToPeople() {
        grant(RIGHTS);
        halfMade();
        new JdbcTemplate(account())
                .update("insert into pipeline_run (run_no, started_at, os_account) values (1, '2023-12-14', 'x')");
        assertThatThrownBy(() -> Schema.migrate(account())).isInstanceOf(FlywayException.class);
        assertThat(tables()).contains("pipeline_run");
    }

    private void halfMade() {
        Flyway.configure()
                .dataSource(account())
                .locations("classpath:db/migration")
                .javaMigrations(new V1__Batch_tables())
                .target("3")
                .load()
                .migrate();
        new JdbcTemplate(account()).execute("alter table form_result add column staged_verdict varchar(24) null");
    }

    private void grant(List<String> rights) {
        administrator().execute("grant " + String.join(", ", rights) + " on " + name + ".* to " + name);
    }

    private List<String> tables() {
        return administrator()
                .queryForList(
                        "select table_name from information_schema.tables where table_schema = ?", String.class, name);
    }

    private List<String> withoutKey() {
        return administrator()
                .queryForList(
                        "select t.table_name from information_schema.tables t where t.table_schema = ? and not exists"
                                + " (select 1 from information_schema.table_constraints c where c.table_schema ="
                                + " t.table_schema and c.table_name = t.table_name and c.constraint_type ="
                                + " 'PRIMARY KEY')",
                        String.class,
                        name);
    }

    private DriverManagerDataSource account() {
        return new DriverManagerDataSource(url() + "?sslMode=DISABLED&allowPublicKeyRetrieval=true", name, PASSWORD);
    }

    private String url() {
        return System.getenv("IT_DB_URL") + name;
    }

    private static String administratorName() {
        return System.getenv().getOrDefault("IT_DB_USER", "root");
    }

    private static JdbcTemplate administrator() {
        return new JdbcTemplate(new DriverManagerDataSource(
                System.getenv("IT_DB_URL"), administratorName(), System.getenv().getOrDefault("IT_DB_PASSWORD", "")));
    }
}
