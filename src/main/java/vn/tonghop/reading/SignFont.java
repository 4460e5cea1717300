package vn.tonghop.reading;

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

/** Fonts that draw signs where other fonts have letters: a person sees a tick where the file holds {@code ü} or {@code P}. */
public enum SignFont {
    WINGDINGS("Wingdings"),
    WINGDINGS_2("Wingdings 2"),
    WEBDINGS("Webdings"),
    MARLETT("Marlett"),
    DINGBATS("ZapfDingbats"),
    SYMBOL("Symbol");

    /** Word and Excel hold the letters of such fonts here, too. */
    private static final char PRIVATE = '\uF000';

    private static final char LETTERS = 0x100;
    private static final char FIRST_BEYOND_ASCII = 0x80;

    /** Never changed once they are read. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final Map<Character, Character> signs;

    SignFont(String name) {
        this.signs = Tables.READ.getOrDefault(name, Map.of());
    }

    /** The font of this name, null where it draws letters. */
    public static @Nullable SignFont of(String name) {
        return switch (name.strip().toLowerCase(Locale.ROOT)) {
            case "wingdings" -> WINGDINGS;
            case "wingdings 2" -> WINGDINGS_2;
            case "webdings" -> WEBDINGS;
            case "marlett" -> MARLETT;
            case "zapfdingbats", "zapf dingbats", "itc zapf dingbats" -> DINGBATS;
            case "symbol" -> SYMBOL;
            default -> null;
        };
    }

    /** What a person sees, sign by sign; what we do not know stays as it is. */
    public String draw(String text) {
        StringBuilder seen = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char stored = text.charAt(i);
            // Symbol has letters and digits there, Greek for Latin, and is chosen by mistake more often than for them
            boolean letter = this == SYMBOL && stored < FIRST_BEYOND_ASCII;
            seen.append(letter ? stored : sign(stored));
        }
        return seen.toString();
    }

    /** The text with the codes of private use drawn, which show nothing in other fonts. */
    public String drawPrivate(String text) {
        StringBuilder seen = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            seen.append(isPrivate(text.charAt(i)) ? sign(text.charAt(i)) : text.charAt(i));
        }
        return seen.toString();
    }

    /** What the font draws for a code; the code where we do not know. */
    public char sign(char code) {
        return signs.getOrDefault(isPrivate(code) ? (char) (code - PRIVATE) : code, code);
    }

    private static boolean isPrivate(char code) {
        return code >= PRIVATE && code < PRIVATE + LETTERS;
    }

    /** The signs of all fonts, read once. */
    private static final class Tables {

        private static final String RESOURCE = "encodings/symbols.tsv";
        private static final int HEXADECIMAL = 16;
        static final Map<String, Map<Character, Character>> READ = read();

        private static Map<String, Map<Character, Character>> read() {
            Map<String, Map<Character, Character>> fonts = new HashMap<>();
            ClassLoader classes = SignFont.class.getClassLoader();
            try (InputStream in = Objects.requireNonNull(classes.getResourceAsStream(RESOURCE));
                    BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    if (!line.startsWith("#")) {
                        String[] fields = line.split("\t", 3);
                        fonts.computeIfAbsent(fields[0], any -> new HashMap<>())
                                .put((char) Integer.parseInt(fields[1], HEXADECIMAL), fields[2].charAt(0));
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return fonts;
        }
    }
}
