package vn.tonghop.staging.values;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tonghop.reading.CellContent;

/**
 * A unit's text as it is staged, with its italics: a star begins and ends them; a star or backslash of the text itself has a
 * backslash before it.
 */
public final class ItalicText {

    private static final char STAR = '*';
    private static final char ESCAPE = '\\';

    private ItalicText() {}

    /** A stretch of text. */
    public record Stretch(String text, boolean italic) {}

    /** A cell's text without the space around it, in the staged form; empty for a blank cell. */
    public static String of(@Nullable CellContent content) {
        String text = CellText.of(content);
        int start = 0;
        while (start < text.length() && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        int end = start + text.strip().length();
        List<CellContent.Span> italics = content instanceof CellContent.Text t ? t.italics() : List.of();
        StringBuilder staged = new StringBuilder(text.length());
        int done = start;
        for (CellContent.Span span : italics) {
            int from = Math.max(span.from(), done);
            int to = Math.min(span.to(), end);
            if (from < to) {
                escape(text, done, from, staged);
                staged.append(STAR);
                escape(text, from, to, staged);
                staged.append(STAR);
                done = to;
            }
        }
        escape(text, done, end, staged);
        return staged.toString();
    }

    /** The stretches of a staged text, none empty. */
    public static List<Stretch> stretches(String staged) {
        List<Stretch> stretches = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        boolean italic = false;
        for (int i = 0; i < staged.length(); i++) {
            char sign = staged.charAt(i);
            if (sign == STAR) {
                close(stretches, text, italic);
                italic = !italic;
            } else if (sign == ESCAPE && i + 1 < staged.length()) {
                text.append(staged.charAt(++i));
            } else {
                text.append(sign);
            }
        }
        close(stretches, text, italic);
        return stretches;
    }

    private static void close(List<Stretch> stretches, StringBuilder text, boolean italic) {
        if (!text.isEmpty()) {
            stretches.add(new Stretch(text.toString(), italic));
            text.setLength(0);
        }
    }

    private static void escape(String text, int from, int to, StringBuilder staged) {
        for (int i = from; i < to; i++) {
            char sign = text.charAt(i);
            if (sign == STAR || sign == ESCAPE) {
                staged.append(ESCAPE);
            }
            staged.append(sign);
        }
    }
}
