package vn.tonghop.reading.encoding;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Recognises the fonts in which text of a legacy encoding is typed, such as {@code .VnTime} and {@code VNI-Times}. */
public final class LegacyFonts {

    private static final int REMEMBERED = 1000;
    private static final Map<String, Optional<LegacyFont>> KNOWN = new ConcurrentHashMap<>();

    private LegacyFonts() {}

    /** How text of this font is read; null for Unicode fonts. Thread-safe. */
    public static @Nullable LegacyFont of(String fontName) {
        Optional<LegacyFont> known = KNOWN.get(fontName);
        if (known == null) {
            known = find(fontName.strip());
            if (KNOWN.size() < REMEMBERED) {
                KNOWN.put(fontName, known);
            }
        }
        return known.orElse(null);
    }

    /** Looks fonts up anew, since the tables have changed. */
    static void forget() {
        KNOWN.clear();
    }

    private static Optional<LegacyFont> find(String fontName) {
        return LegacyTables.all().stream()
                .map(table -> table.font(fontName))
                .filter(Objects::nonNull)
                .findFirst();
    }

    /**
     * A font of a legacy encoding.
     *
     * @param encoding name of the encoding, such as {@code TCVN3}
     * @param decoder turns text typed in it into Unicode, in NFC; capitals where the font shows capitals
     */
    public record LegacyFont(String encoding, UnaryOperator<String> decoder) {}
}
