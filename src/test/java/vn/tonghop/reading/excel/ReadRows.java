package vn.tonghop.reading.excel;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.tonghop.reading.CellContent;
import vn.tonghop.reading.RowCursor;
import vn.tonghop.reading.SourceCell;
import vn.tonghop.reading.SourceFile;
import vn.tonghop.reading.SourceRow;

/** Reads whole sheets for tests. */
final class ReadRows {

    private ReadRows() {}

    static List<SourceRow> of(SourceFile file, int sheet) throws IOException {
        List<SourceRow> all = new ArrayList<>();
        try (RowCursor rows = file.open(file.sheets().get(sheet))) {
            for (SourceRow row = rows.next(); row != null; row = rows.next()) {
                all.add(row);
            }
        }
        return all;
    }

    /** The contents of a sheet by A1 name, in the file's order. */
    static Map<String, CellContent> cells(SourceFile file, int sheet) throws IOException {
        Map<String, CellContent> cells = new LinkedHashMap<>();
        for (SourceRow row : of(file, sheet)) {
            for (SourceCell cell : row.cells()) {
                cells.put(SourceCell.name(cell.column(), row.number()), cell.content());
            }
        }
        return cells;
    }
}
