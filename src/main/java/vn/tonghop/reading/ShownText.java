package vn.tonghop.reading;

import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/**
 * A text as a person reads it: signs as their font draws them, without what is struck out, with raised figures as such.
 *
 * @param kept what is left; null where nothing can be seen any more
 * @param struck what is struck out; null where nothing is
 */
public record ShownText(CellContent.@Nullable Text kept, CellContent.@Nullable Text struck) {

    /** Of a text in which something stands out. */
    public static ShownText of(CellContent.Text text) {
        TextRuns runs = text.runs();
        String drawn = runs.drawn();
        String seen = drawn == null ? text.value() : drawn;
        boolean marks = hasText(seen, runs);
        StyledText kept = new StyledText();
        StringBuilder struck = new StringBuilder();
        Iterator<Integer> edges = runs.edges(seen.length()).iterator();
        int from = edges.next();
        while (edges.hasNext()) {
            int to = edges.next();
            String piece = seen.substring(from, to);
            if (TextRuns.covers(runs.struck(), from)) {
                struck.append(piece);
            } else {
                boolean raised = marks && TextRuns.covers(runs.raised(), from);
                kept.add(raised ? raised(piece) : piece, TextRuns.covers(runs.italics(), from));
            }
            from = to;
        }
        return new ShownText(
                Visible.isBlank(kept.plain()) ? null : kept.text(),
                Visible.isBlank(struck.toString()) ? null : new CellContent.Text(struck.toString()));
    }

    /** Whether something that can be seen is neither raised nor struck out: a text that is raised as a whole is no mark. */
    private static boolean hasText(String seen, TextRuns runs) {
        for (int i = 0; i < seen.length(); i++) {
            if (!Character.isWhitespace(seen.charAt(i))
                    && !TextRuns.covers(runs.raised(), i)
                    && !TextRuns.covers(runs.struck(), i)) {
                return true;
            }
        }
        return false;
    }

    private static String raised(String piece) {
        StringBuilder raised = new StringBuilder(piece.length());
        piece.chars().forEach(c -> raised.append(raised((char) c)));
        return raised.toString();
    }

    /** The raised form of a figure or sign; itself where it has none. */
    private static char raised(char c) {
        return switch (c) {
            case '1' -> '\u00B9';
            case '2' -> '\u00B2';
            case '3' -> '\u00B3';
            case '+' -> '\u207A';
            case '-' -> '\u207B';
            case '=' -> '\u207C';
            case '(' -> '\u207D';
            case ')' -> '\u207E';
            default -> c >= '0' && c <= '9' ? (char) ('\u2070' + c - '0') : c;
        };
    }
}
