package vn.tonghop.reading.word;

import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tonghop.reading.ooxml.PartXml;
import vn.tonghop.reading.ooxml.Parts;

/** The styles of a Word file, as far as they say what a paragraph is. */
final class WordStyles {

    private static final int LONGEST_CHAIN = 20;
    private final Map<String, Style> styles = new HashMap<>();

    /** A style; what it leaves open its base decides. */
    private record Style(
            String name,
            @Nullable String base,
            @Nullable Integer outline,
            @Nullable ListPlace list,
            boolean italic,
            @Nullable Boolean hidden) {}

    /** A place in a list: which, and how deep from 0. */
    record ListPlace(String list, int depth) {}

    static WordStyles read(Parts parts, @Nullable String part) throws IOException {
        WordStyles all = new WordStyles();
        if (part == null) {
            return all;
        }
        try (PartXml xml = parts.xml(part)) {
            while (xml != null && xml.advance()) {
                if (xml.atStart("style")) {
                    all.add(xml);
                }
            }
        }
        return all;
    }

    private void add(PartXml xml) throws IOException {
        String id = xml.attribute("styleId");
        ParagraphProperties properties = new ParagraphProperties();
        String name = "";
        String base = null;
        boolean italic = false;
        Boolean hidden = null;
        int within = xml.depth();
        while (xml.advance() && (xml.atStart() || xml.depth() >= within)) {
            if (!xml.atStart()) {
                continue;
            }
            switch (xml.name()) {
                case "name" -> name = value(xml).toLowerCase(Locale.ROOT);
                case "basedOn" -> base = value(xml);
                case "pPr" -> properties.read(xml);
                case "i" -> italic = ParagraphProperties.isOn(xml);
                case "vanish" -> hidden = ParagraphProperties.isOn(xml);
                default -> {}
            }
        }
        if (id != null) {
            styles.put(id, new Style(name, base, properties.outline(), properties.list(), italic, hidden));
        }
    }

    /** The outline level of a heading, from 0; -1 for other paragraphs. */
    int headingLevel(@Nullable String id) {
        Style style = style(id);
        for (int i = 0; style != null && i < LONGEST_CHAIN; i++) {
            Integer outline = style.outline();
            if (outline != null) {
                return outline < ParagraphProperties.BODY_LEVEL ? outline : -1;
            }
            if (style.name().matches("heading [1-9]")) {
                return style.name().charAt(style.name().length() - 1) - '1';
            }
            style = style(style.base());
        }
        return -1;
    }

    /** Whether the style, or one that it is based on, is a title's. */
    boolean isTitle(@Nullable String id) {
        return isBasedOn(id, "title") || isBasedOn(id, "subtitle");
    }

    /** Whether Word itself wrote the paragraph: an entry of a table of contents. */
    boolean isContents(@Nullable String id) {
        Style style = style(id);
        return style != null && style.name().matches("toc (?:[1-9]|heading)");
    }

    boolean isItalic(@Nullable String id) {
        Style style = style(id);
        return style != null && style.italic();
    }

    /** Whether nobody sees text of the style. */
    boolean isHidden(@Nullable String id) {
        Style style = style(id);
        for (int i = 0; style != null && i < LONGEST_CHAIN; i++) {
            if (style.hidden() != null) {
                return style.hidden();
            }
            style = style(style.base());
        }
        return false;
    }

    /** The list that a style's paragraphs stand in, null where they stand in none. */
    @Nullable
    ListPlace list(@Nullable String id) {
        Style style = style(id);
        for (int i = 0; style != null && i < LONGEST_CHAIN; i++) {
            if (style.list() != null) {
                return style.list();
            }
            style = style(style.base());
        }
        return null;
    }

    private boolean isBasedOn(@Nullable String id, String name) {
        Style style = style(id);
        for (int i = 0; style != null && i < LONGEST_CHAIN; i++) {
            if (style.name().equals(name)) {
                return true;
            }
            style = style(style.base());
        }
        return false;
    }

    private @Nullable Style style(@Nullable String id) {
        return id == null ? null : styles.get(id);
    }

    private static String value(PartXml xml) {
        String value = xml.attribute("val");
        return value == null ? "" : value;
    }
}
