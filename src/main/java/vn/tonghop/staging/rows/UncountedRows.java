package vn.tonghop.staging.rows;

import java.util.List;
import vn.tonghop.staging.submission.StagedItem;

/** What the row account says of the rows below the headers that were not loaded. */
public final class UncountedRows {

    private UncountedRows() {}

    /** Those of one sheet as it is staged, from its items. */
    public static List<UncountedRun> of(StagedItem.SheetStaged sheet, List<StagedItem.RowAccount> accounts) {
        return accounts.stream()
                .filter(account -> !sheet.form().isEmpty())
                .filter(account -> UncountedRun.isTold(account.firstRow(), sheet.headerRow(), account.reason()))
                .map(account -> new UncountedRun(sheet.name(), account.firstRow(), account.lastRow(), account.reason()))
                .toList();
    }
}
