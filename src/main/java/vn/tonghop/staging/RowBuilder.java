package vn.tonghop.staging;

import org.jspecify.annotations.Nullable;
import vn.tonghop.staging.submission.StagedItem;

/** Makes a typed row of the cells of a data row. */
interface RowBuilder {

    /** The typed row; null where the row is rejected, with its findings raised. */
    StagedItem.@Nullable TypedRow build(RowCells cells, StagedItem.RowKey key);
}
