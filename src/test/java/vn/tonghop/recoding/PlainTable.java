package vn.tonghop.recoding;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tonghop.reading.CellContent;
import vn.tonghop.reading.CellRange;
import vn.tonghop.reading.ReadingBounds;
import vn.tonghop.reading.RowCursor;
import vn.tonghop.reading.SheetInfo;
import vn.tonghop.reading.SourceFile;
import vn.tonghop.reading.SourceRow;
import vn.tonghop.reading.detect.SourceFiles;

/** A sheet as data: what a recoded file must say again, whatever its form. */
public record PlainTable(String name, List<SourceRow> rows, List<CellRange> merges) {

    public PlainTable {
        rows = List.copyOf(rows);
        merges = List.copyOf(merges);
    }

    /** All sheets of a file; a CSV file has one, called Biểu. */
    public static List<PlainTable> of(Path file) throws IOException {
        List<PlainTable> tables = new ArrayList<>();
        try (SourceFile source = new SourceFiles(ReadingBounds.defaults()).open(file, file.toString())) {
            for (SheetInfo sheet : source.sheets()) {
                tables.add(of(source, sheet));
            }
        }
        return tables;
    }

    private static PlainTable of(SourceFile source, SheetInfo sheet) throws IOException {
        List<SourceRow> rows = new ArrayList<>();
        try (RowCursor cursor = source.open(sheet)) {
            for (SourceRow row = cursor.next(); row != null; row = cursor.next()) {
                rows.add(row);
            }
            String name = sheet.name();
            return new PlainTable(name == null ? "Biểu" : name, rows, cursor.merges());
        }
    }

    /** How many columns it has. */
    public int width() {
        return rows.stream()
                .mapToInt(r -> r.cells().get(r.cells().size() - 1).column() + 1)
                .max()
                .orElse(0);
    }

    public int lastRow() {
        return rows.isEmpty() ? 0 : rows.get(rows.size() - 1).number();
    }

    /** What stands at a place; null where nothing does. Rows from 1, columns from 0. */
    public @Nullable CellContent at(int row, int column) {
        return rows.stream()
                .filter(r -> r.number() == row)
                .findFirst()
                .map(r -> r.at(column))
                .orElse(null);
    }
}
