package vn.tonghop.database;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import vn.tonghop.settings.AtLeast;

/**
 * How long the program waits for a database that may never answer.
 *
 * @param connectWithin until a connection is made
 * @param lookWithin until a command that only looks has an answer
 * @param workWithin until a run or decision has one: loading a large register and bringing tables up to date take their time
 */
@ConfigurationProperties("tonghop.database")
public record DatabaseSettings(
        @AtLeast("1s") @DefaultValue("10s") Duration connectWithin,
        @AtLeast("1s") @DefaultValue("30s") Duration lookWithin,
        @AtLeast("1s") @DefaultValue("15m") Duration workWithin) {

    private static final String MYSQL = "jdbc:mysql:";
    private static final String CONNECT = "connectTimeout";
    private static final String READ = "socketTimeout";

    /** Bounds what a pool waits for that has not been used; what the department has set itself stays. */
    void bound(HikariDataSource pool, boolean looking) {
        if (String.valueOf(pool.getJdbcUrl()).startsWith(MYSQL)) {
            pool.getDataSourceProperties().putIfAbsent(CONNECT, String.valueOf(connectWithin.toMillis()));
            Duration patience = looking ? lookWithin : workWithin;
            pool.getDataSourceProperties().putIfAbsent(READ, String.valueOf(patience.toMillis()));
        }
        pool.setConnectionTimeout(connectWithin.toMillis());
    }
}
