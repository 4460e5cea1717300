package vn.tonghop.reading;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts a text together from stretches, upright or in italics. */
public final class StyledText {

    private final StringBuilder text = new StringBuilder();
    private final List<CellContent.Span> italics = new ArrayList<>();

    /** Adds a stretch; normalised on its own, so that the places of the others hold. */
    public void add(String stretch, boolean italic) {
        int from = text.length();
        text.append(Composed.of(stretch));
        if (!italic || text.length() == from) {
            return;
        }
        int last = italics.size() - 1;
        if (last >= 0 && italics.get(last).to() == from) {
            italics.set(last, new CellContent.Span(italics.get(last).from(), text.length()));
        } else {
            italics.add(new CellContent.Span(from, text.length()));
        }
    }

    /** Adds all of this to another text, a line of its own where something stands before it in the same place. */
    public void addTo(StyledText other) {
        int done = 0;
        String all = plain();
        boolean fresh = other.length() == 0 || other.text.charAt(other.length() - 1) == '\t';
        other.add(fresh || all.isEmpty() ? "" : "\n", false);
        for (CellContent.Span span : italics) {
            other.add(all.substring(done, span.from()), false);
            other.add(all.substring(span.from(), span.to()), true);
            done = span.to();
        }
        other.add(all.substring(done), false);
    }

    /** How long it is so far. */
    public int length() {
        return text.length();
    }

    /** The text so far, without its italics. */
    public String plain() {
        return text.toString();
    }

    /** All of the text. */
    public CellContent.Text text() {
        return new CellContent.Text(text.toString(), italics);
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
        if (start == end) {
            return null;
        }
        List<CellContent.Span> kept = new ArrayList<>();
        for (CellContent.Span span : italics) {
            int from = Math.max(span.from(), start) - start;
            int to = Math.min(span.to(), end) - start;
            if (from < to) {
                kept.add(new CellContent.Span(from, to));
            }
        }
        return new CellContent.Text(text.substring(start, end), kept);
    }

    private static boolean isSpace(char sign) {
        return Character.isWhitespace(sign) || Character.isSpaceChar(sign);
    }
}
