package vn.tonghop.pdf;

import java.util.List;

/**
 * The text of a PDF file in the order in which it was written.
 *
 * @param pages all of them, from the first
 */
public record PdfText(List<Page> pages) {

    public PdfText {
        pages = List.copyOf(pages);
    }

    /** Whether there is no letter on any page: a scan, or nothing at all. */
    public boolean isPicture() {
        return pages.stream().allMatch(page -> page.lines().isEmpty());
    }

    /**
     * A page.
     *
     * @param number from 1
     * @param width in points, as the page is seen
     * @param height in points, as the page is seen
     * @param lines of its text, without what stands at the head or foot of every page, and without footnotes
     * @param margin what stands at its head or foot on every page: its number, a running title
     * @param notes lines in a smaller size than the page's text: footnotes
     * @param stamps text of stamps and signature fields that lie upon the page
     * @param unembedded names of fonts that the file does not carry
     */
    public record Page(
            int number,
            float width,
            float height,
            List<Line> lines,
            List<Line> margin,
            List<Line> notes,
            List<String> stamps,
            List<String> unembedded) {

        public Page {
            lines = List.copyOf(lines);
            margin = List.copyOf(margin);
            notes = List.copyOf(notes);
            stamps = List.copyOf(stamps);
            unembedded = List.copyOf(unembedded);
        }
    }

    /**
     * A line; marks of footnotes are left out of its text.
     *
     * @param text as it stands, composed (NFC)
     * @param size of most of its letters, in points
     * @param left distance of its first letter from the page's left edge, in points
     * @param right distance of the end of its last letter from the page's left edge, in points
     * @param top distance of its upper edge from the page's upper edge, in points
     * @param bottom distance of its base line from the page's upper edge, in points
     */
    public record Line(String text, float size, float left, float right, float top, float bottom) {}
}
