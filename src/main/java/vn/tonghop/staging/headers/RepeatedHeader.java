package vn.tonghop.staging.headers;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.tonghop.catalogue.Folding;
import vn.tonghop.catalogue.FormColumn;
import vn.tonghop.reading.CellContent;
import vn.tonghop.reading.SourceCell;
import vn.tonghop.reading.SourceRow;
import vn.tonghop.staging.values.CellText;

/** The header of a table as it is printed again on each page of a long one; a row of data is told after a few cells. */
public final class RepeatedHeader {

    private static final int FEWEST_COLUMNS = 2;

    private final Map<Integer, Names> namesByColumn = new HashMap<>();
    private final Map<Integer, Names> written = new HashMap<>();

    /** What a column is called, folded, and the first characters of that. */
    private record Names(Set<String> folded, StringBuilder initials) {
        Names() {
            this(new HashSet<>(), new StringBuilder());
        }

        void add(String name) {
            folded.add(name);
            initials.append(name.isEmpty() ? "" : name.substring(0, 1));
        }

        boolean contain(String text) {
            return initials.indexOf(String.valueOf(Folding.initial(text))) >= 0 && folded.contains(Folding.fold(text));
        }
    }

    /**
     * @param lines the rows of the header as they are written
     */
    public RepeatedHeader(HeaderMatch header, List<SourceRow> lines) {
        for (SourceRow line : lines) {
            for (SourceCell cell : line.cells()) {
                String folded = Folding.fold(CellText.of(cell.content()));
                written.computeIfAbsent(cell.column(), k -> new Names()).add(folded);
            }
        }
        Set<String> taken = new HashSet<>();
        for (FormColumn column : header.form().columns()) {
            name(column.label(), column, header, taken);
            column.aliases().forEach(alias -> name(alias, column, header, taken));
        }
    }

    private void name(String text, FormColumn column, HeaderMatch header, Set<String> taken) {
        String folded = Folding.fold(text);
        Integer at = header.column(column.key());
        if (taken.add(folded) && at != null) {
            namesByColumn.computeIfAbsent(at, k -> new Names()).add(folded);
        }
    }

    /** Whether all cells of a row say what stands in the header, or most what their column may be called. */
    public boolean isIn(SourceRow row) {
        return isWritten(row) || isNamed(row);
    }

    private boolean isWritten(SourceRow row) {
        for (SourceCell cell : row.cells()) {
            if (!isAmong(written, cell)) {
                return false;
            }
        }
        return row.cells().size() >= FEWEST_COLUMNS;
    }

    private boolean isNamed(SourceRow row) {
        List<SourceCell> cells = row.cells();
        int others = 0;
        for (SourceCell cell : cells) {
            if (!isAmong(namesByColumn, cell) && ++others * 2 >= cells.size()) {
                return false;
            }
        }
        return cells.size() - others >= FEWEST_COLUMNS;
    }

    private static boolean isAmong(Map<Integer, Names> known, SourceCell cell) {
        Names names = known.get(cell.column());
        return names != null && cell.content() instanceof CellContent.Text text && names.contain(text.value());
    }
}
