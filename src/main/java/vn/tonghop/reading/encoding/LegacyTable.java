package vn.tonghop.reading.encoding;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.tonghop.reading.Composed;

/**
 * A legacy encoding: which fonts show it and which letter each sequence of its codes stands for. Codes are the characters
 * under which Windows-1252 shows them, as Excel stores them. Immutable.
 *
 * @param name such as {@code TCVN3}
 * @param fonts names of its fonts
 * @param capitals names of its fonts that show capitals only
 * @param letters letters by their sequence of codes
 */
record LegacyTable(String name, List<Pattern> fonts, List<Pattern> capitals, Map<String, String> letters) {

    LegacyTable {
        fonts = List.copyOf(fonts);
        capitals = List.copyOf(capitals);
        letters = Map.copyOf(letters);
    }

    /** How text of a font is read; null where the font is none of this encoding. */
    LegacyFonts.@Nullable LegacyFont font(String fontName) {
        if (matches(capitals, fontName)) {
            return new LegacyFonts.LegacyFont(name, text -> decode(text).toUpperCase(Locale.ROOT));
        }
        return matches(fonts, fontName) ? new LegacyFonts.LegacyFont(name, this::decode) : null;
    }

    private static boolean matches(List<Pattern> patterns, String fontName) {
        return patterns.stream().anyMatch(p -> p.matcher(fontName).find());
    }

    /** The text in Unicode, NFC; the longest sequence wins, and what is no code stays. Decode before any cleaning of text. */
    String decode(String text) {
        StringBuilder decoded = new StringBuilder(text.length());
        int at = 0;
        while (at < text.length()) {
            String letter = at + 2 <= text.length() ? letters.get(text.substring(at, at + 2)) : null;
            if (letter != null) {
                decoded.append(letter);
                at += 2;
            } else {
                String code = text.substring(at, at + 1);
                decoded.append(letters.getOrDefault(code, code));
                at++;
            }
        }
        return Composed.of(decoded.toString());
    }
}
