package vn.tonghop.report.docx;

/**
 * How long a line of Times New Roman is, from average widths of its kinds of letters. Near enough for the rules below
 * titles, and the same on machines with and without the font.
 */
final class TextWidth {

    private static final int TWIPS_PER_HALF_POINT = 10;
    private static final int UPPER = 72;
    private static final int LOWER = 54;
    private static final int DIGIT = 50;
    private static final int SPACE = 25;
    private static final int OTHER = 32;

    private TextWidth() {}

    /** In twips, for bold text of a size in half-points. */
    static int bold(String text, int halfPoints) {
        int hundredths = text.codePoints().map(TextWidth::hundredthsOfEm).sum();
        return hundredths * halfPoints * TWIPS_PER_HALF_POINT / 100;
    }

    private static int hundredthsOfEm(int codePoint) {
        if (Character.isUpperCase(codePoint)) {
            return UPPER;
        }
        if (Character.isLowerCase(codePoint)) {
            return LOWER;
        }
        if (Character.isDigit(codePoint)) {
            return DIGIT;
        }
        return codePoint == ' ' ? SPACE : OTHER;
    }
}
