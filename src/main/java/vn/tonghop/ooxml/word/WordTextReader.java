package vn.tonghop.ooxml.word;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import vn.tonghop.ooxml.word.WordText.PageHeader;
import vn.tonghop.ooxml.word.WordText.Paragraph;
import vn.tonghop.ooxml.word.WordText.Section;
import vn.tonghop.ooxml.word.WordText.Span;

/** Reads a Word file's text with its looks. Deleted text of tracked changes is left out, inserted text is read. */
public final class WordTextReader {

    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String MAIN = "word/document.xml";

    private final StyleSheet styles;
    private final EffectiveFormatting looks;
    private final Map<String, PageHeader> headers = new HashMap<>();
    private final List<Paragraph> paragraphs = new ArrayList<>();
    private final List<Section> sections = new ArrayList<>();
    private final MarkCollector marks = new MarkCollector();
    private int tables;

    private WordTextReader(StyleSheet styles) {
        this.styles = styles;
        this.looks = new EffectiveFormatting(styles);
    }

    /**
     * Reads a file.
     *
     * @throws UnreadableWordFile when it is no Word document or asks for too much
     */
    public static WordText read(Path file, WordBounds bounds) throws IOException, UnreadableWordFile {
        try (WordPackage parts = WordPackage.open(file, bounds)) {
            Optional<Document> main = parts.part(MAIN);
            Element body = main.isEmpty() ? null : Xml.child(main.get().getDocumentElement(), "body");
            if (body == null) {
                throw new UnreadableWordFile("type", "no main document");
            }
            WordTextReader reader = new WordTextReader(
                    new StyleSheet(parts.part("word/styles.xml").orElse(null)));
            reader.readHeaders(parts);
            reader.blocks(body, Place.BODY);
            Element last = Xml.child(body, "sectPr");
            if (last != null) {
                reader.section(last);
            }
            return new WordText(reader.paragraphs, reader.sections, reader.marks.all());
        }
    }

    private void readHeaders(WordPackage parts) throws IOException, UnreadableWordFile {
        Optional<Document> relations = parts.part("word/_rels/document.xml.rels");
        if (relations.isEmpty()) {
            return;
        }
        for (Element relation : Xml.children(relations.get().getDocumentElement())) {
            String target = relation.getAttribute("Target");
            if (relation.getAttribute("Type").endsWith("/header")) {
                Optional<Document> header = parts.part(target.startsWith("/") ? target.substring(1) : "word/" + target);
                if (header.isPresent()) {
                    headers.put(
                            relation.getAttribute("Id"),
                            looks.header(header.get().getDocumentElement()));
                }
            }
        }
    }

    private record Place(int table, int row, int column) {
        static final Place BODY = new Place(-1, -1, -1);
    }

    private void blocks(Element parent, Place place) {
        for (Element child : Xml.children(parent)) {
            if (Xml.is(child, "p")) {
                paragraph(child, place);
            } else if (Xml.is(child, "tbl")) {
                table(child);
            } else if (Xml.is(child, "sdt")) {
                int mark = marks.openTag(Xml.attribute(Xml.child(Xml.child(child, "sdtPr"), "tag"), "val"));
                Element content = Xml.child(child, "sdtContent");
                if (content != null) {
                    blocks(content, place);
                }
                marks.closeTag(mark);
            } else if (Xml.is(child, "ins") || Xml.is(child, "customXml")) {
                blocks(child, place);
            } else {
                marks.bookmark(child);
            }
        }
    }

    private void table(Element table) {
        int number = tables++;
        int row = 0;
        for (Element tr : descend(table, "tr")) {
            int column = 0;
            for (Element tc : descend(tr, "tc")) {
                blocks(tc, new Place(number, row, column++));
            }
            row++;
        }
    }

    /** Rows and cells may stand in content controls. */
    private static List<Element> descend(Element parent, String name) {
        List<Element> found = new ArrayList<>();
        for (Element child : Xml.children(parent)) {
            if (Xml.is(child, name)) {
                found.add(child);
            } else if (Xml.is(child, "sdt") || Xml.is(child, "sdtContent") || Xml.is(child, "customXml")) {
                found.addAll(descend(child, name));
            }
        }
        return found;
    }

    private void paragraph(Element p, Place place) {
        Element properties = Xml.child(p, "pPr");
        List<Span> spans = new ArrayList<>();
        runs(p, properties, spans);
        List<Element> layers = styles.paragraph(properties);
        paragraphs.add(looks.paragraph(spans, sections.size(), place.table(), place.row(), place.column(), layers));
        Element section = Xml.child(properties, "sectPr");
        if (section != null) {
            section(section);
        }
    }

    private void runs(Element parent, @Nullable Element properties, List<Span> spans) {
        for (Element child : Xml.children(parent)) {
            if (Xml.is(child, "r")) {
                run(child, properties, spans);
            } else if (Xml.is(child, "sdt")) {
                int mark = marks.openTag(Xml.attribute(Xml.child(Xml.child(child, "sdtPr"), "tag"), "val"));
                Element content = Xml.child(child, "sdtContent");
                if (content != null) {
                    runs(content, properties, spans);
                }
                marks.closeTag(mark);
            } else if (Xml.is(child, "bookmarkStart") || Xml.is(child, "bookmarkEnd")) {
                marks.bookmark(child);
            } else if (!Xml.is(child, "del") && !Xml.is(child, "moveFrom") && !Xml.is(child, "pPr")) {
                runs(child, properties, spans);
            }
        }
    }

    private void run(Element run, @Nullable Element properties, List<Span> spans) {
        StringBuilder text = new StringBuilder();
        for (Element child : Xml.children(run)) {
            if (Xml.is(child, "t")) {
                text.append(child.getTextContent());
            } else if (Xml.is(child, "tab")) {
                text.append('\t');
            } else if (Xml.is(child, "br") || Xml.is(child, "cr")) {
                text.append('\n');
            } else if (Xml.is(child, "noBreakHyphen")) {
                text.append('-');
            }
        }
        if (text.length() > 0) {
            marks.text(text.toString());
            spans.add(looks.span(text.toString(), styles.run(Xml.child(run, "rPr"), properties), marks.open()));
        }
    }

    private void section(Element properties) {
        PageHeader header = null;
        PageHeader first = null;
        for (Element child : Xml.children(properties)) {
            if (Xml.is(child, "headerReference")) {
                PageHeader found = headers.get(child.getAttributeNS(RELATIONS, "id"));
                if ("first".equals(Xml.attribute(child, "type"))) {
                    first = found;
                } else if ("default".equals(Xml.attribute(child, "type"))) {
                    header = found;
                }
            }
        }
        sections.add(looks.section(properties, header, first));
    }
}
