package vn.tonghop.reading.excel;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import vn.tonghop.reading.CellContent;
import vn.tonghop.reading.StyledText;

/**
 * The text of a string item. Parts with a font of their own are decoded at once; the others wait for the font of the cell,
 * with a mark before each part when both occur.
 */
final class RichText {

    private static final char MARK = '\uFFFF';
    private static final char DECODED = 'd';
    private static final char STORED = 's';
    private static final char ITALIC_DECODED = 'D';
    private static final char ITALIC_STORED = 'S';

    private RichText() {}

    /** Reads the item whose start is the current event, up to its end. */
    static String read(PartXml xml, Texts texts) throws IOException {
        Collected collected = new Collected();
        int within = xml.depth();
        while (xml.advance() && (xml.atStart() || xml.depth() >= within)) {
            if (xml.atStart()) {
                element(xml, texts, collected);
            }
        }
        return collected.joined();
    }

    private static void element(PartXml xml, Texts texts, Collected collected) throws IOException {
        switch (xml.name()) {
            case "rPh" -> xml.skip();
            case "r" -> {
                collected.font = null;
                collected.italic = false;
            }
            case "i" -> {
                String value = xml.attribute("val");
                collected.italic = value == null || PartXml.isTrue(value);
            }
            case "rFont" -> {
                String name = xml.attribute("val");
                collected.font = name == null ? null : CellFont.of(name);
            }
            case "t" -> {
                String stored = unescaped(xml.text());
                CellFont own = collected.font;
                collected.add(own != null, own == null ? stored : texts.decode(stored, own));
            }
            default -> {}
        }
    }

    /** The text as a cell of this font shows it. */
    static String shown(String item, CellFont font, Texts texts) {
        return item.indexOf(MARK) < 0
                ? texts.decode(item, font)
                : styled(item, font, texts).plain();
    }

    /** The text with its italics as a cell of this font shows it, null where it is blank. */
    static CellContent.@Nullable Text content(String item, CellFont font, Texts texts) {
        return item.indexOf(MARK) < 0
                ? texts.content(texts.decode(item, font))
                : texts.content(styled(item, font, texts));
    }

    private static StyledText styled(String item, CellFont font, Texts texts) {
        StyledText shown = new StyledText();
        for (String part : item.substring(1).split(String.valueOf(MARK), -1)) {
            char kind = part.charAt(0);
            String text = part.substring(1);
            boolean decoded = kind == DECODED || kind == ITALIC_DECODED;
            shown.add(decoded ? text : texts.decode(text, font), kind == ITALIC_DECODED || kind == ITALIC_STORED);
        }
        return shown;
    }

    private static char kind(boolean decoded, boolean italic) {
        if (italic) {
            return decoded ? ITALIC_DECODED : ITALIC_STORED;
        }
        return decoded ? DECODED : STORED;
    }

    /** Resolves {@code _x000D_} and its like. */
    static String unescaped(String text) {
        int at = text.indexOf("_x");
        if (at < 0) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        int done = 0;
        while (at >= 0) {
            int code = code(text, at);
            if (code >= 0) {
                out.append(text, done, at).append(code == MARK ? '\uFFFD' : (char) code);
                done = at + 7;
            }
            at = text.indexOf("_x", Math.max(done, at + 1));
        }
        return out.append(text, done, text.length()).toString();
    }

    private static int code(String text, int at) {
        if (at + 7 > text.length() || text.charAt(at + 6) != '_') {
            return -1;
        }
        int code = 0;
        for (int i = at + 2; i < at + 6; i++) {
            int digit = Character.digit(text.charAt(i), 16);
            if (digit < 0) {
                return -1;
            }
            code = code * 16 + digit;
        }
        return code;
    }

    /** The parts read so far. */
    private static final class Collected {

        private String only = "";
        private @Nullable StringBuilder marked;
        private char onlyKind;
        private int count;
        private @Nullable CellFont font;
        private boolean italic;

        void add(boolean decoded, String text) {
            char kind = kind(decoded, italic);
            if (count++ == 0) {
                only = text;
                onlyKind = kind;
                if (kind == STORED) {
                    return;
                }
            }
            StringBuilder parts = marked;
            if (parts == null) {
                parts = new StringBuilder();
                if (count > 1) {
                    parts.append(MARK).append(onlyKind).append(only);
                }
                marked = parts;
            }
            parts.append(MARK).append(kind).append(text);
        }

        String joined() {
            StringBuilder parts = marked;
            return parts == null ? only : parts.toString();
        }
    }
}
