package vn.tonghop.reading.word;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import vn.tonghop.reading.ReadingBounds;
import vn.tonghop.reading.StyledText;
import vn.tonghop.reading.excel.PartXml;
import vn.tonghop.reading.excel.Refusal;

/** Reads paragraphs: what is inserted counts, what is deleted does not, nor does the grey text of an empty field. */
final class ParagraphReader {

    private final PartXml xml;
    private final WordStyles styles;
    private final WordNotes notes;
    private final ReadingBounds bounds;

    ParagraphReader(PartXml xml, WordStyles styles, WordNotes notes, ReadingBounds bounds) {
        this.xml = xml;
        this.styles = styles;
        this.notes = notes;
        this.bounds = bounds;
    }

    /** A paragraph with the notes that it refers to. */
    record Paragraph(ParagraphProperties properties, StyledText text, List<String> footnotes) {}

    /** Reads the paragraph whose start is the current event, up to its end. */
    Paragraph read() throws IOException {
        Paragraph paragraph = new Paragraph(new ParagraphProperties(), new StyledText(), new ArrayList<>());
        boolean italic = false;
        int within = xml.depth();
        while (xml.advance() && (xml.atStart() || xml.depth() >= within)) {
            if (xml.atStart("r")) {
                italic = false;
            } else if (xml.atStart("rPr")) {
                italic = isItalic();
            } else if (xml.atStart("pPr")) {
                // A text box inside a paragraph has paragraphs of its own, which say nothing of this one
                (paragraph.text().length() == 0 ? paragraph.properties() : new ParagraphProperties()).read(xml);
            } else if (xml.atStart()) {
                element(paragraph, italic);
            } else if (xml.atEnd("p") && paragraph.text().length() > 0) {
                paragraph.text().add("\n", false);
            }
        }
        return paragraph;
    }

    private void element(Paragraph paragraph, boolean italic) throws IOException {
        switch (xml.name()) {
            case "del", "moveFrom", "Fallback" -> xml.skip();
            case "sdtPr" -> skipPlaceholder();
            case "t" -> add(paragraph, xml.text(), italic);
            case "tab" -> add(paragraph, " ", italic);
            case "br", "cr" -> add(paragraph, "\n", italic);
            case "noBreakHyphen" -> add(paragraph, "-", italic);
            case "footnoteReference", "endnoteReference" -> {
                String note = notes.of(xml.name().replace("Reference", ""), xml.attribute("id"));
                if (!note.isEmpty()) {
                    paragraph.footnotes().add(note);
                }
            }
            default -> {}
        }
    }

    private void add(Paragraph paragraph, String text, boolean italic) {
        paragraph.text().add(text, italic);
        if (paragraph.text().length() > bounds.cellCharacters()) {
            throw Refusal.tooMany("cell-characters", bounds.cellCharacters());
        }
    }

    private boolean isItalic() throws IOException {
        boolean italic = false;
        int within = xml.depth();
        while (xml.advance() && (xml.atStart() || xml.depth() >= within)) {
            if (xml.atStart("rPrChange")) {
                xml.skip();
            } else if (xml.atStart("i")) {
                italic = ParagraphProperties.isOn(xml);
            } else if (xml.atStart("rStyle")) {
                italic |= styles.isItalic(xml.attribute("val"));
            }
        }
        return italic;
    }

    /** Passes over the properties of a field, and over its content where that only asks to be replaced. */
    void skipPlaceholder() throws IOException {
        boolean placeholder = false;
        int within = xml.depth();
        while (xml.advance() && (xml.atStart() || xml.depth() >= within)) {
            placeholder |= xml.atStart("showingPlcHdr") && ParagraphProperties.isOn(xml);
        }
        while (placeholder && xml.advance()) {
            if (xml.atStart("sdtContent")) {
                xml.skip();
                return;
            } else if (!xml.atStart() && xml.depth() < within) {
                return;
            }
        }
    }
}
