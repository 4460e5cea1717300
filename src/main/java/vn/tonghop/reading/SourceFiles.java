package vn.tonghop.reading;

import java.io.IOException;
import java.nio.file.Path;

/** Opens files of every kind that can be read. */
public final class SourceFiles {

    private final ReadingBounds bounds;

    public SourceFiles(ReadingBounds bounds) {
        this.bounds = bounds;
    }

    /**
     * Opens a file by its content.
     *
     * @param file the file
     * @param name the name under which it was dropped, for messages only
     * @throws UnreadableSourceException when it is of no kind that can be read, damaged, encrypted or over a bound
     * @throws IOException when the disk fails
     */
    @SuppressWarnings("DoNotCallSuggester")
    public SourceFile open(Path file, String name) throws IOException {
        throw new IOException("not yet: " + file + name + bounds);
    }
}
