package vn.tonghop.database;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Connections to a MySQL server on this machine: plain where server and account take them, since what does not leave the
 * machine needs no encryption and the first compiler encrypts slowly; encrypted where either insists.
 */
public final class NearbyServer extends DriverManagerDataSource {

    private static final String ENCRYPTION = "sslMode";
    private static final String UNSAID = "AUTO";
    private static final Pattern NEARBY =
            Pattern.compile("jdbc:mysql://(?:localhost|127(?:\\.\\d{1,3}){3}|\\[::1])(?::\\d+)?(?:[/?].*)?");

    /** The account must encrypt (or its password is wrong), or the whole server insists on it. */
    private static final Set<Integer> INSISTS = Set.of(1045, 3159);

    private volatile boolean insists;

    private NearbyServer(String url, Properties properties) {
        super(url, properties);
    }

    /**
     * Replaces {@code sslMode=AUTO} in a pool that has not been used: a server on this machine is asked plainly first, any
     * other encrypts where it can.
     */
    static void settle(HikariDataSource pool) {
        if (UNSAID.equals(pool.getDataSourceProperties().getProperty(ENCRYPTION))) {
            pool.addDataSourceProperty(ENCRYPTION, "PREFERRED");
            if (isNearby(pool.getJdbcUrl())) {
                pool.setDataSource(new NearbyServer(pool.getJdbcUrl(), pool.getDataSourceProperties()));
            }
        }
    }

    /** Whether a URL names this machine by a name or address that is never another's. */
    public static boolean isNearby(String url) {
        return NEARBY.matcher(url).matches();
    }

    /** The pool says how long a server may take to let somebody in; the driver asks its manager. */
    @Override
    public void setLoginTimeout(int seconds) {
        DriverManager.setLoginTimeout(seconds);
    }

    @Override
    protected Connection getConnectionFromDriverManager(String url, Properties properties) throws SQLException {
        if (!insists) {
            Properties plain = new Properties();
            plain.putAll(properties);
            plain.setProperty(ENCRYPTION, "DISABLED");
            // Where the server does not remember the password it is asked for the key that the password is sent with.
            plain.setProperty("allowPublicKeyRetrieval", "true");
            try {
                return super.getConnectionFromDriverManager(url, plain);
            } catch (SQLException e) {
                if (!INSISTS.contains(e.getErrorCode())) {
                    throw e;
                }
                insists = true;
            }
        }
        return super.getConnectionFromDriverManager(url, properties);
    }
}
