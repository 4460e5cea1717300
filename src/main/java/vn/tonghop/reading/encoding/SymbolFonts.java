package vn.tonghop.reading.encoding;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Fonts that show signs in the places of letters, such as Symbol and Wingdings: which sign a code of theirs means. */
public final class SymbolFonts {

    private static final String RESOURCE = "encodings/symbols.tsv";

    /** Where Unicode keeps room for private use, office programs store the codes of such fonts. */
    private static final int PRIVATE = 0xF000;

    private static final int LAST = 0xFF;
    private static final Map<String, String> SIGNS = read();

    private SymbolFonts() {}

    /** The text with codes of private use turned into the signs that the font shows; other text and unknown codes stay. */
    public static String decode(String text, @Nullable String font) {
        if (font == null || text.chars().noneMatch(SymbolFonts::isPrivate)) {
            return text;
        }
        StringBuilder decoded = new StringBuilder(text.length());
        text.chars().forEach(c -> decoded.append(isPrivate(c) ? sign(c, font) : String.valueOf((char) c)));
        return decoded.toString();
    }

    /** The sign that a font shows for a code, stored as it is or in private use; the code as it stands where none is known. */
    public static String sign(int code, String font) {
        int within = isPrivate(code) ? code - PRIVATE : code;
        String sign = SIGNS.get(key(font, within));
        return sign == null ? Character.toString(code) : sign;
    }

    private static boolean isPrivate(int c) {
        return c > PRIVATE && c <= PRIVATE + LAST;
    }

    private static String key(String font, int code) {
        return font.strip().toLowerCase(Locale.ROOT) + "\t" + code;
    }

    private static Map<String, String> read() {
        Map<String, String> signs = new HashMap<>();
        try (InputStream in = Objects.requireNonNull(
                        SymbolFonts.class.getClassLoader().getResourceAsStream(RESOURCE));
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.startsWith("#")) {
                    String[] fields = line.split("\t", 3);
                    signs.put(key(fields[0], Integer.parseInt(fields[1], 16)), fields[2]);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(signs);
    }
}
