package vn.tonghop.ooxml.word;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** The parts of a Word file, each read within bounds, without document types and without anything from outside. */
public final class WordPackage implements AutoCloseable {

    private static final String DISALLOW_DOCTYPE = "http://apache.org/xml/features/disallow-doctype-decl";
    private static final String DEPTH = "http://www.oracle.com/xml/jaxp/properties/maxElementDepth";
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private final ZipFile zip;
    private final WordBounds bounds;

    private WordPackage(ZipFile zip, WordBounds bounds) {
        this.zip = zip;
        this.bounds = bounds;
    }

    /**
     * Opens a file.
     *
     * @throws UnreadableWordFile when it is no package, or a larger one than allowed
     */
    public static WordPackage open(Path file, WordBounds bounds) throws IOException, UnreadableWordFile {
        if (Files.size(file) > bounds.fileBytes()) {
            throw new UnreadableWordFile("too-large", "the file is too large");
        }
        byte[] head = head(file);
        if (startsWith(head, OLE)) {
            throw new UnreadableWordFile("old-type", "an OLE file");
        }
        if (!startsWith(head, ZIP)) {
            throw new UnreadableWordFile("type", "no zip package");
        }
        ZipFile zip;
        try {
            zip = new ZipFile(file.toFile());
        } catch (ZipException | IllegalArgumentException e) {
            throw new UnreadableWordFile("damaged", e);
        }
        if (zip.size() > bounds.entries()) {
            zip.close();
            throw new UnreadableWordFile("too-large", "too many parts");
        }
        return new WordPackage(zip, bounds);
    }

    private static byte[] head(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(ZIP.length);
        }
    }

    private static boolean startsWith(byte[] head, byte[] magic) {
        return java.util.Arrays.equals(head, magic);
    }

    /**
     * An XML part as a tree; empty where the package has none of this name.
     *
     * @throws UnreadableWordFile when it is damaged or over a bound
     */
    public Optional<Document> part(String name) throws IOException, UnreadableWordFile {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            return Optional.empty();
        }
        byte[] bytes = bytes(entry);
        try {
            var builder = factory().newDocumentBuilder();
            builder.setErrorHandler(new DefaultHandler());
            return Optional.of(builder.parse(new ByteArrayInputStream(bytes)));
        } catch (SAXException e) {
            throw new UnreadableWordFile("damaged", e);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] bytes(ZipEntry entry) throws IOException, UnreadableWordFile {
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] bytes = in.readNBytes(bounds.partBytes() + 1);
            if (bytes.length > bounds.partBytes()) {
                throw new UnreadableWordFile("too-large", "a part is too large: " + entry.getName());
            }
            long compressed = Math.max(1, entry.getCompressedSize());
            if (bytes.length > WordBounds.SMALL_PART && bytes.length / compressed > bounds.expansionRatio()) {
                throw new UnreadableWordFile("too-large", "a part is packed too tightly: " + entry.getName());
            }
            return bytes;
        } catch (ZipException e) {
            throw new UnreadableWordFile("damaged", e);
        }
    }

    private DocumentBuilderFactory factory() throws ParserConfigurationException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setNamespaceAware(true);
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature(DISALLOW_DOCTYPE, true);
        factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
        factory.setAttribute(DEPTH, Integer.toString(bounds.xmlDepth()));
        factory.setExpandEntityReferences(false);
        return factory;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
