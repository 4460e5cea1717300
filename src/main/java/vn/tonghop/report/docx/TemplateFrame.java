package vn.tonghop.report.docx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import javax.xml.XMLConstants;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;
import vn.tonghop.catalogue.DocumentTemplate;
import vn.tonghop.ooxml.word.Xml;

/**
 * Lays a department's own Word file under the report: its styles (ours are added where it has none of a name), headers and
 * footers of its last section, and the table at its head as letterhead. Its text is left out.
 */
final class TemplateFrame {

    private static final String RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String CONTENT_TYPES = "[Content_Types].xml";
    private static final String RELATIONS = "word/_rels/document.xml.rels";
    private static final String HEADER_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.%s+xml";
    private static final List<String> BEFORE_NUMBERING =
            List.of("keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl");
    private static final String OWN_IDS = "rIdT";
    private static final Map<String, String> IMAGES = Map.of(
            "png", "image/png",
            "jpg", "image/jpeg",
            "jpeg", "image/jpeg",
            "gif", "image/gif",
            "emf", "image/x-emf",
            "wmf", "image/x-wmf");

    private final DocumentTemplate template;
    private final Document main;
    private final Map<String, Element> relations = new TreeMap<>();
    private final Map<String, String> pageParts = new LinkedHashMap<>();

    TemplateFrame(DocumentTemplate template) {
        this.template = template;
        this.main = template.xml("word/document.xml").orElseThrow();
        template.xml(RELATIONS)
                .ifPresent(xml -> Xml.children(xml.getDocumentElement())
                        .forEach(relation -> relations.put(relation.getAttribute("Id"), relation)));
        Element section = Xml.child(Xml.child(main.getDocumentElement(), "body"), "sectPr");
        if (section != null) {
            Xml.children(section).forEach(this::pagePart);
        }
    }

    /** Headers and footers of every page and of the first one; those of even pages have no place in a report. */
    private void pagePart(Element reference) {
        Element relation = relations.get(reference.getAttributeNS(RELATION, "id"));
        String type = Xml.attribute(reference, "type");
        if (relation != null && ("default".equals(type) || "first".equals(type))) {
            String kind = Xml.is(reference, "headerReference")
                    ? "Header"
                    : Xml.is(reference, "footerReference") ? "Footer" : "";
            if (!kind.isEmpty()) {
                pageParts.put("rId" + kind + ("first".equals(type) ? "First" : ""), relation.getAttribute("Target"));
            }
        }
    }

    /** Whether the template has a footer of every page or of the first one. */
    boolean has(String relation) {
        return pageParts.containsKey(relation);
    }

    /** Changes the parts of an empty report. */
    void layUnder(Map<String, byte[]> parts) {
        try {
            Document types = own(parts, CONTENT_TYPES);
            Document links = own(parts, RELATIONS);
            parts.put("word/styles.xml", bytes(styles(own(parts, "word/styles.xml"))));
            pageParts.forEach((id, target) -> {
                boolean header = id.startsWith("rIdHeader");
                copy("word/" + target, parts);
                part(types, "word/" + target, HEADER_TYPE.formatted(header ? "header" : "footer"));
                link(links, id, RELATION + (header ? "/header" : "/footer"), target);
            });
            relations.values().stream()
                    .filter(r -> r.getAttribute("Type").endsWith("/theme"))
                    .forEach(r -> {
                        String target = r.getAttribute("Target");
                        copy("word/" + target, parts);
                        part(types, "word/" + target, "application/vnd.openxmlformats-officedocument.theme+xml");
                        link(links, "rIdTheme", r.getAttribute("Type"), target);
                    });
            parts.put("word/document.xml", bytes(letterhead(own(parts, "word/document.xml"), links, parts)));
            IMAGES.forEach((extension, type) -> extension(types, extension, type));
            parts.put(CONTENT_TYPES, bytes(types));
            parts.put(RELATIONS, bytes(links));
        } catch (IOException | SAXException e) {
            throw new IllegalStateException("checked at start: template " + template.name(), e);
        }
    }

    private static Document own(Map<String, byte[]> parts, String name) throws IOException, SAXException {
        return DocumentTemplate.parse(Objects.requireNonNull(parts.get(name), name));
    }

    /** The template's styles and, behind them, those of ours that it does not have. */
    private Document styles(Document ours) {
        Document theirs = template.xml("word/styles.xml").orElseThrow();
        Map<String, Element> ids = new TreeMap<>();
        List<String> defaults = new ArrayList<>();
        for (Element style : Xml.children(theirs.getDocumentElement())) {
            if (Xml.is(style, "style")) {
                ids.put(String.valueOf(Xml.attribute(style, "styleId")), style);
                if ("1".equals(Xml.attribute(style, "default"))) {
                    defaults.add(String.valueOf(Xml.attribute(style, "type")));
                }
                dropNumbering(style);
            }
        }
        for (Element style : Xml.children(ours.getDocumentElement())) {
            if (!Xml.is(style, "style")) {
                continue;
            }
            Element known = ids.get(String.valueOf(Xml.attribute(style, "styleId")));
            if (known != null) {
                takeNumbering(style, known);
            } else {
                Element copy = (Element) theirs.importNode(style, true);
                if (defaults.contains(Xml.attribute(style, "type"))) {
                    copy.removeAttributeNS(WORD, "default");
                }
                theirs.getDocumentElement().appendChild(copy);
            }
        }
        return theirs;
    }

    /** Numbers of the template's lists mean other lists in a report. */
    private static void dropNumbering(Element style) {
        Element properties = Xml.child(style, "pPr");
        Element numbering = Xml.child(properties, "numPr");
        if (properties != null && numbering != null) {
            properties.removeChild(numbering);
        }
    }

    /** A list of ours stays one where the template has a style of its name. */
    private static void takeNumbering(Element ours, Element theirs) {
        Element numbering = Xml.child(Xml.child(ours, "pPr"), "numPr");
        if (numbering == null) {
            return;
        }
        Element properties = Xml.child(theirs, "pPr");
        if (properties == null) {
            properties = theirs.getOwnerDocument().createElementNS(WORD, "w:pPr");
            theirs.insertBefore(properties, Xml.child(theirs, "rPr"));
        }
        Element before = Xml.children(properties).stream()
                .filter(e -> !BEFORE_NUMBERING.contains(e.getLocalName()))
                .findFirst()
                .orElse(null);
        properties.insertBefore(theirs.getOwnerDocument().importNode(numbering, true), before);
    }

    /** The report's main part with the template's first table, whose pictures come along. */
    private Document letterhead(Document report, Document links, Map<String, byte[]> parts) {
        Element table = Xml.child(Xml.child(main.getDocumentElement(), "body"), "tbl");
        Element body = Xml.child(report.getDocumentElement(), "body");
        if (table == null || body == null) {
            return report;
        }
        Element copy = (Element) report.importNode(table, true);
        body.insertBefore(copy, body.getFirstChild());
        rename(copy, links, parts);
        return report;
    }

    private void rename(Element element, Document links, Map<String, byte[]> parts) {
        var attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            var attribute = attributes.item(i);
            Element relation = relations.get(attribute.getNodeValue());
            if (RELATION.equals(attribute.getNamespaceURI()) && relation != null) {
                String id = OWN_IDS + attribute.getNodeValue();
                copy("word/" + relation.getAttribute("Target"), parts);
                link(links, id, relation.getAttribute("Type"), relation.getAttribute("Target"));
                attribute.setNodeValue(id);
            }
        }
        Xml.children(element).forEach(child -> rename(child, links, parts));
    }

    /** A part with what it refers to. */
    private void copy(String name, Map<String, byte[]> parts) {
        template.bytes(name).ifPresent(bytes -> parts.put(name, bytes));
        int slash = name.lastIndexOf('/') + 1;
        String links = name.substring(0, slash) + "_rels/" + name.substring(slash) + ".rels";
        template.xml(links).ifPresent(xml -> {
            template.bytes(links).ifPresent(bytes -> parts.put(links, bytes));
            for (Element relation : Xml.children(xml.getDocumentElement())) {
                String target = name.substring(0, slash) + relation.getAttribute("Target");
                template.bytes(target).ifPresent(bytes -> parts.put(target, bytes));
            }
        });
    }

    private static void part(Document types, String name, String type) {
        for (Element known : Xml.children(types.getDocumentElement())) {
            if (known.getAttribute("PartName").equals("/" + name)) {
                return;
            }
        }
        Element added = types.createElementNS(types.getDocumentElement().getNamespaceURI(), "Override");
        added.setAttribute("PartName", "/" + name);
        added.setAttribute("ContentType", type);
        types.getDocumentElement().appendChild(added);
    }

    private static void extension(Document types, String extension, String type) {
        Element added = types.createElementNS(types.getDocumentElement().getNamespaceURI(), "Default");
        added.setAttribute("Extension", extension);
        added.setAttribute("ContentType", type);
        types.getDocumentElement()
                .insertBefore(added, types.getDocumentElement().getFirstChild());
    }

    private static void link(Document links, String id, String type, String target) {
        Element link = null;
        for (Element known : Xml.children(links.getDocumentElement())) {
            link = known.getAttribute("Id").equals(id) ? known : link;
        }
        if (link == null) {
            link = links.createElementNS(links.getDocumentElement().getNamespaceURI(), "Relationship");
            links.getDocumentElement().appendChild(link);
        }
        link.setAttribute("Id", id);
        link.setAttribute("Type", type);
        link.setAttribute("Target", target);
    }

    private static byte[] bytes(Document xml) {
        try {
            TransformerFactory factory = TransformerFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            Transformer transformer = factory.newTransformer();
            transformer.setOutputProperty(OutputKeys.ENCODING, "UTF-8");
            transformer.setOutputProperty(OutputKeys.STANDALONE, "yes");
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            transformer.transform(new DOMSource(xml), new StreamResult(out));
            return out.toByteArray();
        } catch (TransformerException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The frame of a document's template; null for the program's own. */
    static @Nullable TemplateFrame of(@Nullable DocumentTemplate template) {
        return template == null ? null : new TemplateFrame(template);
    }
}
