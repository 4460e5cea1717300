package vn.tonghop.catalogue.reader;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;
import vn.tonghop.catalogue.DocumentTemplate;
import vn.tonghop.catalogue.yaml.Fields;

/** Reads a department's Word template; whatever is wrong with it is a mistake of the catalogue. */
final class TemplateReader {

    private static final int LARGEST_FILE = 5_000_000;
    private static final int LARGEST_CONTENT = 30_000_000;
    private static final int MOST_PARTS = 300;

    private final Map<String, byte[]> files;

    /** {@code files}: the Word files of the catalogue's folder by name. */
    TemplateReader(Map<String, byte[]> files) {
        this.files = files;
    }

    /** The template that a report names; null for none, and where a mistake was noted. */
    @Nullable
    DocumentTemplate read(Fields report) {
        String name = report.optionalText("template");
        if (name == null) {
            return null;
        }
        byte[] bytes = files.get(name);
        if (bytes == null) {
            report.mistake("template", "template-missing", "name", name);
            return null;
        }
        if (bytes.length > LARGEST_FILE) {
            report.mistake("template", "template-too-large", "name", name, "limit", LARGEST_FILE);
            return null;
        }
        try {
            SortedMap<String, byte[]> parts = parts(bytes);
            check(parts);
            return new DocumentTemplate(name, parts);
        } catch (Unusable e) {
            report.mistake("template", e.sentence, "name", name, "limit", LARGEST_CONTENT);
        } catch (IOException | SAXException | IllegalArgumentException e) {
            report.mistake("template", "template-not-word", "name", name);
        }
        return null;
    }

    private static SortedMap<String, byte[]> parts(byte[] bytes) throws IOException, Unusable {
        SortedMap<String, byte[]> parts = new TreeMap<>();
        int left = LARGEST_CONTENT;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                byte[] content = zip.readNBytes(left + 1);
                left -= content.length;
                if (left < 0 || parts.size() == MOST_PARTS) {
                    throw new Unusable("template-too-large");
                }
                parts.put(entry.getName(), content);
            }
        }
        return parts;
    }

    private static void check(SortedMap<String, byte[]> parts) throws IOException, SAXException, Unusable {
        if (!parts.containsKey("word/document.xml") || !parts.containsKey("word/styles.xml")) {
            throw new Unusable("template-not-word");
        }
        for (Map.Entry<String, byte[]> part : parts.entrySet()) {
            String name = part.getKey().toLowerCase(Locale.ROOT);
            if (name.contains("vbaproject") || name.contains("/embeddings/") || name.contains("/activex/")) {
                throw new Unusable("template-active");
            }
            if (name.endsWith(".xml") || name.endsWith(".rels")) {
                Document xml = DocumentTemplate.parse(part.getValue());
                if (name.endsWith(".rels")) {
                    requireOwnParts(xml);
                }
            }
        }
    }

    private static void requireOwnParts(Document relations) throws Unusable {
        var all = relations.getElementsByTagNameNS("*", "Relationship");
        for (int i = 0; i < all.getLength(); i++) {
            if (((Element) all.item(i)).getAttribute("TargetMode").equals("External")) {
                throw new Unusable("template-external");
            }
        }
    }

    /** Why a template cannot be used, by the key of the sentence. */
    private static final class Unusable extends Exception {
        private static final long serialVersionUID = 1L;
        private final String sentence;

        Unusable(String sentence) {
            super(sentence);
            this.sentence = sentence;
        }
    }
}
