package vn.tonghop.staging;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.tonghop.finding.FindingCode;
import vn.tonghop.reading.SourceCell;
import vn.tonghop.reading.SourceRow;
import vn.tonghop.staging.headers.TableColumns;
import vn.tonghop.staging.submission.FindingSink;
import vn.tonghop.staging.submission.RowBucket;
import vn.tonghop.staging.submission.RowLedger;
import vn.tonghop.staging.submission.SheetContext;

/**
 * Keeps rows out that repeat another sheet's: a copy is asked about, never added. It looks at the first rows of a sheet before
 * any of them counts, and at runs of repeated rows after that; single rows that say little and happen to be alike count.
 */
final class CopyGuard {

    /** So many rows are looked at before the sheet is said to be a copy or none. */
    private static final int LOOKED_AT = 64;
    /** So many rows in a row, each different, are no accident. */
    private static final int RUN = 3;

    private final CopiedRows rows;
    private final TableColumns columns;
    private final Consumer<SourceRow> next;
    private final RowLedger ledger;
    private final Deque<Held> held = new ArrayDeque<>();
    private boolean looking = true;
    private boolean copying;
    private int repeated;
    private int firstRow;
    private int lastRow;
    private CopiedRows.@Nullable Place first;

    private record Held(SourceRow row, long key, CopiedRows.@Nullable Place place) {}

    /** @param next takes the rows that are no copies */
    CopyGuard(CopiedRows rows, TableColumns columns, RowLedger ledger, Consumer<SourceRow> next) {
        this.rows = rows;
        this.columns = columns;
        this.ledger = ledger;
        this.next = next;
    }

    void pass(SourceRow row) {
        long key = CopiedRows.key(row, columns);
        CopiedRows.Place place = key == 0 ? null : rows.note(key, row.number());
        if (!rows.isFurther()) {
            next.accept(row);
            return;
        }
        held.add(new Held(row, key, place));
        if (looking) {
            if (held.size() >= LOOKED_AT) {
                decide();
            }
        } else if (copying || place == null) {
            release();
        } else if (isRun()) {
            copying = true;
            release();
        }
    }

    /** Lets go of what is held and tells of copies. */
    void end(SheetContext context, FindingSink findings) {
        if (looking) {
            decide();
        }
        release();
        CopiedRows.Place original = first;
        if (original == null) {
            return;
        }
        findings.raise(FindingCode.ROWS_COPIED)
                .in(context)
                .key(context.sheetName() + "|" + firstRow)
                .cell(SourceCell.name(0, firstRow) + ":" + SourceCell.name(columns.last(), lastRow))
                .found(String.valueOf(repeated))
                .with("sheet", name(context.sheetName()))
                .with("otherSheet", name(original.sheet()))
                .with("count", repeated)
                .with("row", firstRow)
                .with("otherRow", original.row())
                .send();
    }

    private static String name(@Nullable String sheet) {
        return sheet == null ? "" : sheet;
    }

    private void decide() {
        looking = false;
        long known = held.stream().filter(h -> h.key != 0).count();
        long same = held.stream().filter(h -> h.place != null).count();
        Set<Long> different = new HashSet<>();
        held.stream().filter(h -> h.place != null).forEach(h -> different.add(h.key));
        boolean whole = same > 0 && same == known;
        boolean half = different.size() > 1 && same * 2 >= known;
        copying = whole || half || holdsRun();
        if (copying) {
            release();
        } else {
            releaseUpToRun();
        }
    }

    private boolean holdsRun() {
        Set<Long> run = new HashSet<>();
        for (Held each : held) {
            if (each.place == null) {
                run.clear();
            } else {
                run.add(each.key);
            }
            if (run.size() >= RUN) {
                return true;
            }
        }
        return false;
    }

    private boolean isRun() {
        Set<Long> different = new HashSet<>();
        held.forEach(h -> different.add(h.key));
        return different.size() >= RUN;
    }

    /** A run may go on behind the rows that were looked at. */
    private void releaseUpToRun() {
        Deque<Held> run = new ArrayDeque<>();
        Held last = held.pollLast();
        while (last != null && last.place != null) {
            run.addFirst(last);
            last = held.pollLast();
        }
        if (last != null) {
            held.addLast(last);
        }
        release();
        held.addAll(run);
    }

    private void release() {
        for (Held each = held.poll(); each != null; each = held.poll()) {
            if (each.place != null && (copying || CopiedRows.isSpecific(each.row, columns))) {
                leaveOut(each.row, each.place);
            } else {
                next.accept(each.row);
            }
        }
    }

    private void leaveOut(SourceRow row, CopiedRows.Place place) {
        if (first == null) {
            first = place;
            firstRow = row.number();
        }
        lastRow = row.number();
        repeated++;
        ledger.account(row.number(), RowBucket.IGNORED, "copied");
    }
}
