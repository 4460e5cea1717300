package vn.tonghop.staging;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tonghop.reading.CellContent;
import vn.tonghop.reading.CellRange;
import vn.tonghop.reading.EncodingDecision;
import vn.tonghop.reading.FileType;
import vn.tonghop.reading.RowCursor;
import vn.tonghop.reading.SheetInfo;
import vn.tonghop.reading.SourceCell;
import vn.tonghop.reading.SourceFile;
import vn.tonghop.reading.SourceRow;

/** A file of one sheet whose rows are given as literals; null leaves a cell blank, an empty row leaves a gap. */
public final class FakeSource implements SourceFile {

    private final SheetInfo info;
    private final List<SourceRow> rows = new ArrayList<>();
    private final boolean csv;
    private final List<CellRange> merges = new ArrayList<>();
    private int number;

    FakeSource(SheetInfo.State state, boolean csv) {
        this.info = new SheetInfo(0, csv ? null : "Biểu", state);
        this.csv = csv;
    }

    public static FakeSource sheet() {
        return new FakeSource(SheetInfo.State.VISIBLE, false);
    }

    static FakeSource csv() {
        return new FakeSource(SheetInfo.State.VISIBLE, true);
    }

    /** Adds a row of texts, numbers and days. */
    public FakeSource row(@Nullable Object... values) {
        return add(false, values);
    }

    /** Merges cells of the sheet. */
    FakeSource merge(CellRange range) {
        merges.add(range);
        return this;
    }

    FakeSource hiddenRow(@Nullable Object... values) {
        return add(true, values);
    }

    private FakeSource add(boolean hidden, @Nullable Object... values) {
        number++;
        List<SourceCell> cells = new ArrayList<>();
        for (int column = 0; column < values.length; column++) {
            Object value = values[column];
            if (value != null) {
                boolean struck = value instanceof SourceCell cell && cell.struck();
                cells.add(new SourceCell(column, content(value), struck));
            }
        }
        if (!cells.isEmpty()) {
            rows.add(new SourceRow(number, cells, csv ? values.length : -1, hidden));
        }
        return this;
    }

    static CellContent content(Object value) {
        if (value instanceof CellContent content) {
            return content;
        }
        if (value instanceof SourceCell cell) {
            return cell.content();
        }
        if (value instanceof Integer whole) {
            return new CellContent.Numeric(BigDecimal.valueOf(whole), false);
        }
        if (value instanceof BigDecimal number) {
            return new CellContent.Numeric(number, false);
        }
        return value instanceof LocalDate day
                ? new CellContent.Moment(day.atStartOfDay())
                : new CellContent.Text(String.valueOf(value));
    }

    public List<SourceRow> rows() {
        return List.copyOf(rows);
    }

    @Override
    public FileType type() {
        return csv ? FileType.CSV : FileType.XLSX;
    }

    @Override
    public @Nullable EncodingDecision encoding() {
        return null;
    }

    @Override
    public List<SheetInfo> sheets() {
        return List.of(info);
    }

    @Override
    public RowCursor open(SheetInfo sheet) {
        Iterator<SourceRow> left = rows.iterator();
        return new RowCursor() {
            @Override
            public @Nullable SourceRow next() {
                return left.hasNext() ? left.next() : null;
            }

            @Override
            public List<CellRange> merges() {
                return left.hasNext() ? List.of() : merges;
            }

            @Override
            public List<CellRange> mergesAhead() {
                return merges;
            }

            @Override
            public void close() {}
        };
    }

    @Override
    public void close() {}
}
