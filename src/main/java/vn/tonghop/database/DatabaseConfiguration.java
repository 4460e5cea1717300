package vn.tonghop.database;

import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tonghop.home.TonghopProperties;

/**
 * The database, from the usual settings {@code spring.datasource}. Beans by hand: weighing what Spring Boot could do
 * instead takes a command longer than its own work.
 */
@Configuration(proxyBeanMethods = false)
public class DatabaseConfiguration {

    private static final String SETTINGS = "spring.datasource";

    /** The pool, on tables that are up to date. */
    @Bean
    HikariDataSource dataSource(Environment environment) {
        Binder settings = Binder.get(environment);
        boolean looking = settings.bind(EmbeddedDatabase.LOOKING, Boolean.class).orElse(false);
        HikariDataSource pool = pool(settings, looking);
        try {
            if (settings.bind("tonghop.look-only", Boolean.class).orElse(false) || Schema.isCurrent(pool)) {
                return pool;
            }
            if (!looking) {
                Schema.migrate(pool);
                return pool;
            }
            pool.close();
            try (HikariDataSource patient = pool(settings, false)) {
                Schema.migrate(patient);
            }
            return pool(settings, true);
        } catch (RuntimeException e) {
            pool.close();
            throw e;
        }
    }

    private static HikariDataSource pool(Binder settings, boolean looking) {
        HikariDataSource pool = settings.bindOrCreate(SETTINGS, DataSourceProperties.class)
                .initializeDataSourceBuilder()
                .type(HikariDataSource.class)
                .build();
        settings.bind(SETTINGS + ".hikari", Bindable.ofInstance(pool));
        settings.bindOrCreate("tonghop.database", DatabaseSettings.class).bound(pool, looking);
        return pool;
    }

    @Bean
    RunLock runLock(DataSource dataSource, TonghopProperties properties) {
        return new RunLock(dataSource, properties.lease());
    }

    @Bean
    LeasedTransactions transactionManager(DataSource dataSource, RunLock lock) {
        return new LeasedTransactions(dataSource, lock);
    }

    @Bean
    TransactionTemplate transactionTemplate(LeasedTransactions transactions) {
        return new TransactionTemplate(transactions);
    }

    @Bean
    JdbcTemplate jdbcTemplate(DataSource dataSource, LeasedTransactions transactions) {
        return new LeasedStatements(dataSource, transactions);
    }

    @Bean
    DatabaseServer databaseServer(JdbcTemplate jdbc) {
        return new DatabaseServer(jdbc);
    }
}
