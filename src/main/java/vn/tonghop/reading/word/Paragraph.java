package vn.tonghop.reading.word;

import java.util.ArrayList;
import java.util.List;
import vn.tonghop.reading.StyledText;

/** A paragraph as it is read: what it says of itself, its text, the notes that it refers to and the boxes anchored in it. */
final class Paragraph {

    private final ParagraphProperties properties = new ParagraphProperties();
    private final StyledText text = new StyledText();
    private final List<String> footnotes = new ArrayList<>();
    private final List<Paragraph> boxes = new ArrayList<>();
    private boolean leftOut;

    ParagraphProperties properties() {
        return properties;
    }

    StyledText text() {
        return text;
    }

    List<String> footnotes() {
        return footnotes;
    }

    /** The paragraphs of text boxes anchored in it, in their order; none of them has boxes of its own. */
    List<Paragraph> boxes() {
        return boxes;
    }

    void addBox(Paragraph box) {
        boxes.add(box);
        boxes.addAll(box.boxes);
        box.boxes.clear();
    }

    /** Whether some of its text is hidden. */
    boolean hasLeftOut() {
        return leftOut;
    }

    void leaveOut(String hidden) {
        leftOut |= !hidden.isBlank();
    }
}
