package vn.tonghop.reading;

import java.util.List;

/**
 * Which encoding a file's text has, and why.
 *
 * @param name such as {@code UTF-8}, {@code UTF-16LE}, {@code windows-1258}, {@code TCVN3}, {@code VNI}
 * @param reason why, in a few words for the log and {@code read}
 * @param legacy whether the unit should be told to save as Unicode
 * @param evidence what the unit is told of the reason
 */
public record EncodingDecision(String name, String reason, boolean legacy, Evidence evidence) {

    /** An encoding that needs no word to the unit. */
    public EncodingDecision(String name, String reason) {
        this(name, reason, false, new ByFormat());
    }

    /** What decided. */
    public sealed interface Evidence {}

    /** The bytes themselves, or what the file declares. */
    public record ByFormat() implements Evidence {}

    /** The font of a cell or of a part of its text. */
    public record ByFont(String font) implements Evidence {}

    /**
     * The words of the pooled text.
     *
     * @param vietnamese how many of the words judged are Vietnamese in this encoding
     * @param words how many were judged: those with letters outside ASCII
     * @param columns letters of the columns concerned; empty where the whole file is
     */
    public record ByWords(long vietnamese, int words, List<String> columns) implements Evidence {

        public ByWords {
            columns = List.copyOf(columns);
        }
    }
}
