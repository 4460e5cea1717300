package vn.tonghop.reading.html;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import vn.tonghop.finding.FindingCode;
import vn.tonghop.reading.CellContent;
import vn.tonghop.reading.CellRange;
import vn.tonghop.reading.ReadingBounds;
import vn.tonghop.reading.RowCursor;
import vn.tonghop.reading.SourceCell;
import vn.tonghop.reading.SourceRow;
import vn.tonghop.reading.UnreadableSourceException;

/**
 * A table laid out as rows and columns: a cell that spans several stands in the first of them, and its range is a merge.
 *
 * @param rows rows that are not blank, numbered from 1 in the table
 * @param merges all merged ranges
 */
record HtmlTable(List<SourceRow> rows, List<CellRange> merges) {

    static HtmlTable of(Element table, Fonts fonts, ReadingBounds bounds) {
        return new Layout(fonts, bounds).of(table);
    }

    static UnreadableSourceException tooLarge(String variant, int limit) {
        return new UnreadableSourceException(
                FindingCode.FILE_TOO_LARGE, variant, Map.of("limit", limit), variant + " over " + limit);
    }

    /** The table below rows of these cells. */
    HtmlTable below(List<List<SourceCell>> lines) {
        List<SourceRow> all = numbered(lines, 1);
        rows.forEach(row -> all.add(new SourceRow(row.number() + lines.size(), row.cells(), -1, row.hidden())));
        List<CellRange> moved = merges.stream()
                .map(merge -> new CellRange(
                        merge.firstRow() + lines.size(),
                        merge.firstColumn(),
                        merge.lastRow() + lines.size(),
                        merge.lastColumn()))
                .toList();
        return new HtmlTable(List.copyOf(all), moved);
    }

    /** The table above rows of these cells. */
    HtmlTable above(List<List<SourceCell>> lines) {
        List<SourceRow> all = new ArrayList<>(rows);
        all.addAll(numbered(lines, rows.get(rows.size() - 1).number() + 1));
        return new HtmlTable(List.copyOf(all), merges);
    }

    private static List<SourceRow> numbered(List<List<SourceCell>> lines, int first) {
        List<SourceRow> numbered = new ArrayList<>();
        for (List<SourceCell> cells : lines) {
            numbered.add(new SourceRow(first + numbered.size(), cells, -1, false));
        }
        return numbered;
    }

    RowCursor cursor() {
        Iterator<SourceRow> left = rows.iterator();
        return new RowCursor() {
            @Override
            public @Nullable SourceRow next() {
                return left.hasNext() ? left.next() : null;
            }

            @Override
            public List<CellRange> merges() {
                return merges;
            }

            @Override
            public void close() {
                // the table is in memory
            }
        };
    }

    /** Places cells one row after another. */
    private static final class Layout {

        private final Fonts fonts;
        private final ReadingBounds bounds;
        private final List<SourceRow> rows = new ArrayList<>();
        private final List<CellRange> merges = new ArrayList<>();
        /** For each column the last row that a cell above covers. */
        private int[] coveredTo = new int[16];

        Layout(Fonts fonts, ReadingBounds bounds) {
            this.fonts = fonts;
            this.bounds = bounds;
        }

        HtmlTable of(Element table) {
            List<Element> lines = table.select("> tr, > thead > tr, > tbody > tr, > tfoot > tr");
            for (int i = 0; i < lines.size(); i++) {
                place(lines.get(i), i + 1, lines.size());
            }
            return new HtmlTable(List.copyOf(rows), List.copyOf(merges));
        }

        private void place(Element line, int row, int lastRow) {
            List<SourceCell> cells = new ArrayList<>();
            int column = 0;
            for (Element cell : line.select("> td, > th")) {
                while (column < coveredTo.length && coveredTo[column] >= row) {
                    column++;
                }
                int toColumn = column + span(cell, "colspan") - 1;
                int toRow = Math.min(lastRow, row + span(cell, "rowspan") - 1);
                cover(column, toColumn, toRow);
                if (toColumn > column || toRow > row) {
                    merges.add(new CellRange(row, column, toRow, toColumn));
                }
                add(cell, column, cells);
                column = toColumn + 1;
            }
            if (!cells.isEmpty()) {
                if (rows.size() >= bounds.rows()) {
                    throw tooLarge("rows", bounds.rows());
                }
                rows.add(new SourceRow(row, List.copyOf(cells), -1, PageTables.isHidden(line)));
            }
        }

        private void add(Element cell, int column, List<SourceCell> cells) {
            CellContent content = CellValue.of(cell, fonts);
            if (content instanceof CellContent.Text text && text.value().length() > bounds.cellCharacters()) {
                throw tooLarge("cell-characters", bounds.cellCharacters());
            }
            if (content != null) {
                cells.add(new SourceCell(column, content));
            }
        }

        private void cover(int from, int to, int toRow) {
            if (to >= bounds.columns()) {
                throw tooLarge("columns", bounds.columns());
            }
            if (to >= coveredTo.length) {
                coveredTo = Arrays.copyOf(coveredTo, Math.max(to + 1, coveredTo.length * 2));
            }
            Arrays.fill(coveredTo, from, to + 1, toRow);
        }

        private static int span(Element cell, String attribute) {
            String value = cell.attr(attribute).strip();
            return value.matches("[1-9]\\d{0,5}") ? Integer.parseInt(value) : 1;
        }
    }
}
