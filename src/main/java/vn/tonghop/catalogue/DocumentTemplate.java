package vn.tonghop.catalogue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;

/**
 * A department's own Word file under its reports: styles, headers and footers, letterhead. Its parts were checked when the
 * catalogue was loaded: bounded, well-formed, without macros, document types and links to other files.
 */
public final class DocumentTemplate {

    private static final String DISALLOW_DOCTYPE = "http://apache.org/xml/features/disallow-doctype-decl";

    private final String name;
    private final SortedMap<String, byte[]> parts;

    public DocumentTemplate(String name, SortedMap<String, byte[]> parts) {
        this.name = name;
        this.parts = Collections.unmodifiableSortedMap(new TreeMap<>(parts));
    }

    /** The file's name in the catalogue's folder. */
    public String name() {
        return name;
    }

    /** The bytes of a part; empty where there is none. */
    public Optional<byte[]> bytes(String part) {
        return Optional.ofNullable(parts.get(part)).map(byte[]::clone);
    }

    /** A part as a document; empty where there is none. */
    public Optional<Document> xml(String part) {
        return Optional.ofNullable(parts.get(part)).map(bytes -> {
            try {
                return parse(bytes);
            } catch (IOException | SAXException e) {
                throw new IllegalStateException("checked at start: " + name + ", " + part, e);
            }
        });
    }

    /** Parses XML without document types and without fetching anything. */
    public static Document parse(byte[] bytes) throws IOException, SAXException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature(DISALLOW_DOCTYPE, true);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            return builder.parse(new ByteArrayInputStream(bytes));
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }
}
