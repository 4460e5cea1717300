package vn.tonghop.reading.ooxml;

import java.math.BigDecimal;
import java.util.Map;
import vn.tonghop.finding.FindingCode;
import vn.tonghop.reading.FileType;
import vn.tonghop.reading.UnreadableSourceException;

/** The reasons for which a workbook is not read. */
public final class Refusal {

    private static final int MEGABYTE = 20;

    private Refusal() {}

    /** The file is damaged. */
    public static UnreadableSourceException damaged(String message) {
        return new UnreadableSourceException(FindingCode.FILE_UNREADABLE, "", Map.of(), message);
    }

    static UnreadableSourceException damaged(String message, Throwable cause) {
        return new UnreadableSourceException(
                FindingCode.FILE_UNREADABLE, "", message + ": " + cause.getMessage(), cause);
    }

    public static UnreadableSourceException truncated(Throwable cause) {
        return new UnreadableSourceException(
                FindingCode.FILE_UNREADABLE, "truncated", "The end of the file is missing", cause);
    }

    public static UnreadableSourceException truncated() {
        return new UnreadableSourceException(
                FindingCode.FILE_UNREADABLE, "truncated", Map.of(), "The end of the file is missing");
    }

    static UnreadableSourceException unsafe(String message) {
        return new UnreadableSourceException(FindingCode.FILE_UNREADABLE, "unsafe", Map.of(), message);
    }

    /** Text of another file stands in this one, not read by programs other than that which put it there. */
    public static UnreadableSourceException embedded() {
        return new UnreadableSourceException(
                FindingCode.FILE_UNREADABLE, "embedded", Map.of(), "Another document is embedded in the text");
    }

    static UnreadableSourceException encrypted() {
        return new UnreadableSourceException(
                FindingCode.FILE_ENCRYPTED, "", Map.of(), "The file is encrypted with a password of its own");
    }

    public static UnreadableSourceException unsupported(FileType type) {
        return new UnreadableSourceException(
                FindingCode.FILE_TYPE_UNSUPPORTED, type.slug(), Map.of(), "Not a kind that is read: " + type.slug());
    }

    /** Over a bound that is counted in pieces. */
    public static UnreadableSourceException tooMany(String bound, long limit) {
        return new UnreadableSourceException(
                FindingCode.FILE_TOO_LARGE,
                bound,
                Map.of("limit", BigDecimal.valueOf(limit)),
                "Over the bound " + bound + " of " + limit);
    }

    /** Over a bound that is counted in bytes; people are told megabytes. */
    static UnreadableSourceException tooManyBytes(String bound, long limit) {
        return new UnreadableSourceException(
                FindingCode.FILE_TOO_LARGE,
                bound,
                Map.of("limit", BigDecimal.valueOf(Math.max(1, limit >> MEGABYTE))),
                "Over the bound " + bound + " of " + limit + " bytes");
    }
}
