package vn.tonghop.staging.submission;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Accounts for every row of a sheet, from the first that is not blank to the last; gaps are structural. */
public final class RowLedger {

    private final String submission;
    private final int sheet;
    private final Consumer<StagedItem> out;
    private int lastRow;
    private int structural;
    private int loaded;
    private int rejected;
    private int ignored;
    private @Nullable RowBucket openBucket;
    private String openReason = "";
    private int openFirst;

    public RowLedger(String submission, int sheet, Consumer<StagedItem> out) {
        this.submission = submission;
        this.sheet = sheet;
        this.out = out;
    }

    /** A row whose typed row went to staging. */
    public void loaded(int row) {
        fillGap(row);
        close();
        loaded++;
        lastRow = row;
    }

    /** A row that was not loaded, and why. */
    public void account(int row, RowBucket bucket, String reason) {
        fillGap(row);
        extend(row, bucket, reason);
    }

    /** Ends the account. */
    public RowTally end() {
        close();
        return new RowTally(structural, loaded, rejected, ignored);
    }

    private void fillGap(int row) {
        if (lastRow > 0 && row > lastRow + 1) {
            int first = lastRow + 1;
            extend(first, RowBucket.STRUCTURAL, "blank");
            structural += row - 1 - first;
            lastRow = row - 1;
        }
    }

    private void extend(int row, RowBucket bucket, String reason) {
        if (openBucket != bucket || !openReason.equals(reason)) {
            close();
            openBucket = bucket;
            openReason = reason;
            openFirst = row;
        }
        switch (bucket) {
            case STRUCTURAL -> structural++;
            case REJECTED -> rejected++;
            case IGNORED -> ignored++;
        }
        lastRow = row;
    }

    private void close() {
        if (openBucket != null) {
            out.accept(new StagedItem.RowAccount(submission, sheet, openFirst, lastRow, openBucket, openReason));
            openBucket = null;
        }
    }
}
