package vn.tonghop.report.docx;

import java.math.BigInteger;
import vn.tonghop.catalogue.LayoutProfile;

/** Lengths of the page in twentieths of a point (twips). */
final class Lengths {

    static final int A4_SHORT = 11906;
    static final int A4_LONG = 16838;
    static final int HEADER_DISTANCE = 567;

    private static final int TWIPS_PER_INCH = 1440;
    private static final int TENTH_MM_PER_INCH = 254;

    private Lengths() {}

    /** Rounded to the nearest twip, so that 25 mm are 1417. */
    static int ofMm(int mm) {
        return (mm * 10 * TWIPS_PER_INCH + TENTH_MM_PER_INCH / 2) / TENTH_MM_PER_INCH;
    }

    /** What the margins leave of the page's width. */
    static int textWidth(LayoutProfile layout, boolean landscape) {
        return (landscape ? A4_LONG : A4_SHORT) - ofMm(layout.leftMm()) - ofMm(layout.rightMm());
    }

    static BigInteger big(int length) {
        return BigInteger.valueOf(length);
    }
}
