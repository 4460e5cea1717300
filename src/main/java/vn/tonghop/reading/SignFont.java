package vn.tonghop.reading;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Fonts that draw signs where other fonts have letters: a person sees a tick where the file holds {@code ü} or {@code P}. */
public enum SignFont {
    WINGDINGS(
            "\u00FC\u00FB\u00FE\u00FD\u00A8opqrxn\u00E0\u00DF\u00D8\u00A7lv",
            "\u2713\u2717\u2611\u2612\u2610\u2610\u2610\u2610\u2610\u2612\u25A0\u2192\u2190\u27A2\u25AA\u25CF\u2756"),
    WINGDINGS_2("POQRSTU\u00A3\u0097", "\u2713\u2717\u2612\u2611\u2612\u2612\u2612\u2610\u25CF"),
    WEBDINGS("arcg", "\u2713\u2717\u2610\u25A0"),
    MARLETT("abr", "\u2713\u2713\u2717"),
    DINGBATS("345678noq", "\u2713\u2714\u2715\u2716\u2717\u2718\u25A0\u2610\u2610"),
    SYMBOL("\u00D6\u00B4\u00B7", "\u221A\u00D7\u2022");

    /** Word and Excel hold the letters of such fonts here, too. */
    private static final char PRIVATE = '\uF000';

    private static final char LETTERS = 0x100;

    private final String letters;
    private final String drawn;

    SignFont(String letters, String drawn) {
        this.letters = letters;
        this.drawn = drawn;
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
            boolean isPrivate = stored >= PRIVATE && stored < PRIVATE + LETTERS;
            int at = letters.indexOf(isPrivate ? stored - PRIVATE : stored);
            seen.append(at < 0 ? stored : drawn.charAt(at));
        }
        return seen.toString();
    }
}
