package vn.tonghop.database;

import java.util.Objects;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;

/** Transactions that a process under a lease commits only while it holds it. */
final class LeasedTransactions extends JdbcTransactionManager {

    private static final long serialVersionUID = 1L;

    private final transient RunLock lock;

    LeasedTransactions(DataSource database, RunLock lock) {
        super(database);
        this.lock = lock;
    }

    /** Whether this thread is in a transaction of the database's; steps that commit their own work have one that is none. */
    boolean areUnderWay() {
        return isExistingTransaction(doGetTransaction());
    }

    @Override
    protected void doCommit(DefaultTransactionStatus status) {
        if (!status.isReadOnly()) {
            lock.requireHeldUntilCommit(new JdbcTemplate(Objects.requireNonNull(getDataSource())));
        }
        super.doCommit(status);
    }
}
