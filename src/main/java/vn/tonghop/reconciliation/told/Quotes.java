package vn.tonghop.reconciliation.told;

import vn.tonghop.catalogue.Folding;

/** A sentence as findings quote it and are known by it. */
final class Quotes {

    private static final int LONGEST_KEY = 60;

    private Quotes() {}

    static String shortened(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = text.lastIndexOf(' ', most);
        return text.substring(0, end < 1 ? most : end) + "…";
    }

    /** The beginning of a sentence, whatever its case and marks. */
    static String key(String text) {
        String folded = Folding.fold(text);
        return folded.substring(0, Math.min(folded.length(), LONGEST_KEY));
    }
}
