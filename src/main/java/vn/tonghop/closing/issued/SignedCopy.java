package vn.tonghop.closing.issued;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The signed report that a closing archives.
 *
 * @param file {@code .docx} or {@code .pdf}; null where none was given
 * @param number the document's number; null where none was given
 * @param date the day of signing, as written; null where none was given
 * @param content what was read of the file; null where nothing was
 */
public record SignedCopy(
        @Nullable Path file,
        @Nullable String number,
        @Nullable String date,
        @Nullable SignedContent content) {

    /** No signed copy. */
    public static final SignedCopy NONE = new SignedCopy(null, null, null);

    /** A copy that was not read yet. */
    public SignedCopy(@Nullable Path file, @Nullable String number, @Nullable String date) {
        this(file, number, date, null);
    }
}
