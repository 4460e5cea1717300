package vn.tonghop.reading.word;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tonghop.reading.ooxml.PartXml;
import vn.tonghop.reading.ooxml.Parts;
import vn.tonghop.reading.word.WordStyles.ListPlace;

/** The signs that lists put before their items. */
final class WordLists {

    private static final String PLUS = "+";
    private final Map<String, String> definitions = new HashMap<>();
    private final Map<String, String> signs = new HashMap<>();

    static WordLists read(Parts parts, @Nullable String part) throws IOException {
        WordLists lists = new WordLists();
        if (part == null) {
            return lists;
        }
        try (PartXml xml = parts.xml(part)) {
            String outer = "";
            String depth = "";
            while (xml != null && xml.advance()) {
                if (!xml.atStart()) {
                    continue;
                }
                switch (xml.name()) {
                    case "abstractNum" -> outer = String.valueOf(xml.attribute("abstractNumId"));
                    case "lvl" -> depth = String.valueOf(xml.attribute("ilvl"));
                    case "lvlText" -> lists.signs.put(outer + " " + depth, String.valueOf(xml.attribute("val")));
                    case "num" -> outer = String.valueOf(xml.attribute("numId"));
                    case "abstractNumId" -> lists.definitions.put(outer, String.valueOf(xml.attribute("val")));
                    default -> {}
                }
            }
        }
        return lists;
    }

    /** The level of an item: 2 below the first depth or after a plus, else 1. */
    int level(ListPlace place) {
        String sign = signs.getOrDefault(definitions.get(place.list()) + " " + place.depth(), "");
        return place.depth() > 0 || sign.startsWith(PLUS) ? 2 : 1;
    }
}
