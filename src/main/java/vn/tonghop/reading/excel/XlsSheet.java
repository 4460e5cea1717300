package vn.tonghop.reading.excel;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.MergeCellsRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.RowRecord;
import org.apache.poi.hssf.record.StringRecord;
import org.apache.poi.ss.util.CellRangeAddress;
import org.jspecify.annotations.Nullable;
import vn.tonghop.reading.CellContent;
import vn.tonghop.reading.CellRange;
import vn.tonghop.reading.ReadingBounds;
import vn.tonghop.reading.SourceCell;
import vn.tonghop.reading.SourceRow;
import vn.tonghop.reading.ooxml.Refusal;

/** Collects one sheet's records; a sheet of this format has 65 536 rows at most. */
final class XlsSheet {

    private final XlsCells cells;
    private final ReadingBounds bounds;
    private final TreeMap<Integer, TreeMap<Integer, SourceCell>> rows = new TreeMap<>();
    private final Set<Integer> hidden = new HashSet<>();
    private final List<CellRange> merges = new ArrayList<>();
    private @Nullable FormulaRecord awaitingText;
    private int held;

    XlsSheet(XlsCells cells, ReadingBounds bounds) {
        this.cells = cells;
        this.bounds = bounds;
    }

    void add(Record read) {
        Record next = OldFormulas.renewed(read);
        if (next instanceof RowRecord row && row.getZeroHeight()) {
            hidden.add(row.getRowNumber());
        } else if (next instanceof MergeCellsRecord areas) {
            merge(areas);
        } else if (next instanceof FormulaRecord formula && formula.hasCachedResultString()) {
            awaitingText = formula;
        } else if (next instanceof StringRecord text && awaitingText != null) {
            put(awaitingText, cells.text(text.getString(), awaitingText));
            awaitingText = null;
        } else if (next instanceof CellValueRecordInterface cell) {
            put(cell, cells.content(next));
        }
    }

    private void put(CellValueRecordInterface cell, @Nullable CellContent content) {
        if (content == null) {
            return;
        }
        if (cell.getColumn() >= bounds.columns()) {
            throw Refusal.tooMany("columns", bounds.columns());
        }
        TreeMap<Integer, SourceCell> row = rows.computeIfAbsent(cell.getRow(), any -> new TreeMap<>());
        if (rows.size() > bounds.rows()) {
            throw Refusal.tooMany("rows", bounds.rows());
        }
        int column = cell.getColumn();
        if (++held > bounds.heldCells()) {
            throw Refusal.tooMany("held-cells", bounds.heldCells());
        }
        boolean struck = !(content instanceof CellContent.Text) && cells.strikes(cell);
        if (row.put(column, new SourceCell(column, content, struck)) != null) {
            throw Refusal.damaged("Cell " + SourceCell.name(column, cell.getRow() + 1) + " occurs twice");
        }
    }

    private void merge(MergeCellsRecord areas) {
        for (int i = 0; i < areas.getNumAreas(); i++) {
            CellRangeAddress area = areas.getAreaAt(i);
            merges.add(new CellRange(
                    area.getFirstRow() + 1, area.getFirstColumn(), area.getLastRow() + 1, area.getLastColumn()));
        }
    }

    /** The rows with content, from top to bottom; each is given up as it is taken. */
    @Nullable
    SourceRow poll() {
        var first = rows.pollFirstEntry();
        if (first == null) {
            return null;
        }
        List<SourceCell> row = List.copyOf(first.getValue().values());
        return new SourceRow(first.getKey() + 1, row, -1, hidden.contains(first.getKey()));
    }

    List<CellRange> merges() {
        return List.copyOf(merges);
    }
}
