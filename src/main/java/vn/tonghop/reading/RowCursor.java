package vn.tonghop.reading;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads a sheet's rows once, from top to bottom, in constant memory. Not thread-safe. */
public interface RowCursor extends Closeable {

    /**
     * The next row that is not blank, or null at the end.
     *
     * @throws UnreadableSourceException when the content is damaged or over a bound
     * @throws IOException when the disk fails
     */
    @Nullable
    SourceRow next() throws IOException;

    /**
     * Judges what has been read while the time runs that the file may take.
     *
     * @throws UnreadableSourceException when the file has kept us too long
     */
    default <T> T judge(Supplier<T> work) throws IOException {
        return work.get();
    }

    /** The merged ranges known so far: all of them once the cursor is at its end, or from the start where they are cheap. */
    default List<CellRange> merges() {
        return List.of();
    }

    /**
     * All merged ranges, before the first row is read; costs a look through the sheet where they stand at its end.
     *
     * @throws UnreadableSourceException when the content is damaged or over a bound
     * @throws IOException when the disk fails
     */
    default List<CellRange> mergesAhead() throws IOException {
        return merges();
    }

    /** The rows, so far, some of whose text nobody sees and which was left out for that; each once or more often, in order. */
    default List<Integer> leftOut() {
        return List.of();
    }
}
