package vn.tonghop.reading.encoding;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Takes in legacy encodings that the program does not bring along. */
public final class LegacyEncodings {

    private LegacyEncodings() {}

    /**
     * An encoding as data.
     *
     * @param name for people
     * @param fonts beginnings of the names of its fonts
     * @param capitalFonts beginnings of the names of its fonts that show capitals only
     * @param letters letters by the one or two characters that stand for them
     */
    public record Table(String name, List<String> fonts, List<String> capitalFonts, Map<String, String> letters) {

        public Table {
            fonts = List.copyOf(fonts);
            capitalFonts = List.copyOf(capitalFonts);
            letters = Map.copyOf(letters);
        }
    }

    /** From now on reads with these tables beside the program's own; those that were given before are forgotten. */
    public static void use(List<Table> further) {
        LegacyTables.use(further.stream().map(LegacyEncodings::table).toList());
        LegacyFonts.forget();
    }

    private static LegacyTable table(Table table) {
        return new LegacyTable(table.name(), begin(table.fonts()), begin(table.capitalFonts()), table.letters());
    }

    private static List<Pattern> begin(List<String> names) {
        return names.stream()
                .map(name -> Pattern.compile("^" + Pattern.quote(name)))
                .toList();
    }
}
