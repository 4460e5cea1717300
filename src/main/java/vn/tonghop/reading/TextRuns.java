package vn.tonghop.reading;

import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.tonghop.reading.CellContent.Span;

/**
 * Which stretches of a text stand out, each list in order.
 *
 * @param italics in italics
 * @param struck with a line through them
 * @param raised above the line
 * @param drawn the whole text as fonts of signs draw it, letter by letter; null where there is no such font
 */
public record TextRuns(
        List<Span> italics,
        List<Span> struck,
        List<Span> raised,
        @Nullable String drawn) {

    /** Of a text in which nothing stands out, or whose format cannot say. */
    public static final TextRuns NONE = new TextRuns(List.of(), List.of(), List.of(), null);

    public TextRuns {
        italics = List.copyOf(italics);
        struck = List.copyOf(struck);
        raised = List.copyOf(raised);
    }

    /** Whether a person reads something else than the letters in a row. */
    public boolean changeWhatIsRead() {
        return drawn != null || !struck.isEmpty() || !raised.isEmpty();
    }

    /** Whether the character at a place lies in one of the stretches. */
    public static boolean covers(List<Span> spans, int at) {
        for (Span span : spans) {
            if (at >= span.from() && at < span.to()) {
                return true;
            }
        }
        return false;
    }

    /** Where stretches begin and end in a text of this length, both ends included. */
    TreeSet<Integer> edges(int length) {
        TreeSet<Integer> edges = new TreeSet<>(List.of(0, length));
        for (List<Span> spans : List.of(italics, struck, raised)) {
            for (Span span : spans) {
                edges.add(span.from());
                edges.add(span.to());
            }
        }
        return edges;
    }
}
