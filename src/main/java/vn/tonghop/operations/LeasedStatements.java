package vn.tonghop.operations;

import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementCreator;
import org.springframework.jdbc.core.PreparedStatementSetter;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Statements of which a change that stands alone is a transaction too, so that its lease is looked at. */
final class LeasedStatements extends JdbcTemplate {

    private final TransactionTemplate transaction;

    LeasedStatements(DataSource database, PlatformTransactionManager transactions) {
        super(database);
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    protected int update(PreparedStatementCreator creator, @Nullable PreparedStatementSetter setter) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            return super.update(creator, setter);
        }
        Integer count = transaction.execute(status -> super.update(creator, setter));
        return count == null ? 0 : count;
    }
}
