package vn.tonghop.reading.excel;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;
import vn.tonghop.reading.CellContent;
import vn.tonghop.reading.EncodingDecision;
import vn.tonghop.reading.ReadingBounds;
import vn.tonghop.reading.StyledText;

/** Turns the stored text of one file into Unicode and remembers which legacy font it met first. */
final class Texts {

    private static final int ASCII_END = 0x80;
    private final ReadingBounds bounds;
    private @Nullable EncodingDecision met;

    Texts(ReadingBounds bounds) {
        this.bounds = bounds;
    }

    /** The text typed in a font. Decodes before anything else touches it: in TCVN3 a soft hyphen is a letter. */
    String decode(String stored, CellFont font) {
        if (font.legacy() == null) {
            return stored;
        }
        String decoded = font.legacy().decoder().apply(stored);
        if (met == null && !decoded.equals(stored)) {
            met = new EncodingDecision(font.legacy().encoding(), "font " + font.name(), true);
        }
        return decoded;
    }

    /** Decoded text as a cell's content, null where it is blank. */
    CellContent.@Nullable Text content(String decoded) {
        if (decoded.length() > bounds.cellCharacters()) {
            throw Refusal.tooMany("cell-characters", bounds.cellCharacters());
        }
        if (isBlank(decoded)) {
            return null;
        }
        return new CellContent.Text(isAscii(decoded) ? decoded : Normalizer.normalize(decoded, Normalizer.Form.NFC));
    }

    /** Decoded text with its italics as a cell's content, null where it is blank. */
    CellContent.@Nullable Text content(StyledText decoded) {
        CellContent.Text plain = content(decoded.plain());
        return plain == null ? null : decoded.text();
    }

    /** The legacy encoding met so far. */
    @Nullable
    EncodingDecision met() {
        return met;
    }

    private static boolean isBlank(String text) {
        return text.codePoints().allMatch(sign -> Character.isWhitespace(sign) || Character.isSpaceChar(sign));
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= ASCII_END) {
                return false;
            }
        }
        return true;
    }
}
