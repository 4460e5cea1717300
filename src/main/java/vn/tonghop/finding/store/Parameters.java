package vn.tonghop.finding.store;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** The fields of one row on their way into a table, given one after the other in the order of its columns. */
public interface Parameters {

    /**
     * Gives the next fields: strings, whole numbers, {@link java.math.BigDecimal}, {@link java.time.LocalDate}, booleans, null.
     *
     * @throws SQLException when the database refuses one
     */
    Parameters add(@Nullable Object... values) throws SQLException;
}
