package vn.tonghop.reading.word;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tonghop.reading.ReadingBounds;
import vn.tonghop.reading.ooxml.PartXml;
import vn.tonghop.reading.ooxml.Parts;
import vn.tonghop.reading.ooxml.Refusal;

/** The texts of footnotes and endnotes. */
final class WordNotes {

    private final ReadingBounds bounds;
    private final Map<String, String> texts = new HashMap<>();
    private long characters;

    private WordNotes(ReadingBounds bounds) {
        this.bounds = bounds;
    }

    static WordNotes read(Parts parts, @Nullable String footnotes, @Nullable String endnotes, ReadingBounds bounds)
            throws IOException {
        WordNotes notes = new WordNotes(bounds);
        notes.read(parts, footnotes, "footnote");
        notes.read(parts, endnotes, "endnote");
        return notes;
    }

    private void read(Parts parts, @Nullable String part, String element) throws IOException {
        if (part == null) {
            return;
        }
        try (PartXml xml = parts.xml(part)) {
            while (xml != null && xml.advance()) {
                if (xml.atStart(element)) {
                    String id = element + " " + xml.attribute("id");
                    texts.put(id, text(xml));
                }
            }
        }
    }

    private String text(PartXml xml) throws IOException {
        ParagraphReader reader = new ParagraphReader(xml, new WordStyles(), this, bounds);
        StringBuilder text = new StringBuilder();
        int within = xml.depth();
        while (xml.advance() && (xml.atStart() || xml.depth() >= within)) {
            if (xml.atStart("p")) {
                text.append(text.isEmpty() ? "" : "\n")
                        .append(reader.read().text().plain());
            }
        }
        characters += text.length();
        if (characters > bounds.textCharacters()) {
            throw Refusal.tooMany("text-characters", bounds.textCharacters());
        }
        return text.toString().strip();
    }

    /** The note that a reference means; empty where there is none. */
    String of(String element, @Nullable String id) {
        return texts.getOrDefault(element + " " + id, "");
    }
}
