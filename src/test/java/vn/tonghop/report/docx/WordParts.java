package vn.tonghop.report.docx;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.XMLConstants;
import javax.xml.namespace.NamespaceContext;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import vn.tonghop.report.document.ReportDocument;

/** A written Word file, taken apart for assertions on its XML. */
final class WordParts {

    private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private final Map<String, byte[]> parts = new TreeMap<>();

    static WordParts of(ReportDocument document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new ReportDocumentWriter().write(document, out);
        return of(out.toByteArray());
    }

    static WordParts of(byte[] bytes) throws IOException {
        WordParts word = new WordParts();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                word.parts.put(entry.getName(), in.readAllBytes());
            }
        }
        return word;
    }

    Map<String, String> texts() {
        Map<String, String> texts = new TreeMap<>();
        parts.forEach((name, bytes) -> texts.put(name, new String(bytes, StandardCharsets.UTF_8)));
        return texts;
    }

    /** The values of attributes that an XPath finds in the main document, prefix {@code w}. */
    List<String> attributes(String xpath) throws Exception {
        return find("word/document.xml", xpath);
    }

    List<String> find(String part, String xpath) throws Exception {
        NodeList nodes = (NodeList) path().evaluate(xpath, dom(part), XPathConstants.NODESET);
        List<String> values = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            values.add(
                    nodes.item(i) instanceof Element element
                            ? element.getTextContent()
                            : nodes.item(i).getNodeValue());
        }
        return values;
    }

    /** Every paragraph of the main document as {@code style: text}, footnotes as {@code [^n]}, breaks as {@code |}. */
    String outline() throws Exception {
        StringBuilder lines = new StringBuilder();
        NodeList paragraphs = dom("word/document.xml").getElementsByTagNameNS(W, "p");
        for (int i = 0; i < paragraphs.getLength(); i++) {
            Element paragraph = (Element) paragraphs.item(i);
            Element style =
                    (Element) paragraph.getElementsByTagNameNS(W, "pStyle").item(0);
            lines.append(style.getAttributeNS(W, "val")).append(": ");
            NodeList all = paragraph.getElementsByTagNameNS(W, "*");
            for (int j = 0; j < all.getLength(); j++) {
                lines.append(shown((Element) all.item(j)));
            }
            lines.append('\n');
        }
        return lines.toString();
    }

    private static String shown(Element element) {
        return switch (element.getLocalName()) {
            case "t" -> element.getTextContent();
            case "br" -> "|";
            case "footnoteReference" -> "[^" + element.getAttributeNS(W, "id") + "]";
            default -> "";
        };
    }

    private Document dom(String part) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(parts.get(part)));
    }

    private static XPath path() {
        XPath path = XPathFactory.newInstance().newXPath();
        path.setNamespaceContext(new NamespaceContext() {
            @Override
            public String getNamespaceURI(String prefix) {
                return prefix.equals("w") ? W : XMLConstants.NULL_NS_URI;
            }

            @Override
            public String getPrefix(String uri) {
                return "w";
            }

            @Override
            public java.util.Iterator<String> getPrefixes(String uri) {
                return List.of("w").iterator();
            }
        });
        return path;
    }
}
