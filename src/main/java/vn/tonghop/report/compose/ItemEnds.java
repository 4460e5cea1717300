package vn.tonghop.report.compose;

import java.util.regex.Pattern;

/** How lines of lists end where units wrote no end themselves. */
final class ItemEnds {

    private static final Pattern MARKS = Pattern.compile("[\\s.;,]+$");
    private static final Pattern ENDED = Pattern.compile("[.;:,!?…]$");

    private ItemEnds() {}

    /** A line of a list, with its semicolon. */
    static String inList(String line) {
        return MARKS.matcher(line).replaceFirst("") + ";";
    }

    /** The last line of a list, with its full stop. */
    static String last(String line) {
        return MARKS.matcher(line).replaceFirst("") + ".";
    }

    /** A line that is a sentence of its own; one that ends by itself stays as it is. */
    static String sentence(String line) {
        String text = line.stripTrailing();
        return text.isEmpty() || ENDED.matcher(text).find() ? text : text + ".";
    }
}
