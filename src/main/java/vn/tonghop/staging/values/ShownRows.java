package vn.tonghop.staging.values;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tonghop.reading.CellContent;
import vn.tonghop.reading.CellRange;
import vn.tonghop.reading.RowCursor;
import vn.tonghop.reading.ShownText;
import vn.tonghop.reading.SourceCell;
import vn.tonghop.reading.SourceRow;
import vn.tonghop.reading.Visible;

/**
 * A sheet's rows as a person reads them: cells that show nothing are blank, what is struck out stands beside the row, and the
 * quotes by which programs keep a number as text ({@code ="16"}) are off. Nearly all rows are given as they are.
 */
public record ShownRows(RowCursor stored) implements RowCursor {

    private static final String KEPT_AS_TEXT = "=\"";
    private static final char FIRST_ACCENTED = '\u00C0';
    private static final char FIRST_PUNCTUATION = '\u2000';

    @Override
    public @Nullable SourceRow next() throws IOException {
        SourceRow row = stored.next();
        while (row != null) {
            SourceRow shown = shown(row);
            if (!shown.cells().isEmpty() || !shown.asides().struck().isEmpty()) {
                return shown;
            }
            row = stored.next();
        }
        return null;
    }

    private static SourceRow shown(SourceRow row) {
        List<SourceCell> cells = row.cells();
        for (int i = 0; i < cells.size(); i++) {
            if (isSpecial(cells.get(i))) {
                return looked(row);
            }
        }
        return row;
    }

    private static boolean isSpecial(SourceCell cell) {
        if (!(cell.content() instanceof CellContent.Text text)) {
            return cell.struck();
        }
        return text.runs().changeWhatIsRead() || !beginsPlainly(text.value().charAt(0));
    }

    /** With a letter, a figure or a common sign, so that something can be seen. */
    private static boolean beginsPlainly(char c) {
        return (c > ' ' && c != '=' && c < '\u007F') || (c >= FIRST_ACCENTED && c < FIRST_PUNCTUATION);
    }

    private static SourceRow looked(SourceRow row) {
        List<SourceCell> kept = new ArrayList<>();
        List<SourceCell> struck = new ArrayList<>();
        for (SourceCell cell : row.cells()) {
            if (cell.content() instanceof CellContent.Text text) {
                ShownText shown = text.runs().changeWhatIsRead() ? ShownText.of(text) : new ShownText(text, null);
                add(cell.column(), unquoted(shown.kept()), kept);
                add(cell.column(), shown.struck(), struck);
            } else {
                (cell.struck() ? struck : kept).add(cell);
            }
        }
        return row.with(kept).with(row.asides().withStruck(struck));
    }

    private static void add(int column, CellContent.@Nullable Text text, List<SourceCell> cells) {
        if (text != null && !Visible.isBlank(text.value())) {
            cells.add(new SourceCell(column, text));
        }
    }

    private static CellContent.@Nullable Text unquoted(CellContent.@Nullable Text text) {
        if (text == null || !text.value().startsWith(KEPT_AS_TEXT)) {
            return text;
        }
        String value = text.value().strip();
        boolean quoted = value.length() > KEPT_AS_TEXT.length() && value.endsWith("\"");
        return quoted
                ? new CellContent.Text(value.substring(KEPT_AS_TEXT.length(), value.length() - 1)
                        .replace("\"\"", "\""))
                : text;
    }

    @Override
    public List<CellRange> merges() {
        return stored.merges();
    }

    @Override
    public List<CellRange> mergesAhead() throws IOException {
        return stored.mergesAhead();
    }

    @Override
    public List<Integer> leftOut() {
        return stored.leftOut();
    }

    @Override
    public void close() throws IOException {
        stored.close();
    }
}
