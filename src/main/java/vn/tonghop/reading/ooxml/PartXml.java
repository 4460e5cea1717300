package vn.tonghop.reading.ooxml;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.CharConversionException;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.util.zip.ZipException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLInputFactory2;
import org.codehaus.stax2.XMLStreamReader2;
import org.jspecify.annotations.Nullable;
import vn.tonghop.reading.ReadingBounds;
import vn.tonghop.reading.UnreadableSourceException;

/** A part's XML as a stream of elements by local name; document types and entities end it. */
public final class PartXml implements Closeable {

    private static final XMLInputFactory FACTORY = factory();
    /** One character may be written as {@code _x000D_}. */
    private static final int ESCAPED = 7;

    private final BoundedPart stream;
    private final String part;
    private final ReadingBounds bounds;
    private final XMLStreamReader2 reader;
    private final Characters collected = new Characters();
    private int depth;

    PartXml(BoundedPart stream, String part, ReadingBounds bounds) throws IOException {
        this.stream = stream;
        this.part = part;
        this.bounds = bounds;
        try {
            this.reader = (XMLStreamReader2) FACTORY.createXMLStreamReader(stream);
        } catch (XMLStreamException | RuntimeException e) {
            stream.close();
            throw failure(e);
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setProperty(XMLInputFactory2.P_LAZY_PARSING, false);
        return factory;
    }

    /** Goes to the next start or end of an element; false at the end of the document. */
    public boolean advance() throws IOException {
        while (true) {
            switch (event()) {
                case XMLStreamConstants.START_ELEMENT, XMLStreamConstants.END_ELEMENT -> {
                    return true;
                }
                case XMLStreamConstants.END_DOCUMENT -> {
                    return false;
                }
                default -> {}
            }
        }
    }

    private int event() throws IOException {
        stream.beginPiece();
        try {
            int event = reader.hasNext() ? reader.next() : XMLStreamConstants.END_DOCUMENT;
            switch (event) {
                case XMLStreamConstants.START_ELEMENT -> deeper();
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw Refusal.unsafe("Part " + part + " has a document type or an entity");
                default -> {}
            }
            return event;
        } catch (XMLStreamException | RuntimeException e) {
            throw failure(e);
        }
    }

    private void deeper() {
        if (++depth > bounds.xmlDepth()) {
            throw Refusal.tooMany("xml-depth", bounds.xmlDepth());
        }
    }

    private RuntimeException failure(Exception e) throws IOException {
        if (e instanceof UnreadableSourceException known) {
            return known;
        }
        Throwable cause = e.getCause();
        if (cause instanceof IOException disk && !(cause instanceof ZipException || cause instanceof EOFException)) {
            // The parser reports bytes that are no characters of the encoding as failures of the stream
            if (!(disk instanceof CharConversionException)) {
                throw disk;
            }
        }
        return Refusal.damaged("Part " + part + " is damaged", e);
    }

    /** Whether the current event is the start of an element. */
    public boolean atStart() {
        return reader.getEventType() == XMLStreamConstants.START_ELEMENT;
    }

    /** Whether the current event is the start of an element of this local name. */
    public boolean atStart(String name) {
        return atStart() && name().equals(name);
    }

    /** Whether the current event is the end of an element of this local name. */
    public boolean atEnd(String name) {
        return !atStart() && name().equals(name);
    }

    /** The local name of the current element. */
    public String name() {
        return reader.getLocalName();
    }

    String namespace() {
        String uri = reader.getNamespaceURI();
        return uri == null ? "" : uri;
    }

    /** How many elements are open, this one included; at its end, excluded. */
    public int depth() {
        return depth;
    }

    public int attributes() {
        return reader.getAttributeCount();
    }

    public String attributeName(int index) {
        return reader.getAttributeLocalName(index);
    }

    /** Reads an attribute, without the white space around it. */
    public void attribute(int index, Characters into) throws IOException {
        try {
            reader.getAttributeAs(index, into);
        } catch (XMLStreamException | RuntimeException e) {
            throw failure(e);
        }
    }

    /** The attribute of this local name, in any namespace. */
    @Nullable
    public String attribute(String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)) {
                return reader.getAttributeValue(i);
            }
        }
        return null;
    }

    public boolean flag(String name) {
        return isTrue(attribute(name));
    }

    public static boolean isTrue(@Nullable String value) {
        return value != null && (value.equals("1") || value.equals("true") || value.equals("on"));
    }

    /** The text up to the end of this element, which becomes the current event; refuses what no cell may hold. */
    public String text() throws IOException {
        text(collected);
        return collected.toString();
    }

    /** Reads the same text into characters that can be used again. */
    public void text(Characters into) throws IOException {
        long longest = (long) bounds.cellCharacters() * ESCAPED;
        int within = depth;
        into.clear();
        while (true) {
            switch (event()) {
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    into.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
                    if (into.length() > longest) {
                        throw Refusal.tooMany("cell-characters", bounds.cellCharacters());
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    if (depth < within) {
                        return;
                    }
                }
                case XMLStreamConstants.END_DOCUMENT -> throw Refusal.damaged("Part " + part + " ends too early");
                default -> {}
            }
        }
    }

    /** Goes to the end of this element. */
    public void skip() throws IOException {
        int within = depth;
        int event = XMLStreamConstants.START_ELEMENT;
        while (depth >= within && event != XMLStreamConstants.END_DOCUMENT) {
            event = event();
        }
    }

    @Override
    public void close() throws IOException {
        try {
            reader.close();
        } catch (XMLStreamException e) {
            throw failure(e);
        } finally {
            stream.close();
        }
    }
}
