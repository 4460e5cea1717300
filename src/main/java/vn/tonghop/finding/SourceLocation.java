package vn.tonghop.finding;

import org.jspecify.annotations.Nullable;

/**
 * A place in a submitted file.
 *
 * @param submission id of the submission
 * @param file the path below {@code inbox/} as dropped
 * @param sheet the sheet's name, null in CSV and where a whole file is meant
 * @param cell A1 notation, a range such as {@code E7:E31}, or null where a whole sheet or file is meant; in CSV the row
 *     is the record's number
 */
public record SourceLocation(
        String submission,
        String file,
        @Nullable String sheet,
        @Nullable String cell) {

    /** The place of a whole file. */
    public static SourceLocation ofFile(String submission, String file) {
        return new SourceLocation(submission, file, null, null);
    }
}
