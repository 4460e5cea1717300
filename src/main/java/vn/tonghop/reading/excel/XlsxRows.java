package vn.tonghop.reading.excel;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tonghop.reading.CellContent;
import vn.tonghop.reading.CellRange;
import vn.tonghop.reading.ReadingBounds;
import vn.tonghop.reading.RowCursor;
import vn.tonghop.reading.SourceCell;
import vn.tonghop.reading.SourceRow;
import vn.tonghop.reading.ooxml.Characters;
import vn.tonghop.reading.ooxml.PartXml;
import vn.tonghop.reading.ooxml.Refusal;
import vn.tonghop.reading.ooxml.Whole;

/**
 * The rows of a worksheet part. Rows and cells without a name follow the one before. Cells out of order are put in order;
 * rows out of order and two contents for one row or cell are damage, as they are to Excel.
 */
final class XlsxRows implements RowCursor {

    private final Ahead ahead;
    private final PartXml xml;
    private final XlsxCells cells;
    private final ReadingBounds bounds;
    private final List<CellRange> merges = new ArrayList<>();
    private final Characters attribute = new Characters();
    private int row;
    private int lastGiven;
    private int given;
    private boolean inData;
    private boolean ended;

    XlsxRows(PartXml xml, Ahead ahead, XlsxCells cells, ReadingBounds bounds) {
        this.ahead = ahead;
        this.xml = xml;
        this.cells = cells;
        this.bounds = bounds;
    }

    @Override
    public @Nullable SourceRow next() throws IOException {
        while (!ended && xml.advance()) {
            switch (xml.name()) {
                case "sheetData" -> inData = xml.atStart();
                case "row" -> {
                    SourceRow read = inData && xml.atStart() ? readRow() : null;
                    if (read != null) {
                        return counted(read);
                    }
                }
                case "mergeCell" -> merge();
                default -> {}
            }
        }
        ended = true;
        return null;
    }

    private SourceRow counted(SourceRow read) {
        if (read.number() <= lastGiven) {
            throw Refusal.damaged("Row " + read.number() + " comes after row " + lastGiven);
        }
        lastGiven = read.number();
        if (++given > bounds.rows()) {
            throw Refusal.tooMany("rows", bounds.rows());
        }
        return read;
    }

    private @Nullable SourceRow readRow() throws IOException {
        String name = xml.attribute("r");
        boolean hidden = xml.flag("hidden");
        row = name == null ? row + 1 : Whole.parse(name, CellNames.LAST_ROW + 1);
        boolean named = name != null;
        List<SourceCell> found = new ArrayList<>();
        int column = -1;
        boolean ordered = true;
        int within = xml.depth();
        while (xml.advance() && (xml.atStart() || xml.depth() >= within)) {
            if (!xml.atStart("c")) {
                continue;
            }
            int before = column;
            column = readCell(column, named, found);
            named = true;
            ordered &= column > before;
        }
        if (row < 1 || row > CellNames.LAST_ROW) {
            throw Refusal.damaged("There is no row " + (name == null ? row : name));
        }
        if (!ordered) {
            sort(found);
        }
        return found.isEmpty() ? null : new SourceRow(row, List.copyOf(found), -1, hidden);
    }

    private int readCell(int before, boolean rowIsKnown, List<SourceCell> found) throws IOException {
        int column = before + 1;
        CellType type = CellType.NUMBER;
        int style = 0;
        for (int i = 0; i < xml.attributes(); i++) {
            switch (xml.attributeName(i)) {
                case "r" -> {
                    xml.attribute(i, attribute);
                    column = CellNames.column(attribute);
                    checkRow(CellNames.row(attribute), rowIsKnown);
                }
                case "t" -> {
                    xml.attribute(i, attribute);
                    type = CellType.of(attribute);
                }
                case "s" -> {
                    xml.attribute(i, attribute);
                    style = Whole.parse(attribute, 0);
                }
                default -> {}
            }
        }
        CellContent content = cells.read(xml, type, style);
        if (content != null) {
            if (column >= bounds.columns()) {
                throw Refusal.tooMany("columns", bounds.columns());
            }
            found.add(new SourceCell(column, content, !(content instanceof CellContent.Text) && cells.strikes(style)));
        }
        return column;
    }

    private void checkRow(int cellRow, boolean rowIsKnown) {
        if (cellRow != row && !rowIsKnown && cellRow > row) {
            row = cellRow;
        } else if (cellRow != row) {
            throw Refusal.damaged("Cell " + attribute + " lies in row " + row);
        }
    }

    private void sort(List<SourceCell> found) {
        found.sort(Comparator.comparingInt(SourceCell::column));
        for (int i = 1; i < found.size(); i++) {
            if (found.get(i).column() == found.get(i - 1).column()) {
                throw Refusal.damaged("Cell " + SourceCell.name(found.get(i).column(), row) + " occurs twice");
            }
        }
    }

    private void merge() {
        String area = xml.atStart() ? xml.attribute("ref") : null;
        CellRange range = area == null ? null : CellNames.range(area);
        if (range != null) {
            merges.add(range);
        }
    }

    @Override
    public List<CellRange> merges() {
        return List.copyOf(merges);
    }

    @Override
    public List<CellRange> mergesAhead() throws IOException {
        return ahead.merges();
    }

    /** Finds the sheet's merged areas by itself. */
    interface Ahead {
        List<CellRange> merges() throws IOException;
    }

    @Override
    public void close() throws IOException {
        xml.close();
    }
}
