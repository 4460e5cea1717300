package vn.tonghop.reading;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Which encoding a file's text has, and why.
 *
 * @param name such as {@code UTF-8}, {@code UTF-16LE}, {@code windows-1258}, {@code TCVN3}, {@code VNI}
 * @param evidence what decided
 */
public record EncodingDecision(String name, Evidence evidence) {

    /** The store of text in a workbook or page whose fonts are Unicode ones. */
    public static final String UNICODE = "Unicode";

    private static final int MOST_COLUMNS = 12;

    /** An encoding that the bytes themselves tell, or the file declares. */
    public static EncodingDecision byFormat(String name, ByFormat.Sign sign) {
        return new EncodingDecision(name, new ByFormat(sign));
    }

    /** Whether the unit should be told to save as Unicode. */
    public boolean legacy() {
        return !(evidence instanceof ByFormat);
    }

    /** The encoding and its reason as one line that programs read: {@code TCVN3: words; vietnamese=12; words=14}. */
    public String line() {
        return name + ": " + evidence.line();
    }

    /** What decided. */
    public sealed interface Evidence {

        /** The kind of evidence and its values: {@code kind; name=value; name=value}. */
        String line();
    }

    /** The bytes themselves, or what the file declares. */
    public record ByFormat(Sign sign) implements Evidence {

        /** What of them. */
        public enum Sign {
            /** A byte-order mark. */
            MARK,
            /** No mark, but NULs where wide characters have them. */
            NULS,
            /** Nothing but ASCII. */
            ASCII,
            /** Strict UTF-8. */
            UTF_8,
            /** No UTF-8, and words of western languages only. */
            WESTERN,
            /** No UTF-8, and signs of measures only. */
            MEASURES,
            /** The file says so. */
            DECLARED
        }

        @Override
        public String line() {
            return sign.name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** The font of a cell or of a part of its text. */
    public record ByFont(String font) implements Evidence {

        @Override
        public String line() {
            return "font; font=" + font.replace(';', ',');
        }
    }

    /**
     * The words of the pooled text.
     *
     * @param vietnamese how many of the words judged are Vietnamese in this encoding
     * @param words how many were judged: those with letters outside ASCII
     * @param asUnicode how many of them are Vietnamese as they stand; 0 where the bytes are no Unicode
     * @param stored as what the text is stored, such as {@code UTF-8}; empty where the bytes are no Unicode
     * @param columns letters of the columns concerned; empty where the whole file is
     */
    public record ByWords(long vietnamese, int words, long asUnicode, String stored, List<String> columns)
            implements Evidence {

        public ByWords {
            columns = List.copyOf(columns);
        }

        @Override
        public String line() {
            String counts = "; vietnamese=" + vietnamese + "; words=" + words;
            if (stored.isEmpty()) {
                return "words" + counts;
            }
            String both = counts + "; unicode=" + asUnicode;
            return columns.isEmpty()
                    ? "stored" + both + "; stored=" + stored
                    : "columns" + both + "; columns=" + named();
        }

        private String named() {
            String first = columns.stream().limit(MOST_COLUMNS).collect(Collectors.joining(", "));
            return columns.size() > MOST_COLUMNS ? first + ", …" : first;
        }
    }
}
