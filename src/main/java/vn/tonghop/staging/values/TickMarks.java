package vn.tonghop.staging.values;

import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tonghop.catalogue.Folding;
import vn.tonghop.catalogue.SheetWords;
import vn.tonghop.reading.CellContent;
import vn.tonghop.reading.SourceCell;
import vn.tonghop.reading.Visible;

/**
 * Watches a column of marks for crosses. A cross says yes where all say it so; beside ticks or letters it may say no, and nobody
 * can tell from the file.
 */
public final class TickMarks {

    /** The box that Word ticks with a cross: as good as a letter x. */
    private static final String TICKED_BOX = "☒";

    /** Typed for an x. */
    private static final String LETTER_LIKE = "×";

    private final Set<String> crosses;
    private @Nullable String firstCross;
    private String cross = "";
    private boolean lettered;
    private boolean ticked;

    public TickMarks(SheetWords words) {
        crosses = words.crosses().stream().collect(Collectors.toUnmodifiableSet());
    }

    /** Notes a cell that says yes. */
    public void note(CellContent content, int column, int row) {
        String mark = Visible.of(CellText.of(content)).strip();
        if (!crosses.contains(mark)) {
            boolean sign = !mark.equals(LETTER_LIKE) && Folding.fold(mark).isEmpty();
            ticked |= sign;
            lettered |= !sign;
        } else if (firstCross == null) {
            firstCross = SourceCell.name(column, row);
            cross = mark;
        }
    }

    public boolean areMixed() {
        return firstCross != null && (ticked || (lettered && !cross.equals(TICKED_BOX)));
    }

    /** Where the first cross stands. */
    @Nullable
    public String firstCell() {
        return firstCross;
    }

    /** The first cross. */
    public String cross() {
        return cross;
    }
}
