package vn.tonghop.staging;

import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tonghop.catalogue.SheetWords;
import vn.tonghop.reading.CellContent;
import vn.tonghop.reading.SourceCell;
import vn.tonghop.reading.Visible;

/**
 * Watches a column of marks for ticks and crosses. A cross alone says yes, as x does; beside ticks it may say no, and nobody can
 * tell from the file.
 */
final class TickMarks {

    private static final String TICKS = "✓✔√☑✅";

    private final Set<String> crosses;
    private @Nullable String firstCross;
    private String cross = "";
    private boolean ticked;

    TickMarks(SheetWords words) {
        crosses = words.crosses().stream().collect(Collectors.toUnmodifiableSet());
    }

    void note(CellContent content, int column, int row) {
        if (!(content instanceof CellContent.Text text) || text.value().charAt(0) < '\u0080') {
            return;
        }
        String mark = Visible.of(text.value()).strip();
        ticked |= !mark.isEmpty() && TICKS.indexOf(mark.charAt(0)) >= 0;
        if (firstCross == null && crosses.contains(mark)) {
            firstCross = SourceCell.name(column, row);
            cross = mark;
        }
    }

    boolean areMixed() {
        return ticked && firstCross != null;
    }

    /** Where the first cross stands. */
    @Nullable
    String firstCell() {
        return firstCross;
    }

    /** The first cross. */
    String cross() {
        return cross;
    }
}
