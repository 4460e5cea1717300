package vn.tonghop.reading.excel;

import org.jspecify.annotations.Nullable;
import vn.tonghop.reading.encoding.LegacyFonts;
import vn.tonghop.reading.encoding.LegacyFonts.LegacyFont;

/**
 * The font of a cell or of a part of its text.
 *
 * @param name as the file has it
 * @param legacy how its text is decoded; null for Unicode fonts
 */
record CellFont(String name, @Nullable LegacyFont legacy) {

    static final CellFont UNICODE = new CellFont("", null);

    static CellFont of(String name) {
        return new CellFont(name, LegacyFonts.of(name));
    }
}
