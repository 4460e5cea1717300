package vn.tonghop.reading;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An open file of a kind that can be read. Sheets may be read several times, one after the other. */
public interface SourceFile extends Closeable {

    /** What the file really is. */
    FileType type();

    /** How its text was decoded; null where the format fixes it and no legacy font was met so far. */
    @Nullable
    EncodingDecision encoding();

    /** The delimiter of a CSV file, else null. */
    default @Nullable Character delimiter() {
        return null;
    }

    /** All sheets with cells, hidden ones too, in the file's order. */
    List<SheetInfo> sheets();

    /** Starts to read a sheet. */
    RowCursor open(SheetInfo sheet) throws IOException;
}
