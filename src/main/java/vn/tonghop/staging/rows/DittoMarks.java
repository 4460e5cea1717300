package vn.tonghop.staging.rows;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tonghop.catalogue.FormColumn;
import vn.tonghop.catalogue.SheetWords;
import vn.tonghop.reading.CellContent;
import vn.tonghop.reading.LentCell;
import vn.tonghop.reading.SourceCell;
import vn.tonghop.reading.SourceRow;
import vn.tonghop.staging.headers.TableColumns;
import vn.tonghop.staging.values.DittoWords;

/**
 * Puts the value above in the place of marks that repeat it, such as {@code "} and "-nt-". Above is the data row before; where it
 * has no value, or a paragraph would be repeated, the mark stays and is asked about.
 */
public final class DittoMarks {

    private final TableColumns columns;
    private final DittoWords words;
    private @Nullable SourceRow above;

    public DittoMarks(TableColumns columns, SheetWords catalogue) {
        this.columns = columns;
        this.words = new DittoWords(catalogue.dittos());
    }

    /** The row with the values that its marks repeat. */
    public SourceRow over(SourceRow row) {
        List<SourceCell> cells = row.cells();
        for (int i = 0; i < cells.size(); i++) {
            if (words.isMark(cells.get(i).content())) {
                return repeated(row);
            }
        }
        List<LentCell> lent = row.asides().lent();
        for (int i = 0; i < lent.size(); i++) {
            if (words.isMark(lent.get(i).content())) {
                return repeated(row);
            }
        }
        return row;
    }

    private SourceRow repeated(SourceRow row) {
        List<SourceCell> cells = new ArrayList<>();
        List<LentCell> lent = new ArrayList<>();
        row.asides().lent().forEach(cell -> lent.add(shared(cell)));
        for (SourceCell cell : row.cells()) {
            TableColumns.Column column = words.isMark(cell.content()) ? columns.at(cell.column()) : null;
            if (column == null || isOrdinal(column)) {
                cells.add(cell);
                continue;
            }
            LentCell value = valueAbove(column, cell);
            lent.add(value);
            cells.add(new SourceCell(cell.column(), value.content()));
        }
        return row.with(cells).with(row.asides().withLent(lent));
    }

    /** A mark in a merged cell repeats for each row that the cell covers what it repeats for the first of them. */
    private LentCell shared(LentCell cell) {
        TableColumns.Column column = words.isMark(cell.content()) ? columns.at(cell.column()) : null;
        CellContent said = column == null || isOrdinal(column) || above == null ? null : above.at(cell.column());
        return said == null ? cell : new LentCell(cell.column(), said, cell.fromRow(), cell.shared());
    }

    private LentCell valueAbove(TableColumns.Column column, SourceCell mark) {
        SourceRow before = above;
        CellContent content = before == null || column.key().equals("content") ? null : before.at(mark.column());
        boolean stands = content != null && !words.isMark(content);
        return stands && before != null && content != null
                ? new LentCell(mark.column(), content, before.number(), null)
                : new LentCell(mark.column(), mark.content(), 0, null);
    }

    private static boolean isOrdinal(TableColumns.Column column) {
        FormColumn form = column.form();
        return form != null && form.type() == FormColumn.Type.ORDINAL;
    }

    /** Notes a data row, which marks below it repeat. */
    public void noteData(SourceRow row) {
        above = row;
    }

    /** Nothing below repeats what stands above here. */
    public void end() {
        above = null;
    }
}
