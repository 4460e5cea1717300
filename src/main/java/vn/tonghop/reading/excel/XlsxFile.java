package vn.tonghop.reading.excel;

import java.io.IOException;
import java.nio.file.Path;
import vn.tonghop.reading.ReadingBounds;
import vn.tonghop.reading.SourceFile;

/** Placeholder until the workbook readers join. */
public final class XlsxFile {

    private XlsxFile() {}

    /** Opens nothing. */
    @SuppressWarnings("DoNotCallSuggester")
    public static SourceFile open(Path file, ReadingBounds bounds) throws IOException {
        throw new IOException(file + " " + bounds);
    }
}
