package vn.tonghop.staging;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tonghop.catalogue.DataForm;
import vn.tonghop.reading.SourceRow;
import vn.tonghop.staging.headers.HeaderMatch;

/**
 * Holds back the rows of a table of indicators as long as none of them states anything: a pre-filled form that comes back as it
 * was handed out is empty, not wrong in every cell.
 */
final class UnfilledRows {

    private static final List<String> STATEMENTS = List.of("period", "cumulative", "percent", "estimate", "note");
    /** Of fewer rows each blank cell is named. */
    private static final int FEWEST = 3;

    private static final int MOST = 1000;
    private final List<SourceRow> held = new ArrayList<>();
    private @Nullable HeaderMatch header;

    /** Begins to hold back the rows below this header, where its form is handed out pre-filled. */
    void below(HeaderMatch found) {
        header = found.form().kind() == DataForm.Kind.INDICATORS ? found : null;
    }

    /** Passes the row on, with those before it once one of them says something. */
    void pass(SourceRow row, TableReader table) {
        HeaderMatch holding = header;
        if (holding != null && held.size() < MOST && isUnfilled(row, holding)) {
            held.add(row);
            return;
        }
        release(table);
        table.accept(row);
    }

    /** Passes on what is held back at the end of the table. */
    void end(TableReader table) {
        if (held.size() < FEWEST) {
            release(table);
        }
        held.forEach(table::acceptUnfilled);
        held.clear();
    }

    private void release(TableReader table) {
        header = null;
        held.forEach(table::accept);
        held.clear();
    }

    private static boolean isUnfilled(SourceRow row, HeaderMatch header) {
        return STATEMENTS.stream().allMatch(key -> {
            Integer column = header.column(key);
            return column == null || row.at(column) == null;
        });
    }
}
