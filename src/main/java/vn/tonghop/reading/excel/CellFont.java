package vn.tonghop.reading.excel;

import org.jspecify.annotations.Nullable;
import vn.tonghop.reading.SignFont;
import vn.tonghop.reading.encoding.LegacyFonts;
import vn.tonghop.reading.encoding.LegacyFonts.LegacyFont;

/**
 * The font of a cell or of a part of its text.
 *
 * @param name as the file has it
 * @param legacy how its text is decoded; null for Unicode fonts
 * @param signs what it draws in the place of letters; null for fonts of letters
 * @param struck whether a line goes through the text
 * @param raised whether it stands above the line
 */
record CellFont(
        String name, @Nullable LegacyFont legacy, @Nullable SignFont signs, boolean struck, boolean raised) {

    static final CellFont UNICODE = of("");

    /** A font of letters, neither struck out nor raised. */
    CellFont(String name, @Nullable LegacyFont legacy) {
        this(name, legacy, null, false, false);
    }

    static CellFont of(String name) {
        return new CellFont(name, LegacyFonts.of(name), SignFont.of(name), false, false);
    }

    CellFont named(String other) {
        CellFont font = of(other);
        return new CellFont(other, font.legacy, font.signs, struck, raised);
    }

    CellFont struckOut() {
        return new CellFont(name, legacy, signs, true, raised);
    }

    CellFont aboveLine() {
        return new CellFont(name, legacy, signs, struck, true);
    }

    /** Whether a person sees just the letters that the text holds. */
    boolean isPlain() {
        return !struck && signs == null;
    }
}
