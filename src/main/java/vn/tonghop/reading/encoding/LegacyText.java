package vn.tonghop.reading.encoding;

import java.util.HashSet;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tonghop.reading.Composed;

/**
 * Finds text that is stored as Unicode but typed in the codes of a legacy encoding, such as {@code Së Khoa häc} for
 * {@code Sở Khoa học}. Judge the pooled text of a whole sheet or file, never a cell: short texts can be read either way.
 */
public final class LegacyText {

    private static final double CONVINCING = 0.7;
    private static final double UNLIKELY = 0.5;

    /** Fewer different words could be foreign names. */
    private static final int FEWEST_WORDS = 5;

    private static final String LETTERS_BEYOND = "ĂăĐđĨĩŨũƠơƯư";
    private static final Pattern STRETCH = Pattern.compile("[\\n\\r\\t,;|\"<>]");

    private LegacyText() {}

    /**
     * A legacy encoding met in Unicode text.
     *
     * @param encoding name of the encoding
     * @param decoder turns the text into Unicode, in NFC
     * @param words words judged
     * @param asLegacy how many of them are Vietnamese in this encoding
     * @param asUnicode how many of them are Vietnamese as they stand
     */
    public record Decision(String encoding, UnaryOperator<String> decoder, int words, long asLegacy, long asUnicode) {}

    /**
     * The legacy encoding in which most words of the text are Vietnamese; null when Unicode explains it as well, or where few
     * different words speak for it. Signs of measures say nothing.
     */
    public static @Nullable Decision of(String pooled) {
        List<String> words = Words.withoutMeasures(Words.of(pooled));
        if (new HashSet<>(words).size() < FEWEST_WORDS) {
            return null;
        }
        long asUnicode = Words.vietnamese(words, UnaryOperator.identity());
        Decision best = null;
        for (LegacyTable table : LegacyTables.all()) {
            long asLegacy = Words.vietnamese(words, table::decode);
            if (best == null || asLegacy > best.asLegacy()) {
                best = new Decision(table.name(), table::decode, words.size(), asLegacy, asUnicode);
            }
        }
        boolean legacy = best != null
                && best.asLegacy() > asUnicode
                && best.asLegacy() >= CONVINCING * words.size()
                && asUnicode < UNLIKELY * words.size();
        return legacy ? best : null;
    }

    /** How a cell's text is read where the file as a whole was typed in a legacy encoding: what is Unicode for certain stays. */
    static UnaryOperator<String> cellByCell(UnaryOperator<String> decoder) {
        return text -> isUnicode(text) ? Composed.of(text) : decoder.apply(text);
    }

    /** Whether the text has Vietnamese letters, or tones apart from their letters, that no code page of one byte has. */
    static boolean isUnicode(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean composed = (c >= 0x1EA0 && c <= 0x1EF9) || LETTERS_BEYOND.indexOf(c) >= 0;
            if (c > 0xFF && (composed || (c >= 0x300 && c <= 0x36F))) {
                return true;
            }
        }
        return false;
    }

    /** What of a text with delimiters or tags is not Unicode for certain, for there is text of both. */
    static String withoutUnicode(String pooled) {
        if (!isUnicode(pooled)) {
            return pooled;
        }
        return STRETCH.splitAsStream(pooled)
                .filter(stretch -> !isUnicode(stretch))
                .collect(Collectors.joining("\n"));
    }
}
