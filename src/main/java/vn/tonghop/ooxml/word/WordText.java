package vn.tonghop.ooxml.word;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A Word document as its reader sees it.
 *
 * @param paragraphs in order, those of tables among them
 * @param sections in order
 * @param marks content controls with a tag and bookmarks, in the order of their starts
 */
public record WordText(List<Paragraph> paragraphs, List<Section> sections, List<Mark> marks) {

    public WordText {
        paragraphs = List.copyOf(paragraphs);
        sections = List.copyOf(sections);
        marks = List.copyOf(marks);
    }

    /**
     * A paragraph with what its styles give it; lengths in twips.
     *
     * @param section counted from 0
     * @param table counted from 0; −1 outside tables
     * @param row of the table, counted from 0; −1 outside
     * @param column of the table, counted from 0; −1 outside
     * @param alignment such as {@code both}; {@code left} where none is set
     * @param numbered whether it is an item of a list
     */
    public record Paragraph(
            List<Span> spans,
            int section,
            int table,
            int row,
            int column,
            String alignment,
            boolean numbered,
            int firstLine,
            int before,
            int after,
            int line,
            String lineRule) {
        public Paragraph {
            spans = List.copyOf(spans);
        }

        /** Its text; line breaks are line feeds. */
        public String text() {
            return spans.stream().map(Span::text).collect(Collectors.joining());
        }

        /** Whether it stands in a table. */
        public boolean inTable() {
            return table >= 0;
        }

        /** Its spans that hold more than blanks. */
        public List<Span> printed() {
            return spans.stream().filter(s -> !s.text().isBlank()).toList();
        }
    }

    /**
     * Text in one look.
     *
     * @param font empty where no style names one
     * @param marks the marks that it stands in, outermost first, as numbers of {@link WordText#marks}
     */
    public record Span(
            String text,
            String font,
            int halfPoints,
            boolean bold,
            boolean italic,
            boolean capitals,
            List<Integer> marks) {
        public Span {
            marks = List.copyOf(marks);
        }
    }

    /** A section's page in twips, and the header of its pages; null where it takes over the one before. */
    public record Section(
            int width,
            int height,
            int top,
            int right,
            int bottom,
            int left,
            boolean otherFirstPage,
            @Nullable PageHeader header,
            @Nullable PageHeader firstHeader) {}

    /** What stands in a page's top margin. */
    public record PageHeader(boolean pageNumber, String alignment, int halfPoints) {}

    /** A named place: {@code tag} for a content control's tag, else a bookmark's name; with the text inside. */
    public record Mark(String name, boolean tag, String text) {}
}
