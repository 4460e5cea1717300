package vn.tonghop.reading.word;

import java.io.IOException;
import vn.tonghop.reading.ReadingBounds;
import vn.tonghop.reading.SignFont;
import vn.tonghop.reading.TextStyle;
import vn.tonghop.reading.ooxml.PartXml;
import vn.tonghop.reading.ooxml.Refusal;

/**
 * Reads paragraphs: what is inserted counts, what is deleted or hidden does not, nor does the grey text of an empty field.
 * Paragraphs of text boxes say nothing of the one in which they are anchored.
 */
final class ParagraphReader {

    private static final int HEXADECIMAL = 16;

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

    /** Reads the paragraph whose start is the current event, up to its end. */
    Paragraph read() throws IOException {
        Paragraph paragraph = new Paragraph();
        RunLook look = new RunLook(TextStyle.PLAIN, false, null);
        int within = xml.depth();
        while (xml.advance() && (xml.atStart() || xml.depth() >= within)) {
            if (xml.atStart("p")) {
                paragraph.addBox(read());
            } else if (xml.atStart("r")) {
                look = new RunLook(
                        TextStyle.PLAIN, styles.isHidden(paragraph.properties().style()), null);
            } else if (xml.atStart("rPr")) {
                look = RunLook.read(xml, styles, look);
            } else if (xml.atStart("pPr")) {
                paragraph.properties().read(xml);
            } else if (xml.atStart()) {
                element(paragraph, look);
            }
        }
        return paragraph;
    }

    private void element(Paragraph paragraph, RunLook look) throws IOException {
        switch (xml.name()) {
            case "t" -> add(paragraph, shown(xml.text(), look), look);
            case "sym" -> add(paragraph, symbol(), look);
            case "tab", "ptab" -> add(paragraph, " ", look);
            case "br", "cr" -> add(paragraph, "\n", look);
            case "noBreakHyphen" -> add(paragraph, "-", look);
            case "footnoteReference", "endnoteReference" -> {
                String note = notes.of(xml.name().replace("Reference", ""), xml.attribute("id"));
                if (!note.isEmpty() && !look.hidden()) {
                    paragraph.footnotes().add(note);
                }
            }
            default -> passOver();
        }
    }

    /**
     * Passes over what does not count: deleted text, the second form of a drawing, empty fields.
     *
     * @throws vn.tonghop.reading.UnreadableSourceException where text of another file stands, which no part of this one holds
     */
    void passOver() throws IOException {
        switch (xml.name()) {
            case "del", "moveFrom", "Fallback" -> xml.skip();
            case "sdtPr" -> skipPlaceholder();
            case "altChunk", "subDoc" -> throw Refusal.embedded();
            default -> {}
        }
    }

    private static String shown(String text, RunLook look) {
        SignFont signs = look.font() == null ? null : SignFont.of(look.font());
        return signs == null ? text : signs.drawPrivate(text);
    }

    private String symbol() {
        String font = xml.attribute("font");
        String code = xml.attribute("char");
        if (font == null || code == null || !code.matches("[0-9A-Fa-f]{1,4}")) {
            return "\uFFFD";
        }
        char stored = (char) Integer.parseInt(code, HEXADECIMAL);
        SignFont signs = SignFont.of(font);
        return String.valueOf(signs == null ? stored : signs.sign(stored));
    }

    private void add(Paragraph paragraph, String text, RunLook look) {
        if (look.hidden()) {
            paragraph.leaveOut(text);
            return;
        }
        paragraph.text().add(text, look.style());
        if (paragraph.text().length() > bounds.cellCharacters()) {
            throw Refusal.tooMany("cell-characters", bounds.cellCharacters());
        }
    }

    /** Passes over the properties of a field, and over its content where that only asks to be replaced. */
    private void skipPlaceholder() throws IOException {
        boolean placeholder = false;
        int within = xml.depth();
        while (xml.advance() && (xml.atStart() || xml.depth() >= within)) {
            placeholder |= xml.atStart("showingPlcHdr") && ParagraphProperties.isOn(xml);
        }
        while (placeholder && xml.advance()) {
            if (xml.atStart("sdtContent")) {
                xml.skip();
                return;
            } else if (!xml.atStart() && xml.depth() < within - 1) {
                return;
            }
        }
    }
}
