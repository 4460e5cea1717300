package vn.tonghop.staging;

import java.sql.SQLException;

/** How one kind of item is inserted. */
record StagingInsert<T extends StagedItem>(Class<T> type, String sql, Binder<T> binder) {

    /** Binds an item's fields. */
    interface Binder<T> {
        void bind(T item, StagedItemWriter.Parameters parameters) throws SQLException;
    }

    /** An insert into all of these columns. */
    static <T extends StagedItem> StagingInsert<T> into(String table, String columns, Class<T> type, Binder<T> binder) {
        String marks = columns.replaceAll("[^,]+", "?");
        return new StagingInsert<>(type, "insert into " + table + " (" + columns + ") values (" + marks + ")", binder);
    }
}
