package vn.tonghop.reading.excel;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tonghop.reading.ooxml.PartXml;
import vn.tonghop.reading.ooxml.Parts;
import vn.tonghop.reading.ooxml.Whole;

/** The looks of cells by their style number. */
final class StylesPart {

    private final Map<Integer, NumberFormat> formats = new HashMap<>();
    private final List<CellFont> fonts = new ArrayList<>();
    private final List<CellLook> looks = new ArrayList<>();
    private boolean inFonts;
    private boolean inLooks;

    /** The styles of a workbook; none where the part is missing. */
    static StylesPart read(Parts parts, String part) throws IOException {
        StylesPart styles = new StylesPart();
        try (PartXml xml = parts.xml(part)) {
            while (xml != null && xml.advance()) {
                styles.element(xml);
            }
        }
        return styles;
    }

    private void element(PartXml xml) {
        switch (xml.name()) {
            case "fonts" -> inFonts = xml.atStart();
            case "cellXfs" -> inLooks = xml.atStart();
            case "numFmt" -> format(xml);
            case "font" -> {
                if (inFonts && xml.atStart()) {
                    fonts.add(CellFont.UNICODE);
                }
            }
            case "name", "strike", "vertAlign" -> {
                if (inFonts && xml.atStart() && !fonts.isEmpty()) {
                    int last = fonts.size() - 1;
                    fonts.set(last, property(fonts.get(last), xml));
                }
            }
            case "xf" -> {
                if (inLooks && xml.atStart()) {
                    looks.add(look(xml));
                }
            }
            default -> {}
        }
    }

    private static CellFont property(CellFont font, PartXml xml) {
        String value = xml.attribute("val");
        return switch (xml.name()) {
            case "name" -> value == null ? font : font.named(value);
            case "strike" -> value == null || PartXml.isTrue(value) ? font.struckOut() : font;
            default -> "superscript".equals(value) ? font.aboveLine() : font;
        };
    }

    private void format(PartXml xml) {
        String code = xml.atStart() ? xml.attribute("formatCode") : null;
        if (code != null) {
            formats.putIfAbsent(number(xml.attribute("numFmtId")), NumberFormat.of(code));
        }
    }

    private CellLook look(PartXml xml) {
        int format = number(xml.attribute("numFmtId"));
        int font = number(xml.attribute("fontId"));
        NumberFormat own = formats.get(format);
        return new CellLook(
                own == null ? NumberFormat.builtIn(format) : own,
                font >= 0 && font < fonts.size() ? fonts.get(font) : CellFont.UNICODE);
    }

    private static int number(@Nullable String text) {
        return Whole.parse(text, -1);
    }

    /** The look of a style number; a plain one for numbers that the file does not define. */
    CellLook look(int style) {
        return style >= 0 && style < looks.size() ? looks.get(style) : CellLook.PLAIN;
    }
}
