package vn.tonghop.ooxml.word;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import vn.tonghop.ooxml.word.WordText.PageHeader;
import vn.tonghop.ooxml.word.WordText.Paragraph;
import vn.tonghop.ooxml.word.WordText.Section;
import vn.tonghop.ooxml.word.WordText.Span;

/** Works out how text looks from the layers of its formatting. */
final class EffectiveFormatting {

    /** What Word takes where no style says anything. */
    private static final int DEFAULT_SIZE = 20;

    private static final int SINGLE_LINE = 240;

    private final StyleSheet styles;

    EffectiveFormatting(StyleSheet styles) {
        this.styles = styles;
    }

    Span span(String text, List<Element> layers, List<Integer> marks) {
        Integer size = number(layers, "sz", "val");
        String font = text(layers, "rFonts", "ascii");
        return new Span(
                text,
                font == null ? "" : font,
                size == null ? DEFAULT_SIZE : size,
                toggle(layers, "b"),
                toggle(layers, "i"),
                toggle(layers, "caps"),
                marks);
    }

    Paragraph paragraph(List<Span> spans, int section, int table, int row, int column, List<Element> layers) {
        String alignment = text(layers, "jc", "val");
        String rule = text(layers, "spacing", "lineRule");
        boolean numbered = layers.stream().anyMatch(layer -> Xml.child(layer, "numPr") != null);
        return new Paragraph(
                spans,
                section,
                table,
                row,
                column,
                alignment == null ? "left" : alignment,
                numbered,
                orZero(number(layers, "ind", "firstLine")),
                orZero(number(layers, "spacing", "before")),
                orZero(number(layers, "spacing", "after")),
                orElse(number(layers, "spacing", "line"), SINGLE_LINE),
                rule == null ? "auto" : rule);
    }

    Section section(Element properties, @Nullable PageHeader header, @Nullable PageHeader first) {
        Element size = Xml.child(properties, "pgSz");
        Element margins = Xml.child(properties, "pgMar");
        return new Section(
                orZero(Xml.number(size, "w")),
                orZero(Xml.number(size, "h")),
                orZero(Xml.number(margins, "top")),
                orZero(Xml.number(margins, "right")),
                orZero(Xml.number(margins, "bottom")),
                orZero(Xml.number(margins, "left")),
                Boolean.TRUE.equals(Xml.toggle(properties, "titlePg")),
                header,
                first);
    }

    PageHeader header(Element header) {
        PageHeader found = null;
        for (Element paragraph : Xml.children(header)) {
            if (!Xml.is(paragraph, "p")) {
                continue;
            }
            boolean number = hasPageField(paragraph);
            if (number || found == null) {
                Element properties = Xml.child(paragraph, "pPr");
                String alignment = text(styles.paragraph(properties), "jc", "val");
                Element run = Xml.child(paragraph, "r");
                Integer size = number(styles.run(Xml.child(run, "rPr"), properties), "sz", "val");
                found = new PageHeader(
                        number, alignment == null ? "left" : alignment, size == null ? DEFAULT_SIZE : size);
            }
            if (number) {
                break;
            }
        }
        return found == null ? new PageHeader(false, "left", DEFAULT_SIZE) : found;
    }

    private static boolean hasPageField(Element paragraph) {
        var codes = paragraph.getElementsByTagNameNS("*", "instrText");
        for (int i = 0; i < codes.getLength(); i++) {
            if (isPage(codes.item(i).getTextContent())) {
                return true;
            }
        }
        var simple = paragraph.getElementsByTagNameNS("*", "fldSimple");
        for (int i = 0; i < simple.getLength(); i++) {
            String code = Xml.attribute((Element) simple.item(i), "instr");
            if (code != null && isPage(code)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isPage(String code) {
        return code.strip().startsWith("PAGE") && !code.strip().startsWith("PAGEREF");
    }

    private static @Nullable String text(List<Element> layers, String element, String attribute) {
        for (Element layer : layers) {
            String value = Xml.attribute(Xml.child(layer, element), attribute);
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    private static @Nullable Integer number(List<Element> layers, String element, String attribute) {
        for (Element layer : layers) {
            Integer value = Xml.number(Xml.child(layer, element), attribute);
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    private static boolean toggle(List<Element> layers, String name) {
        for (Element layer : layers) {
            Boolean value = Xml.toggle(layer, name);
            if (value != null) {
                return value;
            }
        }
        return false;
    }

    private static int orZero(@Nullable Integer value) {
        return orElse(value, 0);
    }

    private static int orElse(@Nullable Integer value, int other) {
        return value == null ? other : value;
    }
}
