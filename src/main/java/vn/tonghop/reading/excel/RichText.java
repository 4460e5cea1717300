package vn.tonghop.reading.excel;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tonghop.reading.CellContent;
import vn.tonghop.reading.SignFont;
import vn.tonghop.reading.StyledText;
import vn.tonghop.reading.TextStyle;
import vn.tonghop.reading.ooxml.PartXml;

/**
 * The text of a string item. Parts with a font of their own are decoded at once; the others wait for the font of the cell,
 * with a mark before each part when both occur.
 */
final class RichText {

    private static final char MARK = '\uFFFF';

    /** What is known of a part stands behind its mark as one character: this and the bits below. */
    private static final char FIRST_KIND = ' ';

    private static final int DECODED = 1;
    private static final int ITALIC = 1 << 1;
    private static final int STRUCK = 1 << 2;
    private static final int RAISED = 1 << 3;
    /** The part has properties of its own, which the cell's do not reach. */
    private static final int OWN = 1 << 4;

    private static final int SIGNS = 5;
    private static final List<SignFont> SIGN_FONTS = List.of(SignFont.values());

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
                collected.kind = 0;
            }
            case "rPr" -> collected.kind |= OWN;
            case "i" -> collected.kind |= isOn(xml) ? ITALIC : 0;
            case "strike" -> collected.kind |= isOn(xml) ? STRUCK : 0;
            case "vertAlign" -> collected.kind |= "superscript".equals(xml.attribute("val")) ? RAISED : 0;
            case "rFont" -> collected.font(xml.attribute("val"));
            case "t" -> {
                String stored = unescaped(xml.text());
                CellFont own = collected.font;
                collected.add(own == null ? stored : texts.decode(stored, own));
            }
            default -> {}
        }
    }

    private static boolean isOn(PartXml xml) {
        String value = xml.attribute("val");
        return value == null || PartXml.isTrue(value);
    }

    /** The text as a cell of this font shows it. */
    static String shown(String item, CellFont font, Texts texts) {
        return item.indexOf(MARK) < 0
                ? texts.decode(item, font)
                : styled(item, font, texts).plain();
    }

    /** The text with its style as a cell of this font shows it, null where it is blank. */
    static CellContent.@Nullable Text content(String item, CellFont font, Texts texts) {
        if (item.indexOf(MARK) >= 0) {
            return texts.content(styled(item, font, texts));
        }
        return font.isPlain()
                ? texts.content(texts.decode(item, font))
                : texts.content(styled("" + MARK + FIRST_KIND + item, font, texts));
    }

    private static StyledText styled(String item, CellFont font, Texts texts) {
        StyledText shown = new StyledText();
        for (String part : item.substring(1).split(String.valueOf(MARK), -1)) {
            int kind = part.charAt(0) - FIRST_KIND;
            String text = part.substring(1);
            shown.add((kind & DECODED) != 0 ? text : texts.decode(text, font), style(kind, font));
        }
        return shown;
    }

    private static TextStyle style(int kind, CellFont font) {
        boolean struck = (kind & OWN) != 0 ? (kind & STRUCK) != 0 : font.struck();
        SignFont signs =
                (kind & DECODED) == 0 ? font.signs() : kind >> SIGNS == 0 ? null : SIGN_FONTS.get((kind >> SIGNS) - 1);
        return new TextStyle((kind & ITALIC) != 0, struck, (kind & RAISED) != 0, signs);
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
        private int kind;

        void font(@Nullable String name) {
            CellFont named = name == null ? null : CellFont.of(name);
            font = named;
            kind |= named == null ? 0 : DECODED;
            SignFont signs = named == null ? null : named.signs();
            kind |= signs == null ? 0 : (SIGN_FONTS.indexOf(signs) + 1) << SIGNS;
        }

        void add(String text) {
            char mark = (char) (FIRST_KIND + kind);
            if (count++ == 0) {
                only = text;
                onlyKind = mark;
                if (kind == 0) {
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
            parts.append(MARK).append(mark).append(text);
        }

        String joined() {
            StringBuilder parts = marked;
            return parts == null ? only : parts.toString();
        }
    }
}
