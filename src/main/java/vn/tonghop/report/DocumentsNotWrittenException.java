package vn.tonghop.report;

import java.io.IOException;
import java.io.Serial;
import java.util.List;
import java.util.SortedMap;

/** Some documents of a period could not be put where people look for them; the others were. */
public final class DocumentsNotWrittenException extends IOException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final List<String> paths;

    DocumentsNotWrittenException(SortedMap<String, IOException> failed) {
        super(failed.toString());
        this.paths = List.copyOf(failed.keySet());
        failed.values().forEach(this::addSuppressed);
    }

    /** Their paths below the home. */
    public List<String> paths() {
        return paths;
    }
}
