package vn.tonghop.staging;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tonghop.catalogue.Folding;
import vn.tonghop.catalogue.FormColumn;
import vn.tonghop.catalogue.SheetWords;
import vn.tonghop.reading.CellContent;
import vn.tonghop.reading.LentCell;
import vn.tonghop.reading.SourceCell;
import vn.tonghop.reading.SourceRow;
import vn.tonghop.reading.Visible;

/**
 * Puts the value above in the place of marks that repeat it, such as {@code "} and "-nt-". Above is the data row before; where it
 * has no value, or a paragraph would be repeated, the mark stays and is asked about.
 */
final class DittoMarks {

    /** What people put around such a mark. */
    private static final String AROUND = "-–—_.=~()[] \t\u00A0";

    private final TableColumns columns;
    private final Set<String> signs = new HashSet<>();
    private final Set<String> words = new HashSet<>();
    private final String initials;
    private final int longest;
    private @Nullable SourceRow above;

    DittoMarks(TableColumns columns, SheetWords catalogue) {
        this.columns = columns;
        StringBuilder first = new StringBuilder(AROUND);
        int most = 0;
        for (String mark : catalogue.dittos()) {
            String folded = Folding.fold(mark);
            Collection<String> known = folded.isEmpty() ? signs : words;
            known.add(folded.isEmpty() ? mark : folded);
            String initial = mark.substring(0, 1);
            first.append(initial.toLowerCase(Locale.ROOT)).append(initial.toUpperCase(Locale.ROOT));
            most = Math.max(most, mark.length());
        }
        this.initials = first.toString();
        this.longest = most + AROUND.length();
    }

    /** Whether the cell holds nothing but a mark that repeats the value above. */
    boolean isMark(CellContent content) {
        if (!(content instanceof CellContent.Text text)
                || text.value().length() > longest
                || initials.indexOf(text.value().charAt(0)) < 0) {
            return false;
        }
        String bare = bare(Visible.of(text.value()));
        return !bare.isEmpty() && (isSigns(bare.replace(" ", "")) || words.contains(Folding.fold(bare)));
    }

    /** A sign, or several one beside the other. */
    private boolean isSigns(String bare) {
        return signs.contains(bare) || bare.chars().allMatch(sign -> signs.contains(Character.toString(sign)));
    }

    private static String bare(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && AROUND.indexOf(text.charAt(from)) >= 0) {
            from++;
        }
        while (to > from && AROUND.indexOf(text.charAt(to - 1)) >= 0) {
            to--;
        }
        return text.substring(from, to);
    }

    /** The row with the values that its marks repeat. */
    SourceRow over(SourceRow row) {
        List<SourceCell> cells = row.cells();
        for (int i = 0; i < cells.size(); i++) {
            if (isMark(cells.get(i).content())) {
                return repeated(row);
            }
        }
        return row;
    }

    private SourceRow repeated(SourceRow row) {
        List<SourceCell> cells = new ArrayList<>();
        List<LentCell> lent = new ArrayList<>(row.asides().lent());
        for (SourceCell cell : row.cells()) {
            TableColumns.Column column = isMark(cell.content()) ? columns.at(cell.column()) : null;
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

    private LentCell valueAbove(TableColumns.Column column, SourceCell mark) {
        SourceRow before = above;
        CellContent content = before == null || column.key().equals("content") ? null : before.at(mark.column());
        boolean stands = content != null && !isMark(content);
        return stands && before != null && content != null
                ? new LentCell(mark.column(), content, before.number(), null)
                : new LentCell(mark.column(), mark.content(), 0, null);
    }

    private static boolean isOrdinal(TableColumns.Column column) {
        FormColumn form = column.form();
        return form != null && form.type() == FormColumn.Type.ORDINAL;
    }

    /** Notes a data row, which marks below it repeat. */
    void noteData(SourceRow row) {
        above = row;
    }

    /** Nothing below repeats what stands above here. */
    void end() {
        above = null;
    }
}
