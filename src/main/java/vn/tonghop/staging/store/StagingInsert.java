package vn.tonghop.staging.store;

import java.sql.SQLException;
import vn.tonghop.finding.store.Parameters;
import vn.tonghop.staging.submission.StagedItem;

/** How one kind of item is inserted. */
record StagingInsert<T extends StagedItem>(Class<T> type, String table, String columns, Binder<T> binder) {

    /** Binds an item's fields. */
    interface Binder<T> {
        void bind(T item, Parameters parameters) throws SQLException;
    }

    /** An insert into all of these columns. */
    static <T extends StagedItem> StagingInsert<T> into(String table, String columns, Class<T> type, Binder<T> binder) {
        return new StagingInsert<>(type, table, columns, binder);
    }

    /** As a statement with parameters. */
    String sql() {
        return "insert into " + table + " (" + columns + ") values (" + columns.replaceAll("[^,]+", "?") + ")";
    }
}
