package vn.tonghop.reading.encoding;

/**
 * Tells at a glance that stored text needs no closer look: it has no sign that Vietnamese text in Unicode never has, no
 * question mark inside a word and no remains of a double conversion. Files that people write today pass it, at no cost that
 * could be measured; whatever does not pass is judged properly, so a sign too many does no harm.
 */
public final class TextGlance {

    private static final int ENOUGH = 20_000;

    /** Letters of Vietnamese below U+0100, and signs of measures that stand in any table. */
    private static final String HARMLESS = "ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúý\u00A0°±²³×÷";

    private static final boolean[] SUSPECT = suspect();

    private int seen;
    private boolean plain = true;

    private static boolean[] suspect() {
        boolean[] suspect = new boolean[0x100];
        for (int c = 0x80; c < suspect.length; c++) {
            suspect[c] = HARMLESS.indexOf(c) < 0;
        }
        return suspect;
    }

    /** Looks at a text; at most at the first thousands of a file, since what is wrong with one shows early. */
    public void look(String text) {
        if (plain && seen < ENOUGH) {
            seen++;
            plain = isPlain(text);
        }
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean lost = c == '?' && i + 1 < text.length() && Character.isLetter(text.charAt(i + 1));
            if (lost || c == '\uFFFD' || (c >= 0x80 && c < SUSPECT.length && SUSPECT[c])) {
                return false;
            }
        }
        return true;
    }

    /** Whether texts were seen and none of them calls for a closer look. */
    public boolean isPlain() {
        return plain && seen > 0;
    }
}
