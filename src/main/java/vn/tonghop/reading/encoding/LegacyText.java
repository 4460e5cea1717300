package vn.tonghop.reading.encoding;

import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Finds text that is stored as Unicode but typed in the codes of a legacy encoding, such as {@code Së Khoa häc} for
 * {@code Sở Khoa học}. Judge the pooled text of a whole sheet or file, never a cell: short texts can be read either way.
 */
public final class LegacyText {

    private static final double CONVINCING = 0.7;
    private static final double UNLIKELY = 0.5;

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

    /** The legacy encoding in which most words of the text are Vietnamese; null when Unicode explains it as well. */
    public static @Nullable Decision of(String pooled) {
        List<String> words = Words.of(pooled);
        if (words.isEmpty()) {
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
}
