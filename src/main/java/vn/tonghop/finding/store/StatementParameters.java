package vn.tonghop.finding.store;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** The parameters of one row of a prepared statement. */
public final class StatementParameters implements Parameters {

    private final PreparedStatement statement;
    private int index;

    public StatementParameters(PreparedStatement statement) {
        this.statement = statement;
    }

    @Override
    public Parameters add(@Nullable Object... values) throws SQLException {
        for (Object value : values) {
            statement.setObject(++index, value);
        }
        return this;
    }
}
