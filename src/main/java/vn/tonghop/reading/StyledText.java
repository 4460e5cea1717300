package vn.tonghop.reading;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.tonghop.reading.CellContent.Span;

/** Puts a text together from stretches, each in its style. */
public final class StyledText {

    private final StringBuilder text = new StringBuilder();
    private final List<Span> italics = new ArrayList<>();
    private final List<Span> struck = new ArrayList<>();
    private final List<Span> raised = new ArrayList<>();
    private @Nullable StringBuilder drawn;

    /** Adds a stretch, upright or in italics. */
    public void add(String stretch, boolean italic) {
        add(stretch, italic ? TextStyle.ITALIC : TextStyle.PLAIN);
    }

    /** Adds a stretch; normalised on its own, so that the places of the others hold. */
    public void add(String stretch, TextStyle style) {
        String composed = Composed.of(stretch);
        draw(composed, style.signs());
        int from = text.length();
        text.append(composed);
        if (text.length() == from) {
            return;
        }
        if (style.italic()) {
            extend(italics, from);
        }
        if (style.struck()) {
            extend(struck, from);
        }
        if (style.raised()) {
            extend(raised, from);
        }
    }

    private void draw(String composed, @Nullable SignFont signs) {
        StringBuilder seen = drawn;
        if (signs != null && seen == null) {
            seen = new StringBuilder(text);
            drawn = seen;
        }
        if (seen != null) {
            seen.append(signs == null ? composed : signs.draw(composed));
        }
    }

    private void extend(List<Span> spans, int from) {
        int last = spans.size() - 1;
        if (last >= 0 && spans.get(last).to() == from) {
            spans.set(last, new Span(spans.get(last).from(), text.length()));
        } else {
            spans.add(new Span(from, text.length()));
        }
    }

    /** Adds all of this to another text, a line of its own where something stands before it in the same place. */
    public void addTo(StyledText other) {
        int done = other.length();
        boolean fresh = done == 0 || other.text.charAt(done - 1) == '\t';
        other.add(fresh || text.isEmpty() ? "" : "\n", TextStyle.PLAIN);
        int shift = other.length();
        StringBuilder seen = drawn;
        if (seen != null && other.drawn == null) {
            other.drawn = new StringBuilder(other.text);
        }
        if (other.drawn != null) {
            other.drawn.append(seen == null ? text : seen);
        }
        other.text.append(text);
        shifted(italics, other.italics, shift);
        shifted(struck, other.struck, shift);
        shifted(raised, other.raised, shift);
    }

    private static void shifted(List<Span> spans, List<Span> into, int by) {
        for (Span span : spans) {
            into.add(new Span(span.from() + by, span.to() + by));
        }
    }

    /** The text with each stretch decoded on its own. */
    public static CellContent.Text decoded(CellContent.Text stored, UnaryOperator<String> decoder) {
        TextRuns runs = stored.runs();
        StyledText shown = new StyledText();
        Iterator<Integer> edges = runs.edges(stored.value().length()).iterator();
        int from = edges.next();
        while (edges.hasNext()) {
            int to = edges.next();
            shown.add(
                    decoder.apply(stored.value().substring(from, to)),
                    new TextStyle(
                            TextRuns.covers(runs.italics(), from),
                            TextRuns.covers(runs.struck(), from),
                            TextRuns.covers(runs.raised(), from),
                            null));
            from = to;
        }
        return shown.text();
    }

    /** How long it is so far. */
    public int length() {
        return text.length();
    }

    /** The text so far, without its style. */
    public String plain() {
        return text.toString();
    }

    /** All of the text. */
    public CellContent.Text text() {
        return part(0, text.length());
    }

    private CellContent.Text part(int start, int end) {
        StringBuilder seen = drawn;
        if (italics.isEmpty() && struck.isEmpty() && raised.isEmpty() && seen == null) {
            return new CellContent.Text(text.substring(start, end));
        }
        return new CellContent.Text(
                text.substring(start, end),
                new TextRuns(
                        within(italics, start, end),
                        within(struck, start, end),
                        within(raised, start, end),
                        seen == null ? null : seen.substring(start, end)));
    }

    private static List<Span> within(List<Span> spans, int start, int end) {
        List<Span> kept = new ArrayList<>();
        for (Span span : spans) {
            int from = Math.max(span.from(), start) - start;
            int to = Math.min(span.to(), end) - start;
            if (from < to) {
                kept.add(new Span(from, to));
            }
        }
        return kept;
    }

    /** The text without its first characters and the space around it; null where nothing is left. */
    public CellContent.@Nullable Text from(int first) {
        int start = first;
        int end = text.length();
        while (start < end && isSpace(text.charAt(start))) {
            start++;
        }
        while (end > start && isSpace(text.charAt(end - 1))) {
            end--;
        }
        return start == end ? null : part(start, end);
    }

    private static boolean isSpace(char sign) {
        return Character.isWhitespace(sign) || Character.isSpaceChar(sign);
    }
}
