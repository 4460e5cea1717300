package vn.tonghop.reading;

import java.text.Normalizer;

/** Text in NFC, as it is compared and printed; Latin and Vietnamese letters that are so already cost no more than a look. */
public final class Composed {

    /** Below it no character combines with another. */
    private static final char FIRST_MARK = '\u0300';

    private static final char FIRST_VIETNAMESE = '\u1EA0';
    private static final char LAST_VIETNAMESE = '\u1EF9';

    private Composed() {}

    /** The text in NFC. */
    public static String of(String text) {
        return standsForItself(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    private static boolean standsForItself(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= FIRST_MARK && (c < FIRST_VIETNAMESE || c > LAST_VIETNAMESE)) {
                return false;
            }
        }
        return true;
    }
}
