package vn.tonghop.report.docx;

import java.text.Normalizer;

/**
 * How wide a word of Times New Roman is, letter by letter. Marks of Vietnamese letters add no width; the horns of ơ and ư
 * add little, which {@link #RESERVE_PERCENT} covers. The same on machines with and without the font.
 */
final class WordWidth {

    /** Thousandths of the type size, from A to Z and from a to z. */
    private static final int[] UPPER = {
        722, 667, 667, 722, 611, 556, 722, 722, 333, 389, 722, 611, 889, 722, 722, 556, 722, 667, 556, 611, 722, 722,
        944, 722, 722, 611
    };

    private static final int[] LOWER = {
        444, 500, 444, 500, 444, 333, 500, 500, 278, 278, 500, 278, 778, 500, 500, 500, 500, 333, 389, 278, 500, 500,
        722, 500, 500, 444
    };
    private static final int[] BOLD_UPPER = {
        722, 667, 722, 722, 667, 611, 778, 778, 389, 500, 778, 667, 944, 722, 778, 611, 778, 722, 556, 667, 722, 722,
        1000, 722, 722, 667
    };
    private static final int[] BOLD_LOWER = {
        500, 556, 444, 556, 444, 333, 500, 556, 278, 333, 556, 278, 833, 556, 500, 556, 556, 444, 389, 333, 556, 500,
        722, 500, 500, 444
    };
    private static final int DIGIT = 500;
    private static final int RESERVE_PERCENT = 102;
    private static final int TWIPS_PER_HALF_POINT = 10;

    private WordWidth() {}

    /** In twips, for a size in half-points; a little more rather than less. */
    static int of(String word, boolean bold, int halfPoints) {
        String plain = Normalizer.normalize(word, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('đ', 'd')
                .replace('Đ', 'D');
        int thousandths = plain.codePoints().map(c -> letter(c, bold)).sum();
        return thousandths * halfPoints * TWIPS_PER_HALF_POINT / 1000 * RESERVE_PERCENT / 100;
    }

    private static int letter(int c, boolean bold) {
        if (c >= 'A' && c <= 'Z') {
            return (bold ? BOLD_UPPER : UPPER)[c - 'A'];
        }
        if (c >= 'a' && c <= 'z') {
            return (bold ? BOLD_LOWER : LOWER)[c - 'a'];
        }
        return Character.isDigit(c) ? DIGIT : sign(c);
    }

    private static int sign(int c) {
        return switch (c) {
            case '.', ',' -> 250;
            case '/', ':', ';' -> 278;
            case '-', '(', ')' -> 333;
            case '%', '&' -> 833;
            default -> DIGIT;
        };
    }
}
