package vn.tonghop.catalogue;

import java.util.List;
import java.util.Map;

/**
 * A legacy encoding of Vietnamese text that the program does not bring along.
 *
 * @param code its name, such as {@code VISCII}
 * @param fonts beginnings of the names of its fonts
 * @param capitalFonts beginnings of the names of its fonts that show capitals only
 * @param letters letters by the one or two characters, as Windows-1252 shows them, that stand for them
 */
public record FurtherEncoding(String code, List<String> fonts, List<String> capitalFonts, Map<String, String> letters) {

    public FurtherEncoding {
        fonts = List.copyOf(fonts);
        capitalFonts = List.copyOf(capitalFonts);
        letters = Map.copyOf(letters);
    }
}
