package vn.tonghop.reading.excel;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tonghop.reading.CellContent;
import vn.tonghop.reading.Composed;
import vn.tonghop.reading.EncodingDecision;
import vn.tonghop.reading.ReadingBounds;
import vn.tonghop.reading.SheetInfo;
import vn.tonghop.reading.StyledText;
import vn.tonghop.reading.encoding.TextGlance;
import vn.tonghop.reading.encoding.TypedText;
import vn.tonghop.reading.ooxml.Refusal;

/** Turns the stored text of one file into Unicode and remembers which legacy font it met first. */
final class Texts {

    private final ReadingBounds bounds;
    private final TextGlance glance = new TextGlance();
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
            met = new EncodingDecision(font.legacy().encoding(), new EncodingDecision.ByFont(font.name()));
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
        return new CellContent.Text(Composed.of(decoded));
    }

    /** Decoded text with its italics as a cell's content, null where it is blank. */
    CellContent.@Nullable Text content(StyledText decoded) {
        CellContent.Text plain = content(decoded.plain());
        return plain == null ? null : decoded.text();
    }

    /**
     * What of the text was typed in a legacy encoding and stands in Unicode fonts; nothing where fonts of one were met, which
     * then decide alone. Plain files are not looked at again.
     */
    TypedText typed(List<SheetInfo> sheets, TypedText.Sheets stored) throws IOException {
        if (glance.isPlain()) {
            return TypedText.none();
        }
        TypedText typed = TypedText.of(sheets, stored);
        return met == null ? typed : TypedText.none();
    }

    /** What a first look at the stored strings says. */
    TextGlance glance() {
        return glance;
    }

    /** The legacy encoding met so far. */
    @Nullable
    EncodingDecision met() {
        return met;
    }

    private static boolean isBlank(String text) {
        for (int i = 0; i < text.length(); ) {
            int sign = text.codePointAt(i);
            if (!Character.isWhitespace(sign) && !Character.isSpaceChar(sign)) {
                return false;
            }
            i += Character.charCount(sign);
        }
        return true;
    }
}
