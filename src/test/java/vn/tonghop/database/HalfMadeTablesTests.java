package vn.tonghop.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Tables whose making was cut short: a change of tables commits statement by statement on both databases. */
@SuppressWarnings("NullAway.Init") // set before each test
class HalfMadeTablesTests {

    @TempDir
    private Path folder;

    private DriverManagerDataSource source;

    @BeforeEach
    void cutShortInVersionFour() {
        source = new DriverManagerDataSource("jdbc:h2:file:" + folder.resolve("tonghop")
                + ";MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE");
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/migration")
                .javaMigrations(new V1__Batch_tables())
                .target("3")
                .load()
                .migrate();
        new JdbcTemplate(source).execute("alter table form_result add column staged_verdict varchar(24) null");
    }

    @Test
    void areMadeAnewWhereTheyHoldNothing() {
        Schema.migrate(source);
        assertThat(Schema.isCurrent(source)).isTrue();
    }

    @Test
    void areLeftToPeopleWhereTheyHoldSomething() {
        new JdbcTemplate(source)
                .update("insert into pipeline_run (run_no, started_at, os_account) values (1, '2023-12-14', 'x')");
        assertThatThrownBy(() -> Schema.migrate(source)).isInstanceOf(FlywayException.class);
        assertThat(new JdbcTemplate(source).queryForObject("select count(*) from pipeline_run", Long.class))
                .isEqualTo(1);
        assertThat(folder.toFile().list()).anyMatch(name -> name.matches("before-\\d+\\.zip"));
    }
}
