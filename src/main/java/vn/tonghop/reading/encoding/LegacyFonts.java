package vn.tonghop.reading.encoding;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Recognises the fonts in which text of a legacy encoding is typed, such as {@code .VnTime} and {@code VNI-Times}. */
public final class LegacyFonts {

    private LegacyFonts() {}

    /** How text of this font is read; null for Unicode fonts. */
    public static @Nullable LegacyFont of(String fontName) {
        return null;
    }

    /**
     * A font of a legacy encoding.
     *
     * @param encoding name of the encoding, such as {@code TCVN3}
     * @param decoder turns text typed in it into Unicode, in NFC; capitals where the font shows capitals
     */
    public record LegacyFont(String encoding, UnaryOperator<String> decoder) {}
}
