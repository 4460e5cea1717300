package vn.tonghop.ooxml.word;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** The styles of a document, looked up from the most particular to the defaults. */
final class StyleSheet {

    private static final int LONGEST_CHAIN = 20;

    private final Map<String, Element> styles = new HashMap<>();
    private @Nullable Element defaultParagraph;
    private @Nullable Element paragraphDefaults;
    private @Nullable Element runDefaults;

    StyleSheet(@Nullable Document document) {
        if (document == null) {
            return;
        }
        for (Element element : Xml.children(document.getDocumentElement())) {
            if (Xml.is(element, "docDefaults")) {
                paragraphDefaults = Xml.child(Xml.child(element, "pPrDefault"), "pPr");
                runDefaults = Xml.child(Xml.child(element, "rPrDefault"), "rPr");
            } else if (Xml.is(element, "style")) {
                add(element);
            }
        }
    }

    private void add(Element style) {
        String id = Xml.attribute(style, "styleId");
        if (id != null) {
            styles.put(id, style);
        }
        String isDefault = Xml.attribute(style, "default");
        if ("paragraph".equals(Xml.attribute(style, "type")) && isDefault != null && !isDefault.equals("0")) {
            defaultParagraph = style;
        }
    }

    /** Paragraph properties from direct formatting to the defaults. */
    List<Element> paragraph(@Nullable Element direct) {
        List<Element> layers = new ArrayList<>();
        add(layers, direct);
        chain(styleOf(direct, "pStyle")).forEach(style -> add(layers, Xml.child(style, "pPr")));
        add(layers, paragraphDefaults);
        return layers;
    }

    /** Run properties from direct formatting over character and paragraph styles to the defaults. */
    List<Element> run(@Nullable Element direct, @Nullable Element paragraph) {
        List<Element> layers = new ArrayList<>();
        add(layers, direct);
        Element character = styles.get(Xml.attribute(Xml.child(direct, "rStyle"), "val"));
        chain(character).forEach(style -> add(layers, Xml.child(style, "rPr")));
        chain(styleOf(paragraph, "pStyle")).forEach(style -> add(layers, Xml.child(style, "rPr")));
        add(layers, runDefaults);
        return layers;
    }

    private @Nullable Element styleOf(@Nullable Element properties, String name) {
        String id = Xml.attribute(Xml.child(properties, name), "val");
        return id == null ? defaultParagraph : styles.getOrDefault(id, defaultParagraph);
    }

    private List<Element> chain(@Nullable Element style) {
        List<Element> chain = new ArrayList<>();
        Element at = style;
        while (at != null && chain.size() < LONGEST_CHAIN) {
            chain.add(at);
            at = styles.get(Xml.attribute(Xml.child(at, "basedOn"), "val"));
        }
        return chain;
    }

    private static void add(List<Element> layers, @Nullable Element layer) {
        if (layer != null) {
            layers.add(layer);
        }
    }
}
