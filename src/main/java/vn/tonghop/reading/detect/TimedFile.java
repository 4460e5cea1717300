package vn.tonghop.reading.detect;

import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.tonghop.reading.CellRange;
import vn.tonghop.reading.EncodingDecision;
import vn.tonghop.reading.FileType;
import vn.tonghop.reading.ReadingTime;
import vn.tonghop.reading.RowCursor;
import vn.tonghop.reading.SheetInfo;
import vn.tonghop.reading.SourceFile;
import vn.tonghop.reading.SourceRow;

/** A file whose reading is timed; see {@link ReadingTime}. */
record TimedFile(SourceFile file, ReadingTime time) implements SourceFile {

    @Override
    public FileType type() {
        return file.type();
    }

    @Override
    public @Nullable EncodingDecision encoding() {
        return file.encoding();
    }

    @Override
    public @Nullable Character delimiter() {
        return file.delimiter();
    }

    @Override
    public List<SheetInfo> sheets() {
        return file.sheets();
    }

    @Override
    public RowCursor open(SheetInfo sheet) throws IOException {
        return new TimedRows(time.during(() -> file.open(sheet)), time);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    /** The rows of a timed file. */
    private record TimedRows(RowCursor rows, ReadingTime time) implements RowCursor {

        @Override
        public @Nullable SourceRow next() throws IOException {
            return time.next(rows);
        }

        @Override
        public <T> T judge(Supplier<T> work) throws IOException {
            return time.during(work::get);
        }

        @Override
        public List<CellRange> merges() {
            return rows.merges();
        }

        @Override
        public List<CellRange> mergesAhead() throws IOException {
            return time.during(rows::mergesAhead);
        }

        @Override
        public List<Integer> leftOut() {
            return rows.leftOut();
        }

        @Override
        public void close() throws IOException {
            rows.close();
        }
    }
}
