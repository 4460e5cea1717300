package vn.tonghop.report.docx;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tonghop.finding.Fingerprint;

/**
 * Names of the bookmarks around figures. A name leads back to the figure's id where a word processor drops the tags of
 * content controls: {@code TTUD-02.cumulative} is {@code F_TTUD_02__cumulative}, printed again
 * {@code F_TTUD_02__cumulative___2}. Word allows letters, digits and underscores, forty characters in all.
 */
public final class FigureBookmarks {

    private static final String PREFIX = "F_";
    private static final String AGAIN = "___";
    private static final int LONGEST = 40;
    private static final int ROOM_FOR_AGAIN = 6;
    private static final Pattern REVERSIBLE = Pattern.compile("[A-Za-z0-9]+(?:[.-][A-Za-z0-9]+)*");
    private static final Pattern NAME = Pattern.compile("F_([A-Za-z0-9]+(?:__?[A-Za-z0-9]+)*)(?:___\\d+)?");

    private final Map<String, Integer> printed = new HashMap<>();

    /** The name for the next place where a figure is printed in this document. */
    String next(String figureId) {
        String base = base(figureId);
        int count = printed.merge(base, 1, Integer::sum);
        return count == 1 ? base : base + AGAIN + count;
    }

    /** The name of a figure's first bookmark. Ids too long or with other characters are named by their fingerprint. */
    public static String base(String figureId) {
        String name = PREFIX + figureId.replace(".", "__").replace('-', '_');
        boolean reversible = REVERSIBLE.matcher(figureId).matches() && name.length() <= LONGEST - ROOM_FOR_AGAIN;
        return reversible ? name : PREFIX + "_" + Fingerprint.of(figureId);
    }

    /** The figure's id that a bookmark's name spells; empty for other bookmarks and for fingerprints. */
    public static Optional<String> figureId(String bookmark) {
        Matcher name = NAME.matcher(bookmark);
        return name.matches() ? Optional.of(name.group(1).replace("__", ".").replace('_', '-')) : Optional.empty();
    }
}
