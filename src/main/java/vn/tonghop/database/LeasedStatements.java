package vn.tonghop.database;

import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementCreator;
import org.springframework.jdbc.core.PreparedStatementSetter;
import org.springframework.transaction.support.TransactionTemplate;

/** Statements of which a change that stands alone is a transaction too, so that its lease is looked at. */
final class LeasedStatements extends JdbcTemplate {

    private final LeasedTransactions transactions;
    private final TransactionTemplate transaction;

    LeasedStatements(DataSource database, LeasedTransactions transactions) {
        super(database);
        this.transactions = transactions;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    protected int update(PreparedStatementCreator creator, @Nullable PreparedStatementSetter setter) {
        if (transactions.areUnderWay()) {
            return super.update(creator, setter);
        }
        Integer count = transaction.execute(status -> super.update(creator, setter));
        return count == null ? 0 : count;
    }
}
